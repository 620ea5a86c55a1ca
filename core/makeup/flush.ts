import { FAULT, whiteCost } from './judge';
import type { Hole } from './hole';
import { emptySkyline, raiseSkyline } from './placement';
import type { Placed, Skyline } from './placement';
import type { Shape } from './shape';

/** Steps of search after which the best found stands; a proof for a dozen stories takes about as many. */
const MOST_STEPS = 4000;
/** Depths tried for a story whose foot nothing fixes. */
const FREE_DEPTHS = 7;

interface Search {
  readonly hole: Hole;
  readonly order: readonly Placed[];
  /** For each placed story those that stand directly on its foot's columns after it, by index. */
  readonly followers: readonly (readonly number[])[];
  /** Cheapest cost of the stories from an index on. */
  readonly rest: readonly number[];
  steps: number;
  best: { readonly placed: readonly Placed[]; readonly cost: number } | undefined;
}

/**
 * Gives the stories of a topology exact depths so that their edges meet: branch and bound over each story's own depths
 * of the same width and kind. The columns of every story stay; `undefined` when no depths fit.
 */
export function flush(order: readonly Placed[], hole: Hole): readonly Placed[] | undefined {
  const search: Search = {
    hole,
    order,
    followers: followersOf(order),
    rest: restCosts(order),
    steps: 0,
    best: undefined,
  };
  descend(search, [], emptySkyline(hole), 0);
  return search.best?.placed;
}

function followersOf(order: readonly Placed[]): readonly (readonly number[])[] {
  const sharesColumn = (a: Placed, b: Placed): boolean =>
    a.column < b.column + b.shape.columns && b.column < a.column + a.shape.columns;
  return order.map((above, index) =>
    order.flatMap((below, at) => {
      if (at <= index || !sharesColumn(above, below)) return [];
      const between = order.slice(index + 1, at).filter((one) => sharesColumn(one, above) && sharesColumn(one, below));
      return between.length === 0 ? [at] : [];
    }),
  );
}

function restCosts(order: readonly Placed[]): readonly number[] {
  const rest = new Array<number>(order.length + 1).fill(0);
  for (let index = order.length - 1; index >= 0; index--) {
    rest[index] = (rest[index + 1] ?? 0) + Math.min(...sameLook(order[index]).map((shape) => shape.cost));
  }
  return rest;
}

function sameLook(placed: Placed | undefined): readonly Shape[] {
  if (placed === undefined) return [];
  return (placed.item.shapes.byWidth[placed.shape.columns] ?? []).filter((shape) => shape.kind === placed.shape.kind);
}

function descend(search: Search, placed: readonly Placed[], skyline: Skyline, cost: number): void {
  const index = placed.length;
  const one = search.order[index];
  if (one === undefined) {
    if (search.best === undefined || cost < search.best.cost) search.best = { placed, cost };
    return;
  }
  if (search.steps++ > MOST_STEPS) return;
  const tops = skyline.slice(one.column, one.column + one.shape.columns);
  const line = Math.max(...tops);
  const gap = tops.reduce((sum, top) => sum + (line - top), 0) * FAULT.gap * 4;
  for (const { shape, lines } of choices(search, placed, one, index, line)) {
    const next: Placed = { ...one, shape, line, lines };
    const total = cost + gap + shape.cost + whiteCost(next);
    if (search.best !== undefined && total + (search.rest[index + 1] ?? 0) >= search.best.cost) continue;
    const rect = { column: one.column, columns: shape.columns, line, lines };
    descend(search, [...placed, next], raiseSkyline(skyline, rect, search.hole), total);
  }
}

interface Choice {
  readonly shape: Shape;
  readonly lines: number;
}

/** Depths for a story: the one its neighbours or the foot fix, else its best-looking ones. Cheapest first. */
function choices(
  search: Search,
  placed: readonly Placed[],
  one: Placed,
  index: number,
  line: number,
): readonly Choice[] {
  const { hole } = search;
  const columns = Array.from({ length: one.shape.columns }, (_, offset) => one.column + offset);
  const available = Math.min(...columns.map((column) => hole.limit(column, line))) - line;
  const shapes = sameLook(one).filter((shape) => shape.lines <= available);
  const followers = search.followers[index] ?? [];
  const target = followers.length === 0 ? available : fixedFoot(search, placed, followers, index, line);
  if (target !== undefined && target <= available) {
    const fitted = shapes
      .filter((shape) => shape.lines <= target)
      .map((shape) => ({ shape, lines: target }))
      .sort((a, b) => costOf(one, a) - costOf(one, b));
    return fitted.slice(0, 2);
  }
  return shapes.slice(0, FREE_DEPTHS).map((shape) => ({ shape, lines: shape.lines }));
}

function costOf(one: Placed, { shape, lines }: Choice): number {
  return shape.cost + whiteCost({ ...one, shape, lines });
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
      if (beside !== undefined && search.followers[other]?.includes(follower) === true) {
        const lines = beside.line + beside.lines - line;
        if (lines > 0) return lines;
      }
    }
  }
  return undefined;
}
