import type { Point } from '../../geometry';
import type { Points } from '../../units';
import type { MarkedStretch } from '../mark-place';

/** White between characters and what goes round them, in em. */
export const ROOM = 0.08;

/** A stretch as a line of type sees it: along it, and across it from the top of its characters to their foot. */
export interface LineFrame {
  readonly from: Points;
  readonly to: Points;
  readonly top: Points;
  readonly foot: Points;
  readonly em: Points;
  readonly at: (along: Points, across: Points) => Point;
}

/** A stretch turned so that its line runs level; `at` turns back. */
export function frameOf({ rect, vertical }: MarkedStretch): LineFrame {
  const { x, y, width, height } = rect;
  return vertical
    ? {
        from: y,
        to: y + height,
        top: -x - width,
        foot: -x,
        em: width,
        at: (along, across) => ({ x: -across, y: along }),
      }
    : {
        from: x,
        to: x + width,
        top: y,
        foot: y + height,
        em: height,
        at: (along, across) => ({ x: along, y: across }),
      };
}
