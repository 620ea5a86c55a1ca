import type { Edition, Page } from './edition';

/** The edition with these pages in the places of those with their ids; a page that it has not is left out. */
export function replacePages(edition: Edition, pages: readonly Page[]): Edition {
  const made = new Map(pages.map((page) => [page.id, page]));
  return { ...edition, pages: edition.pages.map((page) => made.get(page.id) ?? page) };
}
