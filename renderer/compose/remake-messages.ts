import type { Article, Edition, Page } from '../../core/document';
import type { FaultCode, SpreadTabooCode, TabooCode } from '../../core/page-score';
import type { UserFontResource } from '../../ipc';

/** A change of a page that make-up is asked for. Pages count from 1. */
export type RemakeTask =
  /** Mends a fault or taboo at these stories. */
  | {
      readonly kind: 'fix';
      readonly page: number;
      readonly code: FaultCode | TabooCode | SpreadTabooCode;
      readonly stories: readonly string[];
    }
  /** Closes the page up again after these articles' stories changed their lengths. */
  | { readonly kind: 'mend'; readonly page: number; readonly articles: readonly string[] }
  /**
   * Fits one more story in, as this article of a new id, about where its frame is; `over` is the article it was dropped
   * on.
   */
  | { readonly kind: 'dropIn'; readonly page: number; readonly article: Article; readonly over?: string };

/**
 * Why a change was not found: all that it concerns stays where it is; no other way to lay it out is free of the hit, or
 * closes the page; or each that is makes the page worse.
 */
export type NothingBetter = 'stays' | 'noWay' | 'worse';

/** An order to the make-up worker for a change of a page: the edition as it is now, and what is asked. */
export interface RemakeOrder {
  readonly kind: 'remake';
  readonly userFonts: readonly UserFontResource[];
  readonly edition: Edition;
  readonly task: RemakeTask;
}

/** A change of a page as it was found. */
export interface RemadePages {
  /** The pages that are others now. */
  readonly pages: readonly Page[];
  /** Of the page that was asked for. */
  readonly score: { readonly before: number; readonly after: number };
}

/** What a worker tells of such an order: the first two any number of times, then one of the others. */
export type RemakeReport =
  /** So many steps of the search are done, of at most. */
  | { readonly kind: 'searched'; readonly done: number; readonly total: number }
  /** A page that does it, the best so far; the search goes on. */
  | ({ readonly kind: 'better' } & RemadePages)
  | ({ readonly kind: 'remade' } & RemadePages)
  /** Nothing better was found, and why. */
  | { readonly kind: 'nothingBetter'; readonly why: NothingBetter }
  | { readonly kind: 'failed'; readonly message: string };
