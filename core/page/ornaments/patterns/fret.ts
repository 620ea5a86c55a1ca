import { polygon, polyline } from '../../../display-list';
import type { Contour, Corner } from '../../../display-list';
import type { Pattern } from './pattern';

/** Five lines and the four gaps between them, all alike, make the height. */
const UNIT = 1 / 9;

function units(points: readonly Corner[]): readonly Corner[] {
  return points.map(([along, across]) => [along * UNIT, across * UNIT]);
}

function square(from: number, to: number): Contour {
  return polygon(
    units([
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ]),
  );
}

/** 回纹: square spirals that grow from a line along the inner edge; the character 回 itself in the corners. */
export const fret: Pattern = {
  kind: 'running',
  lineWidth: UNIT,
  // The spiral and half a gap on both sides of it.
  pitch: 10 * UNIT,
  repeat: {
    drawn: [
      polyline(
        units([
          [0, 8.5],
          [10, 8.5],
        ]),
      ),
      polyline(
        units([
          [1, 8],
          [1, 0.5],
          [9, 0.5],
          [9, 6.5],
          [3, 6.5],
          [3, 2.5],
          [7, 2.5],
          [7, 5],
        ]),
      ),
    ],
  },
  cornerLength: 9.5 * UNIT,
  corner: {
    drawn: [
      square(0.5, 8.5),
      square(2.5, 6.5),
      polyline(
        units([
          [9.5, 8.5],
          [8.5, 8.5],
          [8.5, 9.5],
        ]),
      ),
    ],
    filled: [square(4, 5)],
  },
};
