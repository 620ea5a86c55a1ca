import type { Reading } from '../page-score';
import { spanOf } from './placement';
import type { Placed } from './placement';

/**
 * An upright white line parts a page for the eye, though something crosses it further up or down: from three quarters
 * of the height of its stories on readers marked three of five. It costs from this share on, in points of a page's
 * score, and so many where it runs over the whole height.
 */
const COST = { from: 0.68, most: 1.5 };

/** A long line of a page: the column right of it, and what it costs in points of the score. */
export interface LongLine {
  readonly column: number;
  readonly cost: number;
}

/** The long upright lines of a page of level columns that neither stories nor what stands fast on it cross. */
export function longLines(
  placed: readonly Placed[],
  { grid, boxes }: Pick<Reading, 'grid' | 'boxes'>,
): readonly LongLine[] {
  const top = placed.reduce((least, { line }) => Math.min(least, line), Infinity);
  const foot = placed.reduce((most, { line, lines }) => Math.max(most, line + lines), 0);
  const found: LongLine[] = [];
  for (let column = 1; column < grid.columns; column++) {
    const at = grid.x + column * grid.pitch - grid.gutter / 2;
    const crossings: { readonly line: number; readonly end: number }[] = [];
    for (const one of placed) {
      const right = column - one.column;
      if (right <= 0 || right >= spanOf(one.shape)) continue;
      crossings.push({ line: one.line, end: one.line + one.lines });
    }
    for (const { x, x2, y, y2, ghost } of boxes) {
      if (ghost || x > at - grid.gutter || x2 < at + grid.gutter) continue;
      const [line, end] = [(y - grid.gridTop) / grid.leading, (y2 - grid.gridTop) / grid.leading];
      crossings.push({ line, end });
    }
    let [reached, longest] = [top, 0];
    for (const { line, end } of crossings.sort((a, b) => a.line - b.line)) {
      longest = Math.max(longest, Math.min(line, foot) - reached);
      reached = Math.max(reached, end);
    }
    longest = Math.max(longest, foot - reached);
    const cost = COST.most * Math.max(0, (longest / (foot - top) - COST.from) / (1 - COST.from));
    if (cost > 0) found.push({ column, cost });
  }
  return found;
}
