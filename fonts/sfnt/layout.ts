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

/**
 * Entries read for one answer, of all lists together: real faces have a few ten thousand. Lists name their parts by
 * offset, so a small hostile file can name the same long list without end.
 */
const MOST_ENTRIES = 1_000_000;

/** Counts what is read for one answer. Throws a RangeError above `MOST_ENTRIES`. */
class Reading {
  private entries = 0;

  count(entries: number): void {
    this.entries += entries;
    if (this.entries > MOST_ENTRIES) throw new RangeError('a layout table without end');
  }
}

/** Lookup types (OpenType GSUB 1 and 7, GPOS 1 and 9): one glyph for one, or the same behind a long offset. */
const SINGLE = 1;
const GSUB_EXTENSION = 7;
const GPOS_EXTENSION = 9;

/** One-for-one substitutions (GSUB type 1) that a feature makes; the first lookup that knows a glyph wins. */
export function singleSubstitutions(gsub: DataView | undefined, query: FeatureQuery): ReadonlyMap<GlyphId, GlyphId> {
  const found = new Map<GlyphId, GlyphId>();
  if (gsub === undefined) return found;
  const reading = new Reading();
  for (const at of subtablesOf(gsub, { ...query, extension: GSUB_EXTENSION, reading })) {
    const format = gsub.getUint16(at);
    const glyphs = coverageOf(gsub, at + gsub.getUint16(at + 2), reading);
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
  const reading = new Reading();
  for (const at of subtablesOf(gpos, { ...query, extension: GPOS_EXTENSION, reading })) {
    const format = gpos.getUint16(at);
    const fields = gpos.getUint16(at + 4);
    const size = 2 * bitCount(fields);
    const glyphs = coverageOf(gpos, at + gpos.getUint16(at + 2), reading);
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

/** A query, with the type that long offsets have in this table. */
interface Query extends FeatureQuery {
  readonly extension: number;
  readonly reading: Reading;
}

/** Offsets of the single subtables of every lookup a feature names. */
function subtablesOf(table: DataView, query: Query): number[] {
  return lookupsOf(table, query).flatMap((lookup) => lookupSubtables(table, lookup, { ...query, type: SINGLE }));
}

/** Offsets of a lookup's subtables of one type, plain or behind a long offset. */
function lookupSubtables(
  table: DataView,
  lookup: number,
  wanted: Pick<Query, 'extension' | 'reading'> & { readonly type: number },
): number[] {
  const lookups = table.getUint16(8);
  const at = lookups + table.getUint16(lookups + 2 + 2 * lookup);
  const type = table.getUint16(at);
  const count = table.getUint16(at + 4);
  wanted.reading.count(count);
  const offsets: number[] = [];
  for (let i = 0; i < count; i++) {
    const subtable = at + table.getUint16(at + 6 + 2 * i);
    if (type === wanted.type) offsets.push(subtable);
    else if (type === wanted.extension && table.getUint16(subtable + 2) === wanted.type) {
      offsets.push(subtable + table.getUint32(subtable + 4));
    }
  }
  return offsets;
}

/** Lookup numbers of a feature in the wanted script and language, else in the script's default language. */
function lookupsOf(table: DataView, query: Query): number[] {
  const features = table.getUint16(6);
  const lookups: number[] = [];
  for (const index of featuresOf(table, query)) {
    const record = features + 2 + 6 * index;
    if (tagAt(table, record) !== query.feature) continue;
    const at = features + table.getUint16(record + 4);
    const count = table.getUint16(at + 2);
    query.reading.count(count);
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
function coverageOf(table: DataView, at: number, reading: Reading): GlyphId[] {
  const format = table.getUint16(at);
  const count = table.getUint16(at + 2);
  reading.count(count);
  if (format === 1) return Array.from({ length: count }, (_, i) => table.getUint16(at + 4 + 2 * i));
  const glyphs: GlyphId[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const first = table.getUint16(at + 4 + 6 * i);
    const last = table.getUint16(at + 6 + 6 * i);
    if (first < next || last < first) throw new RangeError('coverage ranges out of order');
    reading.count(last - first);
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

/** Lookup type of GSUB that makes several glyphs of one. */
const MULTIPLE = 2;

/**
 * How many glyphs one glyph can become when all substitutions of one for several (GSUB type 2) are made in their order,
 * but no more than just above `most`: where a hostile face doubles at every lookup, counting further tells nothing.
 */
export function substitutionGrowth(
  gsub: DataView | undefined,
  { glyphs, most }: { readonly glyphs: number; readonly most: number },
): number {
  if (gsub === undefined) return 1;
  const lookups = gsub.getUint16(8);
  const count = gsub.getUint16(lookups);
  /** What each glyph becomes by the lookups behind. */
  const growth = new Float64Array(glyphs).fill(1);
  const reading = new Reading();
  let largest = 1;
  for (let lookup = count - 1; lookup >= 0; lookup--) {
    const found = new Map<GlyphId, number>();
    for (const at of lookupSubtables(gsub, lookup, { type: MULTIPLE, extension: GSUB_EXTENSION, reading })) {
      coverageOf(gsub, at + gsub.getUint16(at + 2), reading).forEach((glyph, i) => {
        const sequence = at + gsub.getUint16(at + 6 + 2 * i);
        const length = gsub.getUint16(sequence);
        reading.count(length);
        let sum = 0;
        for (let k = 0; k < length; k++) sum += growth[gsub.getUint16(sequence + 2 + 2 * k)] ?? 1;
        if (!found.has(glyph)) found.set(glyph, Math.min(sum, most + 1));
      });
    }
    for (const [glyph, sum] of found) {
      growth[glyph] = sum;
      largest = Math.max(largest, sum);
    }
  }
  return largest;
}
