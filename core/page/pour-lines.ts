import type { Galley, GalleyLine } from '../galley';
import type { PourLine } from './pour';

/** A galley as pouring sees it. */
export function pourLines(galley: Galley): readonly PourLine[] {
  return galley.lines.map(pourLine);
}

/**
 * A galley line as pouring sees it. A last line of at most half its measure is a widow at the head of a leg (rule L15).
 */
export function pourLine({ rows, white, keepWithNext, first, last, line }: GalleyLine): PourLine {
  return {
    rows,
    ...(white !== undefined && { white }),
    keepWithNext,
    opener: first && !last && !keepWithNext,
    widow: last && !first && line.left + line.width <= line.measure / 2,
  };
}
