import { LONGEST_WORD, lexiconWords, lookUpWord } from '../cjk';
import { readingsOf } from '../pinyin';
import { isKnownWord, singleClass } from './lists/known';
import { COMMON_SURNAMES } from './lists/surnames';
import { wordsIn } from './reading';
import type { ReadText, Reading } from './reading';

/*
 * What a piece of text costs: the negative logarithm (base 10) of how often it is met among all words, from the counts of
 * the word list. A text of words is cheap; a slip leaves characters that have to stand alone, and these are dear.
 */

/** Words of the lexicon, by their ranks; below them the rarer ones of proofreading. */
const RANK_COST = [6, 5.3, 4.3, 3.5];
const RARE_COST = 7;
/** No word of the lexicon costs less. */
export const LEAST_COST = 3.5;
/** Characters that are words, by how often (`singleClass`); and one that never is. */
const SINGLE_COST = [2.7, 3.2, 3.7, 4.2, 4.8];
const BOUND_COST = 6.3;
/** A number with its measure; a name that the paper gave. */
const NUMBER_COST = 4;
const GIVEN_COST = 2;
/** A person's name that nobody gave: a family name with one or two characters, whatever they are. */
const NAME_COST = [7, 8.2];

/** The ways to read a text as a row of words. */
export interface WordModel {
  readonly total: number;
  /** The least cost of the text before, and from, each UTF-16 offset. */
  readonly before: Float64Array;
  readonly from: Float64Array;
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

interface Piece {
  readonly end: number;
  readonly cost: number;
}

function read(text: ReadText, reading: Pick<Reading, 'known'>): WordModel {
  const { folded } = text;
  const size = folded.length;
  const given = new Map<number, Piece>();
  for (const { start, end, kind } of wordsIn(text, reading)) {
    if (kind === 'name') given.set(start, { end, cost: GIVEN_COST });
    if (kind === 'number') given.set(start, { end, cost: NUMBER_COST });
  }
  const before = new Float64Array(size + 1).fill(Infinity);
  const from = new Float64Array(size + 1).fill(Infinity);
  before[0] = 0;
  const pieces: (readonly Piece[])[] = [];
  for (let start = 0; start < size; start += 1) {
    const found = piecesAt(folded, start);
    const whole = given.get(start);
    if (whole !== undefined) found.push(whole);
    pieces.push(found);
    for (const { end, cost } of found) before[end] = Math.min(before[end]!, before[start]! + cost);
  }
  from[size] = 0;
  for (let start = size - 1; start >= 0; start -= 1) {
    for (const { end, cost } of pieces[start]!) from[start] = Math.min(from[start]!, cost + from[end]!);
  }
  return { total: before[size]!, before, from };
}

function piecesAt(folded: string, start: number): Piece[] {
  const character = folded.charAt(start);
  if (!isHan(character)) return [{ end: start + 1, cost: 0 }];
  const found: Piece[] = [{ end: start + 1, cost: singleCost(character) }];
  const name = COMMON_SURNAMES.has(character);
  let length = 2;
  for (; length <= LONGEST_WORD && isHan(folded.charAt(start + length - 1)); length += 1) {
    const cost = wordCost(folded.slice(start, start + length));
    if (cost !== undefined) found.push({ end: start + length, cost });
    if (name && length <= 3) found.push({ end: start + length, cost: NAME_COST[length - 2]! });
  }
  return found;
}

/** What a character costs that stands by itself. */
export function singleCost(character: string): number {
  return SINGLE_COST[singleClass(character) ?? -1] ?? BOUND_COST;
}

/** What a word costs; `undefined` where nobody knows it. */
export function wordCost(word: string): number | undefined {
  const rank = lookUpWord(word, 0, word.length)?.rank;
  if (rank !== undefined) return RANK_COST[rank];
  return isKnownWord(word) ? RARE_COST : undefined;
}

/** How much likelier a text would be, in powers of ten, with a word of `cost` at a stretch in place of what is there. */
export function gain({ total, before, from }: WordModel, start: number, end: number, cost: number): number {
  return total - (before[start]! + cost + from[end]!);
}

let bySound: ReadonlyMap<string, readonly string[]> | undefined;

/** Words of the lexicon that sound like a text of two to four characters, tones aside. */
export function soundingLike(text: string): readonly string[] {
  bySound ??= indexSounds();
  return [...new Set(keysOf(text).flatMap((key) => bySound?.get(key) ?? []))].filter((word) => word !== text);
}

function indexSounds(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (let length = 2; length <= LONGEST_WORD; length += 1) {
    for (const word of lexiconWords(length)) {
      for (const key of keysOf(word)) {
        const group = index.get(key);
        if (group === undefined) index.set(key, [word]);
        else group.push(word);
      }
    }
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
