import type { GlyphId } from '../../core/font';
import { tagAt } from './tables';

/** Where in a layout table to look: OpenType tags, the language with its space, such as `ZHS `. */
export interface FeatureQuery {
  readonly feature: string;
  readonly script: string;
  readonly language: string;
}

/** A change of one glyph's position, in font units. */
export interface SinglePosition {
  readonly xPlacement: number;
  readonly xAdvance: number;
}

/** Lookup types (OpenType GSUB 1 and 7, GPOS 1 and 9): one glyph for one, or the same behind a long offset. */
const SINGLE = 1;
const GSUB_EXTENSION = 7;
const GPOS_EXTENSION = 9;

/** One-for-one substitutions (GSUB type 1) that a feature makes; the first lookup that knows a glyph wins. */
export function singleSubstitutions(gsub: DataView | undefined, query: FeatureQuery): ReadonlyMap<GlyphId, GlyphId> {
  const found = new Map<GlyphId, GlyphId>();
  if (gsub === undefined) return found;
  for (const at of subtablesOf(gsub, query, GSUB_EXTENSION)) {
    const format = gsub.getUint16(at);
    const glyphs = coverageOf(gsub, at + gsub.getUint16(at + 2));
    glyphs.forEach((glyph, i) => {
      if (found.has(glyph)) return;
      const to = format === 1 ? (glyph + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + 2 * i);
      found.set(glyph, to);
    });
  }
  return found;
}

/** One-glyph positions (GPOS type 1) that a feature makes; the first lookup that knows a glyph wins. */
export function singlePositions(gpos: DataView | undefined, query: FeatureQuery): ReadonlyMap<GlyphId, SinglePosition> {
  const found = new Map<GlyphId, SinglePosition>();
  if (gpos === undefined) return found;
  for (const at of subtablesOf(gpos, query, GPOS_EXTENSION)) {
    const format = gpos.getUint16(at);
    const fields = gpos.getUint16(at + 4);
    const size = 2 * bitCount(fields);
    const glyphs = coverageOf(gpos, at + gpos.getUint16(at + 2));
    glyphs.forEach((glyph, i) => {
      if (!found.has(glyph)) found.set(glyph, positionAt(gpos, format === 1 ? at + 6 : at + 8 + size * i, fields));
    });
  }
  return found;
}

/** A value record holds only the fields whose bits are set, in the order x, y placement, x, y advance, … */
function positionAt(gpos: DataView, at: number, fields: number): SinglePosition {
  const field = (bit: number): number => {
    if ((fields & bit) === 0) return 0;
    return gpos.getInt16(at + 2 * bitCount(fields & (bit - 1)));
  };
  return { xPlacement: field(1), xAdvance: field(4) };
}

/** Offsets of the single subtables of every lookup a feature names. */
function subtablesOf(table: DataView, query: FeatureQuery, extension: number): number[] {
  const lookups = table.getUint16(8);
  const offsets: number[] = [];
  for (const lookup of lookupsOf(table, query)) {
    const at = lookups + table.getUint16(lookups + 2 + 2 * lookup);
    const type = table.getUint16(at);
    const count = table.getUint16(at + 4);
    for (let i = 0; i < count; i++) {
      const subtable = at + table.getUint16(at + 6 + 2 * i);
      if (type === SINGLE) offsets.push(subtable);
      else if (type === extension && table.getUint16(subtable + 2) === SINGLE) {
        offsets.push(subtable + table.getUint32(subtable + 4));
      }
    }
  }
  return offsets;
}

/** Lookup numbers of a feature in the wanted script and language, else in the script's default language. */
function lookupsOf(table: DataView, query: FeatureQuery): number[] {
  const features = table.getUint16(6);
  const lookups: number[] = [];
  for (const index of featuresOf(table, query)) {
    const record = features + 2 + 6 * index;
    if (tagAt(table, record) !== query.feature) continue;
    const at = features + table.getUint16(record + 4);
    const count = table.getUint16(at + 2);
    for (let i = 0; i < count; i++) lookups.push(table.getUint16(at + 4 + 2 * i));
  }
  return lookups.sort((a, b) => a - b);
}

function featuresOf(table: DataView, query: FeatureQuery): number[] {
  const scripts = table.getUint16(4);
  const script = recordOf(table, scripts, query.script) ?? recordOf(table, scripts, 'DFLT');
  if (script === undefined) return [];
  const fallback = table.getUint16(script);
  const language =
    recordOf(table, script + 2, query.language, script) ?? (fallback === 0 ? undefined : script + fallback);
  if (language === undefined) return [];
  const count = table.getUint16(language + 4);
  return Array.from({ length: count }, (_, i) => table.getUint16(language + 6 + 2 * i));
}

/** The offset behind a tag in a list of (tag, offset) records; offsets count from `base`. */
function recordOf(table: DataView, list: number, tag: string, base = list): number | undefined {
  const count = table.getUint16(list);
  for (let i = 0; i < count; i++) {
    const record = list + 2 + 6 * i;
    if (tagAt(table, record) === tag) return base + table.getUint16(record + 4);
  }
  return undefined;
}

/** The glyphs of a coverage table in coverage order. Throws on ranges out of order: they could repeat without end. */
function coverageOf(table: DataView, at: number): GlyphId[] {
  const format = table.getUint16(at);
  const count = table.getUint16(at + 2);
  if (format === 1) return Array.from({ length: count }, (_, i) => table.getUint16(at + 4 + 2 * i));
  const glyphs: GlyphId[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const first = table.getUint16(at + 4 + 6 * i);
    const last = table.getUint16(at + 6 + 6 * i);
    if (first < next || last < first) throw new RangeError('coverage ranges out of order');
    for (let glyph = first; glyph <= last; glyph++) glyphs.push(glyph);
    next = last + 1;
  }
  return glyphs;
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
