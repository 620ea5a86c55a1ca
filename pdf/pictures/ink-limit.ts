import type { Raster } from './raster';

/** Full ink of a channel. */
const FULL = 255;

/** Per cent of ink as the sum of a pixel's four bytes. */
export function inkLevels(percent: number): number {
  return Math.floor((percent * FULL) / 100);
}

/**
 * Brings every pixel of a CMYK raster down to as many levels as `limitAt` says for it: cyan, magenta and yellow are
 * lowered together, in their proportion, and black is kept, so that hue and drawing stay and only depth is lost (what a
 * separation's grey component replacement does). Black is lowered only where it alone is over the limit.
 */
export function limitInks(raster: Raster, limitAt: (pixel: number) => number): Raster {
  let limited: Uint8Array | undefined;
  for (let pixel = 0, at = 0; at < raster.data.length; pixel++, at += 4) {
    const { data } = raster;
    const [cyan, magenta, yellow, black] = [data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!];
    const colours = cyan + magenta + yellow;
    const limit = limitAt(pixel);
    if (colours + black <= limit) continue;
    // `slice` of a Node buffer would be the same memory.
    limited ??= new Uint8Array(data);
    const kept = colours === 0 ? 0 : Math.max(0, limit - black) / colours;
    limited[at] = Math.floor(cyan * kept);
    limited[at + 1] = Math.floor(magenta * kept);
    limited[at + 2] = Math.floor(yellow * kept);
    limited[at + 3] = Math.min(black, limit);
  }
  return limited === undefined ? raster : { ...raster, data: limited };
}
