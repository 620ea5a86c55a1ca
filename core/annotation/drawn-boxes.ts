import { boundsOf } from '../geometry';
import type { Point, Rect } from '../geometry';
import type { Annotation } from './annotation';

/**
 * The boxes in which a remark that draws may mark type: that of each stroke of ink, since what strikes out or rings a
 * word is one and the lead to the margin and the writing there are others; of other shapes their own. None of what
 * draws nothing, and of arrows, which point at things.
 */
export function drawnBoxes({
  kind,
  rect,
  strokes = [],
  arrow,
}: Pick<Annotation, 'kind' | 'rect' | 'strokes' | 'arrow'>): readonly Rect[] {
  switch (kind) {
    case 'line':
      return arrow === true ? [] : boxesOf(strokes);
    case 'ink':
    case 'polygon':
    case 'polyline':
      return boxesOf(strokes);
    case 'rectangle':
    case 'ellipse':
      return [rect];
    default:
      return [];
  }
}

function boxesOf(strokes: readonly (readonly Point[])[]): readonly Rect[] {
  return strokes.flatMap((points) => boundsOf(points) ?? []);
}

/** How far under type a line may run that is meant for it, over the height of the type. */
const UNDER = 0.25;
/** What is lower than this, over the height of the type, is a line. */
const LINE = 0.5;

/**
 * What of type, from `top` to `foot`, a stroke from `near` to `far` takes: the lengths that both share; of a line also
 * what it runs under. In points, or anything else that all four are in.
 */
export function sharedAcross(
  { near, far }: { readonly near: number; readonly far: number },
  { top, foot }: { readonly top: number; readonly foot: number },
): number {
  const isLine = far - near < LINE * (foot - top);
  return Math.min(far, foot + (isLine ? UNDER * (foot - top) : 0)) - Math.max(near, top);
}
