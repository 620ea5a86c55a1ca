import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { createFontLibrary, subsetFace } from '../../fonts';
import { diskFontSources } from '../../fonts/node';

const library = createFontLibrary(diskFontSources(['node_modules']));
const source = library.source('Noto Sans SC/700');
const face = library.face('Noto Sans SC/700');
if (source === undefined) throw new Error('the catalogue has no such face');

/** Precomposed Latin letters are the composite glyphs of these faces. */
const characters = [...'报纸Aé Ö，'];
const glyphs = [0, ...characters.map((character) => face.glyphOf(character.codePointAt(0) ?? 0))];

/** A 32-bit sum over a font file, as its checksums are made. */
function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

describe('a subset for embedding', () => {
  it('has the glyphs asked for, in their order, with their outlines and advances', () => {
    const { bytes, outlines } = subsetFace(source, glyphs);
    expect(outlines).toBe('truetype');
    const [whole, subset] = [create(Buffer.from(source.read())), create(Buffer.from(bytes))];
    if ('fonts' in whole || 'fonts' in subset) throw new Error('a collection');
    glyphs.forEach((glyph, i) => {
      expect(subset.getGlyph(i).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG());
      expect(subset.getGlyph(i).advanceWidth).toBe(whole.getGlyph(glyph).advanceWidth);
    });
    expect(bytes.length).toBeLessThan(20_000);
  });

  it('holds a glyph as often as it is listed', () => {
    const glyph = face.glyphOf(0x62a5);
    const { bytes } = subsetFace(source, [0, glyph, glyph]);
    const subset = create(Buffer.from(bytes));
    if ('fonts' in subset) throw new Error('a collection');
    expect(subset.numGlyphs).toBe(3);
    expect(subset.getGlyph(2).path.toSVG()).toBe(subset.getGlyph(1).path.toSVG());
  });

  it('is a sound file: tables on four-byte bounds, checksums right', () => {
    const { bytes } = subsetFace(source, glyphs);
    expect(bytes.length % 4).toBe(0);
    expect(sumOf(bytes)).toBe(0xb1b0afba);
  });

  it('says what a font descriptor needs', () => {
    const { bounds, capHeight, italicAngle } = subsetFace(source, [0]);
    expect(bounds[0]).toBeLessThan(0);
    expect(bounds[3]).toBeGreaterThan(1000);
    expect(capHeight).toBe(733);
    expect(italicAngle).toBe(0);
  });

  it('refuses a glyph the face does not have', () => {
    expect(() => subsetFace(source, [0, 65_000])).toThrow(RangeError);
  });
});
