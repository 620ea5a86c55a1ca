import type { Article, Page, Profile } from '../document';

/**
 * The article in which the text of another runs on beside it, in a step (ADR 46): the next of its story on the page, level
 * with its top at the right, with neither head nor pictures. `undefined` of one that stands in a rectangle, and where columns are bands.
 */
export function stepOf(
  article: Article,
  { articles }: Pick<Page, 'articles'>,
  { grid }: Pick<Profile, 'grid'>,
): Article | undefined {
  if (grid.bandLines !== undefined) return undefined;
  const [first, step, more] = articles.filter(({ story }) => story === article.story);
  if (first !== article || step === undefined || more !== undefined) return undefined;
  const { column, columns, line } = article.frame;
  const isBeside = step.frame.line === line && step.frame.column === column + columns;
  const isPlain = step.head === undefined && step.pictures.length === 0 && step.columns === undefined;
  return isBeside && isPlain ? step : undefined;
}

/** Whether an article is the step of another. */
export function isStep(article: Article, page: Pick<Page, 'articles'>, profile: Pick<Profile, 'grid'>): boolean {
  const first = page.articles.find(({ story }) => story === article.story);
  return first !== undefined && first !== article && stepOf(first, page, profile) === article;
}
