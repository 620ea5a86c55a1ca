import type { Edition, Page } from '../document';

/**
 * What make-up leaves of a page: its style, its own blocks, and the articles that are locked; with them its name and
 * credits. `undefined` for a page that has none of these.
 */
export function keptOf(page: Page | undefined): Page | undefined {
  if (page === undefined) return undefined;
  const articles = page.articles.filter((article) => article.locked);
  const own = page.style !== undefined || (page.blocks ?? []).length > 0 || articles.length > 0;
  return own ? { ...page, articles } : undefined;
}

/** How many of the edition's pages there must be, for what make-up leaves on them. */
export function keptPages(edition: Edition): number {
  return edition.pages.findLastIndex((page) => keptOf(page) !== undefined) + 1;
}

/** The edition with this many pages that hold only what make-up leaves: what furniture looks at. */
export function withPages(edition: Edition, count: number): Edition {
  const pages = Array.from(
    { length: Math.max(1, count) },
    (_, index): Page => keptOf(edition.pages[index]) ?? { id: `p${index + 1}`, name: '', articles: [] },
  );
  return { ...edition, pages };
}
