import { isShown } from '../document';
import type { Article, Block, Edition, Page } from '../document';
import { isPackage } from '../page';

/**
 * The edition with this many pages bare of stories, what else stands on them kept: what furniture and blocks look at.
 */
export function withPages(edition: Edition, count: number): Edition {
  const pages = Array.from({ length: Math.max(1, count) }, (_, index) => barePage(edition, index + 1));
  return { ...edition, pages };
}

/**
 * A page (from 1) without the stories that make-up places: the edition's own, if it has it, with the articles it
 * leaves, the blocks, the style, the places of furniture, the credits and the guides, and its name where something of
 * it is drawn up already.
 */
export function barePage({ pages }: Edition, page: number): Page {
  const own = pages[page - 1];
  const { style, furniture, credits, guides } = own ?? {};
  const blocks = own?.blocks && keptBlocks(own);
  return {
    id: own?.id ?? newPageId(pages, page),
    name: isDrawnUp(own) ? own.name : '',
    articles: own === undefined ? [] : keptArticles(own),
    ...(blocks && { blocks }),
    ...(style && { style }),
    ...(furniture && { furniture }),
    ...(credits && { credits }),
    ...(guides && { guides }),
  };
}

/** An id that no page of the edition has. */
function newPageId(pages: readonly Page[], page: number): string {
  let id = `p${page}`;
  while (pages.some((other) => other.id === id)) id += '-';
  return id;
}

/** The pages of an edition that must be, in their places, for what make-up leaves on them. */
export function drawnUpPages({ pages }: Edition): readonly Page[] {
  return pages.slice(0, pages.findLastIndex(isDrawnUp) + 1);
}

/**
 * Whether a page has something that belongs to its place: a style, places of furniture, blocks of its own, guides, or
 * articles that stay.
 */
function isDrawnUp(page: Page | undefined): page is Page {
  if (page === undefined) return false;
  const { style, furniture, guides = [] } = page;
  if (style !== undefined || furniture !== undefined) return true;
  return keptBlocks(page).length > 0 || guides.length > 0 || keptArticles(page).length > 0;
}

/** The articles of a page that make-up does not touch: what is locked, and what is hidden, which takes no room. */
function keptArticles({ articles }: Page): readonly Article[] {
  return articles.filter((article) => article.locked === true || !isShown(article));
}

/** The blocks of a page less the boxes of packages that make-up places anew. */
function keptBlocks({ blocks = [] }: Page): readonly Block[] {
  return blocks.filter((block) => !isPackage(block) || block.locked === true);
}
