import { KIND } from '../cjk';
import { BREAK, characterOf } from './prepared';
import type { Prepared } from './prepared';
import type { Rooms } from './rooms';
import { isLatin } from './white';

/**
 * Costs of breaking where no rule allows it, in the terms of `breakLines`: a short line is dearer than a cut address.
 */
const COST = {
  /** After one of `ADDRESS_MARKS` in an address. */
  address: 3_000,
  /** After another mark in what is longer than a line: `.`, `@`, `-`. */
  afterMark: 9_000,
  /** Inside a word, and inside a number. */
  word: 90_000,
  number: 120_000,
  /** Beside a Chinese mark, where its rule would be broken. */
  forbidden: 180_000,
  /** Between a base and its combining mark. */
  mark: 1_000_000,
} as const;

/** Where an address may be cut; never after `.` or `@` (UAX #14 LB29, 8.1). */
const ADDRESS_MARKS = '/&?=_';

/** What of a paragraph is looked at: cells from `start` to before `end`. */
export interface CutOptions {
  readonly start: number;
  readonly end: number;
  readonly rooms: Rooms;
  /** Every place, however wrong: a measure may be narrower than a cell. */
  readonly all: boolean;
}

/**
 * What it costs to break before each cell where no break is allowed, counted from `start`; infinite where even an
 * emergency keeps cells together. Addresses may be cut after their marks; other words and numbers only where they are
 * longer than the narrowest line, so that one long word never lets another be cut.
 */
export function cutPlaces(cells: Prepared, { start, end, rooms, all }: CutOptions): Float64Array {
  const costs = new Float64Array(end - start + 1).fill(Infinity);
  const { width } = cells.sums;
  const narrowest = Math.min(...rooms.room);
  for (let first = start; first < end;) {
    let next = first + 1;
    while (next < end && cells.breaks[next] === BREAK.none) next += 1;
    const long = all || width[next]! - width[first]! > narrowest;
    const address = isAddress(cells, first, next);
    for (let p = first + 1; p < next; p++) {
      if (!long && !(address && ADDRESS_MARKS.includes(characterOf(cells, p - 1)))) continue;
      costs[p - start] = cutCost(cells, p, address);
    }
    first = next;
  }
  return costs;
}

/** Whether a run without breaks is part of an address: it has a solidus or an at sign among letters. */
function isAddress(cells: Prepared, first: number, end: number): boolean {
  const { kinds } = cells;
  let mark = false;
  let letter = false;
  for (let i = first; i < end; i++) {
    mark ||= '/@&=_'.includes(characterOf(cells, i));
    letter ||= kinds[i] === KIND.letter;
  }
  return mark && letter;
}

function cutCost(cells: Prepared, p: number, address: boolean): number {
  const { kinds } = cells;
  const before = kinds[p - 1]!;
  const after = kinds[p]!;
  if (after === KIND.control || after === KIND.attached) return COST.mark;
  if (!isLatin(before) || !isLatin(after)) return COST.forbidden;
  // The solidi of `https://` stay together, and no line begins with a mark of an address.
  if (after === KIND.other) return COST.forbidden;
  if (address && ADDRESS_MARKS.includes(characterOf(cells, p - 1))) return COST.address;
  if (after === KIND.digit && (before === KIND.digit || before === KIND.other)) return COST.number;
  return before === KIND.other ? COST.afterMark : COST.word;
}
