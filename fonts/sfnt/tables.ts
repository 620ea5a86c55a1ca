/**
 * The tables of an sfnt file (TrueType, OpenType, or a collection of them), by tag. Reading outside a table throws a
 * RangeError: a damaged file can fail, never reach beyond its own bytes.
 */
export interface Tables {
  /** How many there are. */
  readonly size: number;
  has(tag: string): boolean;
  /** A whole table; read at its first use. */
  get(tag: string): DataView | undefined;
  /** Copies a stretch of a table, as long as `into`: for a large table of which little is wanted. */
  copyInto(tag: string, offset: number, into: Uint8Array): void;
}

/** The bytes of a font file, read where they are asked for, so that nobody waits for what no page shows. */
export interface FontBytes {
  readonly length: number;
  /** Fills `into` from `offset` on. Throws when the file ends before. */
  readInto(offset: number, into: Uint8Array): void;
}

/** First four bytes of the files this reader knows. */
const TRUETYPE = 0x00010000;
const APPLE_TRUETYPE = 0x74727565; // 'true'
const CFF_OPENTYPE = 0x4f54544f; // 'OTTO'
const COLLECTION = 0x74746366; // 'ttcf'

/** How many faces a file holds: 1, or the count of a collection. Throws when the file is no font. */
export function countFaces(bytes: Uint8Array | FontBytes): number {
  const view = stretchOf(bytes, 0, 12);
  const signature = view.getUint32(0);
  if (signature === COLLECTION) return view.getUint32(8);
  if (signature === TRUETYPE || signature === APPLE_TRUETYPE || signature === CFF_OPENTYPE) return 1;
  throw new RangeError('not an sfnt font file');
}

/** Where a table stands in the file. */
interface TablePlace {
  readonly offset: number;
  readonly length: number;
}

/** Finds the tables of face number `index` (0 for a plain file). Throws when the file is no font or cut short. */
export function readTables(bytes: Uint8Array | FontBytes, index = 0): Tables {
  const faces = countFaces(bytes);
  if (index >= faces) throw new RangeError(`no face ${index} in a file of ${faces}`);
  const collection = stretchOf(bytes, 0, 4).getUint32(0) === COLLECTION;
  const start = collection ? stretchOf(bytes, 12 + 4 * index, 4).getUint32(0) : 0;
  const count = stretchOf(bytes, start + 4, 2).getUint16(0);
  const directory = stretchOf(bytes, start + 12, 16 * count);
  const places = new Map<string, TablePlace>();
  for (let record = 0; record < directory.byteLength; record += 16) {
    const offset = directory.getUint32(record + 8);
    const length = directory.getUint32(record + 12);
    if (offset + length > bytes.length) throw new RangeError('a font table reaches beyond the end of the file');
    places.set(tagAt(directory, record), { offset, length });
  }
  return bytes instanceof Uint8Array ? tablesInMemory(bytes, places) : tablesOfFile(bytes, places);
}

function tablesInMemory(bytes: Uint8Array, places: ReadonlyMap<string, TablePlace>): Tables {
  const views = new Map<string, DataView>();
  for (const [tag, { offset, length }] of places) {
    views.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return {
    size: views.size,
    has: (tag) => views.has(tag),
    get: (tag) => views.get(tag),
    copyInto: (tag, offset, into) => into.set(bytesWithin(views.get(tag), offset, into.length)),
  };
}

function tablesOfFile(file: FontBytes, places: ReadonlyMap<string, TablePlace>): Tables {
  const read = new Map<string, DataView>();
  return {
    size: places.size,
    has: (tag) => places.has(tag),
    get: (tag) => {
      const place = places.get(tag);
      const known = read.get(tag);
      if (place === undefined || known !== undefined) return known;
      const view = stretchOf(file, place.offset, place.length);
      read.set(tag, view);
      return view;
    },
    copyInto: (tag, offset, into) => {
      const place = places.get(tag);
      const known = read.get(tag);
      if (known !== undefined) into.set(bytesWithin(known, offset, into.length));
      else if (place === undefined || offset + into.length > place.length) throw beyond();
      else file.readInto(place.offset + offset, into);
    },
  };
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

/** A stretch of a file as a view: of the bytes themselves where they are at hand. */
function stretchOf(bytes: Uint8Array | FontBytes, offset: number, length: number): DataView {
  if (offset + length > bytes.length) throw new RangeError('the font file is cut short');
  if (bytes instanceof Uint8Array) return new DataView(bytes.buffer, bytes.byteOffset + offset, length);
  const part = new Uint8Array(length);
  bytes.readInto(offset, part);
  return new DataView(part.buffer);
}

function bytesWithin(table: DataView | undefined, offset: number, length: number): Uint8Array {
  if (table === undefined || offset + length > table.byteLength) throw beyond();
  return new Uint8Array(table.buffer, table.byteOffset + offset, length);
}

function beyond(): RangeError {
  return new RangeError('a glyph reaches beyond its table');
}
