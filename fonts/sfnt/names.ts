import { tableOf, type Tables } from './tables';

/** What a font file says of itself. */
export interface FontNames {
  readonly family: string;
  readonly weight: number;
  readonly postscriptName: string;
  readonly embedding: Embedding;
}

/**
 * What a face's maker allows (OS/2 `fsType`): a subset of it in a press file, only the whole of it, or nothing. A
 * licence for preview and print is one for press files, which are printed and not edited.
 */
export type Embedding = 'allowed' | 'whole-only' | 'forbidden';

/** Name ids of the `name` table. */
const FAMILY = 1;
const POSTSCRIPT_NAME = 6;
const TYPOGRAPHIC_FAMILY = 16;
const WINDOWS = 3;
const ENGLISH = 0x409;

/** Bits of `fsType`: the licence is in the lowest four; two more narrow it. */
const LICENCE = 0x000e;
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** Names longer than this are no names (PDF and OpenType both limit names of faces to 63 characters and less). */
const LONGEST_NAME = 256;

/** Reads a face's family, weight and licence bits. Throws when a table is missing or cut short. */
export function readNames(tables: Tables): FontNames {
  const os2 = tableOf(tables, 'OS/2');
  const name = tableOf(tables, 'name');
  const family = nameOf(name, TYPOGRAPHIC_FAMILY) ?? nameOf(name, FAMILY);
  if (family === undefined) throw new RangeError('the font names no family');
  return {
    family,
    weight: Math.min(900, Math.max(100, os2.getUint16(4))),
    postscriptName: asciiName(nameOf(name, POSTSCRIPT_NAME) ?? family),
    embedding: embeddingOf(os2.getUint16(8)),
  };
}

/**
 * Where an old face sets more licences than one, the least restrictive counts (OpenType, `fsType`, versions 0 to 2).
 */
function embeddingOf(fsType: number): Embedding {
  if ((fsType & LICENCE) === RESTRICTED || (fsType & BITMAPS_ONLY) !== 0) return 'forbidden';
  return (fsType & NO_SUBSETTING) === 0 ? 'allowed' : 'whole-only';
}

/** The name with this id, in English when it has one, else in the file's first language. */
function nameOf(table: DataView, id: number): string | undefined {
  const count = table.getUint16(2);
  const strings = table.getUint16(4);
  let found: string | undefined;
  for (let i = 0; i < count; i++) {
    const record = 6 + 12 * i;
    if (table.getUint16(record) !== WINDOWS || table.getUint16(record + 6) !== id) continue;
    const value = utf16At(table, strings + table.getUint16(record + 10), table.getUint16(record + 8));
    if (value === '') continue;
    if (table.getUint16(record + 4) === ENGLISH) return value;
    found ??= value;
  }
  return found;
}

function utf16At(table: DataView, offset: number, length: number): string {
  let text = '';
  for (let at = 0; at + 1 < Math.min(length, LONGEST_NAME); at += 2) {
    text += String.fromCharCode(table.getUint16(offset + at));
  }
  return text.trim();
}

/** PostScript names are printable ASCII without the delimiters of PDF and PostScript (OpenType, name id 6). */
function asciiName(name: string): string {
  const kept = name.replace(/[^!-~]|[[\](){}<>/%]/g, '');
  return kept === '' ? 'UserFont' : kept;
}
