import { damaged } from './picture-header';
import type { PictureHeader, PictureHeaderResult } from './picture-header';
import { exifOrientation } from './exif';

const MARKER = 0xff;
/** Start of frame in every coding but arithmetic tables and Huffman tables, which share the row (ITU T.81 table B.1). */
const isStartOfFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
/** Markers that stand alone, without a length: restarts and start of image. */
const standsAlone = (code: number): boolean => (code >= 0xd0 && code <= 0xd8) || code === 0x01;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;
/** Orientations from 5 on turn the picture by a quarter (Exif 2.32, tag 274). */
const FIRST_QUARTER_TURN = 5;

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
    if (code === APP1) orientation = exifOrientation(bytes.subarray(at + 4, end)) ?? orientation;
    if (isStartOfFrame(code)) {
      if (length < 8) return damaged;
      const height = view.getUint16(at + 5);
      const width = view.getUint16(at + 7);
      const colour = COLOURS[bytes[at + 9] ?? 0];
      if (width === 0 || height === 0 || colour === undefined) return damaged;
      const turned = orientation >= FIRST_QUARTER_TURN;
      return {
        ok: true,
        header: {
          type: 'image/jpeg',
          width: turned ? height : width,
          height: turned ? width : height,
          orientation,
          colour,
          alpha: false,
          bits: bytes[at + 4] ?? 0,
        },
      };
    }
    at = end;
  }
  return damaged;
}
