import type { Edition } from '../document';

/** The edition with this many bare pages: what furniture looks at. */
export function withPages(edition: Edition, count: number): Edition {
  const pages = Array.from({ length: Math.max(1, count) }, (_, index) => ({
    id: `p${index + 1}`,
    name: '',
    articles: [],
  }));
  return { ...edition, pages };
}
