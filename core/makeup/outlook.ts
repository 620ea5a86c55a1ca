import type { Item } from './placement';
import { waitingOf } from './state';

/** Weight of the strain between what is free and what the waiting stories like to take. */
const TENSION = 45;
/** So much of what they like to take is no strain, nor are so many cells of a few short ones. */
const RELAXED = { share: 0.04, cells: 60 };
/** Space may miss what the waiting stories need at the least, or can fill with no more white, by these shares. */
const BOUNDS = { least: 0.93, most: 1.04, perWhiteLine: 0.02 };

/** What the stories that still wait need, like and can take in cells, and cost at the least. */
export interface Waiting {
  readonly count: number;
  readonly smallest: number;
  readonly best: number;
  readonly largest: number;
  readonly cost: number;
}

/** What is still to come of a page half laid out, told from what is free and who waits alone. */
export interface Outlook {
  /** What waits beside the items of a mask. */
  waiting(mask: number): Waiting;
  /**
   * What the waiting stories cost at the least in so many free cells; `Infinity` where they cannot fill them, or have
   * no room.
   */
  cost(free: number, waiting: Waiting): number;
}

/** The outlook of a search with these items, whose stories may end over so many lines of white more than usual. */
export function outlookOf(items: readonly Item[], whiteLines: number): Outlook {
  const most = BOUNDS.most + BOUNDS.perWhiteLine * whiteLines;
  const known = new Map<number, Waiting>();
  return {
    waiting(mask) {
      let waiting = known.get(mask);
      if (waiting === undefined) known.set(mask, (waiting = sumOf(waitingOf({ mask }, items))));
      return waiting;
    },
    cost(free, { count, smallest, best, largest, cost }) {
      if (count === 0 || free === 0) return count === 0 && free === 0 ? 0 : Infinity;
      if (free < BOUNDS.least * smallest || free > most * largest) return Infinity;
      const strain = Math.abs(free - best) / Math.max(RELAXED.cells, best);
      return cost + TENSION * Math.max(0, strain - RELAXED.share);
    },
  };
}

function sumOf(items: readonly Item[]): Waiting {
  const total = (value: (shapes: Item['shapes']) => number): number =>
    items.reduce((sum, { shapes }) => sum + value(shapes), 0);
  return {
    count: items.length,
    smallest: total(({ smallest }) => smallest),
    best: total(({ best }) => best),
    largest: total(({ largest }) => largest),
    cost: total(({ bestCost }) => bestCost),
  };
}
