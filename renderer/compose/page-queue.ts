/** Which page to compose next: the one in focus first, then the others in order. Pages count from 1. */
export interface PageQueue {
  /** Marks every page of an edition of `count` pages as to be composed. */
  readonly addAll: (count: number) => void;
  readonly add: (page: number) => void;
  readonly focus: (page: number) => void;
  /** Takes the next page out; `undefined` when all is done. */
  readonly next: () => number | undefined;
}

/** An empty queue, focused on page one. */
export function createPageQueue(): PageQueue {
  const waiting = new Set<number>();
  let focused = 1;
  return {
    addAll: (count) => {
      for (const page of [...waiting]) if (page > count) waiting.delete(page);
      for (let page = 1; page <= count; page += 1) waiting.add(page);
    },
    add: (page) => void waiting.add(page),
    focus: (page) => void (focused = page),
    next: () => {
      const page = waiting.has(focused) ? focused : waiting.size > 0 ? Math.min(...waiting) : undefined;
      if (page !== undefined) waiting.delete(page);
      return page;
    },
  };
}
