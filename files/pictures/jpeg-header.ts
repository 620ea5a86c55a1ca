import { exifOrientation, isExifSegment } from './exif';
import { damaged, unsupported, upright } from './picture-header';
import type { PictureHeader, PictureHeaderResult } from './picture-header';

const MARKER = 0xff;
/**
 * Start of frame in every coding but arithmetic tables and Huffman tables, which share the row (ITU T.81 table B.1).
 */
const isStartOfFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
/** Markers that stand alone, without a length: restarts and start of image. */
const standsAlone = (code: number): boolean => (code >= 0xd0 && code <= 0xd8) || code === 0x01;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;
/** Lossless and hierarchical coding, which no usual reader takes (ITU T.81 table B.1). */
const isRareCoding = (code: number): boolean => code === 0xc3 || (code >= 0xc5 && code !== 0xc9 && code !== 0xca);
const USUAL_BITS = 8;

const COLOURS: Readonly<Partial<Record<number, PictureHeader['colour']>>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };

/** Reads the header of a JPEG: markers up to the frame, nothing decoded. */
export function readJpegHeader(bytes: Uint8Array): PictureHeaderResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== MARKER) return damaged;
    const code = bytes[at + 1] ?? 0;
    if (code === MARKER) {
      at += 1;
      continue;
    }
    if (standsAlone(code)) {
      at += 2;
      continue;
    }
    if (code === START_OF_SCAN || code === END_OF_IMAGE) return damaged;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return damaged;
    const segment = bytes.subarray(at + 4, end);
    if (code === APP1 && isExifSegment(segment)) orientation = exifOrientation(segment) ?? orientation;
    if (isStartOfFrame(code)) {
      if (length < 8) return damaged;
      const height = view.getUint16(at + 5);
      const width = view.getUint16(at + 7);
      const colour = COLOURS[bytes[at + 9] ?? 0];
      if (width === 0 || height === 0 || colour === undefined) return damaged;
      const bits = bytes[at + 4] ?? 0;
      if (bits !== USUAL_BITS) return unsupported(`JPEG, ${bits} bit`);
      if (isRareCoding(code)) return unsupported(`JPEG SOF${code - 0xc0}`);
      return upright({ type: 'image/jpeg', width, height, orientation, colour, alpha: false, bits });
    }
    at = end;
  }
  return damaged;
}
