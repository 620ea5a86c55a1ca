import { boxOfRect, toUserSpace } from '../core/annotation';
import type { Annotation, PageSpace } from '../core/annotation';
import type { Point, Rect } from '../core/geometry';
import { pdfNumbers } from './pdf-number';
import type { PdfDictionary } from './pdf-objects';

/** The form that draws an annotation. */
export interface AnnotationLook {
  readonly dictionary: PdfDictionary;
  readonly content: Uint8Array;
}

/** As light as a marker pen. */
const HIGHLIGHT_STRENGTH = 0.4;
/** Lines in points, as thin as a pen's. */
const PEN = 0.8;
/** Round caps and joins, which make a dot of a stroke without length. */
const ROUND_ENDS = '1 J 1 j';
/** How long the strokes of an arrow's head are, and how far they stand off its line. */
const ARROW = { length: 7, half: 3 };
/** Without a colour of its own a remark is as blue as a reader's pencil. */
const PENCIL = [0.2, 0.45, 0.85] as const;

/**
 * How a remark looks on the page, in the colour that it has: over, under or through its type, round its place, or as a
 * small sheet with writing. Nothing for words and stamps, which readers draw in their own faces.
 */
export function annotationLook(annotation: Annotation, space: PageSpace): AnnotationLook | undefined {
  const { kind, rect, colour = PENCIL } = annotation;
  const drawing = drawingOf(annotation, space);
  if (drawing === undefined) return undefined;
  const content = `${pdfNumbers(...colour)} ${kind === 'highlight' || kind === 'comment' ? 'rg' : 'RG'} ${drawing}`;
  return {
    dictionary: {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: boxOfRect(space, rect),
      // Type under a highlight stays black.
      ...(kind === 'highlight' && {
        Resources: { ExtGState: { GSm: { Type: 'ExtGState', BM: 'Multiply', ca: HIGHLIGHT_STRENGTH } } },
      }),
    },
    content: Buffer.from(content, 'latin1'),
  };
}

function drawingOf({ kind, rect, quads = [], strokes = [], arrow }: Annotation, space: PageSpace): string | undefined {
  switch (kind) {
    case 'highlight':
      return `/GSm gs ${quads.map((quad) => rectangle(space, quad)).join(' ')} f`;
    case 'underline':
      return `${PEN} w ${quads.map((quad) => level(space, quad, 1)).join(' ')}`;
    case 'strikeout':
      return `${PEN} w ${quads.map((quad) => level(space, quad, 0.5)).join(' ')}`;
    case 'squiggle':
      return `${PEN} w ${quads.map((quad) => squiggle(space, quad)).join(' ')}`;
    case 'comment':
      return sheetWithWriting(space, rect);
    case 'caret':
      return `${PEN} w ${path(space, caretIn(rect))}`;
    case 'rectangle':
      return `${PEN} w ${rectangle(space, shrunk(rect, PEN / 2))} S`;
    case 'ellipse':
      return `${PEN} w ${ellipse(space, shrunk(rect, PEN / 2))} S`;
    case 'ink':
      return `${PEN} w ${ROUND_ENDS} ${strokes.map((run) => path(space, run.length === 1 ? [...run, ...run] : run)).join(' ')}`;
    case 'line':
    case 'polyline':
      return `${PEN} w ${[...strokes, ...(arrow ? arrowHead(strokes[0]) : [])].map((run) => path(space, run)).join(' ')}`;
    case 'polygon':
      return `${PEN} w ${strokes.map((run) => path(space, [...run, ...run.slice(0, 1)])).join(' ')}`;
    case 'words':
    case 'stamp':
      return undefined;
  }
}

function rectangle(space: PageSpace, rect: Rect): string {
  const [left, bottom] = boxOfRect(space, rect);
  return `${pdfNumbers(left, bottom, rect.width, rect.height)} re`;
}

function path(space: PageSpace, points: readonly Point[]): string {
  const steps = points.map((point, at) => `${pdfNumbers(...toUserSpace(space, point))} ${at === 0 ? 'm' : 'l'}`);
  return steps.length < 2 ? '' : `${steps.join(' ')} S`;
}

/** A line across a rectangle, `down` of its height from the top. */
function level(space: PageSpace, { x, y, width, height }: Rect, down: number): string {
  // One at the very foot would be cut in half by the bounds.
  const at = y + Math.min(height * down, height - PEN / 2);
  return path(space, [
    { x, y: at },
    { x: x + width, y: at },
  ]);
}

/** A wave of straight strokes along the foot of a rectangle. */
function squiggle(space: PageSpace, { x, y, width, height }: Rect): string {
  const step = Math.min(2, Math.max(PEN, height / 4));
  const count = Math.max(1, Math.round(width / step));
  const foot = y + height - PEN / 2;
  const points = Array.from({ length: count + 1 }, (_, at) => ({
    x: x + (width * at) / count,
    y: at % 2 === 0 ? foot : foot - step,
  }));
  return path(space, points);
}

function caretIn({ x, y, width, height }: Rect): readonly Point[] {
  const foot = y + height - PEN / 2;
  return [
    { x: x + PEN / 2, y: foot },
    { x: x + width / 2, y: y + PEN },
    { x: x + width - PEN / 2, y: foot },
  ];
}

/** Four curves; their handles are this long for a radius of one. */
const ROUND = 0.5523;

function ellipse(space: PageSpace, { x, y, width, height }: Rect): string {
  const [rx, ry] = [width / 2, height / 2];
  const at = (dx: number, dy: number): string =>
    pdfNumbers(...toUserSpace(space, { x: x + rx + dx * rx, y: y + ry + dy * ry }));
  const quarter = (fromX: number, fromY: number, toX: number, toY: number): string =>
    `${at(fromX + toX * ROUND, fromY + toY * ROUND)} ${at(toX + fromX * ROUND, toY + fromY * ROUND)} ${at(toX, toY)} c`;
  return [`${at(1, 0)} m`, quarter(1, 0, 0, 1), quarter(0, 1, -1, 0), quarter(-1, 0, 0, -1), quarter(0, -1, 1, 0)].join(
    ' ',
  );
}

/** The two strokes at the end of a line. */
function arrowHead(run: readonly Point[] = []): readonly (readonly Point[])[] {
  const [from, to] = [run.at(-2), run.at(-1)];
  if (from === undefined || to === undefined) return [];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = { x: to.x - ux * ARROW.length, y: to.y - uy * ARROW.length };
  return [
    [
      { x: back.x - uy * ARROW.half, y: back.y + ux * ARROW.half },
      to,
      { x: back.x + uy * ARROW.half, y: back.y - ux * ARROW.half },
    ],
  ];
}

/** A sheet with three lines of writing. */
function sheetWithWriting(space: PageSpace, rect: Rect): string {
  const lines = [1, 2, 3].map((line) =>
    path(space, [
      { x: rect.x + 3, y: rect.y + (rect.height * line) / 4 },
      { x: rect.x + rect.width - 3, y: rect.y + (rect.height * line) / 4 },
    ]),
  );
  return `1 1 1 RG 1 w ${rectangle(space, shrunk(rect, 0.5))} f ${lines.join(' ')}`;
}

function shrunk({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}
