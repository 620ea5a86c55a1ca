import type { Edition, Page } from '../document';

/** The edition with this many pages bare of stories, what else stands on them kept: what furniture and blocks look at. */
export function withPages(edition: Edition, count: number): Edition {
  const pages = Array.from({ length: Math.max(1, count) }, (_, index) => barePage(edition, index + 1));
  return { ...edition, pages };
}

/** A page (from 1) without stories, with the blocks, the style and the credits that the edition's page has. */
export function barePage({ pages }: Edition, page: number): Page {
  const { blocks, style, credits } = pages[page - 1] ?? {};
  return {
    id: `p${page}`,
    name: '',
    articles: [],
    ...(blocks && { blocks }),
    ...(style && { style }),
    ...(credits && { credits }),
  };
}
