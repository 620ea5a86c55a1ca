import type { Edition } from '../document';
import type { ComposedPage } from '../page';

/** An edition with its pages as composed, in their order. */
export interface MarkedPages {
  readonly edition: Edition;
  readonly pages: readonly ComposedPage[];
}
