import type { Edition, Page } from '../../core/document';
import type { PageProposal, PageStock } from '../../core/makeup';
import type { FaultCode, TabooCode } from '../../core/page-score';
import type { UserFontResource } from '../../ipc';
import type { PageSketch } from './sketch';

/** What is asked of make-up for one page. */
export interface ProposalTask {
  /** From 1. */
  readonly page: number;
  /** Stories of the pool that come onto it, by their ids. */
  readonly added: readonly string[];
  /** Stories of the page that go to the pool. */
  readonly without: readonly string[];
  /**
   * Looks for none where the page is too full or too empty and something can be done about it: that is chosen first.
   */
  readonly weigh: boolean;
  /** Seed of the first try, proposals made before, and how many more are wanted; 0 only tells the stock. */
  readonly seed: number;
  readonly known: readonly Page[];
  readonly count: number;
}

/** An order to the make-up worker for one page: the edition as it is now, and what is asked. */
export interface ProposalOrder extends ProposalTask {
  readonly kind: 'page';
  readonly userFonts: readonly UserFontResource[];
  readonly edition: Edition;
}

/** A proposal as the window shows it: the page, how it scores, and boxes to draw it small by. */
export interface TellableProposal extends Pick<PageProposal, 'seed' | 'page' | 'left' | 'look'> {
  readonly score: number;
  /** What it is sorted by, the largest first. */
  readonly rank: number;
  /** Codes of its faults and taboos, each once, and how many of it there are. */
  readonly broken: readonly { readonly code: FaultCode | TabooCode; readonly count: number }[];
  readonly sketch: PageSketch;
}

/** What a worker tells of proposals, in this order; `tried` and `proposal` any number of times. */
export type ProposalReport =
  /**
   * What is to be placed, what stays, and how full that makes the page. Where the editor is to choose first, `before`
   * is the page as it was, and what it suggests is chosen in the other.
   */
  | { readonly kind: 'stock'; readonly stock: PageStock; readonly before?: PageStock }
  | { readonly kind: 'proposal'; readonly proposal: TellableProposal }
  /** A try is done: so many, of at most. */
  | { readonly kind: 'tried'; readonly done: number; readonly total: number; readonly seed: number }
  /** All wanted were found, or the tries are used up. */
  | { readonly kind: 'proposed' }
  | { readonly kind: 'failed'; readonly message: string };
