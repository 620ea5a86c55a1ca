import { pageName } from '../../core/document';
import type { Article, Credit, Edition, Page, Teaser } from '../../core/document';
import { pageFurniture } from '../../core/page';
import { changed } from './article-edits';
import { blocksOn, withPage } from './blocks';
import { furnishPage } from './furniture';

/** An edition with other pages, and with what follows them: names, teasers and heads of stories that run on. */
function withPages(before: Edition, pages: readonly Page[]): Edition {
  const numbers = new Map(pages.map(({ id }, index) => [id, index + 1]));
  const follow = (teaser: Teaser): Teaser => {
    const named = teaser.page === undefined ? undefined : before.pages[teaser.page - 1];
    const number = named && numbers.get(named.id);
    return number === undefined || number === teaser.page ? teaser : { ...teaser, page: number };
  };
  const teasers = before.teasers.map(follow);
  const moved = { ...before, pages: withHeadsFirst(before.pages, withOwnNames(before, pages)) };
  return teasers.every((teaser, index) => teaser === before.teasers[index]) ? moved : { ...moved, teasers };
}

/** A page that holds something keeps what it is called when its number becomes another. */
function withOwnNames(before: Edition, pages: readonly Page[]): readonly Page[] {
  const after = { ...before, pages };
  const names = new Map(before.pages.map(({ id }, index) => [id, pageName(before, index + 1)]));
  return pages.map((page, index) => {
    const name = names.get(page.id);
    const holds = page.articles.length > 0 || (page.blocks ?? []).length > 0;
    return name === undefined || !holds || pageName(after, index + 1) === name ? page : { ...page, name };
  });
}

/** Where a story that runs on begins on another page than before, its head goes there. */
export function withHeadsFirst(before: readonly Page[], pages: readonly Page[]): readonly Page[] {
  const began = firstArticles(before);
  const begins = firstArticles(pages);
  const heads = new Map(
    before.flatMap((page) => page.articles).flatMap(({ story, head }) => (head === undefined ? [] : [[story, head]])),
  );
  return pages.map((page) => {
    const articles = page.articles.map((article) => {
      const first = begins.get(article.story);
      const head = heads.get(article.story);
      if (head === undefined || first?.head !== undefined || first?.id === began.get(article.story)?.id) return article;
      return changed(article, { head: article === first ? head : undefined });
    });
    return articles.every((article, index) => article.head === page.articles[index]?.head)
      ? page
      : { ...page, articles };
  });
}

function firstArticles(pages: readonly Page[]): ReadonlyMap<string, Article> {
  const articles = pages.flatMap((page) => page.articles).map((article) => [article.story, article] as const);
  return new Map(articles.toReversed());
}

/** The edition with empty pages of these ids after a page (0: before the first). */
export function addPages(edition: Edition, after: number, ids: readonly string[]): Edition {
  const made = ids.map((id): Page => ({ id, name: '', articles: [] }));
  return withPages(edition, edition.pages.toSpliced(after, 0, ...made));
}

/**
 * The edition without pages (from 1), of which one at least stays. Their stories are in the pool again, or go on where
 * they also stand, under their head. What else stood on the pages goes with them.
 */
export function deletePages(edition: Edition, numbers: readonly number[]): Edition {
  const pages = edition.pages.filter((_, index) => !numbers.includes(index + 1));
  return pages.length === 0 || pages.length === edition.pages.length ? edition : withPages(edition, pages);
}

/** The edition with pages (from 1) moved together, in their order, before the page that is now at `before`. */
export function movePages(edition: Edition, numbers: readonly number[], before: number): Edition {
  const taken = edition.pages.filter((_, index) => numbers.includes(index + 1));
  const left = edition.pages.slice(0, before - 1).filter((page) => !taken.includes(page));
  const right = edition.pages.slice(before - 1).filter((page) => !taken.includes(page));
  const pages = [...left, ...taken, ...right];
  return pages.every((page, index) => page === edition.pages[index]) ? edition : withPages(edition, pages);
}

/**
 * The edition with copies of pages (from 1) behind the last of them: their styles, names, credits, guides and blocks.
 * Articles are not copied, for a story stands on the pages once. `ids` gives ids that nothing has.
 */
