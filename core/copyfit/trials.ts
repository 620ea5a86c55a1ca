import type { Diagnostic } from '../diagnostic';
import type { Edition } from '../document';
import type { FontBook } from '../font';
import { createCompositionCache, threadsOf, tryPage } from '../page';
import type { ArticleLayout, CompositionCache, CompositionResources, TriedPage } from '../page';
import { applySteps } from './apply-steps';
import type { CopyfitStep } from './step';

/** What the composing room says of an article after a change. */
export interface Trial {
  /** How the story fits where it ends. */
  readonly fit: ArticleLayout;
  /**
   * Something is wrong that was not before: a head or a picture without room, frames over one another, other copy over.
   */
  readonly harms: boolean;
  /** The article's own page. */
  readonly composed: TriedPage;
}

/** The composing room for trials on one article. Nothing it is asked is answered by an estimate. */
export interface Trials {
  readonly edition: Edition;
  readonly page: number;
  readonly article: string;
  readonly fonts: FontBook;
  readonly cache: CompositionCache;
  /** How it is without any change; `undefined` where the article is not composed: hidden, or its story gone. */
  readonly now: Trial | undefined;
  /** The page as it is now. */
  readonly composed: TriedPage;
  /** What these steps give, in lines only: its characters are 0. Throws where the article is not composed. */
  readonly after: (steps: readonly CopyfitStep[]) => Trial;
  /** The same, in characters too. */
  readonly inFull: (steps: readonly CopyfitStep[]) => Trial;
}

/** What makes a page worse, whatever it does for a story's length. */
const HARMS = ['headline-too-long', 'picture-outside-article', 'overlap', 'outside-type-area'];

/** Prepares trials on an article of a page (from 1). Throws when the edition has no such page. */
export function createTrials(
  edition: Edition,
  page: number,
  article: string,
  { fonts, cache = createCompositionCache() }: CompositionResources,
): Trials {
  const composed = tryPage(edition, page, { fonts, cache }, 'none');
  const before = new Map([[page, harmsOf(composed)]]);
  const harmsBefore = (number: number): ReadonlyMap<string, number> => {
    const own = before.get(number) ?? harmsOf(tryPage(edition, number, { fonts, cache }, 'none'));
    before.set(number, own);
    return own;
  };
  const tryOn = (steps: readonly CopyfitStep[], how: 'lines' | 'whole'): Trial | undefined => {
    const changed = applySteps(edition, steps);
    const end = threadEnd(changed, article);
    const numbers = new Set([page, ...steps.map((step) => step.page), ...(end === undefined ? [] : [end.page])]);
    const inFull = how === 'whole' && end !== undefined ? end : 'none';
    const all = [...numbers].map((number) => ({ number, page: tryPage(changed, number, { fonts, cache }, inFull) }));
    const fit = all.flatMap(({ page: own }) => own.articles).find((each) => each.article === end?.article);
    if (fit === undefined) return undefined;
    const harms = all.some(({ number, page: own }) => {
      const known = harmsBefore(number);
      return [...harmsOf(own)].some(([key, size]) => !key.endsWith(` ${fit.article}`) && size > (known.get(key) ?? 0));
    });
    return { fit, harms, composed: all[0]!.page };
  };
  const known = (trial: Trial | undefined): Trial => {
    if (trial === undefined) throw new Error(`article ${article} is not composed`);
    return trial;
  };
  return {
    ...{ edition, page, article, fonts, cache, composed, now: tryOn([], 'whole') },
    after: (steps) => known(tryOn(steps, 'lines')),
    inFull: (steps) => known(tryOn(steps, 'whole')),
  };
}

/** The last article of the story that an article sets, in the order of its thread. */
function threadEnd(edition: Edition, article: string): { readonly page: number; readonly article: string } | undefined {
  for (const thread of threadsOf(edition).values()) {
    if (!thread.some((stop) => stop.article.id === article)) continue;
    const last = thread.at(-1);
    return last && { page: last.page, article: last.article.id };
  }
  return undefined;
}

/** What is wrong with a page, by what and where, and how much of it. */
function harmsOf({ diagnostics, articles }: TriedPage): ReadonlyMap<string, number> {
  const harms = new Map<string, number>();
  const add = (key: string, size: number): void => void harms.set(key, (harms.get(key) ?? 0) + size);
  for (const each of diagnostics) if (HARMS.includes(each.code)) add(nameOf(each), 1);
  for (const { article, oversetLines } of articles) if (oversetLines > 0) add(`over ${article}`, oversetLines);
  return harms;
}

function nameOf({ code, place }: Diagnostic): string {
  return [code, place.article ?? place.furniture ?? '', place.picture ?? ''].join('/');
}
