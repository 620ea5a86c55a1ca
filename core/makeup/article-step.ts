import type { Article, GridRect, Page, Profile } from '../document';
import { laidFrame } from './turned';

/**
 * The article in which the text of another runs on, in a step (ADR 46): the next of its story on the page, with neither
 * head nor pictures, level with its top at the right, or right under its last leg (`hangs`); where columns are bands
 * 段, in those below it from its right edge on. `undefined` of one that stands in a rectangle.
 */
export function stepOf(
  article: Article,
  { articles }: Pick<Page, 'articles'>,
  profile: Pick<Profile, 'grid' | 'paper'>,
): Article | undefined {
  const [first, step, more] = articles.filter(({ story }) => story === article.story);
  if (first !== article || step === undefined || more !== undefined) return undefined;
  const [main, beside] = [laidFrame(article.frame, profile), laidFrame(step.frame, profile)];
  const isBeside = beside.line === main.line && beside.column === main.column + main.columns;
  const isPlain = step.head === undefined && step.pictures.length === 0 && step.columns === undefined;
  return isPlain && (isBeside || hangs(main, beside)) ? step : undefined;
}

/** Whether a frame stands right under the last leg of another. */
export function hangs(main: GridRect, below: GridRect): boolean {
  const isLast = below.columns === 1 && main.columns > 1 && below.column === main.column + main.columns - 1;
  return isLast && below.line === main.line + main.lines;
}

/** Whether an article is the step of another. */
export function isStep(
  article: Article,
  page: Pick<Page, 'articles'>,
  profile: Pick<Profile, 'grid' | 'paper'>,
): boolean {
  const first = page.articles.find(({ story }) => story === article.story);
  return first !== undefined && first !== article && stepOf(first, page, profile) === article;
}
