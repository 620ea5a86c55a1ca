import { readFont } from '../content/font';
import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { fontsOf, type FileFont } from '../fonts/fonts-of';
import { programTables } from '../fonts/program-tables';
import { numberOf, streamOf } from '../reader/access';
import { isName } from '../reader/objects';

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
  if ((programTables(file, font) ?? { kind: 'broken' }).kind === 'broken') return [];
  const { program, kind, statedWidths } = readFont(file, font.dict, font.name);
  const wrong = statedWidths().flatMap(({ code, glyph, width: stated }) => {
    const advance = glyph === undefined ? undefined : program?.advanceOf(glyph);
    if (advance === undefined) return [];
    // What a subset has no glyph for may be given any width; it is not shown, or X-FONT-NOTDEF tells of it.
    if (glyph === 0 && (code !== 0 || kind === 'simple')) return [];
    // Writers of simple fonts put 0 for codes in between that nothing is shown with.
    if (stated === 0 && kind === 'simple' && program?.outlineOf(glyph ?? 0)?.length === 0) return [];
    const off = Math.abs(thousandths(advance) - thousandths(stated)) > WIDTH_TOLERANCE + EPSILON;
    return off ? [{ code, stated: thousandths(stated), width: thousandths(advance) }] : [];
  });
  const first = wrong[0];
  return first === undefined ? [] : [finding('X-FONT-WIDTHS', { font: font.name, count: wrong.length, ...first })];
}

/** A width in the unit that files give it in, without the rounding of the arithmetic. */
function thousandths(ems: number): number {
  return Math.round(ems * 1e6) / 1000;
}
