import { circle, polygon } from '../../../display-list';
import type { Contour } from '../../../display-list';
import type { Pattern } from './pattern';

const LINE = 0.07;
/** The line of a mesh stands so far within it that its points end at the edge of the field. */
const REACH = 0.5 - LINE * Math.SQRT1_2;

function lozengeOf(reach: number): Contour {
  return polygon([
    [0.5, 0.5 - reach],
    [0.5 + reach, 0.5],
    [0.5, 0.5 + reach],
    [0.5 - reach, 0.5],
  ]);
}

const mesh = { drawn: [lozengeOf(REACH)], filled: [lozengeOf(0.22)] };

/** 菱花: a row of lozenges point to point, a small one in each, with dots between them. */
export const lozenge: Pattern = {
  kind: 'running',
  lineWidth: LINE,
  pitch: 1,
  repeat: { ...mesh, filled: [...mesh.filled, circle(0.06, 0.08, 0.05), circle(0.06, 0.92, 0.05)] },
  corner: mesh,
};
