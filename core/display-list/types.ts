import type { FaceId, GlyphId } from '../font';
import type { Rect } from '../geometry';
import type { Points } from '../units';

/**
 * A colour as ink on paper. There is no RGB in a display list: the canvas shows inks through the paper's profile, the
 * press gets them as they are. `cmyk` values and `tint` run from 0 to 1.
 */
export type Ink =
  | { readonly kind: 'process'; readonly cmyk: readonly [number, number, number, number] }
  | {
      readonly kind: 'spot';
      /** ASCII name of the separation, such as `SPOT RED`. */
      readonly name: string;
      readonly tint: number;
      /** What stands for full tint where the spot is not printed. */
      readonly alternate: readonly [number, number, number, number];
    };

/** Which thing on the page an item belongs to, for what lies under the pointer, goldens and the PDF's parity test. */
export interface Owner {
  readonly kind: 'article' | 'furniture';
  /** Article id, or the furniture's name (`masthead`, `folio`, …). */
  readonly id: string;
  /** The part of it: `headline`, `kicker`, `deck`, `byline`, `body`, `caption`, `picture`, a masthead field … */
  readonly part: string;
}

/** Where a glyph run's text came from. */
export interface Source {
  readonly story: string;
  /** `headline`, `kicker`, `deck:0`, `body:3`, `caption:0` …: the text the offsets count in. */
  readonly part: string;
  /** UTF-16 offsets of the run's first character and after its last. */
  readonly start: number;
  readonly end: number;
}

/**
 * Glyphs of one face and size with every pen position given. Arrays have one entry a glyph. Positions are points from
 * the page's top left, y downwards, on the baseline.
 */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly owner: Owner;
  readonly source?: Source;
  readonly face: FaceId;
  readonly size: Points;
  readonly ink: Ink;
  readonly glyphs: readonly GlyphId[];
  /** The source characters each glyph stands for; joined they are the run's text. */
  readonly text: readonly string[];
  readonly x: readonly Points[];
  readonly y: readonly Points[];
  /** Horizontal scale of the outlines (长体 below 1, 扁体 above); 1 when left out. */
  readonly stretch?: number;
  /** Clockwise turn of each glyph about its pen position, in degrees; 0 when left out. */
  readonly turn?: 0 | 90;
}

/** A straight rule, drawn as a stroke with butt ends. */
export interface Rule {
  readonly kind: 'rule';
  readonly owner: Owner;
  readonly x1: Points;
  readonly y1: Points;
  readonly x2: Points;
  readonly y2: Points;
  readonly width: Points;
  readonly ink: Ink;
  /** Lengths of dash and gap in points; solid when left out. */
  readonly dash?: readonly [Points, Points];
}

/** A filled rectangle. */
export interface Fill {
  readonly kind: 'fill';
  readonly owner: Owner;
  readonly rect: Rect;
  readonly ink: Ink;
}

/**
 * A path of curves: a filled shape, or with `width` a stroke with butt ends. Contours are flat lists of coordinates:
 * where the curve starts, then for each cubic its two handles and its end. A filled contour ends where it starts.
 */
export interface PathItem {
  readonly kind: 'path';
  readonly owner: Owner;
  readonly contours: readonly (readonly Points[])[];
  readonly ink: Ink;
  /** Width of the stroke; a filled shape when left out. */
  readonly width?: Points;
}

/** A picture in a rectangle. `crop` is the part of the picture shown, in fractions of its width and height. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly owner: Owner;
  /** Id of the picture in the edition. */
  readonly picture: string;
  readonly rect: Rect;
  readonly crop: Rect;
}

/** Everything that can stand on a page. A new kind fails to compile until every painter handles it. */
export type DisplayItem = GlyphRun | Rule | Fill | PathItem | PictureItem;

/** A composed page: items in drawing order. The only thing outputs read. */
export interface DisplayList {
  /** The page's number, from 1. */
  readonly page: number;
  readonly width: Points;
  readonly height: Points;
  readonly items: readonly DisplayItem[];
}
