import type { GlyphId } from '../../core/font';
import { tableOf, type Tables } from './tables';

/** Tables of a TrueType program that a PDF keeps as they are (ISO 32000-1, 9.9), where the face has them. */
const KEPT = ['cvt ', 'fpgm', 'prep'] as const;

const SFNT_VERSION = 0x00010000;
/** A file sums to this when `checkSumAdjustment` is right (OpenType, `head`). */
const FILE_CHECKSUM = 0xb1b0afba;

/** Flags of a composite glyph's part. */
const WORDS = 1;
const SCALE = 8;
const MORE_PARTS = 32;
const SCALE_X_Y = 64;
const MATRIX = 128;

/**
 * A TrueType program reduced to `glyphs`: glyph i of the result is `glyphs[i]`, a glyph as often as it is listed.
 * Parts of composite glyphs that are not listed follow behind. Throws a RangeError on damaged tables.
 */
export function subsetTrueType(tables: Tables, glyphs: readonly GlyphId[]): Uint8Array {
  const outlines = copyOutlines(tables, glyphs);
  const count = outlines.glyphs.length;
  const head = copyOf(tableOf(tables, 'head'));
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  const hhea = copyOf(tableOf(tables, 'hhea'));
  hhea.setUint16(34, count);
  const maxp = copyOf(tableOf(tables, 'maxp'));
  maxp.setUint16(4, count);
  const result = new Map<string, Uint8Array>([
    ['glyf', outlines.glyf],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', copyMetrics(tables, outlines.glyphs)],
    ['loca', outlines.loca],
    ['maxp', bytesOf(maxp)],
  ]);
  for (const tag of KEPT) {
    const table = tables.get(tag);
    if (table !== undefined) result.set(tag, bytesOf(table));
  }
  return assemble(result);
}

interface Outlines {
  /** Listed glyphs, then the parts they need. */
  readonly glyphs: readonly GlyphId[];
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
}

function copyOutlines(tables: Tables, listed: readonly GlyphId[]): Outlines {
  const loca = tableOf(tables, 'loca');
  const long = tableOf(tables, 'head').getInt16(50) === 1;
  const offsetAt = (i: number): number => (long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
  const glyphs = [...listed];
  const places = new Map<GlyphId, number>();
  listed.forEach((glyph, place) => {
    if (!places.has(glyph)) places.set(glyph, place);
  });
  const placeOf = (glyph: GlyphId): number => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, glyphs.length);
    return glyphs.push(glyph) - 1;
  };
  const lengthOf = (glyph: GlyphId): number => Math.max(0, offsetAt(glyph + 1) - offsetAt(glyph));
  let bytes = new Uint8Array(listed.reduce((sum, glyph) => sum + padded(lengthOf(glyph)), 0));
  const offsets: number[] = [];
  let end = 0;
  // `glyphs` grows while parts are found.
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i] ?? 0;
    const length = lengthOf(glyph);
    if (end + padded(length) > bytes.length) bytes = grown(bytes, end + padded(length));
    const place = bytes.subarray(end, end + length);
    if (length > 0) tables.copyInto('glyf', offsetAt(glyph), place);
    if (isComposite(place)) renumberParts(new DataView(bytes.buffer, end, length), placeOf);
    offsets.push(end);
    end += padded(length);
  }
  offsets.push(end);
  const index = new DataView(new ArrayBuffer(4 * offsets.length));
  offsets.forEach((offset, i) => index.setUint32(4 * i, offset));
  return { glyphs, glyf: bytes.subarray(0, end), loca: bytesOf(index) };
}

/** A composite glyph has -1 contours (OpenType, `glyf`). */
function isComposite(glyph: Uint8Array): boolean {
  return (glyph[0] ?? 0) >= 0x80;
}

/** The same bytes with room for `least` at least, and for as many again. */
function grown(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(2 * least);
  more.set(bytes);
  return more;
}

/** Points the parts of a composite glyph to their places in the subset. */
function renumberParts(glyph: DataView, placeOf: (glyph: GlyphId) => number): void {
  let at = 10;
  for (let more = true; more;) {
    const flags = glyph.getUint16(at);
    glyph.setUint16(at + 2, placeOf(glyph.getUint16(at + 2)));
    at += (flags & WORDS) !== 0 ? 8 : 6;
    if ((flags & SCALE) !== 0) at += 2;
    else if ((flags & SCALE_X_Y) !== 0) at += 4;
    else if ((flags & MATRIX) !== 0) at += 8;
    more = (flags & MORE_PARTS) !== 0;
  }
}

function copyMetrics(tables: Tables, glyphs: readonly GlyphId[]): Uint8Array {
  const hmtx = tableOf(tables, 'hmtx');
  const full = tableOf(tables, 'hhea').getUint16(34);
  const result = new DataView(new ArrayBuffer(4 * glyphs.length));
  glyphs.forEach((glyph, i) => {
    result.setUint16(4 * i, hmtx.getUint16(4 * Math.min(glyph, full - 1)));
    // Glyphs beyond the full entries have a bearing only.
    const bearing = glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full);
    result.setInt16(4 * i + 2, hmtx.getInt16(bearing));
  });
  return bytesOf(result);
}

/** Puts tables into a file: directory sorted by tag, tables on four-byte bounds, checksums right. */
function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const header = 12 + 16 * tags.length;
  const total = [...tables.values()].reduce((sum, table) => sum + padded(table.length), header);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const selector = Math.floor(Math.log2(tags.length));
  view.setUint32(0, SFNT_VERSION);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 * 2 ** selector);
  view.setUint16(8, selector);
  view.setUint16(10, 16 * (tags.length - 2 ** selector));
  let at = header;
  let head = 0;
  let sum = 0;
  tags.forEach((tag, i) => {
    const table = tables.get(tag) ?? new Uint8Array(0);
    bytes.set(table, at);
    if (tag === 'head') head = at;
    const record = 12 + 16 * i;
    for (let letter = 0; letter < 4; letter++) bytes[record + letter] = tag.charCodeAt(letter);
    const own = checksum(view, at, padded(table.length));
    sum += own;
    view.setUint32(record + 4, own);
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += padded(table.length);
  });
  view.setUint32(head + 8, (FILE_CHECKSUM - sum - checksum(view, 0, header)) >>> 0);
  return bytes;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  // Signed on the way: what fits 31 bits and a sign is no object to V8, and most of a file is summed before this is
  // compiled.
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getInt32(at)) | 0;
  return sum >>> 0;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function copyOf(view: DataView): DataView {
  return new DataView(bytesOf(view).slice().buffer);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
