import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { OUTLINE_CLOSE, checkFont, openFace, subsetFace, type FaceSource, type GlyphOutline } from '../../fonts';
import { cffTable, charString, fontFile, type MadeCff } from '../support/font-files';

const CALL = -107;

/** Glyphs that use every operator which draws, hints of all kinds, and subroutines that call each other. */
const MADE: MadeCff = {
  glyphs: [
    charString('endchar'),
    // A width before the first operator, stems, a mask of nine stems (two bytes), lines.
    charString(
      -20,
      ...stems(5),
      'hstemhm',
      ...stems(4),
      'hintmask',
      [0xff, 0x80],
      10,
      20,
      'rmoveto',
      50,
      60,
      70,
      'hlineto',
      'endchar',
    ),
    charString(5, 'vmoveto', 10, 20, 30, 40, 'vlineto', 40, 'hmoveto', 1, 2, 3, 4, 'rlineto', 'endchar'),
    charString(
      5,
      'hmoveto',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      'rrcurveto',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      'rcurveline',
      'endchar',
    ),
    charString(
      5,
      'hmoveto',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      'rlinecurve',
      9,
      1,
      2,
      3,
      4,
      'vvcurveto',
      9,
      1,
      2,
      3,
      4,
      'hhcurveto',
      'endchar',
    ),
    charString(5, 'hmoveto', 1, 2, 3, 4, 5, 6, 7, 8, 'vvcurveto', 1, 2, 3, 4, 5, 6, 7, 8, 'hhcurveto', 'endchar'),
    charString(
      5,
      'hmoveto',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      'vhcurveto',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      'hvcurveto',
      1,
      2,
      3,
      4,
      5,
      'hvcurveto',
      'endchar',
    ),
    charString(
      5,
      'hmoveto',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      'hflex',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      50,
      'flex',
      'endchar',
    ),
    charString(
      5,
      'hmoveto',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      'hflex1',
      10,
      2,
      30,
      4,
      50,
      6,
      7,
      8,
      9,
      10,
      11,
      'flex1',
      'endchar',
    ),
    charString(5, 'hmoveto', 100, 4, 'div', 'hlineto', CALL, 'callsubr', 1 + CALL, 'callgsubr'),
    charString(300, 400, 'rmoveto', -1000, 1131, 'rlineto', [255, 0, 10, 0x80, 0], 'hlineto', 'endchar'),
  ],
  local: [[charString(10, 20, 'rlineto', CALL, 'callgsubr', 'return')]],
  global: [charString(30, 40, 'rlineto', 'return'), charString(7, 'vlineto', 'endchar')],
};

function stems(count: number): number[] {
  return Array.from({ length: 2 * count }, () => 10);
}

const characters = String.fromCodePoint(...MADE.glyphs.slice(1).map((_, i) => 0x4e00 + i));

function sourceOf(made: MadeCff, unitsPerEm = 1000): FaceSource {
  const bytes = fontFile({ characters, cff: cffTable(made), unitsPerEm });
  expect(checkFont(bytes)).toBeUndefined();
  return { id: 'Made/400', postscriptName: 'Made', read: () => bytes };
}

function libraryFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('a collection');
  return font;
}

/** The points of a path without those of its closings, in thousandths of an em. */
function pointsOf(outline: GlyphOutline): number[] {
  return [...outline.points].map((value) => Math.round(value * 1000));
}

function pointsOfLibrary(font: Font, glyph: number): number[] {
  return font.getGlyph(glyph).path.commands.flatMap(({ args }) => args.map((value) => Math.round(value)));
}

/** A bare CFF program as a font file, so that a library can open it. */
function asFont(bytes: Uint8Array, glyphs: number): FaceSource {
  const made = Array.from({ length: glyphs - 1 }, (_, i) => 0x4e00 + i);
  const file = fontFile({ characters: String.fromCodePoint(...made), cff: [...bytes] });
  return { id: 'Subset/400', postscriptName: 'Subset', read: () => file };
}

/** Glyphs without what the library computes wrongly or not at all: flexes of one height, and divisions. */
const LIKE_LIBRARY = [0, 1, 2, 3, 4, 5, 6, 10];

