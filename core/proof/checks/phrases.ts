import type { Word } from '../../cjk';
import { soundAlike, soundNearlyAlike } from '../../pinyin';
import type { Slip } from '../finding';
import { areKin, idioms, isTakenFor, resembling, setPhrases } from '../lists/known';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';
import { RARE_COST, allWords, costOfWord } from '../word-costs';
import { gain, modelOf } from '../word-model';
import type { WordModel } from '../word-model';
import { wordNumber } from '../word-pairs';
import { halfOf } from '../word-table';
import { groupBy, inScriptOf, standsAlone } from './found';

/**
 * Expressions by their first and by their last two characters (`halfOf`): one that is one character off still holds one
 * half of itself.
 */
interface Index {
  readonly byFront: ReadonlyMap<number, readonly string[]>;
  readonly byBack: ReadonlyMap<number, readonly string[]>;
}

const indexes = new WeakMap<readonly string[], Index>();

function indexOf(expressions: readonly string[]): Index {
  const known = indexes.get(expressions);
  if (known !== undefined) return known;
  const index = {
    byFront: groupBy(expressions, (expression) => pairAt(expression, 0)),
    byBack: groupBy(expressions, (expression) => pairAt(expression, expression.length - 2)),
  };
  indexes.set(expressions, index);
  return index;
}

function pairAt(text: string, at: number): number {
  return halfOf(text.charCodeAt(at), text.charCodeAt(at + 1));
}

const NONE: readonly string[] = [];
/** Characters that stand by themselves beside any word: not what an idiom lost. */
const FREE = '的了着在是和一不有我他她你这那也都又就很前后上下底内外中里间到去来年月日时分';

/**
 * Fixed expressions and idioms that are one character off: another one, one too few, one too many, or two changed
 * about.
 */
export const checkPhrases: TextCheck = (text, reading) => {
  const slips: Slip[] = [];
  const add = (slip: Slip): void => {
    if (!slips.some((one) => one.start < slip.end && slip.start < one.end)) slips.push(slip);
  };
  for (const slip of longPhrases(text, reading)) add(slip);
  for (const slip of fourCharacters(text, reading)) add(slip);
  return slips.sort((a, b) => a.start - b.start);
};

function* longPhrases(text: ReadText, reading: Reading): Generator<Slip> {
  const { lists, known } = reading;
  const { folded } = text;
  const words = wordsIn(text, reading);
  const isSlip = (start: number, end: number, phrase: string): boolean =>
    standsAlone(words, start, end) &&
    !isOther(folded, start, end, phrase, lists.phrases, known) &&
    (folded.slice(start, end).length !== phrase.length || isSlipOfHand(folded.slice(start, end), phrase, words, start));
  const { byFront, byBack } = indexOf(lists.phrases);
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const pair = pairAt(folded, at);
    for (const phrase of byFront.get(pair) ?? NONE) {
      if (folded.startsWith(phrase, at)) continue;
      const end = endOfNear(folded, at, phrase);
      if (end !== undefined && isSlip(at, end, phrase)) yield slipOf(text, at, end, phrase);
    }
    for (const phrase of byBack.get(pair) ?? NONE) {
      const end = at + 2;
      // Only the very beginning may be off here: the rest is found from the front.
      const start = end - phrase.length;
      if (start < 0 || folded.startsWith(phrase, start)) continue;
      const written = folded.slice(start, end);
      if (differences(written, phrase) !== 1 || differences(written.slice(0, 2), phrase.slice(0, 2)) !== 1) continue;
      if (!isHan(written) || !isSlip(start, end, phrase)) continue;
      yield slipOf(text, start, end, phrase);
    }
  }
}

