/**
 * What core asks of its host about fonts. The host (room `fonts/`) answers from compact tables read once per face;
 * core never sees a font library. Every measure is in em: multiply by the type size for points.
 */

/** A glyph's number in its face; 0 is `.notdef`, which is never drawn. */
export type GlyphId = number;

/** A face's name across the app: `family/weight`, such as `Noto Serif SC/400`. */
export type FaceId = string;

/** Which face is wanted. */
export interface FontQuery {
  readonly family: string;
  /** 100 to 900, as in CSS. */
  readonly weight: number;
}

/** Where a glyph has ink, in em from the pen's start on the baseline, y upwards. */
export interface InkBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A full-width mark set half width (OpenType `halt`): its advance and how far the outline moves, both in em. */
export interface HalfWidth {
  readonly advance: number;
  readonly shift: number;
}

/** One face of a family, in em. All methods are total: glyph 0 has the advance of `.notdef` and no ink. */
export interface Face {
  readonly id: FaceId;
  /** Ascent and descent from the baseline, both positive, as the face's own table has them. */
  readonly ascent: number;
  readonly descent: number;
  /** The glyph of a Unicode code point, 0 when the face has none. */
  glyphOf(codePoint: number): GlyphId;
  /** Horizontal advance. */
  advanceOf(glyph: GlyphId): number;
  /** The glyph for vertical setting (OpenType `vert`), or the same glyph. */
  verticalOf(glyph: GlyphId): GlyphId;
  /** The half-width form of a mark (OpenType `halt`), or `undefined` when the face gives none. */
  halfWidthOf(glyph: GlyphId): HalfWidth | undefined;
  /** Where the glyph has ink; all zero for a blank one. */
  inkOf(glyph: GlyphId): InkBox;
}

/** What a font book answers: the face, and whether it is the one asked for or a named stand-in. */
export interface FontMatch {
  readonly face: Face;
  readonly exact: boolean;
}

/** All faces of the host. `match` always answers: with the nearest weight, else with the default family. */
export interface FontBook {
  match(query: FontQuery): FontMatch;
}

/** The id of the face a query names. */
export function faceId(query: FontQuery): FaceId {
  return `${query.family}/${query.weight}`;
}

/** The query a face id stands for. Throws on a malformed id: ids are made only by `faceId`. */
export function parseFaceId(id: FaceId): FontQuery {
  const slash = id.lastIndexOf('/');
  const weight = Number(id.slice(slash + 1));
  if (slash < 1 || !Number.isInteger(weight)) throw new Error(`not a face id: ${id}`);
  return { family: id.slice(0, slash), weight };
}
