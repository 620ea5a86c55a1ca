import type { Artwork } from '../../core/document';
import { fileFailure, megabytes } from '../codes';
import type { FileFailure } from '../codes';
import { drawingFailure } from './codes';
import { readPdfDrawing } from './read-pdf-drawing';
import { readSvg } from './read-svg';

/** A drawing that was read. */
export interface ReadArtwork {
  readonly ok: true;
  readonly artwork: Omit<Artwork, 'id'>;
}

/** A drawing of filled shapes within its limits is far smaller. */
const MOST_BYTES = 20_000_000;
/** Where `<svg` or `%PDF-` must begin: program notes may stand before the one, a mail header before the other. */
const SVG_WITHIN = 4096;
const PDF_WITHIN = 1024;

/**
 * Reads a vector drawing, an SVG or the first page of a PDF, told by its content; `undefined` for any other file, which
 * may be a picture. `name` is the file's own, without a folder.
 */
export async function readArtwork(name: string, bytes: Uint8Array): Promise<ReadArtwork | FileFailure | undefined> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SVG_WITHIN));
  const isPdf = start.slice(0, PDF_WITHIN).includes('%PDF-');
  const isSvg = !isPdf && /^(?:\u00ef\u00bb\u00bf)?\s*</.test(start) && /<(?:\w+:)?svg[\s>]/.test(start);
  if (!isPdf && !isSvg) return undefined;
  if (bytes.length > MOST_BYTES) {
    return fileFailure('file-too-large', name, { megabytes: megabytes(bytes.length), maximum: megabytes(MOST_BYTES) });
  }
  try {
    const artwork = isPdf ? await readPdfDrawing(name, bytes) : readSvg(name, textOf(bytes));
    return { ok: true, artwork };
  } catch (error) {
    return drawingFailure(error, name);
  }
}

/** SVG is UTF-8 in practice; what is not comes out marked and is refused as not well-formed where it matters. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
