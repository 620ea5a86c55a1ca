import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { fontsOf, type FileFont } from '../fonts/fonts-of';
import { programTables } from '../fonts/program-tables';
import { arrayOf, nameOf, numberOf, numbersOf, streamOf } from '../reader/access';
import { isName, type PdfFile } from '../reader/objects';

/** Whether fonts are there, whole, and of the widths that the file says. */
export const FONT_PROGRAM_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-FONT-EMBEDDED',
    standards: BOTH,
    check: eachFont((_context, { name: font, program }) =>
      program === undefined ? [finding('X-FONT-EMBEDDED', { font })] : [],
    ),
  },
  { id: 'X-FONT-PROGRAM', standards: BOTH, check: eachFont(programFaults) },
  { id: 'X-FONT-LENGTH1', standards: BOTH, check: eachFont(lengthFaults) },
  { id: 'X-FONT-WIDTHS', standards: BOTH, check: eachFont(widthFaults) },
];

function eachFont(check: (context: CheckContext, font: FileFont) => readonly PdfFinding[]): PressCheck['check'] {
  return (context) => {
    const fonts = fontsOf(context);
    return fonts.length === 0 ? undefined : fonts.flatMap((font) => check(context, font));
  };
}

/** The kinds of program that a font may have under each key (ISO 32000-1, table 126). */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'FontFile Type1': ['type1'],
  'FontFile MMType1': ['type1'],
  'FontFile2 TrueType': ['truetype'],
  'FontFile2 CIDFontType2': ['truetype'],
  'FontFile3 Type1': ['cff', 'opentype'],
  'FontFile3 MMType1': ['cff'],
  'FontFile3 CIDFontType0': ['cff', 'opentype'],
  'FontFile3 TrueType': ['truetype', 'opentype'],
  'FontFile3 CIDFontType2': ['truetype', 'opentype'],
};

function programFaults({ file }: CheckContext, font: FileFont): PdfFinding[] {
  const { name, program, subtype, inner } = font;
  const tables = programTables(file, font);
  const map = inner.entries.get('CIDToGIDMap');
  if (
    subtype === 'CIDFontType2' &&
    program !== undefined &&
    !isName(file.resolve(map), 'Identity') &&
    streamOf(file, map) === undefined
  ) {
    return [finding('X-FONT-PROGRAM', { reason: 'no-map', font: name })];
  }
  if (tables === undefined || program === undefined) return [];
  if (tables.kind === 'broken') return [finding('X-FONT-PROGRAM', { reason: 'broken', font: name, part: tables.part })];
  const fits = KINDS[`${program.key} ${subtype}`]?.includes(tables.kind) === true;
  return fits ? [] : [finding('X-FONT-PROGRAM', { reason: 'kind', font: name, said: `${subtype}, ${program.key}` })];
}

function lengthFaults({ file }: CheckContext, { name: font, program }: FileFont): PdfFinding[] {
  if (program === undefined || program.key === 'FontFile3') return [];
  const length = file.decode(program.stream)?.length;
  if (length === undefined) return [];
  const stated = numberOf(file, program.stream.dict.entries.get('Length1'));
  // Of a Type 1 program it is the length of its clear part.
  const right =
    program.key === 'FontFile2' ? stated === length : stated !== undefined && stated > 0 && stated <= length;
  return right ? [] : [finding('X-FONT-LENGTH1', { font, stated: stated ?? '?', bytes: length })];
}

/** Widths may differ from the font's by rounding to thousandths of an em. */
const WIDTH_TOLERANCE = 1;

/** Rounding in the arithmetic itself. */
const EPSILON = 1e-6;

function widthFaults({ file }: CheckContext, font: FileFont): PdfFinding[] {
  const tables = programTables(file, font);
  if (tables?.kind !== 'truetype' || font.kind !== 'composite') return [];
  const toGlyph = glyphMap(file, font);
  if (toGlyph === undefined) return [];
  const wrong = widthsOf(file, font).flatMap(([code, stated]) => {
    const glyph = toGlyph(code);
    if (glyph >= tables.glyphs) return [];
    const width = Math.round(tables.advanceOf(glyph) * 1000) / 1000;
    return Math.abs(width - stated) > WIDTH_TOLERANCE + EPSILON ? [{ code, stated, width }] : [];
  });
  const first = wrong[0];
  return first === undefined ? [] : [finding('X-FONT-WIDTHS', { font: font.name, count: wrong.length, ...first })];
}

/** From a character id to its glyph. */
function glyphMap(file: PdfFile, { inner }: FileFont): ((cid: number) => number) | undefined {
  const map = inner.entries.get('CIDToGIDMap');
  if (nameOf(file, map) === 'Identity') return (cid) => cid;
  const stream = streamOf(file, map);
  const bytes = stream && file.decode(stream);
  return bytes && ((cid) => (bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0));
}

/** Character ids that a range of W may hold: all there are. */
const MOST_CIDS = 65_536;

/** The widths that W gives, by character id (ISO 32000-1, 9.7.4.3). */
function widthsOf(file: PdfFile, { inner }: FileFont): readonly (readonly [cid: number, width: number])[] {
  const items = arrayOf(file, inner.entries.get('W')) ?? [];
  const widths: (readonly [number, number])[] = [];
  for (let i = 0; i < items.length && widths.length < MOST_CIDS;) {
    const first = numberOf(file, items[i]) ?? 0;
    const list = numbersOf(file, items[i + 1]);
    if (list !== undefined) {
      list.forEach((width, index) => widths.push([first + index, width]));
      i += 2;
      continue;
    }
    const last = Math.min(numberOf(file, items[i + 1]) ?? 0, MOST_CIDS);
    const width = numberOf(file, items[i + 2]) ?? 0;
    for (let cid = Math.max(0, first); cid <= last && widths.length < MOST_CIDS; cid++) widths.push([cid, width]);
    i += 3;
  }
  return widths;
}
