import { GlyphPaths, writeOutline } from '../../canvas';
import type { CanvasPath } from '../../canvas';
import type { FaceId, GlyphId } from '../../core/font';
import type { GlyphOutline } from '../../fonts';
import type { OutlineBatch } from './painter-messages';

/** Outlines a painter has been told of, and the paths made of them: a painter never opens a font. */
export interface OutlineStore<Path extends CanvasPath> {
  readonly paths: GlyphPaths<Path>;
  /** The outline of a glyph, where it was told. */
  readonly outline: (face: FaceId, glyph: GlyphId) => GlyphOutline | undefined;
  add(batch: OutlineBatch): void;
}

/** An empty store whose paths are made by `createPath`. A glyph never told of has no ink. */
export function createOutlineStore<Path extends CanvasPath>(createPath: () => Path): OutlineStore<Path> {
  const faces = new Map<FaceId, Map<GlyphId, GlyphOutline>>();
  const outlineOf = (face: FaceId, glyph: GlyphId): GlyphOutline | undefined => faces.get(face)?.get(glyph);
  return {
    outline: outlineOf,
    paths: new GlyphPaths(createPath, (face, glyph, path) => {
      const outline = outlineOf(face, glyph);
      if (outline !== undefined) writeOutline(outline, path);
    }),
    add: ({ face, glyphs, outlines }) => {
      const known = faces.get(face) ?? new Map<GlyphId, GlyphOutline>();
      faces.set(face, known);
      glyphs.forEach((glyph, index) => {
        const outline = outlines[index];
        if (outline !== undefined) known.set(glyph, outline);
      });
    },
  };
}
