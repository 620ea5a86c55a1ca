import { drawnBoxes } from '../annotation';
import type { Annotation, AnnotationKind } from '../annotation';
import { DRAWN_SHAPES, MOST_STROKES, MOST_STROKE_POINTS } from '../document';
import type { DrawnShape } from '../document';
import { inflate, overlaps, thinned } from '../geometry';
import type { Point, Rect } from '../geometry';
import { moveShape, shapeBounds } from '../marks';

/** White round strokes, so that no reader of PDFs cuts the pen's width off. */
const ROOM = 1;

/** How far thinning may put a stroke off, in points: less than any pen is wide. */
const OFF = 0.5;

/**
 * What a remark draws, in points of its page, as much as an edition can hold: what has more points is thinned within
 * half a point, and cut where that is not enough (`isDrawingCut`). Nothing of one that draws nothing, or is an arrow,
 * which marks have of their own.
 */
export function drawingOf({ kind, rect, strokes = [], arrow }: Annotation): DrawnShape | undefined {
  if (!isShape(kind) || (kind === 'line' && arrow === true)) return undefined;
  if (kind === 'rectangle' || kind === 'ellipse') return { shape: kind, strokes: [cornersOf(rect)] };
  let room = MOST_STROKE_POINTS;
  const held = thinnedToHold(strokes)
    .slice(0, MOST_STROKES)
    .flatMap((points) => {
      const some = points.slice(0, room);
      room -= some.length;
      return some.length === 0 ? [] : [some];
    });
  return held.length === 0 ? undefined : { shape: kind, strokes: held };
}

/** Whether a part of what a remark draws is more than an edition can hold. */
export function isDrawingCut({ strokes = [] }: Annotation): boolean {
  const thin = thinnedToHold(strokes);
  return thin.length > MOST_STROKES || pointsOf(thin) > MOST_STROKE_POINTS;
}

function thinnedToHold(strokes: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const drawn = strokes.filter((points) => points.length > 0);
  return pointsOf(drawn) > MOST_STROKE_POINTS ? drawn.map((points) => thinned(points, OFF)) : drawn;
}

function pointsOf(strokes: readonly (readonly Point[])[]): number {
  return strokes.reduce((sum, points) => sum + points.length, 0);
}

/** The kind and the lengths of the remark that a shape on a page becomes. */
export function remarkOfShape(drawn: DrawnShape): Pick<Annotation, 'kind' | 'rect' | 'strokes'> {
  const { shape: kind, strokes } = drawn;
  const bounds = shapeBounds(drawn);
  return kind === 'rectangle' || kind === 'ellipse'
    ? { kind, rect: bounds }
    : { kind, rect: inflate(bounds, ROOM), strokes };
}

/** A drawing of a page as its mark keeps it that stands on a place: it begins where the place does. */
export function drawnOnPlace(drawing: DrawnShape): DrawnShape {
  const { x, y } = shapeBounds(drawing);
  return moveShape(drawing, { x: -x, y: -y });
}

/**
 * A drawing of a page as its mark keeps it that stands on type, whose first stretch stands at `now`: one that does not
 * lie there has been left behind by the type, and goes to it, level with its middle.
 */
export function drawnOnType(drawing: DrawnShape, remark: Annotation, now: Rect): DrawnShape {
  const boxes = drawnBoxes(remark);
  const [first = shapeBounds(drawing)] = boxes;
  const lies = boxes.some((box) => overlaps(inflate(now, Math.max(now.width, now.height) / 2), box));
  const from = lies ? now : { x: first.x, y: first.y + (first.height - now.height) / 2 };
  return moveShape(drawing, { x: -from.x, y: -from.y });
}

function isShape(kind: AnnotationKind): kind is DrawnShape['shape'] {
  return DRAWN_SHAPES.some((shape) => shape === kind);
}

function cornersOf({ x, y, width, height }: Rect): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ];
}
