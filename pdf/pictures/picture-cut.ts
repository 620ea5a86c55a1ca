import type { Rect } from '../../core/geometry';

/** The pixels of the upright picture that the frame shows any of, and the size of the whole. */
export interface Cut extends Rect {
  readonly across: number;
  readonly down: number;
}

/** A crop that ends this near to a pixel's edge ends at it: fractions are not exact. */
const SAME_EDGE = 1e-6;

/** The whole pixels that a crop, in fractions of the picture, touches. */
export function cutOf(size: { readonly across: number; readonly down: number }, crop: Rect): Cut {
  const { across, down } = size;
  const span = (from: number, length: number, whole: number): [number, number] => {
    const start = Math.min(whole - 1, Math.max(0, Math.floor(from * whole + SAME_EDGE)));
    const end = Math.min(whole, Math.max(start + 1, Math.ceil((from + length) * whole - SAME_EDGE)));
    return [start, end - start];
  };
  const [x, width] = span(crop.x, crop.width, across);
  const [y, height] = span(crop.y, crop.height, down);
  return { x, y, width, height, across, down };
}

/** Where a cut lies in the frame of its crop, in fractions of it. */
export function placeOf({ x, y, width, height, across, down }: Cut, crop: Rect): Rect {
  const exact = (value: number): number => Number(value.toFixed(9));
  return {
    x: exact((x / across - crop.x) / crop.width),
    y: exact((y / down - crop.y) / crop.height),
    width: exact(width / across / crop.width),
    height: exact(height / down / crop.height),
  };
}

/** How fine a picture is wanted. */
export interface Fineness {
  /** Pixels to the inch that are worth having. */
  readonly ppi: number;
  /** How many times finer than that it may be before it is reduced: a small step costs sharpness for nothing. */
  readonly worthReducing: number;
}

/** A frame in inches. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** How many pixels of a cut lie on an inch of its frame, in each direction. */
export function ppiOf(cut: Cut, crop: Rect, frame: FrameSize): FrameSize {
  return {
    width: (cut.across * crop.width) / frame.width,
    height: (cut.down * crop.height) / frame.height,
  };
}

/** The size in pixels that a cut is brought down to; never more than it has. */
export function reducedSize(cut: Cut, ppi: FrameSize, { ppi: wanted, worthReducing }: Fineness): FrameSize {
  const reduced = (pixels: number, has: number): number =>
    has <= wanted * worthReducing ? pixels : Math.max(1, Math.min(pixels, Math.round((pixels * wanted) / has)));
  return { width: reduced(cut.width, ppi.width), height: reduced(cut.height, ppi.height) };
}
