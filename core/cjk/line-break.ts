import { LINE_BREAK, LINE_BREAK_CLASS_RUNS } from './line-break-classes';

/** Name of a line break class of UAX #14; `QI`, `QF` are initial and final quotes, `IX` an unassigned pictograph. */
export type LineBreakClassName = keyof typeof LINE_BREAK;

/** Bit beside the class in `LINE_BREAK_TABLE`: East_Asian_Width is F, W or H. */
export const EAST_ASIAN = 0x40;

/** Mask of the class itself in `LINE_BREAK_TABLE`. */
export const LINE_BREAK_CLASS = 0x3f;

const LAST_CODE_POINT = 0x10ffff;

/** Signs of the packed runs, and the base of their lengths. */
const PLUS = 0x2b;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const SMALL_A = 0x61;
const BASE = 36;

/** Line break class (Unicode 18.0, LB1 applied but for CJ) and East Asian bit of every code point. */
export const LINE_BREAK_TABLE = new Uint8Array(LAST_CODE_POINT + 1);

/** First code point of each run of like entries in `LINE_BREAK_TABLE`, in order: for who would walk all the table. */
export const LINE_BREAK_RUNS: readonly number[] = readRuns(LINE_BREAK_TABLE);

/**
 * Unpacks the runs into `table`, letter by letter: this stands in the way of every start, and patterns are slow when
 * cold.
 */
function readRuns(table: Uint8Array): number[] {
  const packed = LINE_BREAK_CLASS_RUNS;
  const codes = new Map(Object.entries(LINE_BREAK));
  const starts: number[] = [];
  let next = 0;
  for (let at = 0; at < packed.length;) {
    let code: number = codes.get(packed.slice(at, at + 2)) ?? 0;
    at += 2;
    if (packed.charCodeAt(at) === PLUS) {
      code |= EAST_ASIAN;
      at += 1;
    }
    let length = 0;
    for (let unit = packed.charCodeAt(at); at < packed.length && !(unit >= LETTER_A && unit <= LETTER_Z);) {
      length = BASE * length + (unit <= DIGIT_9 ? unit - DIGIT_0 : unit - SMALL_A + 10);
      unit = packed.charCodeAt((at += 1));
    }
    starts.push(next);
    if (code !== 0) table.fill(code, next, next + length + 1);
    next += length + 1;
  }
  return starts;
}
