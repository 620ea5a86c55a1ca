import type { Edition, Page } from '../document';

/**
 * What make-up leaves of a page: its style, its own blocks, and the articles that are locked; with them its name and
 * credits. `undefined` for a page that has none of these.
 */
export function keptOf(page: Page | undefined): Page | undefined {
  if (page === undefined) return undefined;
  const articles = page.articles.filter((article) => article.locked);
  const own = page.style ?? page.credits ?? page.blocks?.[0] ?? articles[0];
  return own === undefined ? undefined : { ...page, articles };
}

/** How many of the edition's pages there must be, for what make-up leaves on them. */
export function keptPages(edition: Edition): number {
  return edition.pages.findLastIndex((page) => keptOf(page) !== undefined) + 1;
}

/** A page (from 1) as make-up finds it: what it leaves of the edition's page, or a page of nothing. */
export function barePage(edition: Edition, page: number): Page {
  return keptOf(edition.pages[page - 1]) ?? { id: `p${page}`, name: '', articles: [] };
}

/** The edition with this many pages that hold only what make-up leaves: what furniture looks at. */
export function withPages(edition: Edition, count: number): Edition {
  const pages = Array.from({ length: Math.max(1, count) }, (_, index) => barePage(edition, index + 1));
  return { ...edition, pages };
}
