import { circle } from '../../../display-list';
import type { Contour } from '../../../display-list';
import type { Pattern } from './pattern';

const PETALS = 5;
/** Petals reach the edge of the field; their middles lie so far from the flower's that they just meet. */
const PETAL = 0.2;
const OUT = 0.5 - PETAL;

/** 梅花: plum blossoms of five petals round a heart. */
export const blossom: Pattern = {
  kind: 'figure',
  pitch: 1.3,
  figure: {
    filled: [...Array.from({ length: PETALS }, (_, index) => petal(index)), circle(0, 0, 0.07)],
  },
};

function petal(index: number): Contour {
  const angle = (2 * Math.PI * index) / PETALS - Math.PI / 2;
  return circle(OUT * Math.cos(angle), OUT * Math.sin(angle), PETAL);
}
