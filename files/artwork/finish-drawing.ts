import type { Artwork, ArtworkShape } from '../../core/document';
import { DrawingProblem } from './codes';
import type { Paint } from './colours';
import { boxOf } from './contours';
import type { Box, Contour } from './contours';
import { fromEvenOdd } from './even-odd';

/** A shape as a drawing has it. */
export interface DrawnShape {
  readonly contours: readonly Contour[];
  readonly rule: 'non-zero' | 'even-odd';
  readonly paint: Exclude<Paint, 'none'>;
}

/** Coordinates, outlines of a shape, and shapes of a drawing: as many as an edition takes. */
const MOST_COORDINATES = 200_000;
const MOST_OUTLINES = 20_000;
const MOST_SHAPES = 5_000;
/** The longest side of a drawing in its own units, and the places that are kept of it: a millionth of the side. */
const LONGEST_SIDE = 1000;
const PLACES = 1000;

/**
 * The artwork of drawn shapes: what is seen of them on the drawing's `area` and no white around it. Shapes wholly off
 * the area are left out, and so is a white ground under everything.
 */
export function finishDrawing(name: string, shapes: readonly DrawnShape[], area: Box | undefined): Omit<Artwork, 'id'> {
  const lengths = shapes.flatMap(({ contours }) => contours.map(({ length }) => length));
  const coordinates = lengths.reduce((sum, length) => sum + length, 0);
  if (coordinates > MOST_COORDINATES) throw new DrawingProblem('drawing-too-large', { maximum: MOST_COORDINATES });
  if (shapes.length > MOST_SHAPES) throw new DrawingProblem('drawing-too-large', { maximum: MOST_SHAPES });
  if (shapes.some(({ contours }) => contours.length > MOST_OUTLINES)) {
    throw new DrawingProblem('drawing-too-large', { maximum: MOST_OUTLINES });
  }
  const seen = shapes.filter(({ contours }) => {
    const box = boxOf(contours);
    return box !== undefined && (area === undefined || meets(box, area));
  });
  while (seen[0] !== undefined && isGround(seen[0], area)) seen.shift();
  const box = boxOf(seen.flatMap(({ contours }) => contours));
  const side = box && Math.max(box.right - box.left, box.bottom - box.top);
  if (box === undefined || side === undefined || Math.min(box.right - box.left, box.bottom - box.top) <= side * 1e-6) {
    throw new DrawingProblem('drawing-empty');
  }
  const scaled = (value: number, from: number): number =>
    Math.round((value - from) * (LONGEST_SIDE / side) * PLACES) / PLACES;
  return {
    name,
    width: scaled(box.right, box.left),
    height: scaled(box.bottom, box.top),
    shapes: seen.map(({ contours, rule, paint }): ArtworkShape => {
      const turned = rule === 'even-odd' ? fromEvenOdd(contours) : contours;
      return {
        contours: turned.map((contour) =>
          contour.map((value, index) => scaled(value, index % 2 === 0 ? box.left : box.top)),
        ),
        ...(paint !== 'own' && { ink: paint }),
      };
    }),
  };
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Whether a shape is the paper that a program draws under a drawing. */
function isGround({ contours, paint }: DrawnShape, area: Box | undefined): boolean {
  const box = boxOf(contours);
  if (area === undefined || box === undefined || paint === 'own' || paint.kind !== 'process') return false;
  const covers = box.left <= area.left && box.top <= area.top && box.right >= area.right && box.bottom >= area.bottom;
  return covers && paint.cmyk.every((ink) => ink === 0);
}
