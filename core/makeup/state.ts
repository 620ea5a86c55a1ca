import { placedHead, placedImages } from './placement';
import type { Item, Placed, Skyline } from './placement';
import { largestPicture, shapeStrength } from './shape';
import type { CellRect, ShapeHead } from './shape';

/**
 * More items than these no search lays out: it keeps them as bits of one number, and so many no page holds that is made
 * up anew.
 */
export const MOST_ITEMS = 26;

/** A page half laid out. States share their past: each knows the one before it and what it adds. */
export interface State {
  readonly before: State | undefined;
  readonly placed: Placed | undefined;
  readonly skyline: Skyline;
  /** Free cells below the skyline. */
  readonly free: number;
  /** Bit `i` is set when item `i` is placed. */
  readonly mask: number;
  readonly count: number;
  readonly cost: number;
  /** Cost with what is still to come, and a little chance: states are kept by it. */
  readonly rank: number;
  /** Bit `g` is set when a story spans the gutter left of column `g`. */
  readonly crossed: number;
  readonly display: Display;
  /** Tells it apart: what chance adds to its rank goes by it. */
  readonly key: number;
}

/** What stands on a page that a state adds up to, in placing order. */
export function placedOf(state: Pick<State, 'before' | 'placed'>): readonly Placed[] {
  const placed: Placed[] = [];
  for (let at: Pick<State, 'before' | 'placed'> | undefined = state; at?.placed !== undefined; at = at.before)
    placed.push(at.placed);
  return placed.reverse();
}

/** The items that a state has not placed. */
export function waitingOf(state: Pick<State, 'mask'>, items: readonly Item[]): readonly Item[] {
  return items.filter((_, index) => (state.mask & (1 << index)) === 0);
}

/** The gutters that a story of these columns spans, as bits. */
export function gutterBits(column: number, columns: number): number {
  let bits = 0;
  for (let gutter = column + 1; gutter < column + columns; gutter++) bits |= 1 << gutter;
  return bits;
}

/** What already catches the eye on a page: what was placed last, and what before. */
export interface Display {
  readonly before: Display | undefined;
  readonly head: ShapeHead | undefined;
  readonly images: readonly CellRect[];
  /** Strength of the lead's head, and of the strongest other one. */
  readonly lead: number;
  readonly rival: number;
  /** Cells of the lead's largest picture, and of the largest one of other stories. */
  readonly leadPicture: number;
  readonly otherPicture: number;
}

/** Nothing that catches the eye. */
export const BLANK: Display = {
  before: undefined,
  head: undefined,
  images: [],
  lead: 0,
  rival: 0,
  leadPicture: 0,
  otherPicture: 0,
};

/** A page's display with one story more. */
export function displayWith(before: Display, placed: Placed): Display {
  const strength = shapeStrength(placed.shape);
  const isLead = placed.item.rank === 0;
  const picture = largestPicture(placed.shape);
  return {
    before,
    head: placedHead(placed),
    images: placedImages(placed),
    lead: isLead ? Math.max(strength, before.lead) : before.lead,
    rival: isLead ? before.rival : Math.max(strength, before.rival),
    leadPicture: isLead ? picture : before.leadPicture,
    otherPicture: isLead ? before.otherPicture : Math.max(picture, before.otherPicture),
  };
}
