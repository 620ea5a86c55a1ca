import type { GlyphId } from '../core/font';
import { openFace } from './face';
import { readCff } from './sfnt/cff';
import { TooManySteps, flattenCharString } from './sfnt/cff-charstring';
import { DEEPEST_COMPOSITE, MOST_PARTS, MOST_POINTS, partsAt, pointsOf } from './sfnt/glyf';
import { singlePositions, singleSubstitutions, substitutionGrowth } from './sfnt/layout';
import { readNames } from './sfnt/names';
import { countFaces, readTables, tableOf, type Tables } from './sfnt/tables';

/** Why a font file cannot be used. */
export const FONT_PROBLEMS = [
  /** Over the size limit, so it was not even read. */
  'too-large',
  /** Cannot be read, is no font, is damaged, or of a kind that is not known here. */
  'damaged',
  /** A variable font: the PDF would show its default weight whatever is asked for. */
  'variable',
  /** Its maker forbids embedding (OS/2 fsType). */
  'embedding-forbidden',
  /** Its maker forbids embedding a part of it, and a press file holds only the glyphs that it shows. */
  'subsetting-forbidden',
  /** Made so that drawing or setting it goes on without end, in a reader or on the plant's RIP. */
  'endless',
] as const;

/** One of `FONT_PROBLEMS`. */
export type FontProblem = (typeof FONT_PROBLEMS)[number];

/** The largest Chinese faces (CFF collections) are near 20 MB; more is not a font for a newspaper. */
export const LARGEST_FONT = 40 * 1024 * 1024;

/** A collection holds a face for each region and weight; real ones stay under 50. */
const MOST_FACES = 64;

/** Real faces have under 40 tables. */
const MOST_TABLES = 64;

/** Steps of all a face's charstrings together: a Chinese face of 65,000 glyphs takes about a third of it. */
const MOST_STEPS = 32_000_000;

/** A letter may come apart into others; in real faces no substitution makes more than 8 glyphs of one. */
const MOST_GROWTH = 16;

/**
 * Looks all through a font file before anything is drawn with it or embedded: the directory of its tables, every glyph,
 * what its substitutions can grow to. It ends soon whatever the file holds (each table is walked once, by counted
 * steps), and what passes cannot hang what reads these tables later. `undefined` when the file can be used.
 */
export function checkFont(bytes: Uint8Array): FontProblem | undefined {
  if (bytes.length > LARGEST_FONT) return 'too-large';
  try {
    const faces = countFaces(bytes);
    if (faces > MOST_FACES) return 'endless';
    /** Places of glyphs seen: the faces of a collection share them. */
    const seen = new Set<number>();
    for (let index = 0; index < faces; index++) {
      const problem = checkFace(readTables(bytes, index), seen);
      if (problem !== undefined) return problem;
      openFace({ id: 'checked', postscriptName: 'checked', collectionIndex: index, read: () => bytes });
    }
    return faces === 0 ? 'damaged' : undefined;
  } catch (error) {
    return error instanceof Endless || error instanceof TooManySteps ? 'endless' : 'damaged';
  }
}

class Endless extends RangeError {}

function checkFace(tables: Tables, seen: Set<number>): FontProblem | undefined {
  if (tables.size > MOST_TABLES) return 'damaged';
  if (tables.has('fvar') || tables.has('CFF2')) return 'variable';
  const { embedding } = readNames(tables);
  if (embedding === 'forbidden') return 'embedding-forbidden';
  if (embedding === 'whole-only') return 'subsetting-forbidden';
  checkMeasures(tables);
  const glyphs = tableOf(tables, tables.has('CFF ') ? 'CFF ' : 'glyf');
  if (!seen.has(glyphs.byteOffset)) {
    seen.add(glyphs.byteOffset);
    if (tables.has('CFF ')) checkCharStrings(tables);
    else checkGlyphs(tables);
  }
  checkForms(tables);
  const growth = substitutionGrowth(tables.get('GSUB'), { glyphs: glyphCountOf(tables), most: MOST_GROWTH });
  return growth > MOST_GROWTH ? 'endless' : undefined;
}

/** The forms that setting asks for must be readable: a face without them prints other marks than it was chosen for. */
function checkForms(tables: Tables): void {
  for (const language of ['ZHS ', 'ZHT ']) {
    for (const feature of ['locl', 'vert']) {
      singleSubstitutions(tables.get('GSUB'), { feature, script: 'hani', language });
    }
    singlePositions(tables.get('GPOS'), { feature: 'halt', script: 'hani', language });
  }
}

function glyphCountOf(tables: Tables): number {
  return tableOf(tables, 'maxp').getUint16(4);
}

/** Holds the tables that every glyph is looked up in against their count. */
function checkMeasures(tables: Tables): void {
  const glyphs = glyphCountOf(tables);
  const metrics = tableOf(tables, 'hhea').getUint16(34);
  if (glyphs === 0 || metrics === 0 || metrics > glyphs) throw new RangeError('impossible counts of glyphs');
  if (tableOf(tables, 'hmtx').byteLength < 4 * metrics + 2 * (glyphs - metrics)) {
    throw new RangeError('widths are missing');
  }
}

function checkCharStrings(tables: Tables): void {
  const cff = readCff(tableOf(tables, 'CFF '));
  const glyphs = glyphCountOf(tables);
  if (cff.charStrings.count < glyphs) throw new RangeError('glyphs are missing');
  let steps = 0;
  for (let glyph = 0; glyph < glyphs; glyph++) {
    steps += flattenCharString(cff, glyph).steps;
    if (steps > MOST_STEPS) throw new Endless('glyphs of too many steps');
  }
}

/** What a glyph comes to with all its parts. */
interface GlyphSize {
  readonly depth: number;
  readonly parts: number;
  readonly points: number;
}

const BLANK: GlyphSize = { depth: 0, parts: 1, points: 0 };

function checkGlyphs(tables: Tables): void {
  const glyf = tableOf(tables, 'glyf');
  const loca = tableOf(tables, 'loca');
  const long = tableOf(tables, 'head').getInt16(50) === 1;
  const offsetAt = (i: number): number => (long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
  const glyphs = glyphCountOf(tables);
  const sizes = new Map<GlyphId, GlyphSize>();

  const sizeOf = (glyph: GlyphId, above: number): GlyphSize => {
    if (above > DEEPEST_COMPOSITE) throw new Endless('glyphs made of glyphs without end');
    if (glyph >= glyphs) throw new RangeError('a part that is not there');
    const known = sizes.get(glyph);
    if (known !== undefined) return known;
    const [start, end] = [offsetAt(glyph), offsetAt(glyph + 1)];
    if (end > glyf.byteLength) throw new RangeError('a glyph reaches beyond its table');
    const size = end <= start ? BLANK : measure(start, above);
    sizes.set(glyph, size);
    return size;
  };

  const measure = (at: number, above: number): GlyphSize => {
    if (glyf.getInt16(at) >= 0) return { depth: 0, parts: 1, points: pointsOf(glyf, at) };
    let { depth, parts, points } = { depth: 0, parts: 1, points: 0 };
    for (const part of partsAt(glyf, at + 10)) {
      const size = sizeOf(part.glyph, above + 1);
      depth = Math.max(depth, size.depth + 1);
      parts += size.parts;
      points += size.points;
      if (depth > DEEPEST_COMPOSITE || parts > MOST_PARTS || points > MOST_POINTS) {
        throw new Endless('a glyph of too many parts');
      }
    }
    return { depth, parts, points };
  };

  for (let glyph = 0; glyph < glyphs; glyph++) sizeOf(glyph, 0);
}
