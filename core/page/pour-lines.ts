import type { Galley } from '../galley';
import type { PourLine } from './pour';

/** A galley as pouring sees it. A last line of at most half the measure is a widow at the head of a leg (rule L15). */
export function pourLines(galley: Galley): readonly PourLine[] {
  return galley.lines.map(({ rows, keepWithNext, first, last, line }) => ({
    rows,
    keepWithNext,
    opener: first && !last && !keepWithNext,
    widow: last && !first && line.left + line.width <= galley.measure / 2,
  }));
}
