import { orientationOf } from './exif';
import { damaged, unsupported, upright } from './picture-header';
import type { PictureHeader, PictureHeaderResult, PictureRefusal } from './picture-header';
import { readDirectory } from './tiff-directory';
import type { Directory, TiffBytes } from './tiff-directory';

/** Tags of TIFF 6.0 that say what a picture is. */
const TAGS = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  stripBytes: 279,
  tileOffsets: 324,
  tileBytes: 325,
  extraSamples: 338,
  sampleFormat: 339,
} as const;

/** None, CCITT, LZW, JPEG, Deflate in both numbers, PackBits: what scanners and Photoshop write. */
const COMPRESSIONS: readonly number[] = [1, 2, 3, 4, 5, 7, 8, 32773, 32946];
const BITS: readonly number[] = [1, 2, 4, 8, 16];
/** Pages beyond this many are not counted. */
const MOST_PAGES = 1_000;
/** A page that is a smaller copy of another (TIFF 6.0, NewSubfileType). */
const REDUCED = 1;
/** Kinds of extra samples that are transparency, associated or not (TIFF 6.0, ExtraSamples). */
const ALPHA: readonly number[] = [1, 2];

/** What a photometric interpretation shows, and its channels; names of those that are not printed. */
const PHOTOMETRIC: Readonly<Partial<Record<number, { readonly colour: PictureHeader['colour']; channels: number }>>> = {
  0: { colour: 'grey', channels: 1 },
  1: { colour: 'grey', channels: 1 },
  2: { colour: 'rgb', channels: 3 },
  3: { colour: 'indexed', channels: 1 },
  5: { colour: 'cmyk', channels: 4 },
  6: { colour: 'rgb', channels: 3 },
};
const NOT_PRINTED: Readonly<Partial<Record<number, string>>> = { 4: 'mask', 8: 'CIELab', 9: 'ICCLab', 10: 'ITULab' };

/** Whether bytes begin as a TIFF does, in either byte order; BigTIFF too. */
export function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if (a === 0x49 && b === 0x49) return (c === 42 || c === 43) && d === 0;
  return a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43);
}

/**
 * Reads the header of a TIFF: its first page's directory, whose picture data must lie in the file. Nothing is decoded.
 */
export function readTiffHeader(bytes: Uint8Array): PictureHeaderResult {
  if (bytes.length < 8) return damaged;
  const little = bytes[0] === 0x49;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(2, little) === 43) return unsupported('BigTIFF');
  const tiff: TiffBytes = { view, little };
  const first = readDirectory(tiff, view.getUint32(4, little));
  if (first === undefined) return damaged;
  const header = headerOf(first, tiff);
  if (header.ok === false) return header;
  const frames = countPages(tiff, first);
  return upright(frames > 1 ? { ...header.header, frames } : header.header);
}

function headerOf(page: Directory, tiff: TiffBytes): { ok: true; header: PictureHeader } | PictureRefusal {
  const one = (tag: number, missing: number): number => page.values(tag)?.[0] ?? missing;
  const [width, height] = [one(TAGS.width, 0), one(TAGS.height, 0)];
  if (width === 0 || height === 0 || !dataIsThere(page, tiff)) return damaged;
  const photometric = one(TAGS.photometric, -1);
  const unprinted = NOT_PRINTED[photometric];
  if (unprinted !== undefined) return unsupported(unprinted);
  const kind = PHOTOMETRIC[photometric];
  if (kind === undefined) return unsupported(`photometric ${photometric}`);
  const compression = one(TAGS.compression, 1);
  if (!COMPRESSIONS.includes(compression)) return unsupported(`compression ${compression}`);
  const samples = one(TAGS.samples, 1);
  const bits = one(TAGS.bits, 1);
  if (samples < kind.channels) return damaged;
  if (!BITS.includes(bits)) return unsupported(`${bits} bit`);
  if (one(TAGS.sampleFormat, 1) !== 1) return unsupported('floating point');
  const extra = samples - kind.channels;
  const alpha = extra > 0 && ALPHA.includes(one(TAGS.extraSamples, 0));
  const extraChannels = alpha ? extra - 1 : extra;
  const header: PictureHeader = {
    type: 'image/tiff',
    width,
    height,
    orientation: orientationOf(one(TAGS.orientation, 1)) ?? 1,
    colour: kind.colour === 'grey' && bits === 1 && samples === 1 ? 'bilevel' : kind.colour,
    alpha,
    bits,
    ...(extraChannels > 0 && { extraChannels }),
  };
  return { ok: true, header };
}

/** Whether every strip or tile lies within the file: a cut file is known before anything is decoded. */
function dataIsThere(page: Directory, { view }: TiffBytes): boolean {
  const offsets = page.values(TAGS.stripOffsets) ?? page.values(TAGS.tileOffsets);
  const bytes = page.values(TAGS.stripBytes) ?? page.values(TAGS.tileBytes);
  if (offsets === undefined || bytes === undefined) return false;
  if (offsets.length === 0 || offsets.length !== bytes.length) return false;
  return offsets.every((offset, index) => offset + (bytes[index] ?? 0) <= view.byteLength);
}

function countPages(tiff: TiffBytes, first: Directory): number {
  const seen = new Set<number>();
  let pages = 1;
  for (let next = first.next; next !== 0 && !seen.has(next) && seen.size < MOST_PAGES;) {
    seen.add(next);
    const page = readDirectory(tiff, next);
    if (page === undefined) break;
    if (((page.values(TAGS.subfile)?.[0] ?? 0) & REDUCED) === 0) pages += 1;
    next = page.next;
  }
  return pages;
}
