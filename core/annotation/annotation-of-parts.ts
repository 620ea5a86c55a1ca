import type { Point, Rect } from '../geometry';
import type { Annotation, AnnotationColour, AnnotationKind } from './annotation';
import { inZoneOf, isoOfPdfDate } from './pdf-date';
import { beginningOf } from '../surrogates';
import { plainText } from './write-xfdf';

/** A remark as a file tells it: what it leaves out is empty. */
export interface AnnotationParts {
  readonly id: string;
  readonly page: number;
  readonly kind: AnnotationKind;
  readonly rect: Rect;
  readonly quads: readonly Rect[];
  readonly strokes: readonly (readonly Point[])[];
  readonly arrow: boolean;
  readonly text: string;
  readonly author: string;
  readonly subject: string;
  /** Dates as a PDF has them. */
  readonly created: string;
  readonly modified: string;
  readonly colour: AnnotationColour | undefined;
  readonly replyTo: string | undefined;
  readonly grouped: boolean;
  readonly state: { readonly model: string; readonly value: string };
}

/** A remark is a few words; what is longer than this, in UTF-16 units, somebody has put in to do harm. */
const LONGEST_TEXT = 100_000;
/** No page is so large, in points (14,400 at most: ISO 32000-1, annex C); nor does a remark stand so far beside it. */
const FARTHEST = 50_000;

/**
 * The remark of what a file tells: without what is empty, its words as XML and PDF both keep them, and nothing longer
 * or farther off than an edition can hold.
 */
export function annotationOfParts(parts: AnnotationParts): Annotation {
  const { id, page, kind, arrow, colour, replyTo, grouped, state } = parts;
  const rect = nearRect(parts.rect);
  const quads = parts.quads.map(nearRect);
  const strokes = parts.strokes.map((points) => points.map(nearPoint));
  const subject = plainText(parts.subject);
  const [created, changed] = [isoOfPdfDate(parts.created), isoOfPdfDate(parts.modified)];
  // One program wrote both: what it says of its zone holds for both.
  const modified = changed && inZoneOf(changed, created);
  return {
    ...{ id, page, kind, rect },
    ...(quads.length > 0 && { quads }),
    ...(strokes.length > 0 && { strokes }),
    ...(arrow && { arrow }),
    text: beginningOf(plainText(parts.text), LONGEST_TEXT),
    author: plainText(parts.author),
    ...(subject !== '' && { subject }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...(colour && { colour }),
    ...(replyTo !== undefined && { replyTo }),
    ...(replyTo !== undefined && grouped && { grouped }),
    ...(state.value !== '' && { state }),
  };
}

function near(length: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, length));
}

function nearPoint({ x, y }: Point): Point {
  return { x: near(x), y: near(y) };
}

function nearRect({ x, y, width, height }: Rect): Rect {
  return { ...nearPoint({ x, y }), width: near(width), height: near(height) };
}
