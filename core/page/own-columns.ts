import type { OwnColumns } from '../document';

/** The white between an article's own columns, in cells, unless it says otherwise: as newspapers have it. */
const LEAST_GUTTER = 1;
const MOST_GUTTER = 2.5;
/** Parts of a cell that are lost in sums of lengths. */
const TOLERANCE = 1e-6;

/** Equal columns over a width. Lengths in cells. */
export interface EqualColumns {
  readonly count: number;
  readonly measure: number;
  readonly gutter: number;
}

/**
 * Divides `width` cells into equal columns 变栏. A gutter that is not given is the one between one and two and a half
 * cells that leaves whole cells in each column, of several the nearest to `usual`; where none does it is `usual`, and
 * the column's pitch takes up what is over (ADR 17). A column never has less than a cell: where so many have no room
 * there are fewer, and none in less than a cell.
 */
export function ownColumns(width: number, { count, gutter }: OwnColumns, usual: number): EqualColumns {
  const columns = Math.max(0, Math.min(count, Math.floor(width + TOLERANCE)));
  if (columns <= 1) return { count: columns, measure: Math.max(0, width), gutter: gutter ?? usual };
  const most = Math.max(0, (width - columns) / (columns - 1));
  const own = Math.min(most, gutter ?? wholeGutter(width, columns, usual) ?? usual);
  return { count: columns, measure: (width - (columns - 1) * own) / columns, gutter: own };
}

/** The gutter that leaves whole cells in each column, the nearest to `usual`; `undefined` when none does. */
function wholeGutter(width: number, count: number, usual: number): number | undefined {
  const gutterAt = (cells: number): number => (width - cells * count) / (count - 1);
  let best: number | undefined;
  for (let cells = 1; gutterAt(cells) >= LEAST_GUTTER - TOLERANCE; cells++) {
    const gutter = gutterAt(cells);
    if (gutter > MOST_GUTTER + TOLERANCE) continue;
    if (best === undefined || Math.abs(gutter - usual) <= Math.abs(best - usual)) best = gutter;
  }
  return best;
}
