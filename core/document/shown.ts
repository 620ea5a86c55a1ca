import type { Article, Edition, Page } from './edition';

/** Whether an article or a block is shown and printed. */
export function isShown({ hidden }: { readonly hidden?: true }): boolean {
  return hidden !== true;
}

/** The articles of a page that are shown: what is composed and checked, and what takes room. */
export function shownArticles({ articles }: Pick<Page, 'articles'>): readonly Article[] {
  return articles.every(isShown) ? articles : articles.filter(isShown);
}

/** The page (from 1) on which each story that is shown begins, by the story's id. */
export function firstPages({ pages }: Pick<Edition, 'pages'>): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { story } of shownArticles(page)) if (!first.has(story)) first.set(story, index + 1);
  });
  return first;
}
