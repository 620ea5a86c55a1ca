import { LONGEST_WORD, lexiconWords, lookUpWord } from '../cjk';
import { readingsOf } from '../pinyin';
import { isKnownWord } from './lists/known';
import { COMMON_SURNAMES } from './lists/surnames';
import { wordsIn } from './reading';
import type { ReadText, Reading } from './reading';
import { modelWords, pairCost, wordNumber } from './word-pairs';

/*
 * What a piece of text costs: the negative logarithm (base 10) of how often it is met, each word after the one before it where
 * the two are often met together (`word-pairs.ts`). A text of words is cheap; a slip leaves characters that have to stand
 * alone, or words that never stand together, and these are dear.
 */

/** Words that the language model does not have, by their ranks in the lexicon; below them the rarer ones of proofreading. */
const RANK_COST = [6.3, 5.8, 5.3, 4.8];
const RARE_COST = 7;
/** A character that is never a word by itself. */
const BOUND_COST = 7;
/** What comes upon it after a word with which it is not often met. */
const APART = 0.5;
/** A number with its measure; a name that the paper gave. */
const NUMBER_COST = 3;
const GIVEN_COST = 2;
/** A person's name that nobody gave: a family name with one or two characters, whatever they are. */
const NAME_COST = [7, 8.2];
/** Numbers go with what goes with this one. */
const ANY_NUMBER = wordNumber('三');
/** What goes with no word in particular. */
const NO_WORD = 0;

/** A word as it may be read in a text, with the least costs of all before and with it, and of all after it. */
interface Piece {
  readonly end: number;
  readonly cost: number;
  readonly number: number;
  ahead: number;
  behind: number;
}

/** The ways to read a text as a row of words. */
export interface WordModel {
  /** The least cost of the whole text. */
  readonly total: number;
  /** The words that may begin, and end, at each UTF-16 offset. */
  readonly starting: readonly (readonly Piece[])[];
  readonly ending: readonly (readonly Piece[])[];
}

const models = new WeakMap<ReadText, { readonly known: readonly string[]; readonly model: WordModel }>();

/** The model of a text, with the names known; worked out once. */
export function modelOf(text: ReadText, reading: Pick<Reading, 'known'>): WordModel {
  const made = models.get(text);
  if (made?.known === reading.known) return made.model;
  const model = read(text, reading);
  models.set(text, { known: reading.known, model });
  return model;
}

function read(text: ReadText, reading: Pick<Reading, 'known'>): WordModel {
  const { folded } = text;
  const size = folded.length;
  const given = new Map<number, Piece>();
  for (const { start, end, kind } of wordsIn(text, reading)) {
    if (kind === 'name') given.set(start, piece(end, GIVEN_COST, NO_WORD));
    if (kind === 'number') given.set(start, piece(end, NUMBER_COST, ANY_NUMBER));
  }
  const starting: Piece[][] = [];
  const ending: Piece[][] = Array.from({ length: size + 1 }, () => []);
  ending[0]!.push({ ...piece(0, 0, NO_WORD), ahead: 0 });
  for (let start = 0; start < size; start += 1) {
    const found = piecesAt(folded, start);
    const whole = given.get(start);
    if (whole !== undefined) found.push(whole);
    starting.push(found);
    for (const one of found) {
      one.ahead = leastAhead(ending[start]!, one);
      ending[one.end]!.push(one);
    }
  }
  starting.push([{ ...piece(size, 0, NO_WORD), behind: 0 }]);
  for (let start = size - 1; start >= 0; start -= 1) {
    for (const one of starting[start]!) one.behind = leastBehind(starting[one.end]!, one);
  }
  return { total: Math.min(...ending[size]!.map(({ ahead }) => ahead)), starting, ending };
}

function piece(end: number, cost: number, number: number): Piece {
  return { end, cost, number, ahead: Infinity, behind: Infinity };
}

/** What a word costs after another. */
function stepCost(before: Pick<Piece, 'cost' | 'number'>, word: Pick<Piece, 'cost' | 'number'>): number {
  if (word.cost === 0) return 0;
  const alone = word.cost + APART;
  if (before.number === NO_WORD || word.number === NO_WORD) return alone;
  return pairCost(before.number, word.number) ?? alone;
}

