import type { Sharp, SharpOptions } from 'sharp';
import { MOST_MEGAPIXELS } from './picture-kinds';

/** The decoders that pictures need; all others of the library are shut, whatever the bytes pretend to be. */
const DECODERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadTiff'];

type OpenPicture = (bytes: Uint8Array, options: SharpOptions) => Sharp;

let library: Promise<OpenPicture> | undefined;

/**
 * Opens a picture in sharp, its first page or frame only, upright. Loaded only when a picture is decoded: the native
 * part is large and may be missing on a machine; then this rejects.
 */
export async function openInLibrary(bytes: Uint8Array): Promise<Sharp> {
  // Once: while the decoders are being chosen, none of them works.
  library ??= loadLibrary();
  const open = await library;
  return open(bytes, { limitInputPixels: MOST_MEGAPIXELS * 1_000_000, failOn: 'error', pages: 1 }).autoOrient();
}

async function loadLibrary(): Promise<OpenPicture> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: DECODERS });
  return sharp;
}
