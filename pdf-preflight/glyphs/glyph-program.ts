import type { Path } from '../content/path';

/** The outlines and advances of an embedded font. Glyphs are numbered as in its program; 0 is `.notdef`. */
export interface GlyphProgram {
  readonly glyphs: number;
  /** The outline in units of the em, y upwards; empty for a blank, `undefined` where there is no such glyph. */
  outlineOf(glyph: number): Path | undefined;
  /** How far the pen moves to the right after the glyph, in ems; `undefined` where there is no such glyph. */
  advanceOf(glyph: number): number | undefined;
  /** The glyph of a character id, of a CFF font keyed by them. */
  glyphOfCid(cid: number): number | undefined;
  /** The glyph of a name, of a font whose glyphs have names. */
  glyphOfName(name: string): number | undefined;
  /** The glyph that the program's own encoding or character map has for a code of one byte. */
  glyphOfCode(code: number): number | undefined;
  /** The glyph of a character, of a font with a character map of Unicode. */
  glyphOfText(text: string): number | undefined;
}
