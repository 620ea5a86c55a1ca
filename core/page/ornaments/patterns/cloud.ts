import { circle, polyline } from '../../../display-list';
import type { Contour } from '../../../display-list';
import type { Pattern } from './pattern';

/** Where the clouds' foot runs. */
const FOOT = 0.95;

/** A scroll that swells from the foot and rolls in on itself. */
const SCROLL: Contour = [
  ...[0.02, FOOT],
  ...[0.3, 0.93, 0.26, 0.05, 0.72, 0.05],
  ...[1.0, 0.05, 1.12, 0.26, 1.12, 0.43],
  ...[1.12, 0.62, 0.99, 0.75, 0.82, 0.75],
  ...[0.66, 0.75, 0.56, 0.64, 0.56, 0.51],
  ...[0.56, 0.38, 0.65, 0.31, 0.75, 0.31],
  ...[0.85, 0.31, 0.92, 0.38, 0.92, 0.46],
  ...[0.92, 0.53, 0.87, 0.58, 0.8, 0.58],
];

/** 云纹: rolling clouds over a line along the inner edge, a pearl in the corners. */
export const cloud: Pattern = {
  kind: 'running',
  lineWidth: 0.1,
  pitch: 1.2,
  repeat: {
    drawn: [
      polyline([
        [0, FOOT],
        [1.2, FOOT],
      ]),
      SCROLL,
    ],
  },
  corner: {
    drawn: [
      polyline([
        [1, FOOT],
        [FOOT, FOOT],
        [FOOT, 1],
      ]),
      polyline([
        [FOOT, FOOT],
        [0.72, 0.72],
      ]),
      circle(0.46, 0.46, 0.36),
    ],
    filled: [circle(0.46, 0.46, 0.16)],
  },
};
