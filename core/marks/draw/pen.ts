import type { Point } from '../../geometry';
import { roundPoints } from '../../units';
import type { Points } from '../../units';

/** A stroke of the pen as a path of cubics: where it starts, then for each cubic its two handles and its end. */
export type Stroke = readonly Points[];

/** A straight stroke through points. */
export function polyline(...points: readonly Point[]): Stroke {
  const [first, ...rest] = points;
  if (first === undefined) return [];
  let at = first;
  const stroke: Points[] = [first.x, first.y];
  for (const next of rest) {
    const [dx, dy] = [(next.x - at.x) / 3, (next.y - at.y) / 3];
    stroke.push(at.x + dx, at.y + dy, next.x - dx, next.y - dy, next.x, next.y);
    at = next;
  }
  return stroke.map(roundPoints);
}

/** A curve through points, smooth at each (a Catmull–Rom spline). */
export function curve(...points: readonly Point[]): Stroke {
  const [first] = points;
  if (first === undefined) return [];
  const stroke: Points[] = [first.x, first.y];
  for (let index = 0; index < points.length - 1; index++) {
    const [from, to] = [points[index]!, points[index + 1]!];
    const [before, after] = [points[index - 1] ?? from, points[index + 2] ?? to];
    stroke.push(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6);
    stroke.push(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6, to.x, to.y);
  }
  return stroke.map(roundPoints);
}

/** How far a handle lies for a quarter of a circle. */
const QUARTER = 0.5523;

/** A ring round the middle of two corners, round at its ends as one draws it by hand. */
export function ring(from: Point, to: Point): Stroke {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, foot] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const round = Math.min(right - left, foot - top) / 2;
  const [near, far] = [round * (1 - QUARTER), round];
  return [
    ...[left + far, top],
    ...polyline({ x: left + far, y: top }, { x: right - far, y: top }).slice(2),
    ...[right - near, top, right, top + near, right, top + far],
    ...polyline({ x: right, y: top + far }, { x: right, y: foot - far }).slice(2),
    ...[right, foot - near, right - near, foot, right - far, foot],
    ...polyline({ x: right - far, y: foot }, { x: left + far, y: foot }).slice(2),
    ...[left + near, foot, left, foot - near, left, foot - far],
    ...polyline({ x: left, y: foot - far }, { x: left, y: top + far }).slice(2),
    ...[left, top + near, left + near, top, left + far, top],
  ].map(roundPoints);
}

/** An ellipse between two corners. */
export function oval(from: Point, to: Point): Stroke {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const [across, down] = [Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2];
  const [near, far] = [across * QUARTER, down * QUARTER];
  return [
    ...[x, y - down, x + near, y - down, x + across, y - far, x + across, y],
    ...[x + across, y + far, x + near, y + down, x, y + down],
    ...[x - near, y + down, x - across, y + far, x - across, y],
    ...[x - across, y - far, x - near, y - down, x, y - down],
  ].map(roundPoints);
}

/** The two strokes of an arrow's head at the end of a line. */
export function arrowHead(from: Point, to: Point, size: Points): Stroke {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const barb = (turn: number): Point => ({
    x: to.x - size * Math.cos(angle + turn),
    y: to.y - size * Math.sin(angle + turn),
  });
  return polyline(barb(0.45), to, barb(-0.45));
}
