import type { Point } from '../geometry';
import type { AnnotationParts } from './annotation-of-parts';

/**
 * What a text box's line points at: the line, whose first point that is in files (ISO 32000-1, table 174), as ours,
 * which point at their last. Nothing of a box without one.
 */
export function callout(points: readonly Point[]): Pick<AnnotationParts, 'strokes' | 'arrow'> {
  return points.length < 2 ? { strokes: [], arrow: false } : { strokes: [points.toReversed()], arrow: true };
}

/** Open, closed and reversed arrows are all arrows. */
const ARROW = /Arrow$/;

/**
 * The strokes of a line with ends of these looks, first and last, and whether it points at something: of a line that
 * has its arrow at its beginning the points in turn, since ours point at their last.
 */
export function pointing(
  strokes: readonly (readonly Point[])[],
  [first = '', last = '']: readonly string[],
): Pick<AnnotationParts, 'strokes' | 'arrow'> {
  const backwards = ARROW.test(first) && !ARROW.test(last);
  return {
    strokes: backwards ? strokes.map((points) => points.toReversed()) : strokes,
    arrow: backwards || ARROW.test(last),
  };
}
