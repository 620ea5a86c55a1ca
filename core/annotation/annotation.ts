import type { Point, Rect } from '../geometry';
import { beginningOf } from '../surrogates';

/**
 * The kinds of remarks that readers of PDFs make, each with its names in a PDF (ISO 32000-1, table 169) and in XFDF
 * (ISO 19444-1). Kinds of a file that are not here, such as links, are no remarks.
 */
export const ANNOTATION_KINDS = {
  comment: { pdf: 'Text', xfdf: 'text' },
  highlight: { pdf: 'Highlight', xfdf: 'highlight' },
  underline: { pdf: 'Underline', xfdf: 'underline' },
  squiggle: { pdf: 'Squiggly', xfdf: 'squiggly' },
  strikeout: { pdf: 'StrikeOut', xfdf: 'strikeout' },
  caret: { pdf: 'Caret', xfdf: 'caret' },
  words: { pdf: 'FreeText', xfdf: 'freetext' },
  rectangle: { pdf: 'Square', xfdf: 'square' },
  ellipse: { pdf: 'Circle', xfdf: 'circle' },
  line: { pdf: 'Line', xfdf: 'line' },
  polygon: { pdf: 'Polygon', xfdf: 'polygon' },
  polyline: { pdf: 'PolyLine', xfdf: 'polyline' },
  ink: { pdf: 'Ink', xfdf: 'ink' },
  stamp: { pdf: 'Stamp', xfdf: 'stamp' },
} as const satisfies Readonly<Record<string, { readonly pdf: string; readonly xfdf: string }>>;

/** The kind of a remark. */
export type AnnotationKind = keyof typeof ANNOTATION_KINDS;

/** DeviceRGB, each from 0 to 1; files keep steps of a 255th. */
export type AnnotationColour = readonly [red: number, green: number, blue: number];

/** What somebody made of a remark, in a model of states (ISO 32000-1, table 171): `Review` and `Accepted`, say. */
export interface AnnotationState {
  readonly model: string;
  readonly value: string;
}

/**
 * Type of a page that a remark marks, with what stands around it; `words` is empty where it stands between characters.
 */
export interface MarkedType {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * A remark on a page as programs that read PDFs exchange it. Lengths are points from the page's top left, y downwards;
 * days are ISO 8601 with seconds, and with an offset where one is known.
 */
export interface Annotation {
  /** Its name within the file (NM): what makes the same remark known again. */
  readonly id: string;
  /** From 1. */
  readonly page: number;
  readonly kind: AnnotationKind;
  readonly rect: Rect;
  /**
   * The type that it marks, piece by piece in the order of reading: of highlights, underlines, squiggles and
   * strikeouts.
   */
  readonly quads?: readonly Rect[];
  /**
   * The strokes of ink, the one run of points of a line, polygon or polyline; that from a text box to what it points
   * at, as programs write it.
   */
  readonly strokes?: readonly (readonly Point[])[];
  /** A line that points at something, a text box's too: at its last point. */
  readonly arrow?: true;
  /** The type that it marks, as the page said it where it was read from one; no file says it. */
  readonly type?: MarkedType;
  readonly text: string;
  readonly author: string;
  /** What it is about in a word or two, such as the name of a proof mark. */
  readonly subject?: string;
  readonly created?: string;
  readonly modified?: string;
  readonly colour?: AnnotationColour;
  /** The id of the remark that it answers, or that it is part of. */
  readonly replyTo?: string;
  /** It is one remark together with that one: a caret and a strikeout that say one change. */
  readonly grouped?: true;
  /** It answers by a state alone. */
  readonly state?: AnnotationState;
}

/** Names are codes of some dozen letters; a longer one is no name that anybody gave. */
const LONGEST_ID = 180;

/**
 * A name, cut where it is absurdly long, as an id that is not in `taken`, which takes it in: of two with one name the
 * later is called otherwise.
 */
export function freshId(name: string, taken: Set<string>): string {
  const short = beginningOf(name, LONGEST_ID);
  let id = short;
  for (let copy = 2; taken.has(id); copy++) id = `${short}~${copy}`;
  taken.add(id);
  return id;
}
