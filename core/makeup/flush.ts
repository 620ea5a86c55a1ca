import type { Depths, Fitted } from './depths';
import type { Hole } from './hole';
import { FAULT } from './judge';
import { emptySkyline, raiseSkyline } from './placement';
import type { Placed, Skyline } from './placement';

/** Steps of search after which the best found stands; the first whole page comes long before. */
const MOST_STEPS = 1500;
/** Depths tried for a story whose foot nothing fixes. */
const FREE_DEPTHS = 7;
/** A gap above a story shows more than white under one. */
const GAP = 4 * FAULT.gap;

interface Search {
  readonly hole: Hole;
  readonly order: readonly Placed[];
  readonly depths: readonly Depths[];
  /** For each story those that stand directly below it, by index. */
  readonly followers: readonly (readonly number[])[];
  /** Cheapest cost of the stories from an index on. */
  readonly rest: readonly number[];
  steps: number;
  best: { readonly placed: readonly Placed[]; readonly cost: number } | undefined;
}

/**
 * Gives the stories of a topology exact depths so that their edges meet: branch and bound over each story's own depths
 * of the same width and kind, `depths` in the order of the topology. The columns of every story stay; `undefined` when
 * no depths fit.
 */
export function flush(order: readonly Placed[], depths: readonly Depths[], hole: Hole): readonly Placed[] | undefined {
  const search: Search = {
    hole,
    order,
    depths,
    followers: followersOf(order),
    rest: restCosts(depths),
    steps: 0,
    best: undefined,
  };
  descend(search, [], emptySkyline(hole), 0);
  return search.best?.placed;
}

function followersOf(order: readonly Placed[]): readonly (readonly number[])[] {
  const shareColumn = (a: Placed, b: Placed): boolean =>
    a.column < b.column + b.shape.columns && b.column < a.column + a.shape.columns;
  return order.map((above, index) =>
    order.flatMap((below, at) => {
      if (at <= index || !shareColumn(above, below)) return [];
      const between = order.slice(index + 1, at).some((one) => shareColumn(one, above) && shareColumn(one, below));
      return between ? [] : [at];
    }),
  );
}

function restCosts(depths: readonly Depths[]): readonly number[] {
  const rest = new Array<number>(depths.length + 1).fill(0);
  for (let index = depths.length - 1; index >= 0; index--) {
    rest[index] = (rest[index + 1] ?? 0) + (depths[index]?.own[0]?.cost ?? 0);
  }
  return rest;
}

function descend(search: Search, placed: readonly Placed[], skyline: Skyline, cost: number): void {
  const index = placed.length;
  const one = search.order[index];
  if (one === undefined) {
    if (search.best === undefined || cost < search.best.cost) search.best = { placed, cost };
    return;
  }
  if (search.steps++ > MOST_STEPS) return;
  const { column } = one;
  const past = column + one.shape.columns;
  let [line, gap, available] = [0, 0, Infinity];
  for (let at = column; at < past; at++) line = Math.max(line, skyline[at] ?? 0);
  for (let at = column; at < past; at++) {
    gap += line - (skyline[at] ?? line);
    available = Math.min(available, search.hole.limit(at, line) - line);
  }
  for (const { shape, lines, cost: own } of choices(search, placed, index, line, available)) {
    const total = cost + gap * GAP + own;
    if (search.best !== undefined && total + (search.rest[index + 1] ?? 0) >= search.best.cost) continue;
    const rect = { column, columns: shape.columns, line, lines };
    descend(search, [...placed, { ...one, shape, line, lines }], raiseSkyline(skyline, rect, search.hole), total);
  }
}

/** Depths for a story: the one that its neighbours or the foot fix, else its best-looking ones, cheapest first. */
function choices(
  search: Search,
  placed: readonly Placed[],
  index: number,
  line: number,
  available: number,
): readonly Fitted[] {
  const depths = search.depths[index];
  if (depths === undefined) return [];
  const followers = search.followers[index] ?? [];
  const target = followers.length === 0 ? available : fixedFoot(search, placed, followers, index, line);
  if (target !== undefined && target <= available) {
    const fitted = depths.fill(target);
    return fitted === undefined ? [] : [fitted];
  }
  const free: Fitted[] = [];
  for (const fitted of depths.own) {
    if (fitted.lines <= available && free.push(fitted) >= FREE_DEPTHS) break;
  }
  return free;
}

/** Lines to the foot that another story, already placed over the same follower, has fixed. */
function fixedFoot(
  search: Search,
  placed: readonly Placed[],
  followers: readonly number[],
  index: number,
  line: number,
): number | undefined {
  for (const follower of followers) {
    for (let other = 0; other < index; other++) {
      const beside = placed[other];
      if (beside === undefined || search.followers[other]?.includes(follower) !== true) continue;
      const lines = beside.line + beside.lines - line;
      if (lines > 0) return lines;
    }
  }
  return undefined;
}
