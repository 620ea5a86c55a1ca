import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { createFontLibrary, openFace, OUTLINE_CLOSE, OUTLINE_MOVE } from '../../fonts';
import { diskFontSources } from '../../fonts/node';

const library = createFontLibrary(diskFontSources(['node_modules']));
const serif = library.face('Noto Serif SC/400');
const glyphOf = (character: string): number => serif.glyphOf(character.codePointAt(0) ?? 0);

describe('a face', () => {
  it('gives full-width Han one em and marks their half width', () => {
    expect(serif.advanceOf(glyphOf('报'))).toBe(1);
    expect(serif.halfWidthOf(glyphOf('，'))).toEqual({ advance: 0.5, shift: 0 });
    expect(serif.halfWidthOf(glyphOf('（'))).toEqual({ advance: 0.5, shift: -0.5 });
    expect(serif.halfWidthOf(glyphOf('报'))).toBeUndefined();
  });

  it('sets the dash and the ellipsis in whole cells', () => {
    expect(serif.advanceOf(glyphOf('—'))).toBe(1);
    expect(serif.advanceOf(glyphOf('…'))).toBe(1);
  });

  it('turns marks for vertical setting and leaves Han alone', () => {
    expect(serif.verticalOf(glyphOf('（'))).not.toBe(glyphOf('（'));
    expect(serif.verticalOf(glyphOf('报'))).toBe(glyphOf('报'));
  });

  it('answers 0 for a character it lacks and nothing inked for a blank', () => {
    expect(serif.glyphOf(0xe123)).toBe(0);
    expect(serif.glyphOf(0x10ffff)).toBe(0);
    expect(serif.inkOf(glyphOf(' '))).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
    expect(serif.outlineOf(glyphOf(' ')).commands).toHaveLength(0);
  });

  it('reads characters, advances and outlines as a general font library does', () => {
    const program = create(Buffer.from(library.source('Noto Serif SC/400')?.read() ?? []));
    if ('fonts' in program) throw new Error('a collection');
    for (const character of '报纸版面，。！？ABCxyz0123456789𠮷') {
      const glyph = glyphOf(character);
      const known = program.glyphForCodePoint(character.codePointAt(0) ?? 0);
      expect(glyph).toBe(known.id);
      expect(serif.advanceOf(glyph)).toBeCloseTo(known.advanceWidth / 1000, 9);
      const outline = serif.outlineOf(glyph);
      const starts = known.path.commands.filter((step) => step.command === 'moveTo');
      expect(outline.commands.filter((step) => step === OUTLINE_MOVE)).toHaveLength(starts.length);
      expect(outline.commands.filter((step) => step === OUTLINE_CLOSE)).toHaveLength(starts.length);
      if (known.path.commands.length === 0) continue;
      expect(serif.inkOf(glyph).left).toBeCloseTo(known.bbox.minX / 1000, 3);
      expect(Math.max(...outline.points.filter((_, i) => i % 2 === 1))).toBeCloseTo(known.cbox.maxY / 1000, 5);
    }
  });

  it('keeps the outline it has read', () => {
    expect(serif.outlineOf(glyphOf('版'))).toBe(serif.outlineOf(glyphOf('版')));
  });

  it('refuses files that are no fonts or are cut short', () => {
    const source = (bytes: Uint8Array): Parameters<typeof openFace>[0] => ({
      id: 'X/400',
      postscriptName: 'X',
      read: () => bytes,
    });
    const whole = library.source('Ma Shan Zheng/400')?.read() ?? new Uint8Array();
    for (const bytes of [new Uint8Array(), new Uint8Array(64), whole.subarray(0, 9), whole.subarray(0, 5000)]) {
      expect(() => openFace(source(bytes))).toThrow(RangeError);
    }
  });
});
