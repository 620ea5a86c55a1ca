import { DrawingProblem } from './codes';

/** A closed outline: a start, then for each cubic its two handles and its end. */
export type Contour = readonly number[];

/** A box around shapes. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Collects outlines from pen moves. */
export interface Pen {
  move(x: number, y: number): void;
  line(x: number, y: number): void;
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  quadratic(x1: number, y1: number, x: number, y: number): void;
  close(): void;
  /** The outlines so far that enclose anything. */
  contours(): readonly Contour[];
}

/** A pen without a mark yet. Straight lines become cubics with their handles on them, in thirds. */
export function createPen(): Pen {
  const done: number[][] = [];
  let current: number[] = [];
  let [penX, penY] = [0, 0];
  const begin = (): void => {
    if (current.length === 0) current = [penX, penY];
  };
  const curve = (...points: [number, number, number, number, number, number]): void => {
    begin();
    current.push(...points);
    [penX, penY] = [points[4], points[5]];
  };
  const finish = (): void => {
    if (current.length > 2) done.push(current);
    current = [];
  };
  return {
    move: (x, y) => {
      finish();
      [penX, penY] = [x, y];
    },
    line: (x, y) => {
      const third = (from: number, to: number): number => from + (to - from) / 3;
      curve(third(penX, x), third(penY, y), third(x, penX), third(y, penY), x, y);
    },
    curve,
    quadratic: (x1, y1, x, y) => {
      const toward = (from: number, handle: number): number => from + (2 / 3) * (handle - from);
      curve(toward(penX, x1), toward(penY, y1), toward(x, x1), toward(y, y1), x, y);
    },
    close: () => {
      const [x = penX, y = penY] = current;
      finish();
      [penX, penY] = [x, y];
    },
    contours: () => {
      finish();
      if (done.some((contour) => contour.some((value) => !Number.isFinite(value)))) {
        throw new DrawingProblem('drawing-damaged');
      }
      return done;
    },
  };
}

/** The box of outlines, exact to the extremes of their curves; undefined where there are none. */
export function boxOf(contours: readonly Contour[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const contour of contours) {
    for (let at = 0; at + 8 <= contour.length; at += 6) {
      for (const axis of [0, 1]) {
        const [from, first, second, to] = [0, 2, 4, 6].map((step) => contour[at + axis + step] ?? 0) as Cubic;
        for (const value of [from, to, ...extremes([from, first, second, to])]) {
          if (axis === 0) [left, right] = [Math.min(left, value), Math.max(right, value)];
          else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
        }
      }
    }
  }
  return left <= right ? { left, top, right, bottom } : undefined;
}

type Cubic = [number, number, number, number];

/** Values of a cubic where it turns, between its ends. */
function extremes(cubic: Cubic): number[] {
  const [p0, p1, p2, p3] = cubic;
  const [low, high] = [Math.min(p0, p3), Math.max(p0, p3)];
  if (p1 >= low && p1 <= high && p2 >= low && p2 <= high) return [];
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  const places = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return places.filter((t) => t > 0 && t < 1).map((t) => cubicAt(cubic, t));
}

/** The value of a cubic at `t` from 0 to 1. */
export function cubicAt([p0, p1, p2, p3]: Cubic, t: number): number {
  const rest = 1 - t;
  return rest ** 3 * p0 + 3 * rest ** 2 * t * p1 + 3 * rest * t ** 2 * p2 + t ** 3 * p3;
}
