import type { Rect } from '../../core/geometry';
import type { PdfStream } from '../reader/objects';
import type { ColourSpace } from './colour-space';
import type { ContentFont, FontCode } from './font';
import type { Inks } from './inks';
import type { Matrix } from './matrix';
import type { Path } from './path';
import type { Shading } from './shading';

/** Which points a path encloses. */
export type FillRule = 'nonzero' | 'evenodd';

/** What is laid on paper, and how it lies on what is there. Shared by all that is painted in one state. */
export interface Paint {
  readonly space: ColourSpace;
  readonly components: readonly number[];
  readonly inks: Inks;
  readonly pattern?: Pattern;
  readonly overprint: boolean;
  readonly overprintMode: number;
  readonly alpha: number;
  readonly blend: string;
  /** Whether a soft mask of the graphics state is in force. */
  readonly masked: boolean;
}

/** A pattern that something is painted with. */
export type Pattern =
  | {
      readonly kind: 'tiling';
      /** What one cell paints, in trim space where the cell of the pattern's origin lies. */
      readonly events: readonly PaintEvent[];
      /** From a step's counts to trim space. */
      readonly steps: { readonly across: readonly [number, number]; readonly down: readonly [number, number] };
      readonly bounds: Rect;
    }
  | { readonly kind: 'shading'; readonly shading: Shading; readonly matrix: Matrix };

/** A stroke's pen: the shape is a circle of `width` in the space that `matrix` maps to trim space. */
export interface Pen {
  readonly width: number;
  readonly matrix: Matrix;
  readonly cap: number;
  readonly join: number;
  readonly mitre: number;
  readonly dash: readonly number[];
  readonly dashPhase: number;
}

/** What bounds all that is painted: one region within the next. */
export interface Clip {
  /** The path that was clipped to, or the glyphs of a text that was. */
  readonly region:
    | { readonly kind: 'path'; readonly path: Path; readonly rule: FillRule }
    | { readonly kind: 'text'; readonly glyphs: readonly GlyphEvent[] };
  readonly bounds: Rect;
  readonly within: Clip | undefined;
}

/** What all events have. Everything is in trim space: points from the trim's top left, y downwards. */
interface Painted {
  readonly clip: Clip | undefined;
  /** Of a pattern's cell: where it lies is not where it is seen. */
  readonly inPattern: boolean;
}

/** A glyph shown. */
export interface GlyphEvent extends Painted {
  readonly kind: 'glyph';
  readonly font: ContentFont;
  readonly code: FontCode;
  /** Text rendering mode (ISO 32000-1, table 106). */
  readonly mode: number;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly pen: Pen;
  /** From the glyph's em square (y upwards) to trim space. */
  readonly matrix: Matrix;
}

/** An area filled. */
export interface FillEvent extends Painted {
  readonly kind: 'fill';
  readonly paint: Paint;
  readonly path: Path;
  readonly rule: FillRule;
  readonly bounds: Rect;
}

/** A line drawn. */
export interface StrokeEvent extends Painted {
  readonly kind: 'stroke';
  readonly paint: Paint;
  readonly path: Path;
  readonly pen: Pen;
  /** Width where the pen is thinnest, in points on paper. */
  readonly width: number;
  readonly bounds: Rect;
}

/** A picture placed, or a stencil that the fill colour is laid through. */
export interface ImageEvent extends Painted {
  readonly kind: 'image';
  readonly image: ContentImage;
  readonly paint: Paint;
  /** From the unit square (y upwards) to trim space. */
  readonly matrix: Matrix;
  readonly bounds: Rect;
}

/** A shading painted over all that the clip leaves. */
export interface ShadingEvent extends Painted {
  readonly kind: 'shading';
  readonly shading: Shading;
  readonly paint: Paint;
  readonly matrix: Matrix;
  readonly bounds: Rect;
}

/** What a page paints, in the order of painting. */
export type PaintEvent = GlyphEvent | FillEvent | StrokeEvent | ImageEvent | ShadingEvent;

/** An image as its dictionary describes it. */
export interface ContentImage {
  /** Its dictionary and data, of an inline image too. */
  readonly stream: PdfStream;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly stencil: boolean;
  readonly space: ColourSpace;
  /** Names of the filters, the first undone first. */
  readonly filters: readonly string[];
}
