/** Stories and the pages they stand on: pages by index from 0, stories by their place in the list. */
export interface Shares {
  /** The pages that each story may stand on. */
  readonly stories: readonly { readonly pages: readonly number[] }[];
  /** The page of each story; changed by `evenLoads`. */
  readonly pageOf: number[];
  /** Cells that a story likes to take on a page. */
  cells(story: number, page: number): number;
  readonly capacities: readonly number[];
}

/** Gains smaller than this are none: the search ends. */
const LEAST_GAIN = 1e-6;

/** A story to another page, or two stories in each other's place. */
type Step = readonly { readonly story: number; readonly to: number }[];

/**
 * Evens the loads of pages: as long as one helps, the best of all moves of one story and swaps of two is taken; what
 * counts is the sum of squares by which loads miss a full page. `fixed` stories stay. Deterministic.
 */
export function evenLoads(shares: Shares, fixed: ReadonlySet<number>): void {
  const { stories, pageOf, cells, capacities } = shares;
  const share = (story: number, page: number): number => cells(story, page) / (capacities[page] ?? 1);
  const free = stories.flatMap(({ pages }, story) => (pages.length > 1 && !fixed.has(story) ? [story] : []));
  if (free.length === 0) return;
  const loads = capacities.map(() => 0);
  stories.forEach((_, story) => {
    const page = pageOf[story] ?? 0;
    loads[page] = (loads[page] ?? 0) + share(story, page);
  });
  const changed = (step: Step): Map<number, number> => {
    const after = new Map<number, number>();
    const add = (page: number, more: number): void => {
      after.set(page, (after.get(page) ?? loads[page] ?? 0) + more);
    };
    for (const { story, to } of step) {
      const from = pageOf[story] ?? 0;
      add(from, -share(story, from));
      add(to, share(story, to));
    }
    return after;
  };
  const gain = (step: Step): number => {
    let sum = 0;
    for (const [page, after] of changed(step)) sum += ((loads[page] ?? 0) - 1) ** 2 - (after - 1) ** 2;
    return sum;
  };
  for (;;) {
    let best: { readonly step: Step; readonly gain: number } | undefined;
    for (const step of steps(shares, free)) {
      const own = gain(step);
      if (own > (best?.gain ?? LEAST_GAIN)) best = { step, gain: own };
    }
    if (best === undefined) return;
    for (const [page, load] of changed(best.step)) loads[page] = load;
    for (const { story, to } of best.step) pageOf[story] = to;
  }
}

function* steps({ stories, pageOf }: Shares, free: readonly number[]): Generator<Step> {
  const may = (story: number, page: number): boolean => stories[story]?.pages.includes(page) === true;
  for (const [index, a] of free.entries()) {
    const from = pageOf[a] ?? 0;
    for (const to of stories[a]?.pages ?? []) if (to !== from) yield [{ story: a, to }];
    for (const b of free.slice(index + 1)) {
      const to = pageOf[b] ?? 0;
      if (to !== from && may(a, to) && may(b, from)) {
        yield [
          { story: a, to },
          { story: b, to: from },
        ];
      }
    }
  }
}
