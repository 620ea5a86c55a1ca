import { viewOf } from '../glyphs/bytes';
import { sfntTables, type SfntTable } from '../glyphs/sfnt';
import { latin1 } from '../reader/characters';
import type { PdfFile, PdfStream } from '../reader/objects';
import type { FileFont } from './fonts-of';

/** What can be seen of an embedded font program without drawing a glyph. */
export type ProgramTables =
  | { readonly kind: 'truetype'; readonly glyphs: number }
  /** Compact outlines: by themselves, or in an OpenType file. */
  | { readonly kind: 'cff' | 'opentype'; readonly glyphs?: undefined }
  | { readonly kind: 'type1'; readonly glyphs?: undefined }
  /** Nothing that can be used, and the part of it that cannot. */
  | { readonly kind: 'broken'; readonly part: string; readonly glyphs?: undefined };

const READ = new WeakMap<PdfStream, ProgramTables>();

/** The tables of a font's program, read once; `undefined` where none is embedded or it is enciphered. */
export function programTables(file: PdfFile, { program }: FileFont): ProgramTables | undefined {
  if (program === undefined || file.encrypted) return undefined;
  const known = READ.get(program.stream);
  if (known !== undefined) return known;
  const bytes = file.decode(program.stream);
  const tables = bytes === undefined ? ({ kind: 'broken', part: 'stream' } as const) : read(bytes);
  READ.set(program.stream, tables);
  return tables;
}

/** Tables that a TrueType program needs to be drawn (ISO 32000-1, 9.9). */
const NEEDED = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;

function read(bytes: Uint8Array): ProgramTables {
  const start = latin1(bytes.subarray(0, 4));
  if (start.startsWith('%!')) return { kind: 'type1' };
  if (start.startsWith('\x01\x00') && start.charCodeAt(2) >= 4 && start.charCodeAt(2) < 32) {
    const whole = bytes.length > start.charCodeAt(2) + 2;
    return whole ? { kind: 'cff' } : { kind: 'broken', part: 'CFF' };
  }
  if (start !== '\x00\x01\x00\x00' && start !== 'true' && start !== 'OTTO') return { kind: 'broken', part: 'header' };
  const tables = sfntTables(bytes);
  if (tables.size === 0) return { kind: 'broken', part: 'directory' };
  const outside = [...tables].find(([, { offset, length }]) => offset + length > bytes.length);
  if (outside !== undefined) return { kind: 'broken', part: outside[0] };
  if (start === 'OTTO') return tables.has('CFF ') ? { kind: 'opentype' } : { kind: 'broken', part: 'CFF' };
  return trueType(bytes, tables);
}

function trueType(bytes: Uint8Array, tables: ReadonlyMap<string, SfntTable>): ProgramTables {
  const missing = NEEDED.find((tag) => !tables.has(tag));
  if (missing !== undefined) return { kind: 'broken', part: missing };
  const view = viewOf(bytes);
  const at = (tag: (typeof NEEDED)[number]): SfntTable => tables.get(tag) ?? { offset: 0, length: 0 };
  const short = (['head', 'hhea', 'maxp'] as const).find((tag) => at(tag).length < SMALLEST[tag]);
  if (short !== undefined) return { kind: 'broken', part: short };
  const unitsPerEm = view.u16(at('head').offset + 18);
  const glyphs = view.u16(at('maxp').offset + 4);
  const metrics = view.u16(at('hhea').offset + 34);
  if (unitsPerEm === 0) return { kind: 'broken', part: 'head' };
  if (glyphs === 0) return { kind: 'broken', part: 'maxp' };
  if (metrics === 0 || at('hmtx').length < 4 * metrics) return { kind: 'broken', part: 'hmtx' };
  const long = view.u16(at('head').offset + 50) !== 0;
  if (at('loca').length < (glyphs + 1) * (long ? 4 : 2)) return { kind: 'broken', part: 'loca' };
  return { kind: 'truetype', glyphs };
}

/** Bytes up to the end of what is read of these tables. */
const SMALLEST = { head: 54, hhea: 36, maxp: 6 } as const;
