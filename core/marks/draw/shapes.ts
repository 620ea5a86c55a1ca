import type { DrawnShape } from '../../document';
import type { Point } from '../../geometry';
import { shapeBounds } from '../drawn-shape';
import { oval, polyline } from './pen';
import type { Stroke } from './pen';
import type { SignDrawing } from './signs';

/**
 * A shape of a page as strokes of the pen; its lead line begins under the middle of the first, which is what marks the
 * type where others lead away from it.
 */
export function drawShape(drawn: DrawnShape): SignDrawing {
  const { x, y, width, height } = shapeBounds({ ...drawn, strokes: drawn.strokes.slice(0, 1) });
  return { strokes: strokesOf(drawn), lead: { x: x + width / 2, y: y + height } };
}

function strokesOf({ shape, strokes }: DrawnShape): readonly Stroke[] {
  switch (shape) {
    case 'ink':
    case 'line':
    case 'polyline':
      return strokes.map(pathOf);
    case 'polygon':
      return strokes.map((points) => polyline(...points, ...points.slice(0, 1)));
    case 'rectangle':
    case 'ellipse':
      return strokes.flatMap(([from, to]) => {
        if (from === undefined || to === undefined) return [];
        const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }, from];
        return [shape === 'ellipse' ? oval(from, to) : polyline(...corners)];
      });
  }
}

/** A dot of the pen is a stroke too; one without length would not be painted. */
const DOT = 0.1;

function pathOf(points: readonly Point[]): Stroke {
  const [only, second] = points;
  if (only === undefined || second !== undefined) return polyline(...points);
  return polyline(only, { x: only.x + DOT, y: only.y });
}
