import { isShown, shownArticles } from '../../core/document';
import type { Article, Block, Edition, GridRect, Page, Story } from '../../core/document';
import { pageGrid } from '../../core/page';
import type { PageGrid } from '../../core/page';
import { mmToPoints } from '../../core/units';
import { blocksOn } from './blocks';
import type { Thing } from './thing';
import type { GridSteps } from './tools/grip';
import type { Size } from './view';

/** An article and the page (from 1) it stands on. */
export interface PlacedArticle {
  readonly article: Article;
  readonly page: number;
}

/** The article with this id, wherever it stands. */
export function findArticle(edition: Edition, id: string | undefined): PlacedArticle | undefined {
  return id === undefined ? undefined : placedIn(edition.pages).byId.get(id);
}

/** A thing on a page, and the rectangle of the grid it takes. */
export interface PlacedThing {
  readonly thing: Thing;
  readonly frame: GridRect;
}

/**
 * Everything on a page (from 1) that is shown and can be taken in the hand, from the bottom up: blocks, then articles.
 */
export function thingsOn(edition: Edition, number: number): readonly PlacedThing[] {
  const page = edition.pages[number - 1];
  const blocks = blocksOn(edition, number).map(({ block }) => block);
  const articles = page === undefined ? [] : shownArticles(page);
  return [
    ...blocks.filter(isShown).map(({ id, frame }): PlacedThing => ({ thing: { kind: 'block', id }, frame })),
    ...articles.map(({ id, frame }): PlacedThing => ({ thing: { kind: 'article', id }, frame })),
  ];
}

/**
 * Whether nobody has put anything on a page (from 1) that is shown: blocks that come with the template do not count.
 */
export function isEmptyPage(edition: Edition, number: number): boolean {
  const page = edition.pages[number - 1];
  if (page === undefined) return false;
  return shownArticles(page).length === 0 && !blocksOn(edition, number).some(({ from }) => from !== 'template');
}

/** The block with this id on a page (from 1). */
export function findBlock(edition: Edition, number: number, id: string | undefined): Block | undefined {
  return blocksOn(edition, number).find(({ block }) => block.id === id)?.block;
}

/** The articles of a story in page order: its thread. */
export function articlesOf(edition: Edition, story: string): readonly PlacedArticle[] {
  return placedIn(edition.pages).byStory.get(story) ?? [];
}

/** The story with this id. */
export function findStory(edition: Edition, id: string): Story | undefined {
  const known = stories.get(edition.stories) ?? new Map(edition.stories.map((story) => [story.id, story]));
  stories.set(edition.stories, known);
  return known.get(id);
}

/** Where all articles stand, found in one walk: an edition of many pages has thousands, and lists ask for each. */
interface Placed {
  readonly byId: ReadonlyMap<string, PlacedArticle>;
  readonly byStory: ReadonlyMap<string, readonly PlacedArticle[]>;
}

const stories = new WeakMap<Edition['stories'], ReadonlyMap<string, Story>>();
const placed = new WeakMap<Edition['pages'], Placed>();

function placedIn(pages: Edition['pages']): Placed {
  const known = placed.get(pages);
  if (known !== undefined) return known;
  const byId = new Map<string, PlacedArticle>();
  const byStory = new Map<string, PlacedArticle[]>();
  for (const [index, page] of pages.entries()) {
    for (const article of page.articles) {
      const here = { article, page: index + 1 };
      if (!byId.has(article.id)) byId.set(article.id, here);
      const others = byStory.get(article.story);
      if (others === undefined) byStory.set(article.story, [here]);
      else others.push(here);
    }
  }
  placed.set(pages, { byId, byStory });
  return { byId, byStory };
}

/** The page with this number, from 1. */
export function pageAt(edition: Pick<Edition, 'pages'> | undefined, number: number): Page | undefined {
  return edition?.pages[number - 1];
}

/** The paper's size in points. */
export function paperSize(edition: Pick<Edition, 'profile'>): Size {
  return { width: mmToPoints(edition.profile.paper.widthMm), height: mmToPoints(edition.profile.paper.heightMm) };
}

/** The grid's steps, for tools. */
export function gridSteps(grid: PageGrid): GridSteps {
  return {
    columns: grid.columns,
    lines: grid.lines,
    area: grid.area,
    columnStep: grid.measure + grid.gutter,
    lineStep: grid.leading,
  };
}

/** The grid of an edition's pages; the same one for the same profile. */
export function gridOf({ profile }: Pick<Edition, 'profile'>): PageGrid {
  const known = grids.get(profile) ?? pageGrid(profile);
  grids.set(profile, known);
  return known;
}

const grids = new WeakMap<Edition['profile'], PageGrid>();
