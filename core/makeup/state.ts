import { placedStrength } from './judge';
import { placedHead, placedImage } from './placement';
import type { Item, Placed, Skyline } from './placement';
import type { CellRect, ShapeHead } from './shape';

/** A page half laid out. States share their past: each knows the one before it and what it adds. */
export interface State {
  readonly before: State | undefined;
  readonly placed: Placed | undefined;
  readonly skyline: Skyline;
  /** Bit `i` is set when item `i` is placed. */
  readonly mask: number;
  readonly count: number;
  readonly cost: number;
  /** Cost with what is still to come, and a little chance: states are kept by it. */
  readonly rank: number;
  /** Bit `g` is set when a story spans the gutter left of column `g`. */
  readonly crossed: number;
}

/** What stands on a page that a state adds up to, in placing order. */
export function placedOf(state: State): readonly Placed[] {
  const placed: Placed[] = [];
  for (let at: State | undefined = state; at?.placed !== undefined; at = at.before) placed.push(at.placed);
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

/** What already catches the eye on a page. */
export interface Display {
  readonly heads: readonly ShapeHead[];
  readonly images: readonly CellRect[];
  /** Strength of the lead's head, and of the strongest other one. */
  readonly lead: number;
  readonly rival: number;
}

/** The heads and pictures of what is placed, for telling clashes. */
export function displayOf(placed: readonly Placed[]): Display {
  const strongest = (lead: boolean): number =>
    Math.max(0, ...placed.filter((one) => (one.item.rank === 0) === lead).map(placedStrength));
  return {
    heads: placed.flatMap((one) => placedHead(one) ?? []),
    images: placed.flatMap((one) => placedImage(one) ?? []),
    lead: strongest(true),
    rival: strongest(false),
  };
}
