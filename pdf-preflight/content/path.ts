import type { Point, Rect } from '../../core/geometry';
import type { Matrix } from './matrix';

/** A part of a path that starts a contour: one point follows. */
export const MOVE = 0;
/** A straight piece: its end follows. */
export const LINE = 1;
/** A curve: its two handles and its end follow. */
export const CUBIC = 2;
/** Closes a contour: nothing follows. */
export const CLOSE = 3;

/** A path as a flat list: `MOVE x y`, `LINE x y`, `CUBIC x1 y1 x2 y2 x y`, `CLOSE`. */
export type Path = readonly number[];

/** How many coordinates follow each part. */
export const COORDINATES: readonly number[] = [2, 2, 6, 0];

/** The path with every point mapped. */
export function mapPath(path: Path, matrix: Matrix): Path {
  const [a, b, c, d, e, f] = matrix;
  const mapped: number[] = [];
  for (let at = 0; at < path.length;) {
    const part = path[at] ?? CLOSE;
    const end = at + 1 + (COORDINATES[part] ?? 0);
    mapped.push(part);
    for (let i = at + 1; i < end; i += 2) {
      const x = path[i] ?? 0;
      const y = path[i + 1] ?? 0;
      mapped.push(a * x + c * y + e, b * x + d * y + f);
    }
    at = end;
  }
  return mapped;
}

/** The smallest rectangle round a path's points, handles included; `undefined` for an empty path. */
export function pathBounds(path: Path): Rect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < path.length;) {
    const end = at + 1 + (COORDINATES[path[at] ?? CLOSE] ?? 0);
    for (let i = at + 1; i < end; i += 2) {
      const [x, y] = [path[i] ?? 0, path[i + 1] ?? 0];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    at = end;
  }
  return right < left ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** A path of one rectangle's four sides. */
export function rectanglePath({ x, y, width, height }: Rect): Path {
  return [MOVE, x, y, LINE, x + width, y, LINE, x + width, y + height, LINE, x, y + height, CLOSE];
}

/** Further off than this, in points, a side is not upright. */
const UPRIGHT = 1e-4;

/** The rectangle that a path is: one contour of four upright sides. `undefined` for any other path. */
export function asRectangle(path: Path): Rect | undefined {
  const points: Point[] = [];
  for (let at = 0; at < path.length;) {
    const part = path[at] ?? CLOSE;
    const last = at + 1 + (COORDINATES[part] ?? 0) >= path.length;
    if (part === CUBIC || (part === MOVE) !== (at === 0) || (part === CLOSE && !last) || points.length > 5)
      return undefined;
    if (part !== CLOSE) points.push({ x: path[at + 1] ?? 0, y: path[at + 2] ?? 0 });
    at += 1 + (COORDINATES[part] ?? 0);
  }
  const [a, b, c, d, e] = points;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const near = (from: number, to: number): boolean => Math.abs(from - to) <= UPRIGHT;
  if (e !== undefined && !(near(a.x, e.x) && near(a.y, e.y))) return undefined;
  const level = near(a.y, b.y) && near(b.x, c.x) && near(c.y, d.y) && near(d.x, a.x);
  const upright = near(a.x, b.x) && near(b.y, c.y) && near(c.x, d.x) && near(d.y, a.y);
  return level || upright ? pathBounds(path) : undefined;
}
