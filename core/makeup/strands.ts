import type { Hole } from './hole';
import { placedRects } from './placement';
import type { Placed } from './placement';
import type { CellRect } from './shape';

/** A rectangle of a story: its only one, or of one that stands in a step the one with its head, then the other. */
export interface StrandPart extends CellRect {
  readonly placed: Placed;
  readonly part: 'whole' | 'main' | 'step';
}

/** How the stories of a page hang together: who stands on whom, and which edges the page itself fixes. */
export interface Strands {
  /** The stories' rectangles from top to bottom, left to right; the lists below go by this order. */
  readonly order: readonly StrandPart[];
  /** Those directly above and directly below each story, by index. */
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
  /** First line and line past the last, where the hole's edge fixes it. */
  readonly start: readonly (number | undefined)[];
  readonly end: readonly (number | undefined)[];
}

/**
 * Reads a topology column by column: in each free run of a column, stories follow one another without a gap.
 * `undefined` when a run holds no story, or when a story would have to start or end on two lines at once.
 */
export function strandsOf(placed: readonly Placed[], hole: Hole): Strands | undefined {
  const order = placed.flatMap(partsOf).sort((a, b) => a.line - b.line || a.column - b.column);
  const above = order.map((): number[] => []);
  const below = order.map((): number[] => []);
  const start = order.map((): number | undefined => undefined);
  const end = order.map((): number | undefined => undefined);
  for (let column = 0; column < hole.columns; column++) {
    const here = order.flatMap((one, index) =>
      column >= one.column && column < one.column + one.columns ? [index] : [],
    );
    for (let line = hole.next(column, 0); line < hole.foot;) {
      const limit = hole.limit(column, line);
      const run = here.filter((index) => isWithin(order[index], line, limit));
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      if (!fix(start, first, line) || !fix(end, last, limit)) return undefined;
      run.slice(1).forEach((index, at) => {
        const upper = run[at] ?? 0;
        above[index]?.push(upper);
        below[upper]?.push(index);
      });
      line = hole.next(column, limit);
    }
  }
  return { order, above, below, start, end };
}

function partsOf(placed: Placed): readonly StrandPart[] {
  const [main, step] = placedRects(placed);
  if (main === undefined) return [];
  if (step === undefined) return [{ ...main, placed, part: 'whole' }];
  return [
    { ...main, placed, part: 'main' },
    { ...step, placed, part: 'step' },
  ];
}

function isWithin(one: CellRect | undefined, line: number, limit: number): boolean {
  const middle = one === undefined ? -1 : one.line + one.lines / 2;
  return middle >= line && middle < limit;
}

function fix(edges: (number | undefined)[], index: number, line: number): boolean {
  if (edges[index] !== undefined && edges[index] !== line) return false;
  edges[index] = line;
  return true;
}
