import type { PdfFile, PdfStream } from '../reader/objects';
import { readCff } from './cff';
import type { GlyphProgram } from './glyph-program';
import { sfntTables } from './sfnt';
import { readTrueType } from './true-type';

/** Programs already read, by the stream they stand in. */
const READ = new WeakMap<PdfStream, { readonly program: GlyphProgram | undefined }>();

/**
 * The outlines of an embedded font program: TrueType, CFF, or either in an OpenType file. `undefined` for what cannot
 * be read, Type 1 programs among it.
 */
export function readGlyphProgram(file: PdfFile, stream: PdfStream): GlyphProgram | undefined {
  const known = READ.get(stream);
  if (known !== undefined) return known.program;
  const bytes = file.decode(stream);
  const program = bytes === undefined ? undefined : programOf(bytes);
  READ.set(stream, { program });
  return program;
}

function programOf(bytes: Uint8Array): GlyphProgram | undefined {
  if (bytes[0] === 1 && bytes[1] === 0 && (bytes[2] ?? 0) >= 4 && (bytes[2] ?? 0) < 32) return readCff(bytes);
  const cff = sfntTables(bytes).get('CFF ');
  if (cff !== undefined) return readCff(bytes.subarray(cff.offset, cff.offset + cff.length));
  return readTrueType(bytes);
}
