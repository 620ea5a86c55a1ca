import type { DrawnShape } from '../document';
import { boundsOf } from '../geometry';
import type { Point, Rect } from '../geometry';
import { roundPoints } from '../units';

/** The smallest rectangle around a shape. */
export function shapeBounds({ strokes }: DrawnShape): Rect {
  return boundsOf(strokes.flat()) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** A shape moved, its lengths to a thousandth of a point. */
export function moveShape(drawn: DrawnShape, by: Point): DrawnShape {
  return mapShape(drawn, ({ x, y }) => ({ x: x + by.x, y: y + by.y }));
}

/**
 * A shape on the place that its mark stands on: it fills the rectangle between two corners, as it did when it was made.
 */
export function shapeBetween(drawn: DrawnShape, at: Point, to: Point): DrawnShape {
  const { x, y, width, height } = shapeBounds(drawn);
  const [across, down] = [share(to.x - at.x, width), share(to.y - at.y, height)];
  return mapShape(drawn, (point) => ({ x: at.x + (point.x - x) * across, y: at.y + (point.y - y) * down }));
}

/** A level stroke has no height that could grow. */
function share(now: number, then: number): number {
  return then === 0 ? 1 : now / then;
}

function mapShape({ shape, strokes }: DrawnShape, map: (point: Point) => Point): DrawnShape {
  const rounded = (point: Point): Point => {
    const { x, y } = map(point);
    return { x: roundPoints(x), y: roundPoints(y) };
  };
  return { shape, strokes: strokes.map((points) => points.map(rounded)) };
}
