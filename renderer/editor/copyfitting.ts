import type { CopyfitHelp, CopyfitStep, PageHelp, SwapRefusal } from '../../core/copyfit';
import type { CopyfitTask } from '../compose';
import type { ShownCuts } from './copyfit-cuts';

/** Deeds of copyfitting that need no choice: one order, one change. */
export type CopyfitDeed = Exclude<CopyfitTask['kind'], 'remedies' | 'edges'>;

/** Deeds that are shown before they are done: nobody knows beforehand what comes of them. */
export type ProposedDeed = Extract<CopyfitDeed, 'balance' | 'swapArticles'>;

/** What copyfitting is at: finding remedies of an article, showing them, or doing one thing. */
export type Copyfitting =
  | { readonly kind: 'finding'; readonly article: string }
  | {
      readonly kind: 'found';
      readonly article: string;
      /** `undefined` where the article sets nothing. */
      readonly help: CopyfitHelp | undefined;
      /** The remedy that the page shows, by its place in the list. */
      readonly chosen: number | undefined;
      /** What that remedy cuts. */
      readonly cuts?: ShownCuts;
    }
  /** What a deed would do is shown on the page and waits to be taken. */
  | {
      readonly kind: 'proposed';
      readonly deed: ProposedDeed;
      /** The articles that it changes. */
      readonly articles: readonly string[];
      /** What it does, where that is told in steps, and the white rows on the article's foot before and after. */
      readonly steps: readonly CopyfitStep[];
      readonly white?: { readonly from: number; readonly to: number };
    }
  /** The ways to make a page (from 1) full are listed, and the page shows the chosen one. */
  | {
      readonly kind: 'filling';
      readonly page: number;
      readonly help: PageHelp;
      readonly chosen: number | undefined;
    }
  | {
      readonly kind: 'doing';
      readonly deed: CopyfitDeed;
      /** How far a long one is, in articles. */
      readonly progress?: { readonly done: number; readonly total: number };
    };

/** What is told of a deed that did not do all that was asked. */
export interface CopyfitNotice {
  readonly kind: 'copyfit';
  readonly deed: CopyfitDeed;
  /**
   * Done; nothing to do, or nothing that helps; changed meanwhile; done as far as it goes, with the lines still over
   * and white; or refused.
   */
  readonly outcome: 'done' | 'nothing' | 'stuck' | 'outdated' | 'partly' | SwapRefusal;
  /** What was done, where it is told in steps. */
  readonly steps: readonly CopyfitStep[];
  readonly over: number;
  readonly white: number;
}
