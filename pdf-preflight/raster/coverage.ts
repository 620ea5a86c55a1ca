import type { FillRule } from '../content/events';
import { pathBounds, type Path } from '../content/path';
import { eachLine } from './flatten';

/** How much of each pixel of a rectangle is covered, 0 to 255. */
export interface Coverage {
  /** Left and top pixel. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A rectangle of whole pixels, its right and bottom ones left out. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pixels that a rectangle in pixels touches, within a box; `undefined` where there are none. */
export function touched(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  box: PixelBox,
): PixelBox | undefined {
  const left = Math.max(box.left, Math.floor(x));
  const top = Math.max(box.top, Math.floor(y));
  const right = Math.min(box.right, Math.ceil(x + width));
  const bottom = Math.min(box.bottom, Math.ceil(y + height));
  return left < right && top < bottom ? { left, top, right, bottom } : undefined;
}

/**
 * How much of each pixel a filled path covers, within a box. Each side adds, at the pixels it passes, the area to its
 * right: summed along a row this is the mean winding number of every pixel, exactly, so no pixel is sampled. Where
 * sides of unlike direction cross within one pixel that pixel is a mean of both.
 */
export function coverageOf(path: Path, rule: FillRule, box: PixelBox): Coverage | undefined {
  const bounds = pathBounds(path);
  const area = bounds && touched(bounds, box);
  if (area === undefined) return undefined;
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const stride = width + 2;
  const sums = borrow(stride * height);
  eachLine(path, (x0, y0, x1, y1) => {
    addSide({ sums, stride, width, height }, x0 - area.left, y0 - area.top, x1 - area.left, y1 - area.top);
  });
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let winding = 0;
    const from = row * stride;
    for (let column = 0; column < width; column++) {
      winding += sums[from + column] ?? 0;
      let covered = winding < 0 ? -winding : winding;
      if (rule === 'evenodd') {
        covered %= 2;
        if (covered > 1) covered = 2 - covered;
      } else if (covered > 1) covered = 1;
      data[row * width + column] = covered * 255 + 0.5;
    }
  }
  return { x: area.left, y: area.top, width, height, data };
}

/** Room for sums, kept between glyphs: making it anew for each would take longer than filling it. */
let kept = new Float32Array(0);

function borrow(length: number): Float32Array {
  if (kept.length < length) kept = new Float32Array(length);
  else kept.fill(0, 0, length);
  return kept;
}

interface Sums {
  readonly sums: Float32Array;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** Adds a side, cut where it leaves the area to its left or right. */
function addSide(target: Sums, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1 || !Number.isFinite(x0 + y0 + x1 + y1)) return;
  if (y0 > y1) return addDown(target, -1, x1, y1, x0, y0);
  addDown(target, 1, x0, y0, x1, y1);
}

function addDown(target: Sums, sign: number, x0: number, y0: number, x1: number, y1: number): void {
  const { width, height } = target;
  const slope = (x1 - x0) / (y1 - y0);
  if (y0 < 0) {
    x0 -= y0 * slope;
    y0 = 0;
  }
  if (y1 > height) {
    x1 -= (y1 - height) * slope;
    y1 = height;
  }
  if (y0 >= y1) return;
  if (x0 > x1 ? x1 < 0 || x0 > width : x0 < 0 || x1 > width) {
    // To the left a side covers whole rows, to the right none: only the part between follows its slope.
    const cuts = [y0, ...[0, width].map((x) => y0 + (x - x0) / slope).filter((y) => y > y0 && y < y1), y1];
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [top, bottom] = [cuts[i] ?? y0, cuts[i + 1] ?? y1];
      const clampX = (y: number): number => Math.min(width, Math.max(0, x0 + (y - y0) * slope));
      const middle = x0 + ((top + bottom) / 2 - y0) * slope;
      if (middle < 0) addPart(target, sign, 0, top, 0, bottom);
      else if (middle <= width) addPart(target, sign, clampX(top), top, clampX(bottom), bottom);
    }
    return;
  }
  addPart(target, sign, x0, y0, x1, y1);
}

/** Adds a side that goes down within the area. */
function addPart({ sums, stride }: Sums, sign: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y1 <= y0) return;
  const slope = (x1 - x0) / (y1 - y0);
  let x = x0;
  for (let row = Math.floor(y0); row < y1; row++) {
    const top = Math.max(y0, row);
    const dy = Math.min(y1, row + 1) - top;
    const next = x + slope * dy;
    const weight = sign * dy;
    const [left, right] = x < next ? [x, next] : [next, x];
    const first = Math.floor(left);
    const last = Math.ceil(right);
    const at = row * stride + first;
    if (last <= first + 1) {
      // Within one pixel: the mean place of the side divides it.
      const share = weight * ((left + right) / 2 - first);
      sums[at] = (sums[at] ?? 0) + weight - share;
      sums[at + 1] = (sums[at + 1] ?? 0) + share;
    } else {
      const per = 1 / (right - left);
      const begin = 1 - (left - first);
      const areaFirst = 0.5 * per * begin * begin;
      const end = right - last + 1;
      const areaLast = 0.5 * per * end * end;
      sums[at] = (sums[at] ?? 0) + weight * areaFirst;
      if (last === first + 2) {
        sums[at + 1] = (sums[at + 1] ?? 0) + weight * (1 - areaFirst - areaLast);
      } else {
        const second = per * (1.5 - (left - first));
        sums[at + 1] = (sums[at + 1] ?? 0) + weight * (second - areaFirst);
        for (let column = first + 2; column < last - 1; column++) {
          const i = row * stride + column;
          sums[i] = (sums[i] ?? 0) + weight * per;
        }
        const before = second + (last - first - 3) * per;
        const i = row * stride + last - 1;
        sums[i] = (sums[i] ?? 0) + weight * (1 - before - areaLast);
      }
      sums[row * stride + last] = (sums[row * stride + last] ?? 0) + weight * areaLast;
    }
    x = next;
  }
}
