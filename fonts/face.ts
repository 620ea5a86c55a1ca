import type { Face, FaceId, GlyphId, HalfWidth } from '../core/font';
import { readCff } from './sfnt/cff';
import { cffShapes } from './sfnt/cff-outline';
import { readCharacterMap } from './sfnt/cmap';
import { NO_INK, NO_OUTLINE, readGlyphShapes, type GlyphOutline, type GlyphShapes } from './sfnt/glyf';
import { singlePositions, singleSubstitutions } from './sfnt/layout';
import { readTables, tableOf, type FontBytes, type Tables } from './sfnt/tables';

/** A face opened from its file: what core asks of it, and its outlines for painting. */
export interface OpenFace extends Face {
  /** The name the file gives itself, as it appears in PDFs. */
  readonly postscriptName: string;
  readonly glyphCount: number;
  /** A glyph's outline in em, y upwards; the same object every time. */
  outlineOf(glyph: GlyphId): GlyphOutline;
}

/** What is known of a face before its file is opened. */
export interface FaceSource {
  readonly id: FaceId;
  readonly postscriptName: string;
  /** The whole font file; read once at first use, so opening stays synchronous. */
  readonly read: () => Uint8Array;
  /** The same file read where it is asked for; where it is left out, the whole file is read. */
  readonly open?: () => FontBytes;
  /** Which face of a collection file; 0 when left out. */
  readonly collectionIndex?: number;
}

/** No glyph number reaches this (TrueType ends at 65,535 with 0xFFFF reserved): marks an entry not looked up yet. */
const UNKNOWN = 0xffff;
const BASIC_PLANE = 0x10000;
/** Marks an advance not read yet: advances are not negative. */
const NOT_READ = -1;

/**
 * Opens a face: reads its few tables and answers from typed arrays filled as glyphs come into use. Substitutions for
 * the language (`locl`) are part of the character map: Noto's em dash is 0.890 em wide until Chinese is asked for.
 * Throws a RangeError when the file is damaged.
 */
