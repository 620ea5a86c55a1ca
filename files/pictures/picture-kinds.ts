import { readJpegHeader } from './jpeg-header';
import type { PictureHeaderResult } from './picture-header';
import { readPngHeader } from './png-header';
import { readPsdHeader } from './psd-header';
import { isPsd } from './psd-layout';
import { isTiff, readTiffHeader } from './tiff-header';
import { isWebp, readWebpHeader } from './webp-header';

/** A full broadsheet page at 300 ppi has about 35 megapixels; decoding costs four bytes for each. */
export const MOST_MEGAPIXELS = 100;
const PIXELS_IN_A_MEGAPIXEL = 1_000_000;
/** Longer than any page at any resolution, and as long as a JPEG can be. */
const LONGEST_SIDE = 65_535;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff];

const starts =
  (signature: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    signature.every((byte, index) => bytes[index] === byte);

/** The kinds of pictures that are read: how each is told by its first bytes, and who reads its header. */
const KINDS: readonly {
  readonly is: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array) => PictureHeaderResult;
}[] = [
  { is: starts(PNG_SIGNATURE), read: readPngHeader },
  { is: starts(JPEG_SIGNATURE), read: readJpegHeader },
  { is: isTiff, read: readTiffHeader },
  { is: isWebp, read: readWebpHeader },
  { is: isPsd, read: readPsdHeader },
];

/**
 * Reads what a picture is from its first bytes, whatever its file is called, and refuses what a page cannot use before
 * anything is decoded: 32 bytes can claim gigabytes.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeaderResult {
  if (bytes.length === 0) return { ok: false, code: 'empty-file', values: {} };
  const kind = KINDS.find(({ is }) => is(bytes));
  if (kind === undefined) return { ok: false, code: 'unknown-picture-type', values: {} };
  const result = kind.read(bytes);
  if (!result.ok) return result;
  const { width, height } = result.header;
  const megapixels = (width * height) / PIXELS_IN_A_MEGAPIXEL;
  if (megapixels > MOST_MEGAPIXELS) {
    const values = { megapixels: Math.ceil(megapixels), maximum: MOST_MEGAPIXELS };
    return { ok: false, code: 'picture-too-large', values };
  }
  const side = Math.max(width, height);
  if (side <= LONGEST_SIDE) return result;
  return { ok: false, code: 'picture-too-long', values: { side, maximum: LONGEST_SIDE } };
}
