import type { Article, Edition, Page } from './edition';

/** Whether an article or a block is shown and printed. */
export function isShown({ hidden }: { readonly hidden?: true }): boolean {
  return hidden !== true;
}

/** The articles of a page that are shown: what is composed and checked, and what takes room. */
export function shownArticles({ articles }: Pick<Page, 'articles'>): readonly Article[] {
  return articles.every(isShown) ? articles : articles.filter(isShown);
}

const firsts = new WeakMap<Edition['pages'], Record<'shown' | 'held', ReadonlyMap<string, number>>>();

function firstsIn(pages: Edition['pages']): Record<'shown' | 'held', ReadonlyMap<string, number>> {
  const known = firsts.get(pages);
  if (known !== undefined) return known;
  const [shown, held] = [new Map<string, number>(), new Map<string, number>()];
  pages.forEach(({ articles }, index) => {
    for (const article of articles) {
      if (!held.has(article.story)) held.set(article.story, index + 1);
      if (isShown(article) && !shown.has(article.story)) shown.set(article.story, index + 1);
    }
  });
  const found = { shown, held };
  firsts.set(pages, found);
  return found;
}

/** The page (from 1) on which each story that is shown begins, by the story's id. The same map for the same pages. */
export function firstPages({ pages }: Pick<Edition, 'pages'>): ReadonlyMap<string, number> {
  return firstsIn(pages).shown;
}

/** The page (from 1) on which a story begins; of one that is hidden wherever it stands, the first that holds it. */
export function firstPageOf({ pages }: Pick<Edition, 'pages'>, story: string): number | undefined {
  const { shown, held } = firstsIn(pages);
  return shown.get(story) ?? held.get(story);
}