function leastAhead(before: readonly Piece[], word: Pick<Piece, 'cost' | 'number'>): number {
  let least = Infinity;
  for (const one of before) least = Math.min(least, one.ahead + stepCost(one, word));
  return least;
}

function leastBehind(after: readonly Piece[], word: Pick<Piece, 'cost' | 'number'>): number {
  let least = Infinity;
  for (const one of after) least = Math.min(least, stepCost(word, one) + one.behind);
  return least;
}

function piecesAt(folded: string, start: number): Piece[] {
  const character = folded.charAt(start);
  if (!isHan(character)) {
    const cost = modelWords().get(character);
    return [cost === undefined ? piece(start + 1, 0, NO_WORD) : piece(start + 1, cost, wordNumber(character))];
  }
  const found: Piece[] = [piece(start + 1, singleCost(character), wordNumber(character))];
  const name = COMMON_SURNAMES.has(character);
  for (let length = 2; length <= LONGEST_WORD && isHan(folded.charAt(start + length - 1)); length += 1) {
    const word = folded.slice(start, start + length);
    const cost = wordCost(word);
    if (cost !== undefined) found.push(piece(start + length, cost, wordNumber(word)));
    if (name && length <= 3) found.push(piece(start + length, NAME_COST[length - 2]!, NO_WORD));
  }
  return found;
}

/** What a character costs that stands by itself. */
export function singleCost(character: string): number {
  return modelWords().get(character) ?? BOUND_COST;
}

/** What a word of two characters and more costs; `undefined` where nobody knows it. */
export function wordCost(word: string): number | undefined {
  const cost = modelWords().get(word);
  if (cost !== undefined) return cost;
  const rank = lookUpWord(word, 0, word.length)?.rank;
  if (rank !== undefined) return RANK_COST[rank];
  return isKnownWord(word) ? RARE_COST : undefined;
}

/**
 * How much likelier a text would be, in powers of ten, with another word at a stretch in place of what is there; `''` for
 * nothing in its place. -Infinity where nobody knows the word.
 */
export function gain({ total, starting, ending }: WordModel, start: number, end: number, word: string): number {
  const [before, after] = [ending[start]!, starting[end]!];
  if (word === '') {
    return total - Math.min(...before.map((one) => one.ahead + leastBehind(after, one)));
  }
  const cost = word.length === 1 ? singleCost(word) : wordCost(word);
  if (cost === undefined) return -Infinity;
  const meant = { cost, number: wordNumber(word) };
  return total - (leastAhead(before, meant) + leastBehind(after, meant));
}

/** No word makes a text likelier by more at a stretch than one that costs nothing and goes with what is on both sides. */
export function mostGain({ total, starting, ending }: WordModel, start: number, end: number): number {
  const least = (costs: readonly number[]): number => Math.min(...costs);
  return total - least(ending[start]!.map(({ ahead }) => ahead)) - least(starting[end]!.map(({ behind }) => behind));
}

let bySound: ReadonlyMap<string, readonly string[]> | undefined;

/** Characters, and words of two to four, that sound like a text, tones aside. */
export function soundingLike(text: string): readonly string[] {
  bySound ??= indexSounds();
  return [...new Set(keysOf(text).flatMap((key) => bySound?.get(key) ?? []))].filter((word) => word !== text);
}

function indexSounds(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (word: string): void => {
    for (const key of keysOf(word)) {
      const group = index.get(key);
      if (group === undefined) index.set(key, [word]);
      else group.push(word);
    }
  };
  for (const word of modelWords().keys()) add(word);
  for (let length = 2; length <= LONGEST_WORD; length += 1) {
    for (const word of lexiconWords(length)) if (!modelWords().has(word)) add(word);
  }
  return index;
}

/** How a text may be read, a syllable a character. */
function keysOf(text: string): readonly string[] {
  let keys = [''];
  for (const character of text) {
    const readings = readingsOf(character);
    keys =
      readings.length === 1
        ? keys.map((key) => `${key} ${readings[0]!}`)
        : keys.flatMap((key) => readings.map((one) => `${key} ${one}`));
  }
  return keys;
}

function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}
