import { LINE_BREAK, LINE_BREAK_CLASS_RUNS } from './line-break-classes';

/** Name of a line break class of UAX #14; `QI`, `QF` are initial and final quotes, `IX` an unassigned pictograph. */
export type LineBreakClassName = keyof typeof LINE_BREAK;

/** Bit beside the class in `LINE_BREAK_TABLE`: East_Asian_Width is F, W or H. */
export const EAST_ASIAN = 0x40;

/** Mask of the class itself in `LINE_BREAK_TABLE`. */
export const LINE_BREAK_CLASS = 0x3f;

const LAST_CODE_POINT = 0x10ffff;

const codes = new Set<number>();

/** Line break class (Unicode 18.0, LB1 applied but for CJ) and East Asian bit of every code point. */
export const LINE_BREAK_TABLE: Uint8Array = readRuns();

/** Every value that `LINE_BREAK_TABLE` holds, each once: looking for them in the table takes longer than all else. */
export const LINE_BREAK_CODES: ReadonlySet<number> = codes;

function readRuns(): Uint8Array {
  const classes = new Uint8Array(LAST_CODE_POINT + 1);
  let next = 0;
  for (const [, name, east, length] of LINE_BREAK_CLASS_RUNS.matchAll(/([A-Z][A-Z0-9])(\+?)([0-9a-z]*)/g)) {
    const code = LINE_BREAK[name as LineBreakClassName] | (east === '+' ? EAST_ASIAN : 0);
    const end = next + 1 + (length ? Number.parseInt(length, 36) : 0);
    classes.fill(code, next, end);
    codes.add(code);
    next = end;
  }
  if (next <= LAST_CODE_POINT) codes.add(0);
  return classes;
}
