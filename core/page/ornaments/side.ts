import type { Corner } from '../../display-list';
import { BOX_SIDES } from '../../document';
import type { BoxSide } from '../../document';
import type { Rect } from '../../geometry';
import type { Points } from '../../units';

/**
 * A side that a rule is drawn along, in its own directions: `along` from its start, `across` from its outer edge
 * inwards. The sides of a box run clockwise, so each is the one before it turned, and drawings turn with them.
 */
export interface Side {
  readonly length: Points;
  /** A point of the side on the page. */
  readonly place: (along: Points, across: Points) => Corner;
  /** Whether the side begins, or ends, at a corner that another side goes on from. */
  readonly turnsAtStart: boolean;
  readonly turnsAtEnd: boolean;
}

/** The ends of a level or upright line. */
export interface Line {
  readonly x1: Points;
  readonly y1: Points;
  readonly x2: Points;
  readonly y2: Points;
}

/**
 * A rule as a side so thick in the middle of which the line runs. Its outer edge is the upper one, of an upright line
 * the left one, which is seen from the line running up.
 */
export function sideOfLine({ x1, y1, x2, y2 }: Line, thickness: Points): Side {
  const open = { turnsAtStart: false, turnsAtEnd: false };
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [top, foot] = [Math.min(y1, y2), Math.max(y1, y2)];
  if (right - left >= foot - top) {
    const edge = (y1 + y2) / 2 - thickness / 2;
    return { ...open, length: right - left, place: (along, across) => [left + along, edge + across] };
  }
  const edge = (x1 + x2) / 2 - thickness / 2;
  return { ...open, length: foot - top, place: (along, across) => [edge + across, foot - along] };
}

/** The sides of a rectangle that are wanted, clockwise from the top. */
export function sidesOfRect(rect: Rect, wanted: readonly BoxSide[]): readonly Side[] {
  return BOX_SIDES.flatMap((name, index) => {
    if (!wanted.includes(name)) return [];
    const neighbour = (step: number): boolean => wanted.includes(BOX_SIDES[(index + step) % 4]!);
    return [{ ...placesOf(rect, name), turnsAtStart: neighbour(3), turnsAtEnd: neighbour(1) }];
  });
}

function placesOf({ x, y, width, height }: Rect, side: BoxSide): Pick<Side, 'length' | 'place'> {
  const [right, foot] = [x + width, y + height];
  switch (side) {
    case 'top':
      return { length: width, place: (along, across) => [x + along, y + across] };
    case 'right':
      return { length: height, place: (along, across) => [right - across, y + along] };
    case 'bottom':
      return { length: width, place: (along, across) => [right - along, foot - across] };
    case 'left':
      return { length: height, place: (along, across) => [x + across, foot - along] };
  }
}
