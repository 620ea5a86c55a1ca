import type { GlyphRun, ScreenColour } from '../core/display-list';
import type { FaceMasks } from './glyph-masks';

/** Pixels that masks are laid on: four bytes each, opaque. */
export interface MaskTarget {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Where the page's top left corner lies on the target, device pixels a point, and whether half masks do. */
export interface MaskPlace {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly halves: boolean;
}

/** The ink that masks are laid in; `multiply` darkens what is below by it. */
export interface MaskInk {
  readonly colour: ScreenColour;
  readonly multiply: boolean;
}

const FULL = 255;
/** Less cover than this changes no pixel. */
const LEAST = 0.5 / FULL;
/** No glyph is laid across more columns than this: a mask of a cell, twice over. */
const MOST_COLUMNS = 256;
/**
 * For each edge between columns: the sum it falls behind, how far behind, and what lies above it up to the row before.
 */
const sumAt = new Int32Array(MOST_COLUMNS + 1);
const share = new Float32Array(MOST_COLUMNS + 1);
const above = new Float32Array(MOST_COLUMNS + 1);

/**
 * Lays the glyphs of a run on pixels from their masks: each pixel gets as much ink as the glyph covers of it. One
 * function for all of it: numbers handed on a glyph at a time would be garbage, more of it than the machine can sweep
 * in a tile's time.
 */
export function layRun(target: MaskTarget, run: GlyphRun, masks: FaceMasks, place: MaskPlace, ink: MaskInk): void {
  const { data, width, height } = target;
  const { scale, halves } = place;
  const high = run.size * scale;
  const wide = high * (run.stretch ?? 1);
  const { colour, multiply } = ink;
  const [red, green, blue] = [colour[0] / FULL, colour[1] / FULL, colour[2] / FULL];
  const { glyphs, x, y } = run;
  for (let index = 0; index < glyphs.length; index += 1) {
    const full = masks[glyphs[index] as number];
    if (full === undefined || full === null) continue;
    const mask = halves ? (full.half ?? full) : full;
    const { sums } = mask;
    if (sums.length === 0) continue;
    const across = wide / mask.em;
    const down = high / mask.em;
    const left = place.left + (x[index] as number) * scale + mask.left * across;
    const top = place.top + (y[index] as number) * scale + mask.top * down;
    const firstColumn = Math.max(0, Math.floor(left));
    const firstRow = Math.max(0, Math.floor(top));
    const right = Math.min(width, Math.ceil(left + mask.width * across), firstColumn + MOST_COLUMNS);
    const columns = right - firstColumn;
    const rows = Math.min(height, Math.ceil(top + mask.height * down)) - firstRow;
    if (columns <= 0 || rows <= 0) continue;

    const toMask = 1 / across;
    const toMaskDown = 1 / down;
    for (let column = 0; column <= columns; column += 1) {
      const at = Math.min(mask.width, Math.max(0, (firstColumn + column - left) * toMask));
      const whole = Math.min(mask.width - 1, Math.floor(at));
      sumAt[column] = whole;
      share[column] = at - whole;
    }
    const stride = mask.width + 1;
    const whole = (across * down) / FULL;
    // Nothing lies above and left of a mask; where it begins beyond the target's edge, the first row and column say
    // what does.
    const startRow = firstRow <= top ? 1 : 0;
    const startColumn = firstColumn <= left ? 1 : 0;
    if (startRow === 1) for (let column = 0; column <= columns; column += 1) above[column] = 0;
    for (let row = startRow; row <= rows; row += 1) {
      const at = Math.min(mask.height, Math.max(0, (firstRow + row - top) * toMaskDown));
      const line = Math.min(mask.height - 1, Math.floor(at));
      const part = at - line;
      let pixel = ((firstRow + row - 1) * width + firstColumn + startColumn - 1) * 4;
      let before = 0;
      for (let column = startColumn; column <= columns; column += 1, pixel += 4) {
        const from = line * stride + (sumAt[column] as number);
        const aside = share[column] as number;
        const upper = sums[from] as number;
        const lower = sums[from + stride] as number;
        const high = upper + ((sums[from + 1] as number) - upper) * aside;
        const low = lower + ((sums[from + stride + 1] as number) - lower) * aside;
        const sum = high + (low - high) * part;
        const grown = sum - (above[column] as number);
        above[column] = sum;
        const cover = (grown - before) * whole;
        before = grown;
        if (cover < LEAST || row === 0 || column === 0) continue;
        const bare = 1 - cover;
        if (multiply) {
          data[pixel] = (data[pixel] as number) * (bare + red * cover);
          data[pixel + 1] = (data[pixel + 1] as number) * (bare + green * cover);
          data[pixel + 2] = (data[pixel + 2] as number) * (bare + blue * cover);
        } else {
          data[pixel] = (data[pixel] as number) * bare + FULL * red * cover;
          data[pixel + 1] = (data[pixel + 1] as number) * bare + FULL * green * cover;
          data[pixel + 2] = (data[pixel + 2] as number) * bare + FULL * blue * cover;
        }
      }
    }
  }
}
