import type { CopyfitHelp, CopyfitStep, PageHelp, SwapRefusal } from '../../core/copyfit';
import type { Edition, Page } from '../../core/document';
import type { UserFontResource } from '../../ipc';
import type { EdgeFit, EdgeTry } from './edge-fits';

/** What is asked of copyfitting. Pages count from 1. */
export type CopyfitTask =
  | { readonly kind: 'remedies' | 'fitFrame' | 'balance'; readonly page: number; readonly article: string }
  | { readonly kind: 'fillPage'; readonly page: number }
  | { readonly kind: 'edges'; readonly page: number; readonly tries: readonly EdgeTry[] }
  | { readonly kind: 'swapArticles'; readonly articles: readonly [string, string] };

/** An order to the copyfitting worker: the edition as it is now, and what is asked. */
export interface CopyfitOrder {
  readonly userFonts: readonly UserFontResource[];
  readonly edition: Edition;
  readonly task: CopyfitTask;
}

/** What the worker tells of an order: one answer. */
export type CopyfitAnswer =
  /** How far a long task is, any number of times before its answer. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** `undefined` where the article sets nothing. */
  | { readonly kind: 'remedies'; readonly help: CopyfitHelp | undefined }
  /**
   * None where nothing is to be done; `white` are the rows on the foot of an article before and after it was made
   * level.
   */
  | {
      readonly kind: 'steps';
      readonly steps: readonly CopyfitStep[];
      readonly white?: { readonly from: number; readonly to: number };
    }
  /** The ways to make a page full. */
  | { readonly kind: 'page'; readonly help: PageHelp }
  /** The pages that are others now. */
  | { readonly kind: 'pages'; readonly pages: readonly Page[] }
  | { readonly kind: 'edges'; readonly fits: readonly EdgeFit[] }
  | { readonly kind: 'refused'; readonly why: SwapRefusal }
  | { readonly kind: 'failed'; readonly message: string };
