import type { Point } from '../geometry';
import type { AnnotationParts } from './annotation-of-parts';

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
