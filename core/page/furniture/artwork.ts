import type { Ink, Owner, PathItem } from '../../display-list';
import type { Artwork } from '../../document';
import { fitInside } from '../../geometry';
import type { Rect } from '../../geometry';
import { roundPoints } from '../../units';

/**
 * A drawing as large as a rectangle allows, by the bounds of its shapes: the white round them in its file does not
 * count. Shapes without an ink take `ink`. Nothing for a drawing without shapes.
 */
export function placeArtwork(
  artwork: Artwork,
  rect: Rect,
  { align, ink, owner }: { readonly align: 'start' | 'centre'; readonly ink: Ink; readonly owner: Owner },
): readonly PathItem[] {
  const shapes = artwork.shapes.map((shape) => ({ ...shape, contours: shape.contours.map(wholeCurves) }));
  const bounds = boundsOf(shapes.flatMap(({ contours }) => contours));
  if (bounds.width <= 0 || bounds.height <= 0) return [];
  const place = fitInside(bounds, rect, align);
  const scale = place.width / bounds.width;
  const moved = (contour: readonly number[]): number[] =>
    contour.map((value, index) =>
      roundPoints(index % 2 === 0 ? place.x + (value - bounds.x) * scale : place.y + (value - bounds.y) * scale),
    );
  return shapes.map((shape) => ({
    kind: 'path',
    owner,
    contours: shape.contours.map(moved),
    ink: shape.ink ?? ink,
  }));
}

/** Numbers of a curve: two handles and an end. */
const CURVE = 6;

/** A contour without the piece of a curve that a damaged file may leave at its end. */
function wholeCurves(contour: readonly number[]): readonly number[] {
  return contour.slice(0, contour.length - ((contour.length - 2) % CURVE));
}

/** The smallest rectangle round filled contours. */
function boundsOf(contours: readonly (readonly number[])[]): Rect {
  const [left, right] = rangeOf(contours, 0);
  const [top, bottom] = rangeOf(contours, 1);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Least and greatest value along an axis, 0 for x and 1 for y. */
function rangeOf(contours: readonly (readonly number[])[], axis: 0 | 1): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const contour of contours) {
    // A contour that is a point alone has no ink.
    for (let at = 0; at + CURVE + 1 < contour.length; at += CURVE) {
      const [from = 0, out = 0, back = 0, to = 0] = [0, 2, 4, 6].map((step) => contour[at + step + axis]);
      for (const value of [from, to, ...turnsOf(from, out, back, to)]) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
  }
  return [least, most];
}

/** Values of a cubic curve where it turns back, between its ends. */
function turnsOf(from: number, out: number, back: number, to: number): readonly number[] {
  // Its derivative, a t² + b t + c, is zero there.
  const [a, b, c] = [to - from + 3 * (out - back), 2 * (from - 2 * out + back), out - from];
  // Solved so that nothing is lost where `a` is next to nothing.
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(b * b - 4 * a * c)) / 2;
  return [q / a, c / q]
    .filter((t) => t > 0 && t < 1)
    .map((t) => from * (1 - t) ** 3 + 3 * out * t * (1 - t) ** 2 + 3 * back * t * t * (1 - t) + to * t ** 3);
}
