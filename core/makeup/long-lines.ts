import type { Reading } from '../page-score';
import { spanOf } from './placement';
import type { Placed } from './placement';

/**
 * An upright white line parts a page for the eye, though something crosses it further up or down: of pages where it
 * runs over 0.85 of its way and more, from the head or the nameplate to the foot or to an advertisement, readers marked
 * four of five, below three quarters one of eight. It costs from this share on, in points of a page's score, and so
 * many where it is whole.
 */
const COST = { from: 0.7, most: 3 };
/** A way shorter than this share of the stories' height is none that parts a page. */
const LEAST_WAY = 0.4;

/** A long line of a page: the column right of it, and what it costs in points of the score. */
export interface LongLine {
  readonly column: number;
  readonly cost: number;
}

/** From one line to before another. */
interface Stretch {
  readonly line: number;
  readonly end: number;
}

/**
 * The long upright lines of a page of level columns that no story crosses. What else stands fast on it crosses none: it
 * is where they end, as the head and the foot are.
 */
export function longLines(
  placed: readonly Placed[],
  { grid, boxes }: Pick<Reading, 'grid' | 'boxes'>,
): readonly LongLine[] {
  const top = placed.reduce((least, { line }) => Math.min(least, line), Infinity);
  const foot = placed.reduce((most, { line, lines }) => Math.max(most, line + lines), 0);
  const found: LongLine[] = [];
  for (let column = 1; column < grid.columns; column++) {
    const at = grid.x + column * grid.pitch - grid.gutter / 2;
    const [stories, fast]: [Stretch[], Stretch[]] = [[], []];
    for (const one of placed) {
      const right = column - one.column;
      if (right <= 0 || right >= spanOf(one.shape)) continue;
      stories.push({ line: one.line, end: one.line + one.lines });
    }
    for (const { x, x2, y, y2, ghost, articleId } of boxes) {
      if (ghost || x > at - grid.gutter || x2 < at + grid.gutter) continue;
      const stretch = { line: (y - grid.gridTop) / grid.leading, end: (y2 - grid.gridTop) / grid.leading };
      (articleId === undefined ? fast : stories).push(stretch);
    }
    let cost = 0;
    for (const way of between(fast, { line: top, end: foot })) {
      const depth = way.end - way.line;
      if (depth < LEAST_WAY * (foot - top)) continue;
      const longest = Math.max(0, ...between(stories, way).map(({ line, end }) => end - line));
      cost = Math.max(cost, (COST.most * (longest / depth - COST.from)) / (1 - COST.from));
    }
    if (cost > 0) found.push({ column, cost });
  }
  return found;
}

/** What others leave of a stretch. */
function between(others: Stretch[], { line, end }: Stretch): readonly Stretch[] {
  const left: Stretch[] = [];
  let reached = line;
  for (const other of others.sort((a, b) => a.line - b.line)) {
    if (other.line > reached) left.push({ line: reached, end: Math.min(other.line, end) });
    reached = Math.max(reached, other.end);
  }
  if (end > reached) left.push({ line: reached, end });
  return left.filter((one) => one.end > one.line);
}
