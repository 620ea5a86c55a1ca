import type { Article, Page } from './edition';

/** Whether an article or a block is shown and printed. */
export function isShown({ hidden }: { readonly hidden?: true }): boolean {
  return hidden !== true;
}

/** The articles of a page that are shown: what is composed and checked, and what takes room. */
export function shownArticles({ articles }: Pick<Page, 'articles'>): readonly Article[] {
  return articles.every(isShown) ? articles : articles.filter(isShown);
}
