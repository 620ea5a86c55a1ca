import type { Face, FontBook } from '../../core/font';

/** Code points narrower than this are half an em wide, all others one em: widths one can add in one's head. */
const FIRST_WIDE = 0x2010;
const EM_DASH = 0x2014;

/** What a fake face lacks or how it is named. */
export interface FakeFaceOptions {
  readonly id?: string;
  readonly missing?: string;
}

/**
 * A face whose glyph ids are code points. Marks fill a whole cell and come with no half-width forms, as in a plain old
 * font; a dash has ink from 0.1 to 0.9 em.
 */
export function fakeFace(options: FakeFaceOptions = {}): Face {
  const missing = new Set([...(options.missing ?? '')].map((character) => character.codePointAt(0)));
  return {
    id: options.id ?? 'Fake Song/400',
    ascent: 0.88,
    descent: 0.12,
    glyphOf: (codePoint) => (missing.has(codePoint) ? 0 : codePoint),
    advanceOf: (glyph) => (glyph < FIRST_WIDE ? 0.5 : 1),
    verticalOf: (glyph) => glyph,
    halfWidthOf: () => undefined,
    inkOf: (glyph) =>
      glyph === EM_DASH
        ? { left: 0.1, bottom: 0.3, right: 0.9, top: 0.35 }
        : { left: 0.1, bottom: 0, right: glyph < FIRST_WIDE ? 0.4 : 0.9, top: 0.8 },
  };
}

/** A font book that answers every query with one face. */
export function fakeFonts(options: FakeFaceOptions = {}): FontBook {
  const face = fakeFace(options);
  return { match: () => ({ face, exact: true }) };
}
