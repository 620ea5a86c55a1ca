import type { Point, Rect } from '../../core/geometry';

/** An affine map as PDF writes it (ISO 32000-1, 8.3.3): x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that moves nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `first`, then `then`. */
export function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  return [
    a * then[0] + b * then[2],
    a * then[1] + b * then[3],
    c * then[0] + d * then[2],
    c * then[1] + d * then[3],
    e * then[0] + f * then[2] + then[4],
    e * then[1] + f * then[3] + then[5],
  ];
}

/** Where a point comes to lie. */
export function applyTo(matrix: Matrix, x: number, y: number): Point {
  return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] };
}

/** The map back; `undefined` where everything falls on a line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const determinant = a * d - b * c;
  if (!Number.isFinite(1 / determinant)) return undefined;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

/** The smallest upright rectangle round a mapped one. */
export function boundsUnder(matrix: Matrix, { x, y, width, height }: Rect): Rect {
  const corners = [
    applyTo(matrix, x, y),
    applyTo(matrix, x + width, y),
    applyTo(matrix, x, y + height),
    applyTo(matrix, x + width, y + height),
  ];
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  return {
    x: left,
    y: top,
    width: Math.max(...corners.map((corner) => corner.x)) - left,
    height: Math.max(...corners.map((corner) => corner.y)) - top,
  };
}

/** The least and the greatest factor by which a map stretches any length: its singular values. */
export function stretchesOf([a, b, c, d]: Matrix): { readonly least: number; readonly greatest: number } {
  const sum = (a * a + b * b + c * c + d * d) / 2;
  const spread = Math.sqrt(Math.max(0, sum * sum - (a * d - b * c) ** 2));
  return { least: Math.sqrt(Math.max(0, sum - spread)), greatest: Math.sqrt(sum + spread) };
}

/** Six numbers as a map; no map where there are not six. */
export function matrixOf(numbers: readonly number[] | undefined): Matrix {
  if (numbers?.length !== 6) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}
