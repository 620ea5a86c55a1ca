import type { Rect } from '../../core/geometry';
import type { Plates } from './plates';

/** Where a page has more ink than newsprint can take. */
export interface InkOverLimit {
  /** Area over the limit, in square millimetres. */
  readonly area: number;
  /** Most ink anywhere, in per cent. */
  readonly most: number;
  /** The largest place over the limit, in points of trim space; `undefined` where there is none. */
  readonly worst: Rect | undefined;
}

const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
/** A sum of four rounded plates may be two 255ths too high. */
const ROUNDING = 2;
/** Side of the squares that neighbouring pixels are gathered in, in pixels: some 5 mm at 72 to the inch. */
const SQUARE = 16;

/** Sums the plates of every pixel and measures what is over a limit in per cent. */
export function inkOverLimit({ width, height, dpi, inks }: Plates, limit: number): InkOverLimit {
  const most = (limit / 100) * 255 + ROUNDING;
  const across = Math.ceil(width / SQUARE);
  const none = new Uint8Array();
  const [cyan = none, magenta = none, yellow = none, black = none, ...spots] = inks;
  const squares = new Map<number, Square>();
  let [count, highest] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      // The process plates one by one: this is done for every pixel of every page.
      let sum = (cyan[at] ?? 0) + (magenta[at] ?? 0) + (yellow[at] ?? 0) + (black[at] ?? 0);
      for (let spot = 0; spot < spots.length; spot++) sum += spots[spot]?.[at] ?? 0;
      if (sum > highest) highest = sum;
      if (sum <= most) continue;
      count += 1;
      const key = Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE);
      const square = squares.get(key);
      if (square === undefined) squares.set(key, { left: x, right: x, top: y, bottom: y, count: 1 });
      else {
        square.left = Math.min(square.left, x);
        square.right = Math.max(square.right, x);
        square.bottom = y;
        square.count += 1;
      }
    }
  }
  const pixel = (MM_PER_INCH / dpi) ** 2;
  return {
    area: count * pixel,
    most: (highest / 255) * 100,
    worst: worstPlace(squares, across, POINTS_PER_INCH / dpi),
  };
}

interface Square {
  left: number;
  right: number;
  top: number;
  bottom: number;
  count: number;
}

/** Joins squares that touch, and gives the bounds of those that hold most. */
function worstPlace(squares: Map<number, Square>, across: number, points: number): Rect | undefined {
  const left = new Map(squares);
  let worst: Square | undefined;
  for (const key of squares.keys()) {
    const first = left.get(key);
    if (first === undefined) continue;
    const place = { ...first, count: 0 };
    const waiting = [key];
    left.delete(key);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const square = squares.get(next);
      if (square === undefined) continue;
      place.left = Math.min(place.left, square.left);
      place.right = Math.max(place.right, square.right);
      place.top = Math.min(place.top, square.top);
      place.bottom = Math.max(place.bottom, square.bottom);
      place.count += square.count;
      for (const neighbour of [next - 1, next + 1, next - across, next + across]) {
        if (left.delete(neighbour)) waiting.push(neighbour);
      }
    }
    if (worst === undefined || place.count > worst.count) worst = place;
  }
  return (
    worst && {
      x: worst.left * points,
      y: worst.top * points,
      width: (worst.right + 1 - worst.left) * points,
      height: (worst.bottom + 1 - worst.top) * points,
    }
  );
}
