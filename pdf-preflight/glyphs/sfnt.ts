import { viewOf } from './bytes';

/** A table of an sfnt file. */
export interface SfntTable {
  readonly offset: number;
  readonly length: number;
}

/** Tables that are looked at; fonts have some twenty. */
const MOST_TABLES = 64;

/**
 * The tables of an sfnt file by their tags; the first face of a collection. Those whose entry the file is too short for
 * are left out; those that are listed may lie outside the file.
 */
export function sfntTables(bytes: Uint8Array): ReadonlyMap<string, SfntTable> {
  const view = viewOf(bytes);
  const start = view.u32(0) === COLLECTION ? view.u32(12) : 0;
  const tables = new Map<string, SfntTable>();
  for (let i = 0; i < Math.min(view.u16(start + 4), MOST_TABLES); i++) {
    const at = start + 12 + 16 * i;
    if (at + 16 > view.length) break;
    const tag = String.fromCharCode(view.u8(at), view.u8(at + 1), view.u8(at + 2), view.u8(at + 3));
    tables.set(tag, { offset: view.u32(at + 8), length: view.u32(at + 12) });
  }
  return tables;
}

/** `ttcf`. */
const COLLECTION = 0x74746366;
