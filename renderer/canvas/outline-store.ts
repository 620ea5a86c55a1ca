import { GlyphPaths } from '../../canvas';
import type { CanvasPath } from '../../canvas';
import type { FaceId, GlyphId } from '../../core/font';
import { OUTLINE_CLOSE, OUTLINE_CUBIC, OUTLINE_LINE, OUTLINE_MOVE, OUTLINE_QUADRATIC } from '../../fonts';
import type { GlyphOutline } from '../../fonts';
import type { OutlineBatch } from './painter-messages';

/** Outlines a painter has been told of, and the paths made of them: a painter never opens a font. */
export interface OutlineStore<Path extends CanvasPath> {
  readonly paths: GlyphPaths<Path>;
  add(batch: OutlineBatch): void;
}

/** An empty store whose paths are made by `createPath`. A glyph never told of has no ink. */
export function createOutlineStore<Path extends CanvasPath>(createPath: () => Path): OutlineStore<Path> {
  const faces = new Map<FaceId, Map<GlyphId, GlyphOutline>>();
  return {
    paths: new GlyphPaths(createPath, (face, glyph, path) => {
      const outline = faces.get(face)?.get(glyph);
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

/** Draws an outline, in em with y upwards, into a path. */
export function writeOutline({ commands, points }: GlyphOutline, path: CanvasPath): void {
  let at = 0;
  const next = (): number => points[at++] ?? 0;
  for (const command of commands) {
    switch (command) {
      case OUTLINE_MOVE:
        path.moveTo(next(), next());
        break;
      case OUTLINE_LINE:
        path.lineTo(next(), next());
        break;
      case OUTLINE_QUADRATIC:
        path.quadraticCurveTo(next(), next(), next(), next());
        break;
      case OUTLINE_CUBIC:
        path.bezierCurveTo(next(), next(), next(), next(), next(), next());
        break;
      case OUTLINE_CLOSE:
        path.closePath();
        break;
    }
  }
}
