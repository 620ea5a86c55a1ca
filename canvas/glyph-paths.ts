import type { FaceId, GlyphId } from '../core/font';
import type { CanvasPath } from './context';

/** Draws a glyph's outline into a path, in em from its pen position, y upwards. */
export type OutlineWriter = (face: FaceId, glyph: GlyphId, path: CanvasPath) => void;

/**
 * Outlines kept as the host's paths, one for each face and glyph seen: a page repeats about a thousand glyphs fourteen
 * thousand times. The whole of a newspaper's characters takes a few megabytes, so nothing is ever dropped.
 */
export class GlyphPaths<Path extends CanvasPath> {
  private readonly faces = new Map<FaceId, Map<GlyphId, Path>>();

  constructor(
    private readonly createPath: () => Path,
    private readonly writeOutline: OutlineWriter,
  ) {}

  /** The outline of a glyph in em, y upwards. */
  path(face: FaceId, glyph: GlyphId): Path {
    let glyphs = this.faces.get(face);
    if (glyphs === undefined) this.faces.set(face, (glyphs = new Map()));
    let path = glyphs.get(glyph);
    if (path === undefined) {
      path = this.createPath();
      this.writeOutline(face, glyph, path);
      glyphs.set(glyph, path);
    }
    return path;
  }
}