export function openFace(source: FaceSource): OpenFace {
  const tables = tablesOf(source);
  const unitsPerEm = tableOf(tables, 'head').getUint16(18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new RangeError(`impossible units per em: ${unitsPerEm}`);
  const hhea = tableOf(tables, 'hhea');
  const glyphCount = tableOf(tables, 'maxp').getUint16(4);
  const shapes = shapesOf(tables, unitsPerEm);
  const outlines = new Map<GlyphId, GlyphOutline>();
  return {
    id: source.id,
    postscriptName: source.postscriptName,
    glyphCount,
    ascent: hhea.getInt16(4) / unitsPerEm,
    descent: -hhea.getInt16(6) / unitsPerEm,
    glyphOf: characterLookUp(tables, glyphCount),
    advanceOf: advanceLookUp(tables, glyphCount, unitsPerEm),
    inkOf: (glyph) => unlessDamaged(() => shapes.inkOf(glyph), NO_INK),
    ...alternatesOf(tables, unitsPerEm),
    outlineOf: (glyph) => {
      const known = outlines.get(glyph);
      if (known !== undefined) return known;
      const outline = unlessDamaged(() => shapes.outlineOf(glyph), NO_OUTLINE);
      outlines.set(glyph, outline);
      return outline;
    },
  };
}

/** What was read of files: a face and its subsets ask for the same tables. */
const tablesInFiles = new WeakMap<FaceSource, Tables>();

/** The tables of a face. Throws a RangeError when the file is damaged. */
export function tablesOf(source: FaceSource): Tables {
  const { open, read, collectionIndex } = source;
  if (open === undefined) return readTables(read(), collectionIndex);
  let tables = tablesInFiles.get(source);
  if (tables === undefined) tablesInFiles.set(source, (tables = readTables(open(), collectionIndex)));
  return tables;
}

function shapesOf(tables: Tables, unitsPerEm: number): GlyphShapes {
  const compact = tables.get('CFF ');
  return compact === undefined ? readGlyphShapes(tables, unitsPerEm) : cffShapes(readCff(compact), unitsPerEm);
}

/** A face that opens can still hide damage in a single glyph: that glyph is missing or blank, the page is not. */
function unlessDamaged<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function characterLookUp(tables: Tables, glyphCount: number): (codePoint: number) => GlyphId {
  const map = readCharacterMap(tableOf(tables, 'cmap'));
  const local = firstWithEntries((language) =>
    singleSubstitutions(tables.get('GSUB'), { feature: 'locl', script: 'hani', language }),
  );
  const lookUp = (codePoint: number): GlyphId => {
    const glyph = unlessDamaged(() => map(codePoint), 0);
    const localised = local.get(glyph) ?? glyph;
    return localised < glyphCount ? localised : 0;
  };
  const basic = new Uint16Array(BASIC_PLANE).fill(UNKNOWN);
  return (codePoint) => {
    if (codePoint >= BASIC_PLANE || codePoint < 0) return lookUp(codePoint);
    const known = basic[codePoint] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const glyph = lookUp(codePoint);
    basic[codePoint] = glyph;
    return glyph;
  };
}

/** Advances in em, each read when it is first asked for. */
function advanceLookUp(tables: Tables, glyphCount: number, unitsPerEm: number): (glyph: GlyphId) => number {
  const hmtx = tableOf(tables, 'hmtx');
  const metrics = tableOf(tables, 'hhea').getUint16(34);
  if (metrics === 0 || hmtx.byteLength < 4 * metrics) throw new RangeError('widths are missing');
  const read = (glyph: GlyphId): number => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  const advances = new Float64Array(glyphCount).fill(NOT_READ);
  return (glyph) => {
    const known = advances[glyph];
    if (known === undefined) return read(0);
    if (known !== NOT_READ) return known;
    const advance = read(glyph);
    advances[glyph] = advance;
    return advance;
  };
}

/** Forms for vertical lines and half cells: read when the first is asked for, as most jobs ask for some only. */
function alternatesOf(tables: Tables, unitsPerEm: number): Pick<Face, 'verticalOf' | 'halfWidthOf'> {
  let vertical: ReadonlyMap<GlyphId, GlyphId> | undefined;
  let halves: ReadonlyMap<GlyphId, HalfWidth> | undefined;
  return {
    verticalOf: (glyph) => (vertical ??= verticalForms(tables)).get(glyph) ?? glyph,
    halfWidthOf: (glyph) => (halves ??= halfWidths(tables, unitsPerEm)).get(glyph),
  };
}

function verticalForms(tables: Tables): ReadonlyMap<GlyphId, GlyphId> {
  return unlessDamaged(
    () =>
      firstWithEntries((language) =>
        singleSubstitutions(tables.get('GSUB'), { feature: 'vert', script: 'hani', language }),
      ),
    new Map(),
  );
}

function halfWidths(tables: Tables, unitsPerEm: number): ReadonlyMap<GlyphId, HalfWidth> {
  const positions = unlessDamaged(
    () =>
      firstWithEntries((language) =>
        singlePositions(tables.get('GPOS'), { feature: 'halt', script: 'hani', language }),
      ),
    new Map(),
  );
  const hmtx = tableOf(tables, 'hmtx');
  const metrics = tableOf(tables, 'hhea').getUint16(34);
  const halves = new Map<GlyphId, HalfWidth>();
  for (const [glyph, { xPlacement, xAdvance }] of positions) {
    const advance = hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) + xAdvance;
    halves.set(glyph, { advance: advance / unitsPerEm, shift: xPlacement / unitsPerEm });
  }
  return halves;
}

/**
 * Chinese languages in the order they are tried. A face made for one region has that region's forms as its default and
 * answers nothing for it; only a pan-regional face answers, for simplified Chinese first.
 */
const LANGUAGES = ['ZHS ', 'ZHT '] as const;

function firstWithEntries<Key, Value>(read: (language: string) => ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> {
  for (const language of LANGUAGES) {
    const entries = read(language);
    if (entries.size > 0) return entries;
  }
  return new Map();
}
