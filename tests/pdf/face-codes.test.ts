import { describe, expect, it } from 'vitest';
import type { OpenFace } from '../../fonts';
import { createFaceCodes } from '../../pdf/face-codes';

/** A face whose glyphs are numbered as its characters, every one an em wide. */
const face = {
  id: 'Plain/400',
  glyphOf: (codePoint: number) => codePoint & 0xffff,
  advanceOf: () => 1,
} as unknown as OpenFace;

const glyph = (character: string): number => character.charCodeAt(0);

describe('the codes of a face', () => {
  it('are the characters themselves, and others for a glyph that stands for another text', () => {
    const codes = createFaceCodes(face);
    expect(codes.codeOf(glyph('云'), '云')).toBe(glyph('云'));
    const other = codes.codeOf(glyph('云'), '雲');
    expect(other).not.toBe(glyph('云'));
    expect([codes.glyphs[other], codes.textOf(other)]).toEqual([glyph('云'), '雲']);
  });

  it('are all taken before the font is cut: afterwards those are given, and no other', () => {
    const codes = createFaceCodes(face);
    const [own, other] = [codes.codeOf(glyph('汀'), '汀'), codes.codeOf(glyph('汀'), '洲')];
    codes.close();
    expect([codes.codeOf(glyph('汀'), '汀'), codes.codeOf(glyph('汀'), '洲')]).toEqual([own, other]);
    expect(() => codes.codeOf(glyph('渠'), '渠')).toThrow('its font is cut without it');
  });
});
