import type { Points } from './units';

/** A point on the page: points from the trim's top left corner, y downwards. */
export interface Point {
  readonly x: Points;
  readonly y: Points;
}

/** A rectangle on the page: points from the trim's top left corner, y downwards. */
export interface Rect {
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
}

/** Whether two rectangles share more than `tolerance` points in both directions. */
export function overlaps(a: Rect, b: Rect, tolerance: Points = 0): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > tolerance &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > tolerance
  );
}

/** Whether a point lies in a rectangle, its left and top edges included. */
export function contains(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x < rect.x + rect.width && point.y >= rect.y && point.y < rect.y + rect.height;
}

/** The smallest rectangle around all of `rects`; `undefined` for none. */
export function union(rects: readonly Rect[]): Rect | undefined {
  const first = rects[0];
  if (first === undefined) return undefined;
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.width, first.y + first.height];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest rectangle around points; `undefined` for none. */
export function boundsOf(points: readonly Point[]): Rect | undefined {
  return union(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/** The rectangle moved out (in, when negative) by `by` points on every side. */
export function inflate(rect: Rect, by: Points): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

/** Where something of these proportions stands as large as it can in a rectangle: in its middle, or at its left. */
export function fitInside(
  { width, height }: Pick<Rect, 'width' | 'height'>,
  rect: Rect,
  align: 'start' | 'centre' = 'centre',
): Rect {
  const scale = Math.min(rect.width / width, rect.height / height);
  const [free, spare] = [rect.width - width * scale, rect.height - height * scale];
  return {
    x: rect.x + (align === 'centre' ? free / 2 : 0),
    y: rect.y + spare / 2,
    width: width * scale,
    height: height * scale,
  };
}

/** Points that are thinned at once: the time that a stroke takes grows as its length does, however it winds. */
const AT_ONCE = 1_000;

/**
 * A run of points with fewer of them, from which none of those left out is farther away than `tolerance` (Douglas and
 * Peucker 1973). The first and the last point stay.
 */
export function thinned(points: readonly Point[], tolerance: Points): readonly Point[] {
  const kept = points.slice(0, 1);
  for (let from = 0; from < points.length - 1; from += AT_ONCE) {
    kept.push(...keptBehind(points, from, Math.min(from + AT_ONCE, points.length - 1), tolerance));
  }
  return kept;
}

/** The points that stay behind one, to another with it. */
function keptBehind(points: readonly Point[], from: number, to: number, tolerance: Points): readonly Point[] {
  const [start, end] = [points[from]!, points[to]!];
  let [farthest, most] = [from, tolerance];
  for (let at = from + 1; at < to; at += 1) {
    const away = distanceToSegment(points[at]!, start, end);
    if (away > most) [farthest, most] = [at, away];
  }
  if (farthest === from) return [end];
  return [...keptBehind(points, from, farthest, tolerance), ...keptBehind(points, farthest, to, tolerance)];
}

/** How far a point is from the nearest point of a segment, which may be a point itself. */
function distanceToSegment({ x, y }: Point, from: Point, to: Point): Points {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / square));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}
