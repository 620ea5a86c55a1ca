import { inkLevels, limitInks } from './ink-limit';
import { fromJpeg, toJpeg } from './picture-library';
import type { Raster } from './raster';

/** Qualities that are tried, in their order, until one is fine enough for the press. */
const QUALITIES = [75, 85, 92] as const;

/**
 * How far a JPEG may be from its picture, in levels of 255, as the press shows it: a halftone cell has about two pixels
 * by two, and prints their mean. Half a per cent of ink: a tenth of what a press varies by from copy to copy. Drawn
 * pictures reach it at the first quality, photographs with texture at the second.
 */
const MOST_CELL_ERROR = 1.25;

/** JPEG codes squares of this many pixels, each by itself. */
const BLOCK = 8;
/** Another decoder may round each of the four inks up by one level. */
const OTHER_DECODERS = 4;
/**
 * Rounds of lowering inks where the coding goes over the limit: most pictures need none, grain in deep shadows five.
 */
const MOST_ROUNDS = 10;
/** Levels that a square is lowered by beyond what it is over, more with each round, so that rounds come to an end. */
const MORE_EACH_ROUND = 4;

/**
 * A picture as JPEG for the press, at the lowest quality that newsprint shows no difference of. CMYK stays at or under
 * `inkLimit` per cent as decoded: squares in which the coding swings over it are coded again with less. `undefined`
 * where that does not end.
 */
export async function photograph(raster: Raster, inkLimit: number): Promise<Uint8Array | undefined> {
  let [jpeg, shown, quality]: [Uint8Array | undefined, Raster | undefined, number] = [undefined, undefined, 0];
  for (quality of QUALITIES) {
    jpeg = await toJpeg(raster, { quality, chroma: '4:4:4' });
    shown = await fromJpeg(jpeg, raster);
    if (cellError(raster, shown) <= MOST_CELL_ERROR) break;
  }
  if (jpeg === undefined || shown === undefined || raster.channels !== 4) return jpeg;
  const limits = blockLimits(raster, inkLevels(inkLimit) - OTHER_DECODERS);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!limits.lowerWhereOver(shown, MORE_EACH_ROUND * (round + 1))) return jpeg;
    jpeg = await toJpeg(limitInks(raster, limits.at), { quality, chroma: '4:4:4' });
    shown = await fromJpeg(jpeg, raster);
  }
  return undefined;
}

/** Limits of ink for the squares of a JPEG. */
interface BlockLimits {
  /** The limit for a pixel, in levels. */
  readonly at: (pixel: number) => number;
  /**
   * Lowers the limit of each square that shows more than is allowed, by what it is over and `more`; tells whether any
   * is.
   */
  readonly lowerWhereOver: (shown: Raster, more: number) => boolean;
}

function blockLimits({ width, height }: Raster, limit: number): BlockLimits {
  const across = Math.ceil(width / BLOCK);
  const limits = new Int16Array(across * Math.ceil(height / BLOCK)).fill(limit);
  const blockOf = (pixel: number): number => {
    const y = Math.floor(pixel / width);
    return Math.floor(y / BLOCK) * across + Math.floor((pixel - y * width) / BLOCK);
  };
  return {
    at: (pixel) => limits[blockOf(pixel)]!,
    lowerWhereOver: ({ data }, more) => {
      const over = new Int16Array(limits.length);
      for (let pixel = 0, at = 0; at < data.length; pixel++, at += 4) {
        const beyond = data[at]! + data[at + 1]! + data[at + 2]! + data[at + 3]! - limit;
        if (beyond <= 0) continue;
        const block = blockOf(pixel);
        over[block] = Math.max(over[block]!, beyond);
      }
      over.forEach((beyond, block) => {
        if (beyond > 0) limits[block] = Math.max(0, limits[block]! - beyond - more);
      });
      return over.some((beyond) => beyond > 0);
    },
  };
}

/** Root mean square of the differences between two rasters' means over cells of two pixels by two. */
function cellError(one: Raster, other: Raster): number {
  const { width, height, channels } = one;
  const row = width * channels;
  let [sum, count] = [0, 0];
  for (let y = 0; y + 1 < height; y += 2) {
    for (let at = y * row; at + channels < (y + 1) * row; at += 2 * channels) {
      for (let channel = at; channel < at + channels; channel++) {
        const apart = cellSum(one.data, channel, channels, row) - cellSum(other.data, channel, channels, row);
        sum += apart * apart;
        count++;
      }
    }
  }
  return count === 0 ? 0 : Math.sqrt(sum / count) / 4;
}

function cellSum(data: Uint8Array, at: number, channels: number, row: number): number {
  return data[at]! + data[at + channels]! + data[at + row]! + data[at + row + channels]!;
}
