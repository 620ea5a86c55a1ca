import { CLOSE, COORDINATES, CUBIC, MOVE, type Path } from '../content/path';

/** Takes each straight piece of a path. */
export type TakeLine = (x0: number, y0: number, x1: number, y1: number) => void;

/** Pieces of a curve: a chord of one of these leaves it by less than a twentieth of a pixel. */
const MOST_PIECES = 64;

/** Hands over a path as straight pieces, every contour closed. Coordinates are pixels. */
export function eachLine(path: Path, take: TakeLine): void {
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const close = (): void => {
    if (x !== startX || y !== startY) take(x, y, startX, startY);
    [x, y] = [startX, startY];
  };
  for (let at = 0; at < path.length;) {
    const part = path[at] ?? CLOSE;
    if (part === CLOSE) close();
    else if (part === MOVE) {
      close();
      [x, y] = [path[at + 1] ?? 0, path[at + 2] ?? 0];
      [startX, startY] = [x, y];
    } else if (part === CUBIC) {
      const [x1, y1, x2, y2] = [path[at + 1] ?? 0, path[at + 2] ?? 0, path[at + 3] ?? 0, path[at + 4] ?? 0];
      const [x3, y3] = [path[at + 5] ?? 0, path[at + 6] ?? 0];
      eachPiece([x, y, x1, y1, x2, y2, x3, y3], take);
      [x, y] = [x3, y3];
    } else {
      const [toX, toY] = [path[at + 1] ?? 0, path[at + 2] ?? 0];
      take(x, y, toX, toY);
      [x, y] = [toX, toY];
    }
    at += 1 + (COORDINATES[part] ?? 0);
  }
  close();
}

/** Hands over a cubic as straight pieces. */
export function eachPiece(
  [x0, y0, x1, y1, x2, y2, x3, y3]: readonly [number, number, number, number, number, number, number, number],
  take: TakeLine,
): void {
  // How far the handles pull the curve off its chord tells how many pieces it needs.
  const bend = Math.max(
    Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2),
    Math.abs(x1 - 2 * x2 + x3) + Math.abs(y1 - 2 * y2 + y3),
  );
  const pieces = Math.min(MOST_PIECES, Math.max(1, Math.ceil(Math.sqrt(bend * 4))));
  let [x, y] = [x0, y0];
  for (let i = 1; i <= pieces; i++) {
    const t = i / pieces;
    const s = 1 - t;
    const toX = s * s * s * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3;
    const toY = s * s * s * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3;
    take(x, y, toX, toY);
    [x, y] = [toX, toY];
  }
}
