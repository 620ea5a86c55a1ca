/** Which page to compose next: those in sight first, then the others in order. Pages count from 1. */
export interface PageQueue {
  /** Marks every page of an edition of `count` pages as to be composed. */
  readonly addAll: (count: number) => void;
  readonly add: (page: number) => void;
  /** Someone looks at these pages, at the first most. */
  readonly focus: (pages: readonly number[]) => void;
  /** Whether any page is to be composed. */
  readonly waits: () => boolean;
  /** Whether a page that is looked at is. */
  readonly waitsInSight: () => boolean;
  /** Takes the next page in sight out; `undefined` when all of them are done. */
  readonly nextInSight: () => number | undefined;
  /** Takes the next page out, in sight or not; `undefined` when all is done. */
  readonly next: () => number | undefined;
}

/** An empty queue, focused on page one. */
export function createPageQueue(): PageQueue {
  const waiting = new Set<number>();
  let focused: readonly number[] = [1];
  const take = (page: number | undefined): number | undefined => {
    if (page !== undefined) waiting.delete(page);
    return page;
  };
  const inSight = (): number | undefined => focused.find((page) => waiting.has(page));
  return {
    addAll: (count) => {
      for (const page of [...waiting]) if (page > count) waiting.delete(page);
      for (let page = 1; page <= count; page += 1) waiting.add(page);
    },
    add: (page) => void waiting.add(page),
    focus: (pages) => void (focused = pages),
    waits: () => waiting.size > 0,
    waitsInSight: () => inSight() !== undefined,
    nextInSight: () => take(inSight()),
    next: () => take(inSight() ?? (waiting.size > 0 ? Math.min(...waiting) : undefined)),
  };
}
