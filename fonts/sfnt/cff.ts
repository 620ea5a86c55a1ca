import type { GlyphId } from '../../core/font';

/** A list of byte strings in a CFF table (Adobe Technical Note 5176, 5). */
export interface CffIndex {
  readonly count: number;
  /** Throws a RangeError for an entry that is not there or reaches beyond the table. */
  at(i: number): Uint8Array;
}

/** One entry of a DICT: its operands as numbers, and as the bytes they were written with. */
export interface CffEntry {
  readonly values: readonly number[];
  readonly bytes: Uint8Array;
}

/** A DICT by operator; two-byte operators 12 n count as 1200 + n. */
export type CffDict = ReadonlyMap<number, CffEntry>;

/** What the glyphs of a face share, or a part of them in a CID-keyed face: hints, widths and subroutines. */
export interface CffFontDict {
  readonly dict: CffDict;
  readonly privateDict: CffDict;
  readonly subroutines: CffIndex;
}

/** The first face of a CFF table. */
export interface Cff {
  readonly top: CffDict;
  readonly charStrings: CffIndex;
  readonly globalSubroutines: CffIndex;
  readonly fontDicts: readonly CffFontDict[];
  /** Place of a glyph's font dict in `fontDicts`. */
  fontDictOf(glyph: GlyphId): number;
}

/** Operator of a DICT: the matrix from font units to the em. */
export const FONT_MATRIX = 1207;
/** Operator of a private DICT: where its subroutines are. */
export const SUBROUTINES = 19;

const CHARSTRINGS = 17;
const PRIVATE = 18;
const CHARSTRING_TYPE = 1206;
const FD_ARRAY = 1236;
const FD_SELECT = 1237;

/** Charstrings of the kind that OpenType faces have; type 1 is for PostScript printers of the last century. */
const TYPE_2 = 2;

/** A table's fonts count in bytes (FDSelect) and real ones have under 20 parts. */
const MOST_FONT_DICTS = 256;

const NO_ENTRIES: CffIndex = {
  count: 0,
  at: (i) => {
    throw new RangeError(`no entry ${i} in an empty index`);
  },
};

/**
 * Reads the structure of a `CFF ` table; charstrings are read when asked for. Throws a RangeError when it is damaged or
 * holds what OpenType does not allow.
 */
export function readCff(table: DataView): Cff {
  const names = readIndex(table, table.getUint8(2));
  const tops = readIndex(table, names.end);
  const strings = readIndex(table, tops.end);
  const globals = readIndex(table, strings.end);
  const top = readDict(tops.index.at(0));
  if ((numberOf(top, CHARSTRING_TYPE) ?? TYPE_2) !== TYPE_2) throw new RangeError('charstrings are not of type 2');
  const charStrings = readIndex(table, requiredOffset(top, CHARSTRINGS)).index;
  const dicts = top.has(FD_ARRAY) ? dictsOf(readIndex(table, requiredOffset(top, FD_ARRAY)).index) : [top];
  return {
    top,
    charStrings,
    globalSubroutines: globals.index,
    fontDicts: dicts.map((dict) => fontDictOf(table, dict)),
    fontDictOf: top.has(FD_ARRAY)
      ? readSelection(table, requiredOffset(top, FD_SELECT), { glyphs: charStrings.count, dicts: dicts.length })
      : () => 0,
  };
}

function dictsOf(index: CffIndex): CffDict[] {
  if (index.count === 0 || index.count > MOST_FONT_DICTS) throw new RangeError('impossible count of font dicts');
  return Array.from({ length: index.count }, (_, i) => readDict(index.at(i)));
}

function fontDictOf(table: DataView, dict: CffDict): CffFontDict {
  const [size = 0, offset = 0] = dict.get(PRIVATE)?.values ?? [];
  const privateDict = size === 0 ? new Map<number, CffEntry>() : readDict(slice(table, offset, offset + size));
  const local = numberOf(privateDict, SUBROUTINES);
  return {
    dict,
    privateDict,
    subroutines: local === undefined ? NO_ENTRIES : readIndex(table, offset + local).index,
  };
}

