import type { Point, Rect } from '../geometry';
import type { Annotation, AnnotationColour, AnnotationKind } from './annotation';
import { isoOfPdfDate } from './pdf-date';
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

/** The remark of what a file tells: without what is empty, its words as XML and PDF both keep them. */
export function annotationOfParts(parts: AnnotationParts): Annotation {
  const { id, page, kind, rect, quads, strokes, arrow, colour, replyTo, grouped, state } = parts;
  const subject = plainText(parts.subject);
  const [created, modified] = [isoOfPdfDate(parts.created), isoOfPdfDate(parts.modified)];
  return {
    ...{ id, page, kind, rect },
    ...(quads.length > 0 && { quads }),
    ...(strokes.length > 0 && { strokes }),
    ...(arrow && { arrow }),
    text: plainText(parts.text),
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