const keyed: MadeCff = { ...MADE, local: [...(MADE.local ?? []), [charString(70, 80, 'rlineto', 'return')]] };

describe('a face of CFF outlines', () => {
  it.each([
    ['keyed by name', MADE],
    ['keyed by CID, with subroutines for each part', keyed],
  ])('%s draws as a general font library draws it', (_, made) => {
    const source = sourceOf(made);
    const face = openFace(source);
    const font = libraryFont(source.read());
    for (const glyph of LIKE_LIBRARY) {
      expect([glyph, pointsOf(face.outlineOf(glyph))]).toEqual([glyph, pointsOfLibrary(font, glyph)]);
    }
  });

  it('draws flexes back to the line they left, as Technical Note 5177 has it', () => {
    const face = openFace(sourceOf(MADE));
    const flex = [31, 2, 34, 6, 39, 12, 46, 20, 55, 30, 66, 42];
    expect(pointsOf(face.outlineOf(7))).toEqual([5, 0, 6, 0, 8, 3, 12, 3, 17, 3, 23, 0, 30, 0, ...flex]);
    const flex1 = [46, 2, 76, 6, 126, 12, 133, 20, 142, 30, 153, 0];
    expect(pointsOf(face.outlineOf(8))).toEqual([5, 0, 6, 2, 9, 6, 14, 6, 20, 6, 27, 14, 36, 0, ...flex1]);
  });

  it('computes, and calls the subroutines of the part that a glyph belongs to', () => {
    const [single, parted] = [openFace(sourceOf(MADE)), openFace(sourceOf(keyed))];
    expect(pointsOf(single.outlineOf(9))).toEqual([5, 0, 30, 0, 40, 20, 70, 60, 70, 67]);
    expect(pointsOf(parted.outlineOf(9))).toEqual([5, 0, 30, 0, 100, 80, 100, 87]);
  });

  it('has ink where its points are, and none where it is blank', () => {
    const face = openFace(sourceOf(MADE));
    expect(face.inkOf(0)).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
    const [left, bottom, right, top] = [0.01, 0.02, 0.13, 0.08].map(Math.fround);
    expect(face.inkOf(1)).toEqual({ left, bottom, right, top });
    expect([...face.outlineOf(1).commands].at(-1)).toBe(OUTLINE_CLOSE);
  });

  it.each([
    ['keyed by name', MADE],
    ['keyed by CID', keyed],
  ])('%s is reduced to the glyphs asked for, in their order, as often as they are listed', (_, made) => {
    const source = sourceOf(made);
    const glyphs = [0, 9, 1, 8, 9, 3];
    const { bytes, outlines } = subsetFace(source, glyphs);
    expect(outlines).toBe('cff');
    const [whole, subset] = [openFace(source), openFace(asFont(bytes, glyphs.length))];
    const font = libraryFont(asFont(bytes, glyphs.length).read());
    glyphs.forEach((glyph, i) => {
      expect(pointsOf(subset.outlineOf(i))).toEqual(pointsOf(whole.outlineOf(glyph)));
      if (LIKE_LIBRARY.includes(glyph)) expect(pointsOfLibrary(font, i)).toEqual(pointsOf(whole.outlineOf(glyph)));
    });
  });

  it('can be reduced to nothing but its first glyph', () => {
    const { bytes } = subsetFace(sourceOf(MADE), [0]);
    expect(openFace(asFont(bytes, 1)).outlineOf(0).commands).toHaveLength(0);
  });

  it('has the size its units say, and its subset the same', () => {
    // 1/2000 as a real number: letters 5 e-4 in half bytes, then the end.
    const [half, none] = [[30, 0x5c, 0x4f], [139]];
    const matrix = [...half, ...none, ...none, ...half, ...none, ...none, 12, 7];
    const source = sourceOf({ ...MADE, matrix }, 2000);
    expect(openFace(source).inkOf(1).right).toBe(Math.fround(0.065));
    const { bytes } = subsetFace(source, [0, 1]);
    const at = Buffer.from(bytes).indexOf(Buffer.from(matrix));
    expect(at).toBeGreaterThan(0);
  });

  it('refuses a glyph it does not have', () => {
    expect(() => subsetFace(sourceOf(MADE), [0, 65_000])).toThrow(RangeError);
  });
});
