import type { GlyphId } from '../../core/font';
import { FONT_MATRIX, SUBROUTINES, type Cff, type CffDict } from './cff';
import { flattenCharString } from './cff-charstring';

/** Strings 0 to 390 are the standard ones; our two follow. */
const FIRST_OWN_STRING = 391;

const FONT_BBOX = 5;
const CHARSET = 15;
const CHARSTRINGS = 17;
const PRIVATE = 18;
const ROS = 1230;
const CID_COUNT = 1234;
const FD_ARRAY = 1236;
const FD_SELECT = 1237;

/** What a subset is to hold. */
export interface CffSubsetOptions {
  readonly glyphs: readonly GlyphId[];
  /** The CID of each, ascending from 0. */
  readonly cids: readonly number[];
  /** PostScript name. */
  readonly name: string;
}

/**
 * A bare CFF font program reduced to `glyphs`, keyed by CID: glyph i of the result is `glyphs[i]`, a glyph as often as
 * it is listed, and its CID is `cids[i]` (Adobe Technical Note 5176; embedded as CIDFontType0C, ISO 32000-1, 9.9).
 * Subroutines are written out where they are called, so that none has to be kept for the glyphs left out; what then
 * stands there many times deflates well. Throws a RangeError when a glyph is damaged or not there.
 */
export function subsetCff(cff: Cff, { glyphs, cids, name }: CffSubsetOptions): Uint8Array {
  const dicts = [...new Set(glyphs.map((glyph) => cff.fontDictOf(glyph)))].sort((a, b) => a - b);
  const places = new Map(dicts.map((dict, place) => [dict, place]));
  const head = join([Uint8Array.of(1, 0, 4, 4), index([ascii(name)])]);
  const strings = index([ascii('Adobe'), ascii('Identity')]);
  const noSubroutines = index([]);
  const parts = {
    charset: charsetOf(cids),
    select: fontDictRanges(glyphs.map((glyph) => places.get(cff.fontDictOf(glyph)) ?? 0)),
    charStrings: index(glyphs.map((glyph) => flattenCharString(cff, glyph).bytes)),
  };
  const topOf = (offsets: readonly [number, number, number, number]): Uint8Array =>
    index([topDict(cff, (cids.at(-1) ?? 0) + 1, offsets)]);
  // The top DICT's length does not hang on its offsets, so these can be counted before they are known.
  const start = head.length + topOf([0, 0, 0, 0]).length + strings.length + noSubroutines.length;
  const selectAt = start + parts.charset.length;
  const charStringsAt = selectAt + parts.select.length;
  const privatesAt = charStringsAt + parts.charStrings.length;
  const privates = dicts.map((dict) => privateDict(cff.fontDicts[dict]?.privateDict ?? new Map()));
  const arrayAt = privatesAt + privates.reduce((sum, bytes) => sum + bytes.length, 0);
  let at = privatesAt;
  const array = index(
    dicts.map((dict, i) => {
      const size = privates[i]?.length ?? 0;
      const entry = join([
        ...(cff.fontDicts[dict]?.dict === cff.top ? [] : kept(cff.fontDicts[dict]?.dict, FONT_MATRIX)),
        operands(size, at),
        operator(PRIVATE),
      ]);
      at += size;
      return entry;
    }),
  );
  return join([
    head,
    topOf([start, selectAt, charStringsAt, arrayAt]),
    strings,
    noSubroutines,
    parts.charset,
    parts.select,
    parts.charStrings,
    ...privates,
    array,
  ]);
}

function topDict(
  cff: Cff,
  count: number,
  [charset, select, charStrings, array]: readonly [number, number, number, number],
): Uint8Array {
  return join([
    // A font is CID-keyed when its registry, ordering and supplement come first.
    operands(FIRST_OWN_STRING, FIRST_OWN_STRING + 1, 0),
    operator(ROS),
    ...kept(cff.top, FONT_MATRIX),
    ...kept(cff.top, FONT_BBOX),
    operands(count),
    operator(CID_COUNT),
    operands(charset),
    operator(CHARSET),
    operands(select),
    operator(FD_SELECT),
    operands(charStrings),
    operator(CHARSTRINGS),
    operands(array),
    operator(FD_ARRAY),
  ]);
}

/** The CIDs one by one (format 0); that of glyph 0 is never told. */
function charsetOf(cids: readonly number[]): Uint8Array {
  return Uint8Array.of(0, ...cids.slice(1).flatMap(short));
}

/** A private DICT as it was, without the offset of its subroutines. */
function privateDict(dict: CffDict): Uint8Array {
  return join([...dict.keys()].filter((key) => key !== SUBROUTINES).flatMap((key) => kept(dict, key)));
}

function kept(dict: CffDict | undefined, key: number): Uint8Array[] {
  const entry = dict?.get(key);
  return entry === undefined ? [] : [entry.bytes, operator(key)];
}

/** FDSelect, format 3: the first glyph of each run of one font dict, then the count of glyphs. */
function fontDictRanges(dicts: readonly number[]): Uint8Array {
  const ranges = dicts.flatMap((dict, glyph) => (dict === dicts[glyph - 1] ? [] : [{ glyph, dict }]));
  return Uint8Array.of(
    3,
    ...short(ranges.length),
    ...ranges.flatMap(({ glyph, dict }) => [...short(glyph), dict]),
    ...short(dicts.length),
  );
}

function index(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0) return Uint8Array.of(0, 0);
  const header = new DataView(new ArrayBuffer(3 + 4 * (entries.length + 1)));
  header.setUint16(0, entries.length);
  header.setUint8(2, 4);
  let offset = 1;
  entries.forEach((entry, i) => {
    header.setUint32(3 + 4 * i, offset);
    offset += entry.length;
  });
  header.setUint32(3 + 4 * entries.length, offset);
  return join([new Uint8Array(header.buffer), ...entries]);
}

/** Numbers in five bytes each, whatever they are, so that a DICT's length does not hang on its offsets. */
function operands(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [29, value >>> 24, value >>> 16, value >>> 8, value]));
}

function operator(key: number): Uint8Array {
  return key >= 1200 ? Uint8Array.of(12, key - 1200) : Uint8Array.of(key);
}

function short(value: number): [number, number] {
  return [value >>> 8, value & 255];
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
