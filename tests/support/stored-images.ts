import sharp, { type Sharp } from 'sharp';
import type { DisplayItem, PictureItem } from '../../core/display-list';
import type { Rect } from '../../core/geometry';
import type { PdfOptions } from '../../pdf';
import { exportPages, OWNER, pageOf, unpack } from './pdf-fixture';

/** The whole of a picture. */
export const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 };
/** A square inch of a page. */
export const SQUARE: Rect = { x: 10, y: 10, width: 72, height: 72 };

/** A picture on `SQUARE`, all of it. */
export const item = (picture: string, changes: Partial<PictureItem> = {}): PictureItem => ({
  kind: 'picture',
  owner: OWNER,
  picture,
  rect: SQUARE,
  crop: WHOLE,
  ...changes,
});

/** A picture of one colour. */
export const plain = (width: number, height: number, background: string): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

/** Eight columns of one colour that fade in from nothing to full. */
export function faded(colour: string): Sharp {
  const [red = 0, green = 0, blue = 0] = colour.match(/[0-9a-f]{2}/g)?.map((digits) => parseInt(digits, 16)) ?? [];
  const pixels = Array.from({ length: 64 }, (_, pixel) => [red, green, blue, Math.round(((pixel % 8) * 255) / 7)]);
  return sharp(Uint8Array.from(pixels.flat()), { raw: { width: 8, height: 8, channels: 4 } });
}

/** An image as the file holds it. */
export interface StoredImage {
  readonly width: number;
  readonly height: number;
  /** `ImageMask` for a stencil. */
  readonly space: string;
  readonly bits: number;
  readonly jpeg: boolean;
  readonly masked: 'soft' | 'stencil' | undefined;
  /** Bytes of its stream, undeflated. */
  readonly pixels: readonly number[];
}

/** The images of an unpacked file, in its order. */
export function imagesOf(unpacked: string): StoredImage[] {
  const objects = unpacked.matchAll(
    /<<\n(?:(?!endobj)[^])*?\/Subtype \/Image\n(?:(?!endobj)[^])*?>>\nstream\n([^]*?)\nendstream/g,
  );
  return [...objects].map(([object, stream = '']) => ({
    width: Number(/\/Width (\d+)/.exec(object)?.[1]),
    height: Number(/\/Height (\d+)/.exec(object)?.[1]),
    space: /\/ColorSpace \/(\w+)/.exec(object)?.[1] ?? (object.includes('/ImageMask true') ? 'ImageMask' : ''),
    bits: Number(/\/BitsPerComponent (\d+)/.exec(object)?.[1]),
    jpeg: object.includes('/DCTDecode'),
    masked: object.includes('/SMask ') ? 'soft' : object.includes('/Mask ') ? 'stencil' : undefined,
    pixels: [...Buffer.from(stream, 'latin1')],
  }));
}

/** The levels of ink of an image's pixels, a JPEG's as a reader decodes them. */
export async function inksOf(image: StoredImage | undefined): Promise<readonly number[][]> {
  if (image === undefined) return [];
  const stored = Buffer.from(image.pixels);
  const data = image.jpeg
    ? await sharp(stored).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()
    : stored;
  return Array.from({ length: image.width * image.height }, (_, pixel) => [...data.subarray(pixel * 4, pixel * 4 + 4)]);
}

/** The ink of a pixel in per cent. */
export const percentOf = (inks: readonly number[]): number => (inks.reduce((sum, ink) => sum + ink, 0) / 255) * 100;

/** What is exported: items of one page, the pictures by name, and options that a test cares about. */
export interface PictureExport extends Partial<PdfOptions> {
  readonly items: readonly DisplayItem[];
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** The images of an exported page, in the order of the file. */
export async function exported({ items, files, ...options }: PictureExport): Promise<StoredImage[]> {
  const pictures = { read: (id: string) => Promise.resolve(files[id]) };
  return imagesOf(unpack(await exportPages([pageOf(...items)], { pictures, ...options })));
}
