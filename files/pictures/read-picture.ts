import { basename } from 'node:path';
import type { Picture } from '../../core/document';
import { readChecked } from '../checked-reader';
import { fileFailure } from '../codes';
import type { FileFailure } from '../codes';
import type { FileSystem } from '../file-system';
import { sha256 } from '../sha256';
import { readJpegHeader } from './jpeg-header';
import type { PictureHeader, PictureHeaderResult } from './picture-header';
import { readPngHeader } from './png-header';

/** A full broadsheet page at 300 ppi has about 35 megapixels; decoding costs four bytes for each. */
const MOST_MEGAPIXELS = 100;
const PIXELS_IN_A_MEGAPIXEL = 1_000_000;
/** The largest picture file. */
const MOST_BYTES = 200_000_000;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff];

/**
 * Reads what a picture is from its first bytes, whatever its file is called, and refuses what a page cannot use before
 * anything is decoded: 32 bytes can claim gigabytes.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeaderResult {
  const starts = (signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) return { ok: false, code: 'empty-file', values: {} };
  const read = starts(PNG_SIGNATURE) ? readPngHeader : starts(JPEG_SIGNATURE) ? readJpegHeader : undefined;
  if (read === undefined) return { ok: false, code: 'unknown-picture-type', values: {} };
  const result = read(bytes);
  if (!result.ok) return result;
  const megapixels = (result.header.width * result.header.height) / PIXELS_IN_A_MEGAPIXEL;
  if (megapixels <= MOST_MEGAPIXELS) return result;
  return {
    ok: false,
    code: 'picture-too-large',
    values: { megapixels: Math.ceil(megapixels), maximum: MOST_MEGAPIXELS },
  };
}

/** A picture file that was read: the document's record of it but for the id, its header and its bytes. */
export interface ReadPicture {
  readonly ok: true;
  readonly picture: Omit<Picture, 'id'>;
  readonly header: PictureHeader;
  readonly bytes: Uint8Array;
}

/** Tells a picture from its bytes; `name` is the file's own, without a folder. */
export function describePicture(name: string, bytes: Uint8Array): ReadPicture | FileFailure {
  const result = readPictureHeader(bytes);
  if (!result.ok) return fileFailure(result.code, name, result.values);
  const { header } = result;
  const { type, width, height } = header;
  return { ok: true, picture: { name, sha256: sha256(bytes), type, width, height }, header, bytes };
}

/** Reads a picture file: within its limit, its header checked, its bytes hashed. */
export async function readPicture(
  path: string,
  options: { readonly fileSystem?: FileSystem } = {},
): Promise<ReadPicture | FileFailure> {
  const file = await readChecked(path, { maximum: MOST_BYTES, ...options });
  if (!file.ok) return file;
  const read = describePicture(basename(path), file.bytes);
  return read.ok ? read : { ...read, values: { ...read.values, file: path } };
}
