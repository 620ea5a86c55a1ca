import { describe, expect, it } from 'vitest';
import { openFace, subsetFace, type FaceSource } from '../../../fonts';
import { pathBounds } from '../../../pdf-preflight/content/path';
import { readCff } from '../../../pdf-preflight/glyphs/cff';
import { cffTable, charString, fontFile, type MadeCff } from '../../support/font-files';

const CALL = -107;
const square = (size: number): readonly (number | string)[] => [size, 'hlineto', size, 'vlineto', -size, 'hlineto'];

/** Glyphs that state their advance before each of the operators that may come first, or leave it out. */
const MADE: MadeCff = {
  glyphs: [
    charString(-100, 'endchar'),
    charString(-300, 10, 'hmoveto', ...square(300), 'endchar'),
    charString(20, 'vmoveto', ...square(200), 'endchar'),
    charString(150, 20, 'vmoveto', ...square(200), 'endchar'),
    charString(-1, 30, 40, 'rmoveto', ...square(100), 'endchar'),
    charString(30, 40, 'rmoveto', ...square(100), 'endchar'),
    charString(-20, 10, 20, 'hstem', 5, 'hmoveto', ...square(50), 'endchar'),
    charString(77, 10, 20, 'hstemhm', 10, 20, 'hintmask', [0xc0], 5, 'hmoveto', ...square(60), 'endchar'),
    charString(CALL, 'callsubr'),
    charString('endchar'),
  ],
  local: [[charString(33, 50, 'hmoveto', ...square(400), 'endchar')]],
  advance: 950,
};
const ADVANCES = [500, 300, 950, 750, 599, 950, 580, 677, 633, 950];

const characters = String.fromCodePoint(...MADE.glyphs.slice(1).map((_, i) => 0x4e00 + i));

function sourceOf(made: MadeCff, unitsPerEm = 1000): FaceSource {
  const bytes = fontFile({ characters, cff: cffTable(made), unitsPerEm });
  return { id: 'Made/400', postscriptName: 'Made', read: () => bytes };
}

const parted: MadeCff = { ...MADE, local: [...(MADE.local ?? []), ...(MADE.local ?? [])] };

describe('the reader of CFF programs', () => {
  it.each([
    ['keyed by name', MADE],
    ['keyed by CID', parted],
  ])('reads from a program %s the advance of every glyph', (_, made) => {
    const program = readCff(Uint8Array.from(cffTable(made)));
    expect(program?.glyphs).toBe(ADVANCES.length);
    expect(ADVANCES.map((_advance, glyph) => thousandths(program?.advanceOf(glyph)))).toEqual(ADVANCES);
    expect(program?.advanceOf(ADVANCES.length)).toBeUndefined();
  });

  it.each([
    ['keyed by name', MADE],
    ['keyed by CID', parted],
  ])('sees the subset that the house writes of one %s as the face is: advances, outlines, character ids', (_, made) => {
    const source = sourceOf(made);
    const face = openFace(source);
    const glyphs = [0, 8, 1, 3, 7];
    const program = readCff(subsetFace(source, glyphs).bytes);
    expect(program?.glyphs).toBe(glyphs.length);
    glyphs.forEach((glyph, i) => {
      expect(thousandths(program?.advanceOf(i))).toBe(ADVANCES[glyph]);
      expect(program?.glyphOfCid(i)).toBe(i);
      const { left, bottom, right, top } = face.inkOf(glyph);
      const box = pathBounds(program?.outlineOf(i) ?? []) ?? { x: 0, y: 0, width: 0, height: 0 };
      const read = [box.x, box.y, box.x + box.width, box.y + box.height];
      expect(read.map(thousandths)).toEqual([left, bottom, right, top].map(thousandths));
    });
  });

  it('takes the units of the program for what they are', () => {
    // 1/2000 as a real number: letters 5 e-4 in half bytes, then the end.
    const [half, none] = [[30, 0x5c, 0x4f], [139]];
    const matrix = [...half, ...none, ...none, ...half, ...none, ...none, 12, 7];
    const program = readCff(subsetFace(sourceOf({ ...MADE, matrix }, 2000), [0, 1]).bytes);
    expect([0, 1].map((glyph) => thousandths(program?.advanceOf(glyph)))).toEqual([250, 150]);
  });
});

function thousandths(ems = NaN): number {
  return Math.round(ems * 1000);
}