export function duplicatePages(edition: Edition, numbers: readonly number[], ids: () => string): Edition {
  const copies = edition.pages.flatMap((page, index) =>
    numbers.includes(index + 1) ? [copyOf(edition, { page, number: index + 1, ids })] : [],
  );
  const behind = Math.min(Math.max(...numbers), edition.pages.length);
  return copies.length === 0 ? edition : withPages(edition, edition.pages.toSpliced(behind, 0, ...copies));
}

function copyOf(edition: Edition, of: { readonly page: Page; readonly number: number; ids: () => string }): Page {
  const { page, number, ids } = of;
  const own = new Set(blocksOn(edition, number).flatMap(({ block, from }) => (from === 'page' ? [block.id] : [])));
  return changed(page, {
    id: ids(),
    articles: [],
    blocks: page.blocks?.map((block) => (own.has(block.id) ? { ...block, id: ids() } : block)),
    guides: page.guides?.map((guide) => ({ ...guide, id: ids() })),
  });
}

/** The edition with a page (from 1) of another name; an empty one takes the paper's. */
export function renamePage(edition: Edition, number: number, name: string): Edition {
  return withPage(edition, number, (page) => (page.name === name ? page : { ...page, name }));
}

/** The edition with a page (from 1) in a page style of the paper, or in none; what the page says itself stays. */
export function stylePage(edition: Edition, number: number, basedOn: string | undefined): Edition {
  return withPage(edition, number, (page) => {
    const style = changed(page.style ?? {}, { basedOn });
    return changed(page, { style: Object.keys(style).length === 0 ? undefined : style });
  });
}

/** The edition with credits of a page's (from 1) own; `undefined` has the edition's stand there again. */
export function creditPage(edition: Edition, number: number, credits: readonly Credit[] | undefined): Edition {
  return withPage(edition, number, (page) => changed(page, { credits }));
}

/** Whether everything that stands on a page (from 1) by itself is locked; an empty page is not. */
export function isPageLocked(edition: Pick<Edition, 'pages'>, number: number): boolean {
  const page = edition.pages[number - 1];
  const things = page === undefined ? [] : [...page.articles, ...(page.blocks ?? [])];
  return things.length > 0 && things.every(({ locked }) => locked === true);
}

/** The edition with everything on a page (from 1) locked, or let go: its furniture too. */
export function lockPage(edition: Edition, number: number, locked: boolean): Edition {
  const locking = locked ? (true as const) : undefined;
  const standing = withPage(edition, number, (page) =>
    changed(page, {
      articles: page.articles.map((article) => changed(article, { locked: locking })),
      blocks: page.blocks?.map((block) => changed(block, { locked: locking })),
    }),
  );
  return pageFurniture(standing, number).reduce(
    (made, { name }) => furnishPage(made, number, name, { locked: locking }),
    standing,
  );
}

/** Pages on one sheet of paper, printed on both sides and folded. */
const SHEET_PAGES = 4;
/** Pages on a leaf. */
const LEAF_PAGES = 2;

/** How the pages of an edition come out in sheets: `missing` pages fill its last leaf or sheet. */
export type SheetCount =
  | { readonly kind: 'sheets'; readonly sheets: number }
  /** A loose leaf is inserted, or pages to the next sheet are missing. */
  | { readonly kind: 'leaf'; readonly missing: number }
  | { readonly kind: 'odd'; readonly missing: number };

/** How many pages come out in sheets of four; a single page is a leaf with an empty back. */
export function sheetCount(pages: number): SheetCount {
  if (pages > 0 && pages % SHEET_PAGES === 0) return { kind: 'sheets', sheets: pages / SHEET_PAGES };
  if (pages % LEAF_PAGES === 0) return { kind: 'leaf', missing: SHEET_PAGES - (pages % SHEET_PAGES) };
  return { kind: 'odd', missing: 1 };
}

/** The pages that lie side by side when the paper is open, by their numbers: the first alone, then two by two. */
export function pageSpreads(pages: number): readonly (readonly number[])[] {
  if (pages === 0) return [];
  const spreads: number[][] = [[1]];
  for (let left = 2; left <= pages; left += 2) spreads.push(left < pages ? [left, left + 1] : [left]);
  return spreads;
}
