import { basename } from 'node:path';
import type { Picture } from '../../core/document';
import { readChecked } from '../checked-reader';
import { fileFailure } from '../codes';
import type { FileCode, FileFailure, FileNote } from '../codes';
import type { FileSystem } from '../file-system';
import { sha256 } from '../sha256';
import { canDecode } from './decode-picture';
import type { PictureHeader } from './picture-header';
import { readPictureHeader } from './picture-kinds';

/** The largest picture file. */
const MOST_BYTES = 200_000_000;
/** What newsprint shows of a channel, and more. */
const PRINTED_BITS = 8;

/** A picture file that was read: the document's record of it but for the id, its header and its bytes. */
export interface ReadPicture {
  readonly ok: true;
  readonly picture: Omit<Picture, 'id'>;
  readonly header: PictureHeader;
  readonly bytes: Uint8Array;
  /** What of the file is not used, to be told once. */
  readonly notes: readonly FileNote[];
}

/** Tells a picture from its bytes, nothing decoded; `name` is the file's own, without a folder. */
export function describePicture(name: string, bytes: Uint8Array): ReadPicture | FileFailure {
  const result = readPictureHeader(bytes);
  if (!result.ok) return fileFailure(result.code, name, result.values);
  const { header } = result;
  const { type, width, height, colour, alpha } = header;
  const picture = {
    name,
    sha256: sha256(bytes),
    type,
    width,
    height,
    ...((colour === 'bilevel' || colour === 'grey' || colour === 'cmyk') && { colour }),
    ...(alpha && { alpha }),
  } as const;
  return { ok: true, picture, header, bytes, notes: notesOn(name, header) };
}

/** Tells a picture from its bytes and makes sure that all of it can be decoded. */
export async function checkPicture(name: string, bytes: Uint8Array): Promise<ReadPicture | FileFailure> {
  const described = describePicture(name, bytes);
  if (!described.ok) return described;
  return (await canDecode(bytes)) === false ? fileFailure('damaged-picture', name) : described;
}

/** Reads a picture file: within its limit, its header checked, all of it decoded once, its bytes hashed. */
export async function readPicture(
  path: string,
  options: { readonly fileSystem?: FileSystem } = {},
): Promise<ReadPicture | FileFailure> {
  const file = await readChecked(path, { maximum: MOST_BYTES, ...options });
  if (!file.ok) return file;
  const read = await checkPicture(basename(path), file.bytes);
  return read.ok ? read : { ...read, values: { ...read.values, file: path } };
}

function notesOn(file: string, { type, frames = 1, bits, extraChannels = 0 }: PictureHeader): readonly FileNote[] {
  const notes: FileNote[] = [];
  const note = (code: FileCode, values: FileNote['values']): number =>
    notes.push({ code, values: { file, ...values } });
  if (frames > 1) note(type === 'image/tiff' ? 'picture-pages' : 'picture-frames', { count: frames });
  if (bits > PRINTED_BITS) note('picture-bits', { bits, printed: PRINTED_BITS });
  if (extraChannels > 0) note('picture-channels', { count: extraChannels });
  return notes;
}
