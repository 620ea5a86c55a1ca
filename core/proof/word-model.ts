import { LONGEST_WORD } from '../cjk';
import { COMMON_SURNAMES } from './lists/surnames';
import { wordsIn } from './reading';
import type { ReadText, Reading } from './reading';
import { commonWords, singleCost, wordCost } from './word-costs';
import type { Candidate } from './word-index';
import { pairCost, wordNumber } from './word-pairs';

/*
 * What a piece of text costs: the negative logarithm (base 10) of how often it is met, each word after the one before
 * it where the two are often met together (`word-pairs.ts`). A text of words is cheap; a slip leaves characters that
 * have to stand alone, or words that never stand together, and these are dear.
 */

/** What comes upon a word after one with which it is not often met. */
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
  /** The least cost of what stands before, and from, each UTF-16 offset. */
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
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
  const ahead = Float64Array.from(ending, (pieces) =>
    pieces.reduce((least, one) => Math.min(least, one.ahead), Infinity),
  );
  const behind = Float64Array.from(starting, (pieces) =>
    pieces.reduce((least, one) => Math.min(least, one.behind), Infinity),
  );
  return { total: ahead[size]!, ahead, behind, starting, ending };
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
    const cost = commonWords().get(character);
    return [cost === undefined ? piece(start + 1, 0, NO_WORD) : piece(start + 1, cost, wordNumber(character))];
  }
  const found: Piece[] = [piece(start + 1, singleCost(character), wordNumber(character))];
  const name = COMMON_SURNAMES.has(character);
  for (let length = 2; length <= LONGEST_WORD && isHan(folded.charAt(start + length - 1)); length += 1) {
    const word = folded.slice(start, start + length);
    const cost = wordCost(word) ?? (word.includes('著') ? wordCost(word.replace('著', '着')) : undefined);
    if (cost !== undefined) found.push(piece(start + length, cost, wordNumber(word)));
    if (name && length <= 3) found.push(piece(start + length, NAME_COST[length - 2]!, NO_WORD));
  }
  return found;
}

/** How much likelier a text would be, in powers of ten, with another word at a stretch in place of what is there. */
export function gain({ total, starting, ending }: WordModel, start: number, end: number, meant: Candidate): number {
  return total - (leastAhead(ending[start]!, meant) + leastBehind(starting[end]!, meant));
}

/** How much likelier a text would be, in powers of ten, without a stretch. */
export function gainWithout({ total, starting, ending }: WordModel, start: number, end: number): number {
  return (
    total -
    ending[start]!.reduce((least, one) => Math.min(least, one.ahead + leastBehind(starting[end]!, one)), Infinity)
  );
}

/**
 * No word makes a text likelier by more at a stretch than one that costs nothing and goes with what is on both sides.
 */
export function mostGain({ total, ahead, behind }: WordModel, start: number, end: number): number {
  return total - ahead[start]! - behind[end]!;
}

/** What stands at a stretch costs by itself; `undefined` where it is no word. */
export function costAt({ starting }: WordModel, start: number, end: number): number | undefined {
  return starting[start]!.find((one) => one.end === end && one.number !== NO_WORD)?.cost;
}

function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}