function slipOf(text: ReadText, start: number, end: number, phrase: string): Slip {
  const suggestion = inScriptOf(text, start, end, phrase);
  return {
    code: 'fixed-phrase',
    start,
    end,
    confidence: 0.8,
    values: { phrase },
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Where a text that begins like a phrase and is one edit off it ends; `undefined` where it is further off. */
function endOfNear(text: string, start: number, phrase: string): number | undefined {
  let same = 0;
  while (same < phrase.length && text.charAt(start + same) === phrase.charAt(same)) same += 1;
  const rest = (skipText: number, skipPhrase: number): boolean => {
    const tail = phrase.slice(same + skipPhrase);
    return tail.length > 0 && text.startsWith(tail, start + same + skipText);
  };
  const at = start + same;
  if (rest(1, 1) && isHan(text.charAt(at))) return start + phrase.length;
  if (same === phrase.length - 1 && isTakenFor(text.charAt(at), phrase.charAt(same))) return start + phrase.length;
  if (phrase.length - same > 1 && rest(0, 1)) return start + phrase.length - 1;
  if (rest(1, 0) && isHan(text.charAt(at))) return start + phrase.length + 1;
  const swapped = text.charAt(at) === phrase.charAt(same + 1) && text.charAt(at + 1) === phrase.charAt(same);
  if (swapped && text.startsWith(phrase.slice(same + 2), at + 2)) return start + phrase.length;
  return undefined;
}

/** Whether a character was taken for another, or left no word; other words in the place of one are meant. */
function isSlipOfHand(written: string, phrase: string, words: readonly Word[], start: number): boolean {
  const off = [...written].findIndex((character, at) => character !== phrase.charAt(at));
  if (differences(written, phrase) === 2) return true;
  const word = words.find((one) => one.start <= start + off && one.end > start + off);
  return isTakenFor(written.charAt(off), phrase.charAt(off)) || word?.kind === 'character';
}

/** Whether the text is another expression of its own, or joins one with a word that often goes with it. */
function isOther(
  text: string,
  start: number,
  end: number,
  phrase: string,
  phrases: readonly string[],
  known: readonly string[],
): boolean {
  const written = text.slice(start, end);
  // What a phrase has more or less than the text, between its parts, is most often another way to say it.
  if (written.length !== phrase.length && /[的和与及省市县区]/u.test(longerPart(written, phrase))) return true;
  return (
    phrases.some((one) => one.includes(written) || (written.includes(one) && one.length > 4)) ||
    known.some((name) => name.includes(written))
  );
}

/** The character that the longer of two texts has more. */
function longerPart(one: string, other: string): string {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  return long.charAt(at);
}

/**
 * How one expression came to be written for another: one character that sounds or looks so, one that nearly sounds so,
 * two that sound so, or two changed about.
 */
type Likeness = 'alike' | 'nearly' | 'several' | 'swapped';

/** By how many powers of ten a text has to become likelier with an idiom, and with another expression in its place. */
const LEAST_GAIN: Readonly<Record<Likeness, readonly [idiom: number, other: number]>> = {
  alike: [1.5, 3],
  nearly: [3, 3],
  several: [4, 4],
  swapped: [4.5, 4.5],
};
/** And where the character that is off stands beside any word, and where what stands there is an expression itself. */
const LEAST_FREE = 4.5;
const LEAST_KNOWN = 1;

function* fourCharacters(text: ReadText, reading: Reading): Generator<Slip> {
  const { byFront, byBack } = indexOf(fourCharacterWords());
  const { folded } = text;
  const words = wordsIn(text, reading);
  for (let at = 0; at + 4 <= folded.length; at += 1) {
    const [begin, end] = [byFront.get(pairAt(folded, at)) ?? NONE, byBack.get(pairAt(folded, at + 2)) ?? NONE];
    if (begin.length === 0 && end.length === 0) continue;
    const written = folded.slice(at, at + 4);
    const near = new Set([...begin, ...end].filter((one) => likeness(written, one) !== undefined));
    if (near.size === 0 || !isHan(written) || !standsAlone(words, at, at + 4)) continue;
    if (reading.known.some((name) => name.includes(written))) continue;
    const model = modelOf(text, reading);
    const best = [...near]
      .map((phrase) => ({ phrase, spare: gained(model, at, phrase) - leastGain(written, phrase) }))
      .filter(({ spare }) => spare >= 0)
      .sort((one, other) => other.spare - one.spare);
    const [first] = best;
    if (first === undefined) continue;
    const suggestion = inScriptOf(text, at, at + 4, first.phrase);
    yield {
      code: 'fixed-phrase',
      start: at,
      end: at + 4,
      confidence: 0.75,
      values: { phrase: first.phrase },
      ...(suggestion !== undefined && best.length === 1 && { suggestion }),
    };
  }
}

let fourCharacterList: readonly string[] | undefined;

/** Idioms, set phrases and words of four characters. */
function fourCharacterWords(): readonly string[] {
  fourCharacterList ??= [...new Set([...idioms(), ...setPhrases(), ...allWords().table.wordsOf(4)])];
  return fourCharacterList;
}

function gained(model: WordModel, at: number, phrase: string): number {
  return gain(model, at, at + phrase.length, costOf(phrase) ?? RARE_COST, wordNumber(phrase));
}

function costOf(phrase: string): number | undefined {
  return costOfWord(phrase, 0, phrase.length);
}

function likeness(written: string, phrase: string): Likeness | undefined {
  const off = differences(written, phrase);
  if (off === 0 || off > 2) return undefined;
  const first = nextOff(written, phrase, 0);
  const [mine, its] = [written.charAt(first), phrase.charAt(first)];
  if (off === 1) {
    if (isTakenFor(mine, its) || areKin(mine, its) || resembling(mine).includes(its)) return 'alike';
    return soundNearlyAlike(mine, its) ? 'nearly' : undefined;
  }
  const second = nextOff(written, phrase, first + 1);
  const [mineToo, itsToo] = [written.charAt(second), phrase.charAt(second)];
  if (mine === itsToo && mineToo === its) return 'swapped';
  return soundAlike(mine, its) && soundAlike(mineToo, itsToo) ? 'several' : undefined;
}

function leastGain(written: string, phrase: string): number {
  const like = likeness(written, phrase) ?? 'swapped';
  if (costOf(written) !== undefined && like === 'alike') return LEAST_KNOWN;
  const off = nextOff(written, phrase, 0);
  const least = LEAST_GAIN[like][idioms().has(phrase) ? 0 : 1];
  return FREE.includes(written.charAt(off)) ? Math.max(least, LEAST_FREE) : least;
}

/** From a place on, where a text is another than a phrase that it is not. */
function nextOff(written: string, phrase: string, from: number): number {
  let at = from;
  while (written.charAt(at) === phrase.charAt(at)) at += 1;
  return at;
}

function differences(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) if (one.charAt(at) !== other.charAt(at)) count += 1;
  return count;
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
