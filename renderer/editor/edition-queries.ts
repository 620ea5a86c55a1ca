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
  for (const [index, page] of edition.pages.entries()) {
    const article = page.articles.find((known) => known.id === id);
    if (article !== undefined) return { article, page: index + 1 };
  }
  return undefined;
}

/** A thing on a page, and the rectangle of the grid it takes. */
export interface PlacedThing {
  readonly thing: Thing;
  readonly frame: GridRect;
}

/** Everything on a page (from 1) that is shown and can be taken in the hand, from the bottom up: blocks, then articles. */
export function thingsOn(edition: Edition, number: number): readonly PlacedThing[] {
  const page = edition.pages[number - 1];
  const blocks = blocksOn(edition, number).map(({ block }) => block);
  const articles = page === undefined ? [] : shownArticles(page);
  return [
    ...blocks.filter(isShown).map(({ id, frame }): PlacedThing => ({ thing: { kind: 'block', id }, frame })),
    ...articles.map(({ id, frame }): PlacedThing => ({ thing: { kind: 'article', id }, frame })),
  ];
}

/** The block with this id on a page (from 1). */
export function findBlock(edition: Edition, number: number, id: string | undefined): Block | undefined {
  return blocksOn(edition, number).find(({ block }) => block.id === id)?.block;
}

/** The articles of a story in page order: its thread. */
export function articlesOf(edition: Edition, story: string): readonly PlacedArticle[] {
  return edition.pages.flatMap((page, index) =>
    page.articles.filter((article) => article.story === story).map((article) => ({ article, page: index + 1 })),
  );
}

/** The story with this id. */
export function findStory(edition: Edition, id: string): Story | undefined {
  return edition.stories.find((story) => story.id === id);
}

/** The page with this number, from 1. */
export function pageAt(edition: Edition | undefined, number: number): Page | undefined {
  return edition?.pages[number - 1];
}

/** What a page is called: its own name, else the profile's. */
export function pageName(edition: Edition, number: number): string {
  const own = edition.pages[number - 1]?.name ?? '';
  return own !== '' ? own : (edition.profile.pageNames[number - 1] ?? edition.profile.pageNames.at(-1) ?? '');
}

/** The paper's size in points. */
export function paperSize(edition: Edition): Size {
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

/** The grid of an edition's pages. */
export function gridOf(edition: Edition): PageGrid {
  return pageGrid(edition.profile);
}
