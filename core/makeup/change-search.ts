import type { Page } from '../document';

/** What a search for a change of a page tells on its way. What is told changes nothing of what it finds. */
export interface ChangeSearch {
  /** Steps of the search done, of at most. */
  readonly onStep?: (done: number, total: number) => void;
  /**
   * A page that does what is wanted and is better than those told before, though the search goes on for a better one
   * still.
   */
  readonly onBetter?: (page: Page) => void;
}