function readIndex(table: DataView, start: number): { readonly index: CffIndex; readonly end: number } {
  const count = table.getUint16(start);
  if (count === 0) return { index: NO_ENTRIES, end: start + 2 };
  const size = table.getUint8(start + 2);
  if (size < 1 || size > 4) throw new RangeError('impossible size of offsets');
  const data = start + 2 + size * (count + 1);
  const offsetAt = (i: number): number => {
    let offset = 0;
    for (let byte = 0; byte < size; byte++) offset = offset * 256 + table.getUint8(start + 3 + size * i + byte);
    return data + offset;
  };
  const end = offsetAt(count);
  if (end < data || end > table.byteLength) throw new RangeError('an index reaches beyond its table');
  const at = (i: number): Uint8Array => {
    if (i < 0 || i >= count) throw new RangeError(`no entry ${i} in an index of ${count}`);
    return slice(table, offsetAt(i), offsetAt(i + 1));
  };
  return { index: { count, at }, end };
}

/** Answers a glyph's font dict from a FDSelect table (Technical Note 5176, 19). */
function readSelection(
  table: DataView,
  start: number,
  counts: { readonly glyphs: number; readonly dicts: number },
): (glyph: GlyphId) => number {
  const chosen = new Uint8Array(counts.glyphs);
  const format = table.getUint8(start);
  if (format === 0) chosen.set(slice(table, start + 1, start + 1 + counts.glyphs));
  else if (format === 3) {
    const ranges = table.getUint16(start + 1);
    for (let i = 0; i < ranges; i++) {
      const range = start + 3 + 3 * i;
      chosen.fill(table.getUint8(range + 2), table.getUint16(range), table.getUint16(range + 3));
    }
  } else throw new RangeError(`unknown selection of font dicts: format ${format}`);
  if (chosen.some((dict) => dict >= counts.dicts)) throw new RangeError('a glyph of a font dict that is not there');
  return (glyph) => chosen[glyph] ?? 0;
}

function readDict(bytes: Uint8Array): CffDict {
  const entries = new Map<number, CffEntry>();
  let values: number[] = [];
  let start = 0;
  let at = 0;
  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw new RangeError('a dict is cut short');
    return byte;
  };
  while (at < bytes.length) {
    const byte = next();
    if (byte <= 21) {
      const operands = bytes.subarray(start, at - 1);
      entries.set(byte === 12 ? 1200 + next() : byte, { values, bytes: operands });
      values = [];
      start = at;
    } else if (byte === 30) values.push(readReal(next));
    else if (byte === 28) values.push(((next() << 24) >> 16) | next());
    else if (byte === 29) values.push((next() << 24) | (next() << 16) | (next() << 8) | next());
    else if (byte >= 32 && byte <= 246) values.push(byte - 139);
    else if (byte >= 247 && byte <= 250) values.push((byte - 247) * 256 + next() + 108);
    else if (byte >= 251 && byte <= 254) values.push(-(byte - 251) * 256 - next() - 108);
    else throw new RangeError('an unknown operand in a dict');
  }
  return entries;
}

const REAL_LETTERS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'] as const;

/** A real number: decimal letters in half bytes, ended by 15. */
function readReal(next: () => number): number {
  let text = '';
  for (;;) {
    const byte = next();
    for (const half of [byte >> 4, byte & 15]) {
      if (half === 15) return Number(text);
      text += REAL_LETTERS[half] ?? '';
    }
  }
}

function numberOf(dict: CffDict, operator: number): number | undefined {
  return dict.get(operator)?.values[0];
}

function requiredOffset(dict: CffDict, operator: number): number {
  const offset = numberOf(dict, operator);
  if (offset === undefined || offset <= 0) throw new RangeError(`the CFF table lacks operator ${operator}`);
  return offset;
}

function slice(table: DataView, start: number, end: number): Uint8Array {
  if (start < 0 || end < start || end > table.byteLength) throw new RangeError('a part reaches beyond the CFF table');
  return new Uint8Array(table.buffer, table.byteOffset + start, end - start);
}
