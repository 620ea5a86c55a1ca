import { LONGEST_WORD } from '../cjk';
import { COMMON_SURNAMES } from './lists/surnames';
import { wordsIn } from './reading';
import type { ReadText, Reading } from './reading';
import { allWords, costOf, singleCost } from './word-costs';
import { numberWith, pairCost, wordNumber } from './word-pairs';
import { NOWHERE, halfOf, halvesOf } from './word-table';

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
const ZHU = '著'.charCodeAt(0);
/** What goes with no word in particular. */
const NO_WORD = 0;

/** The ways to read a text as a row of words. */
export interface WordModel {
  /** The least cost of the whole text. */
  readonly total: number;
  /** The least cost of what stands before, and from, each UTF-16 offset. */
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
  readonly pieces: Pieces;
}

/**
 * The words that may be read in a text, in the order in which they begin: where they end, what they cost by themselves,
 * their numbers among pairs, and the least costs of all before and with them, and of all after them. The first piece is
 * the beginning of the text, the last one its end.
 */
interface Pieces {
  readonly ends: Int32Array;
  readonly costs: Float64Array;
  readonly numbers: Int32Array;
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
  /** By offset, the first piece that begins there, and one more. */
  readonly starting: Int32Array;
  /** By offset, the longest piece that ends there, and by piece the next shorter that does; `NOWHERE` for none. */
  readonly ending: Int32Array;
  readonly endsToo: Int32Array;
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
  const pieces = piecesOf(text, reading);
  const size = text.folded.length;
  const ahead = new Float64Array(size + 1).fill(Infinity);
  const behind = new Float64Array(size + 1).fill(Infinity);
  const { starting, ends, numbers, costs } = pieces;
  ahead[0] = 0;
  for (let start = 0; start < size; start += 1) {
    for (let piece = starting[start]!; piece < starting[start + 1]!; piece += 1) {
      const least = leastAhead(pieces, start, costs[piece]!, numbers[piece]!);
      pieces.ahead[piece] = least;
      ahead[ends[piece]!] = Math.min(ahead[ends[piece]!]!, least);
    }
  }
  behind[size] = 0;
  for (let start = size - 1; start >= 0; start -= 1) {
    for (let piece = starting[start]!; piece < starting[start + 1]!; piece += 1) {
      const least = leastBehind(pieces, ends[piece]!, numbers[piece]!);
      pieces.behind[piece] = least;
      behind[start] = Math.min(behind[start]!, least);
    }
  }
  return { total: ahead[size]!, ahead, behind, pieces };
}

/** A word of the lexicon at each length, one or two names, and one that the paper gave. */
const MOST_AT_ONE_PLACE = LONGEST_WORD + 3;

function piecesOf(text: ReadText, reading: Pick<Reading, 'known'>): Pieces {
  const { folded } = text;
  const size = folded.length;
  const most = MOST_AT_ONE_PLACE * size + 2;
  const [ends, numbers, costs] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)];
  const starting = new Int32Array(size + 2);
  let count = 0;
  const add = (end: number, cost: number, number: number): void => {
    ends[count] = end;
    costs[count] = cost;
    numbers[count] = number;
    count += 1;
  };
  const given = new Map(
    wordsIn(text, reading)
      .filter(({ kind }) => kind === 'name' || kind === 'number')
      .map((word) => [word.start, word]),
  );
  add(0, 0, NO_WORD);
  for (let start = 0; start < size; start += 1) {
    starting[start] = count;
    addPiecesAt(folded, start, add);
    const whole = given.get(start);
    if (whole?.kind === 'name') add(whole.end, GIVEN_COST, NO_WORD);
    if (whole?.kind === 'number') add(whole.end, NUMBER_COST, ANY_NUMBER);
  }
  starting[size] = count;
  add(size, 0, NO_WORD);
  starting[size + 1] = count;
  const ending = new Int32Array(size + 1).fill(NOWHERE);
  const endsToo = new Int32Array(count);
  for (let piece = count - 2; piece >= 0; piece -= 1) {
    endsToo[piece] = ending[ends[piece]!]!;
    ending[ends[piece]!] = piece;
  }
  return {
    ends: ends.slice(0, count),
    costs: costs.slice(0, count),
    numbers: numbers.slice(0, count),
    ahead: new Float64Array(count),
    behind: new Float64Array(count),
    starting,
    ending,
    endsToo,
  };
}

