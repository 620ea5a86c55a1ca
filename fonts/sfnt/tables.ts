/**
 * The tables of an sfnt file (TrueType, OpenType, or a collection of them), by tag. Reading outside a table throws a
 * RangeError from its DataView: a damaged file can fail, never reach beyond its own bytes.
 */
export type Tables = ReadonlyMap<string, DataView>;

/** First four bytes of the files this reader knows. */
const TRUETYPE = 0x00010000;
const APPLE_TRUETYPE = 0x74727565; // 'true'
const CFF_OPENTYPE = 0x4f54544f; // 'OTTO'
const COLLECTION = 0x74746366; // 'ttcf'

/** How many faces a file holds: 1, or the count of a collection. Throws when the file is no font. */
export function countFaces(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const signature = view.getUint32(0);
  if (signature === COLLECTION) return view.getUint32(8);
  if (signature === TRUETYPE || signature === APPLE_TRUETYPE || signature === CFF_OPENTYPE) return 1;
  throw new RangeError('not an sfnt font file');
}

/** Finds the tables of face number `index` (0 for a plain file). Throws when the file is no font or cut short. */
export function readTables(bytes: Uint8Array, index = 0): Tables {
  const faces = countFaces(bytes);
  if (index >= faces) throw new RangeError(`no face ${index} in a file of ${faces}`);
  const view = viewOf(bytes);
  const start = view.getUint32(0) === COLLECTION ? view.getUint32(12 + 4 * index) : 0;
  const count = view.getUint16(start + 4);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < count; i++) {
    const record = start + 12 + 16 * i;
    const offset = view.getUint32(record + 8);
    const length = view.getUint32(record + 12);
    tables.set(
      tagAt(view, record),
      new DataView(bytes.buffer, bytes.byteOffset + offset, fitting(bytes, offset, length)),
    );
  }
  return tables;
}

/** The table called `tag`. Throws when the face lacks it. */
export function tableOf(tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`the font has no ${tag} table`);
  return table;
}

/** The four-letter tag at `offset`. */
export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function fitting(bytes: Uint8Array, offset: number, length: number): number {
  if (offset + length > bytes.byteLength) throw new RangeError('a font table reaches beyond the end of the file');
  return length;
}
