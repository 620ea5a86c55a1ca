import type { GridRect } from '../document';
import type { Slot } from '../galley';
import type { Points } from '../units';

/** A leg: a run of lines in one column. `row` counts from under the article's head. */
export interface Leg {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  /** Room for text in each of its rows, beside an inset picture; left out where all rows are whole. */
  readonly slots?: readonly (readonly Slot[])[];
}

/** An inset picture with its caption and standoff: rows from under the head, points from the article's left edge. */
export interface InsetBlock {
  readonly line: number;
  readonly lines: number;
  readonly left: Points;
  readonly right: Points;
}

/** The room under an article's head. */
export interface LegSpace {
  readonly columns: number;
  readonly rows: number;
  /** What pictures and heads take in whole columns. */
  readonly blocks: readonly GridRect[];
  readonly insets?: readonly InsetBlock[];
  /** Of the columns; insets are measured by them. */
  readonly grid?: ColumnMeasures;
}

/** The columns in points. */
export interface ColumnMeasures {
  readonly measure: Points;
  readonly gutter: Points;
  readonly cell: Points;
}

/** Fewer lines than this between pictures stay white: text there would look lost. */
const MIN_LEG_ROWS = 3;
/**
 * Text beside a picture is at least this many cells wide: shorter lines cannot be justified without holes. (Rule L13
 * wants eight of a leg; for the few lines beside a picture newspapers go a little below.)
 */
const MIN_SLOT_CELLS = 6;
/** Parts of a cell that are lost in sums of lengths. */
const TOLERANCE = 1e-6;

/**
 * The legs that pictures leave in an article's text space, in reading order: column by column, in a column from top to
 * bottom, so that the next leg is always the adjacent column or lies under a picture of the same one (rule L09).
 */
export function legsAround(space: LegSpace): readonly Leg[] {
  const legs: Leg[] = [];
  for (let column = 0; column < space.columns; column++) {
    const blocks = space.blocks
      .filter((block) => block.column <= column && column < block.column + block.columns)
      .sort((a, b) => a.line - b.line);
    let row = 0;
    for (const block of blocks) {
      addLegs(legs, space, { column, row, end: Math.min(block.line, space.rows) });
      row = Math.max(row, block.line + block.lines);
    }
    addLegs(legs, space, { column, row, end: space.rows });
  }
  return legs;
}

interface Stretch {
  readonly column: number;
  readonly row: number;
  readonly end: number;
}

/** Adds a stretch of a column, cut where insets leave no room. */
function addLegs(legs: Leg[], space: LegSpace, { column, row, end }: Stretch): void {
  if (space.insets === undefined || space.insets.length === 0) {
    addLeg(legs, { column, row, rows: end - row });
    return;
  }
  const rows = Array.from({ length: Math.max(0, end - row) }, (_, at) => slotsBeside(space, column, row + at));
  const whole = [{ x: 0, measure: space.grid?.measure ?? 0 }];
  let start = 0;
  for (let at = 0; at <= rows.length; at++) {
    if (at < rows.length && rows[at]?.length !== 0) continue;
    const own = rows.slice(start, at);
    const slots = own.map((each) => each ?? whole);
    const leg = { column, row: row + start, rows: at - start };
    addLeg(legs, own.every((each) => each === undefined) ? leg : { ...leg, slots });
    start = at + 1;
  }
}

function addLeg(legs: Leg[], leg: Leg): void {
  if (leg.rows >= (leg.row === 0 ? 1 : MIN_LEG_ROWS)) legs.push(leg);
}

/**
 * Room for text in a row of a column: on each side of the insets there, in the column's own cells. A side narrower than
 * six cells stays white. `undefined` when no inset is there.
 */
function slotsBeside({ insets = [], grid }: LegSpace, column: number, row: number): readonly Slot[] | undefined {
  if (grid === undefined) return undefined;
  const { measure, gutter, cell } = grid;
  const x = column * (measure + gutter);
  const here = insets
    .filter(
      (inset) => inset.line <= row && row < inset.line + inset.lines && inset.right > x && inset.left < x + measure,
    )
    .sort((a, b) => a.left - b.left);
  if (here.length === 0) return undefined;
  const slots: Slot[] = [];
  let left = 0;
  for (const inset of [...here, { left: x + measure, right: Infinity }]) {
    const first = Math.max(0, Math.ceil(left / cell - TOLERANCE));
    const cells = Math.floor((inset.left - x) / cell + TOLERANCE) - first;
    if (cells >= MIN_SLOT_CELLS) slots.push({ x: first * cell, measure: cells * cell });
    left = Math.max(left, inset.right - x);
  }
  return slots;
}

/** Whether text in any of these legs runs beside a picture. */
export function anySlots(legs: readonly Leg[]): boolean {
  return legs.some(({ slots }) => slots !== undefined);
}

/** A leg without its first or its last row, which a jump line takes. */
export function withoutRow(leg: Leg, which: 'first' | 'last'): Leg {
  const { column, rows } = leg;
  const row = which === 'first' ? leg.row + 1 : leg.row;
  const slots = which === 'first' ? leg.slots?.slice(1) : leg.slots?.slice(0, -1);
  return { column, row, rows: rows - 1, ...(slots && { slots }) };
}
