import type { Clip } from '../content/events';
import { asRectangle, mapPath, pathBounds } from '../content/path';
import type { Matrix } from '../content/matrix';
import { coverageOf, type Coverage, type PixelBox } from './coverage';

/** What a clip leaves: a box of pixels, and within it how much of each, where it is no plain rectangle. */
export interface ClipMask {
  readonly box: PixelBox;
  readonly masks: readonly Coverage[];
}

/** Masks that cut into each other beyond this many are left out: each costs a look at every pixel. */
const MOST_MASKS = 8;

/** Turns clips into masks, each once. */
export function createClipMasks(
  page: PixelBox,
  toPixels: Matrix,
  textCoverage: (clip: Clip, box: PixelBox) => Coverage | undefined,
): (clip: Clip | undefined) => ClipMask {
  const known = new WeakMap<Clip, ClipMask>();
  const whole: ClipMask = { box: page, masks: [] };
  const make = (clip: Clip): ClipMask => {
    const outer = maskOf(clip.within);
    if (clip.region.kind === 'text') {
      const mask = textCoverage(clip, outer.box);
      return mask === undefined ? { box: NOTHING, masks: [] } : { box: outer.box, masks: [...outer.masks, mask] };
    }
    const path = mapPath(clip.region.path, toPixels);
    const bounds = pathBounds(path);
    if (bounds === undefined) return { box: NOTHING, masks: [] };
    const box = within(outer.box, bounds);
    const rectangle = asRectangle(path);
    if (rectangle !== undefined || box.left >= box.right || box.top >= box.bottom) return { box, masks: outer.masks };
    const mask = coverageOf(path, clip.region.rule, box);
    if (mask === undefined) return { box: NOTHING, masks: [] };
    return { box, masks: outer.masks.length < MOST_MASKS ? [...outer.masks, mask] : outer.masks };
  };
  const maskOf = (clip: Clip | undefined): ClipMask => {
    if (clip === undefined) return whole;
    // Clips can lie in one another thousands deep: those outside first, not one call within the next.
    const waiting: Clip[] = [];
    for (let at: Clip | undefined = clip; at !== undefined && !known.has(at); at = at.within) waiting.push(at);
    while (waiting.length > 0) {
      const next = waiting.pop();
      if (next !== undefined) known.set(next, make(next));
    }
    return known.get(clip) ?? whole;
  };
  return maskOf;
}

const NOTHING: PixelBox = { left: 0, top: 0, right: 0, bottom: 0 };

/** A rectangle cut to whole pixels: those whose middle it holds. */
function within(
  box: PixelBox,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): PixelBox {
  return {
    left: Math.max(box.left, Math.round(x)),
    top: Math.max(box.top, Math.round(y)),
    right: Math.min(box.right, Math.max(Math.round(x + width), Math.round(x) + (width > 0 ? 1 : 0))),
    bottom: Math.min(box.bottom, Math.max(Math.round(y + height), Math.round(y) + (height > 0 ? 1 : 0))),
  };
}

/** How much the masks of a clip leave of a pixel, 0 to 1. */
export function leftAt({ masks }: ClipMask, x: number, y: number): number {
  let left = 1;
  for (const mask of masks) {
    const [column, row] = [x - mask.x, y - mask.y];
    if (column < 0 || row < 0 || column >= mask.width || row >= mask.height) return 0;
    left *= (mask.data[row * mask.width + column] ?? 0) / 255;
  }
  return left;
}