function addPiecesAt(folded: string, start: number, add: (end: number, cost: number, number: number) => void): void {
  const words = allWords();
  const { table } = words;
  const first = folded.charCodeAt(start);
  if (!isHan(first)) {
    const place = table.placeOf(halfOf(first, 0), 0);
    return place === NOWHERE ? add(start + 1, 0, NO_WORD) : add(start + 1, costOf(words, place), numberWith(0, first));
  }
  let [front, back, number] = [halfOf(first, 0), 0, numberWith(0, first)];
  let zhu = first === ZHU;
  add(start + 1, singleCost(first), number);
  const name = COMMON_SURNAMES.has(folded.charAt(start));
  for (let end = start + 2; end <= start + LONGEST_WORD && end <= folded.length; end += 1) {
    const code = folded.charCodeAt(end - 1);
    if (!isHan(code)) return;
    const length = end - start;
    number = numberWith(number, code);
    if (length === 2) front |= code;
    else back |= length === 3 ? code << 16 : code;
    const place = table.placeOf(front, back);
    zhu ||= code === ZHU;
    const known = place === NOWHERE && zhu ? table.placeOf(...halvesOf(withZhe(folded.slice(start, end)))) : place;
    if (known !== NOWHERE) add(end, costOf(words, known), number);
    if (name && length <= 3) add(end, NAME_COST[length - 2]!, NO_WORD);
  }
}

/** A word that may be written with 著 for 着, as some papers do. */
function withZhe(word: string): string {
  return word.replace('著', '着');
}

/** What a word costs after another, by their numbers. */
function stepCost(before: number, cost: number, number: number): number {
  if (cost === 0) return 0;
  const alone = cost + APART;
  if (before === NO_WORD || number === NO_WORD) return alone;
  return pairCost(before, number) ?? alone;
}

/*
 * Of the words beside a place the longest come first: what is read in few words is cheap, and one with which all is
 * dearer already need not be asked about.
 */

/** The least cost of all before a place with a word that begins there. */
function leastAhead({ ending, endsToo, ahead, numbers }: Pieces, start: number, cost: number, number: number): number {
  let least = Infinity;
  for (let one = ending[start]!; one !== NOWHERE; one = endsToo[one]!) {
    if (ahead[one]! < least) least = Math.min(least, ahead[one]! + stepCost(numbers[one]!, cost, number));
  }
  return least;
}

/** The least cost of all after a word that ends at a place. */
function leastBehind({ starting, behind, costs, numbers }: Pieces, end: number, number: number): number {
  let least = Infinity;
  for (let one = starting[end + 1]! - 1; one >= starting[end]!; one -= 1) {
    if (behind[one]! < least) least = Math.min(least, stepCost(number, costs[one]!, numbers[one]!) + behind[one]!);
  }
  return least;
}

/** How much likelier a text would be, in powers of ten, with another word at a stretch: one of a cost and a number. */
export function gain({ total, pieces }: WordModel, start: number, end: number, cost: number, number: number): number {
  return total - (leastAhead(pieces, start, cost, number) + leastBehind(pieces, end, number));
}

/** How much likelier a text would be, in powers of ten, without a stretch. */
export function gainWithout({ total, pieces }: WordModel, start: number, end: number): number {
  const { ending, endsToo, ahead, numbers } = pieces;
  let least = Infinity;
  for (let one = ending[start]!; one !== NOWHERE; one = endsToo[one]!) {
    least = Math.min(least, ahead[one]! + leastBehind(pieces, end, numbers[one]!));
  }
  return total - least;
}

/**
 * No word makes a text likelier by more at a stretch than one that costs nothing and goes with what is on both sides.
 */
export function mostGain({ total, ahead, behind }: WordModel, start: number, end: number): number {
  return total - ahead[start]! - behind[end]!;
}

/** What stands at a stretch costs by itself; `undefined` where it is no word. */
export function costAt({ pieces }: WordModel, start: number, end: number): number | undefined {
  const { starting, ends, costs, numbers } = pieces;
  for (let one = starting[start]!; one < starting[start + 1]!; one += 1) {
    if (ends[one] === end && numbers[one] !== NO_WORD) return costs[one];
  }
  return undefined;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
