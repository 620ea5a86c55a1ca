import type { ComposedPage } from './messages';

/** How often at most pages are told while many are composed, in milliseconds. */
const TELL_EVERY = 100;

/** Composed pages on their way to the window, several at a time. */
export interface PageNews {
  /** Adds a page. Of one composed twice the first is told before, so that no damage is lost. */
  readonly add: (page: ComposedPage) => void;
  /** Tells what there is now. */
  readonly tell: () => void;
  /** Tells what there is, unless something was told a moment ago. */
  readonly tellSometimes: () => void;
  /** Another edition is opened: what was not told is of none. */
  readonly forget: () => void;
}

/** Gathers pages for `tell`, in the order they were composed. `now` is in milliseconds. */
export function createPageNews(
  tell: (pages: readonly ComposedPage[]) => void,
  now: () => number = () => performance.now(),
): PageNews {
  let waiting = new Map<string, ComposedPage>();
  let toldAt = -Infinity;
  const tellAll = (): void => {
    if (waiting.size === 0) return;
    const pages = [...waiting.values()];
    waiting = new Map();
    toldAt = now();
    tell(pages);
  };
  return {
    add: (page) => {
      if (waiting.has(page.id)) tellAll();
      waiting.set(page.id, page);
    },
    tell: tellAll,
    tellSometimes: () => {
      if (now() - toldAt >= TELL_EVERY) tellAll();
    },
    forget: () => void (waiting = new Map()),
  };
}
