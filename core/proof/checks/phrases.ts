import { groupBy } from '../../group-by';
import type { Word } from '../../cjk';
import { shareSyllable, soundNearlyAlike } from '../../pinyin';
import { expressionsLike } from '../expressions';
import type { Expression } from '../expressions';
import type { Slip } from '../finding';
import { isIdiom, isKnownWord, isTakenFor } from '../lists/known';
import { nearCause } from '../near-characters';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';
import { RARE_COST, costOfWord } from '../word-costs';
import { gain, modelOf } from '../word-model';
import type { WordModel } from '../word-model';
import { wordNumber } from '../word-pairs';
import { codeAt, pairAt } from '../word-table';
import { inScriptOf, phraseSlip, standsAlone } from './found';

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
  for (const slip of shortened(text, reading)) add(slip);
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
      if (end !== undefined && isSlip(at, end, phrase)) yield phraseSlip(text, at, end, phrase);
    }
    for (const phrase of byBack.get(pair) ?? NONE) {
      const end = at + 2;
      // Only the very beginning may be off here: the rest is found from the front.
      const start = end - phrase.length;
      if (start < 0 || folded.startsWith(phrase, start)) continue;
      const written = folded.slice(start, end);
      if (differences(written, phrase) !== 1 || differences(written.slice(0, 2), phrase.slice(0, 2)) !== 1) continue;
      if (!isHan(written) || !isSlip(start, end, phrase)) continue;
      yield phraseSlip(text, start, end, phrase);
    }
  }
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
  const { folded } = text;
  const words = wordsIn(text, reading);
  for (let at = 0; at + 4 <= folded.length; at += 1) {
    const mine = { front: pairAt(folded, at), back: pairAt(folded, at + 2) };
    const near = expressionsLike(mine, (front, back) => likeness(mine, { front, back }) !== undefined);
    if (near.length === 0) continue;
    const written = folded.slice(at, at + 4);
    if (!isHan(written) || !standsAlone(words, at, at + 4)) continue;
    if (reading.known.some((name) => name.includes(written))) continue;
    const model = modelOf(text, reading);
    const best = near
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

/** By how much a text has to become likelier with an idiom of which a character is lost. */
const LEAST_LOST = 4;

/** Idioms without their first character, or their last: 忙得亦乐乎. */
function* shortened(text: ReadText, reading: Reading): Generator<Slip> {
  const { folded } = text;
  for (let at = 0; at + 3 <= folded.length; at += 1) {
    const mine = { front: pairAt(folded, at), back: pairAt(folded, at + 1) };
    const [first, last] = [folded.charCodeAt(at), folded.charCodeAt(at + 2)];
    const lost = expressionsLike(
      mine,
      (front, back) =>
        (front === mine.front && codeAt(front, back, 2) === last) ||
        (back === mine.back && codeAt(front, back, 1) === first),
    ).filter((one) => isIdiom(one) && !folded.startsWith(one, at) && !folded.startsWith(one, at - 1));
    const written = folded.slice(at, at + 3);
    if (lost.length === 0 || !isHan(written) || isKnownWord(written)) continue;
    // 不获全胜, 决不收兵: denied, it is another.
    if (/[不没未无非]/u.test(folded.charAt(at - 1))) continue;
    if (!standsAlone(wordsIn(text, reading), at, at + 3)) continue;
    if (reading.known.some((name) => name.includes(written))) continue;
    const model = modelOf(text, reading);
    const phrase = lost.find((one) => gain(model, at, at + 3, costOf(one) ?? RARE_COST, wordNumber(one)) >= LEAST_LOST);
    if (phrase !== undefined) yield phraseSlip(text, at, at + 3, phrase);
  }
}

function gained(model: WordModel, at: number, phrase: string): number {
  return gain(model, at, at + phrase.length, costOf(phrase) ?? RARE_COST, wordNumber(phrase));
}

function costOf(phrase: string): number | undefined {
  return costOfWord(phrase, 0, phrase.length);
}

function likeness(mine: Expression, its: Expression): Likeness | undefined {
  const first = nextOff(mine, its, 0);
  const second = nextOff(mine, its, first + 1);
  if (first === LENGTH || (second < LENGTH && nextOff(mine, its, second + 1) < LENGTH)) return undefined;
  const [one, other] = [codeIn(mine, first), codeIn(its, first)];
  if (second === LENGTH) {
    if (nearCause(one, other) !== undefined) return 'alike';
    return soundNearlyAlike(String.fromCharCode(one), String.fromCharCode(other)) ? 'nearly' : undefined;
  }
  const [oneToo, otherToo] = [codeIn(mine, second), codeIn(its, second)];
  if (one === otherToo && oneToo === other) return 'swapped';
  return shareSyllable(one, other) && shareSyllable(oneToo, otherToo) ? 'several' : undefined;
}

function leastGain(written: string, phrase: string): number {
  const [mine, its] = [expressionOf(written), expressionOf(phrase)];
  const like = likeness(mine, its) ?? 'swapped';
  if (costOf(written) !== undefined && like === 'alike') return LEAST_KNOWN;
  const least = LEAST_GAIN[like][isIdiom(phrase) ? 0 : 1];
  return FREE.includes(written.charAt(nextOff(mine, its, 0))) ? Math.max(least, LEAST_FREE) : least;
}

const LENGTH = 4;

/** From a place on, where a text is another than an expression; `LENGTH` where it is the same. */
function nextOff(mine: Expression, its: Expression, from: number): number {
  let at = from;
  while (at < LENGTH && codeIn(mine, at) === codeIn(its, at)) at += 1;
  return at;
}

function codeIn({ front, back }: Expression, at: number): number {
  return codeAt(front, back, at);
}

function expressionOf(text: string): Expression {
  return { front: pairAt(text, 0), back: pairAt(text, 2) };
}

function differences(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) if (one.charAt(at) !== other.charAt(at)) count += 1;
  return count;
}

function isHan(text: string): boolean {
  return /^[〇㐀-鿿𠀀-𲎯]+$/u.test(text);
}
