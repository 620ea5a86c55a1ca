import { TRADITIONAL_PAIRS, WORDS_OF_FOUR, WORDS_OF_THREE, WORDS_OF_TWO } from './lexicon-words';

/** What the lexicon knows of a word. */
export interface LexiconEntry {
  /** How common the word is: 0 (rare) to 3. */
  readonly rank: number;
  readonly verb: boolean;
}

/** Length in characters of the longest word of the lexicon. */
export const LONGEST_WORD = 4;

/*
 * The words of one length stand in one text as they are in the bundle: nothing is unpacked but where the words of each
 * first character begin. `中0丰专7断止|串…` holds 中丰 and 中专 of class 0, 中断 and 中止 of class 7.
 */
const BAR = 0x7c;
const DIGIT_ZERO = 0x30;
const FIRST_HAN = 0x4e00;
const HAN_COUNT = 0x5200;
/** In a class beside the rank. */
const VERB = 4;

const texts = ['', '', WORDS_OF_TWO, WORDS_OF_THREE, WORDS_OF_FOUR];
/** Of each length, made when the first word of it is looked up: many a job asks for none. */
const heads: (Int32Array | undefined)[] = [];
let simplified: ReadonlyMap<number, string> | undefined;

/** Where the words of each first character begin in a packed text; 0 where there are none. */
function indexHeads(text: string): Int32Array {
  const starts = new Int32Array(HAN_COUNT);
  for (let at = 0; at < text.length;) {
    starts[text.charCodeAt(at) - FIRST_HAN] = at + 1;
    const bar = text.indexOf('|', at);
    at = bar < 0 ? text.length : bar + 1;
  }
  return starts;
}

function readPairs(): ReadonlyMap<number, string> {
  const pairs = new Map<number, string>();
  for (let at = 0; at < TRADITIONAL_PAIRS.length; at += 2) {
    pairs.set(TRADITIONAL_PAIRS.charCodeAt(at), TRADITIONAL_PAIRS[at + 1]!);
  }
  return pairs;
}

/** `text` in Simplified characters, one for one: what the lexicon is asked with. Not fit to be read. */
export function foldToSimplified(text: string): string {
  simplified ??= readPairs();
  let folded = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const other = simplified.get(text.charCodeAt(at));
    if (other === undefined) continue;
    folded += text.slice(done, at) + other;
    done = at + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}

/** The word of `length` characters at `start` of a folded text, or `undefined` if the lexicon has none. */
export function lookUpWord(folded: string, start: number, length: number): LexiconEntry | undefined {
  const text = texts[length];
  if (!text || start + length > folded.length) return undefined;
  const first = (heads[length] ??= indexHeads(text))[folded.charCodeAt(start) - FIRST_HAN];
  if (!first) return undefined;
  let kind = 0;
  for (let at = first; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === BAR) return undefined;
    if (code < FIRST_HAN) {
      kind = code - DIGIT_ZERO;
      at += 1;
      continue;
    }
    let same = 0;
    while (same < length - 1 && text.charCodeAt(at + same) === folded.charCodeAt(start + 1 + same)) same += 1;
    if (same === length - 1) return { rank: kind & ~VERB, verb: (kind & VERB) !== 0 };
    at += length - 1;
  }
  return undefined;
}

/** Every word of `length` characters that the lexicon has with its rank, in no order that means anything. */
export function* lexiconWords(length: number): Generator<readonly [word: string, rank: number]> {
  for (const group of (texts[length] ?? '').split('|')) {
    const head = group.charAt(0);
    let kind = 0;
    for (let at = 1; at < group.length;) {
      const code = group.charCodeAt(at);
      if (code < FIRST_HAN) {
        kind = code - DIGIT_ZERO;
        at += 1;
        continue;
      }
      yield [head + group.slice(at, at + length - 1), kind & ~VERB];
      at += length - 1;
    }
  }
}
