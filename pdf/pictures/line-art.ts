import type { Raster } from './raster';

/** A scan at least this fine at its printed size may be line art: coarser, its grey edges are what makes it smooth. */
export const LINE_ART_SCAN_PPI = 600;

/** Levels from which a scan of line art is ink, or paper; between them lie its edges. */
const INK = 80;
const PAPER = 176;
/** An edge in a scan is no wider than this many pixels: a grey that reaches further, in both directions, is a tone. */
const EDGE = 3;
/** Line art has hardly any tone (dust, paper grain), edges on a small part of it, and both ink and paper. */
const MOST_TONE = 0.001;
const MOST_EDGE = 0.2;
const LEAST_OF_BOTH = 0.002;

/**
 * Whether a grey scan at `LINE_ART_SCAN_PPI` or finer is in truth black on white: its levels lie in two heaps with
 * hardly anything between, and what lies between are edges. A photograph of a night sky has two heaps too, but tones
 * between them that are wider than an edge.
 */
export function isLineArt({ width, height, data }: Raster): boolean {
  let [ink, paper, tone] = [0, 0, 0];
  const isGrey = (at: number): boolean => data[at]! >= INK && data[at]! <= PAPER;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (data[at]! < INK) ink++;
      else if (data[at]! > PAPER) paper++;
      else if (
        isGrey(x >= EDGE ? at - EDGE : at) &&
        isGrey(x + EDGE < width ? at + EDGE : at) &&
        isGrey(y >= EDGE ? at - EDGE * width : at) &&
        isGrey(y + EDGE < height ? at + EDGE * width : at)
      ) {
        tone++;
      }
    }
  }
  const pixels = width * height;
  return (
    tone <= pixels * MOST_TONE &&
    pixels - ink - paper <= pixels * MOST_EDGE &&
    Math.min(ink, paper) >= pixels * LEAST_OF_BOTH
  );
}

const MIDDLE_GREY = 128;

/** A bit a pixel, 1 where a byte is light, rows on whole bytes. */
export function packBits({ width, height, data }: Pick<Raster, 'width' | 'height' | 'data'>): Uint8Array {
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (data[at]! >= MIDDLE_GREY) bits[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return bits;
}
