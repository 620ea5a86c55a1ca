import { DrawingProblem } from './codes';
import { boxOf, cubicAt } from './contours';
import type { Box, Contour } from './contours';

/** Straight pieces that stand for a curve where outlines are compared: enough to tell inside from outside. */
const PIECES = 8;
/** Pairs of pieces that are compared at most: a traced nameplate needs some millions. */
const MOST_COMPARED = 40_000_000;

type Point = readonly [x: number, y: number];
type Piece = readonly [from: Point, to: Point];

/**
 * The same picture by the non-zero rule: outlines filled by the even-odd rule, each turned so that holes run against
 * what they are holes in. Throws `drawing-even-odd` where outlines cross, since then no turning would do.
 */
export function fromEvenOdd(contours: readonly Contour[]): readonly Contour[] {
  const polygons = contours.map(flatten);
  if (crosses(polygons)) throw new DrawingProblem('drawing-even-odd');
  const boxes = contours.map((contour) => boxOf([contour]));
  return contours.map((contour, index) => {
    const start = polygons[index]?.[0];
    if (start === undefined) return contour;
    const depth = polygons.filter((polygon, other) => other !== index && inside(start, polygon, boxes[other])).length;
    const wanted = depth % 2 === 0 ? 1 : -1;
    return Math.sign(areaOf(polygons[index] ?? [])) === wanted ? contour : reversed(contour);
  });
}

function flatten(contour: Contour): Point[] {
  const points: Point[] = [[contour[0] ?? 0, contour[1] ?? 0]];
  for (let at = 0; at + 8 <= contour.length; at += 6) {
    const axis = (offset: number): [number, number, number, number] =>
      [0, 2, 4, 6].map((step) => contour[at + offset + step] ?? 0) as [number, number, number, number];
    const [xs, ys] = [axis(0), axis(1)];
    const straight = isStraight(xs, ys);
    for (let piece = 1; piece <= (straight ? 1 : PIECES); piece++) {
      const t = straight ? 1 : piece / PIECES;
      points.push([cubicAt(xs, t), cubicAt(ys, t)]);
    }
  }
  return points;
}

/** Handles in thirds of the line: what `createPen` makes of lines. */
function isStraight(xs: readonly number[], ys: readonly number[]): boolean {
  const onLine = (values: readonly number[]): boolean => {
    const [from = 0, first = 0, second = 0, to = 0] = values;
    const slack = 1e-9 * (1 + Math.abs(from) + Math.abs(to));
    return Math.abs(first - (2 * from + to) / 3) <= slack && Math.abs(second - (from + 2 * to) / 3) <= slack;
  };
  return onLine(xs) && onLine(ys);
}

function reversed(contour: Contour): Contour {
  const turned: number[] = [];
  for (let at = contour.length - 2; at >= 0; at -= 2) turned.push(contour[at] ?? 0, contour[at + 1] ?? 0);
  return turned;
}

function areaOf(polygon: readonly Point[]): number {
  return polygon.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function inside([x, y]: Point, polygon: readonly Point[], box: Box | undefined): boolean {
  if (box === undefined || x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  let winding = false;
  polygon.forEach(([fromX, fromY], index) => {
    const [toX, toY] = polygon[(index + 1) % polygon.length] ?? [fromX, fromY];
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) winding = !winding;
  });
  return winding;
}

/** Whether any two pieces cross, other than where they join: swept from left to right. */
function crosses(polygons: readonly (readonly Point[])[]): boolean {
  const pieces = polygons.flatMap((polygon) =>
    polygon.map((point, index): Piece => [point, polygon[(index + 1) % polygon.length] ?? point]),
  );
  const left = ([from, to]: Piece): number => Math.min(from[0], to[0]);
  const right = ([from, to]: Piece): number => Math.max(from[0], to[0]);
  pieces.sort((a, b) => left(a) - left(b));
  let near: Piece[] = [];
  let compared = 0;
  for (const piece of pieces) {
    const start = left(piece);
    near = near.filter((other) => right(other) >= start);
    compared += near.length;
    if (compared > MOST_COMPARED) throw new DrawingProblem('drawing-even-odd');
    if (near.some((other) => properlyCross(piece, other))) return true;
    near.push(piece);
  }
  return false;
}

/** Whether pieces cross at a point inside both. */
function properlyCross([a, b]: Piece, [c, d]: Piece): boolean {
  const side = (from: Point, to: Point, point: Point): number =>
    Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
