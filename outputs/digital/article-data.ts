import { pageName } from '../../core/document';
import type { Rect } from '../../core/geometry';
import { roundPoints } from '../../core/units';
import type { Edition, Story } from '../../core/document';
import type { ComposedPage } from '../../core/page';

/** The version of the form in which articles are given; docs/digital-edition.md describes it. */
const ARTICLES_FORMAT = 1;

/** Corners of a shape, in order. */
type Polygon = readonly (readonly [x: number, y: number])[];

/** Where an article, or a picture of it, stands on a page. */
export interface ArticleArea {
  /** From 1. */
  readonly page: number;
  /** Points from the page's top left, y downwards. */
  readonly points: Polygon;
  /** The same in fractions of the page's width and height. */
  readonly fractions: Polygon;
}

/** An article with its text and places. Texts that an article does not have are empty. */
export interface ArticleData {
  readonly id: string;
  readonly kicker: string;
  readonly headline: string;
  readonly decks: readonly string[];
  readonly dateline: string;
  readonly byline: string;
  readonly paragraphs: readonly { readonly kind: 'body' | 'subhead'; readonly text: string }[];
  readonly pictures: readonly {
    readonly file: string;
    readonly caption: string;
    readonly credit: string;
    readonly areas: readonly ArticleArea[];
  }[];
  readonly areas: readonly ArticleArea[];
  /** Where its text goes on from page to page. */
  readonly jumps: readonly { readonly from: number; readonly to: number }[];
}

/** The articles of an edition as data. */
export interface ArticlesData {
  readonly format: typeof ARTICLES_FORMAT;
  readonly name: string;
  readonly date: string;
  readonly number?: number;
  readonly total?: number;
  readonly language: string;
  readonly pages: readonly {
    readonly page: number;
    readonly name: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly articles: readonly ArticleData[];
}

/** The articles of composed pages, in reading order: by page, on each the most important first. */
export function articlesOf(edition: Edition, composed: readonly ComposedPage[]): ArticlesData {
  const { masthead, issue, profile } = edition;
  return {
    format: ARTICLES_FORMAT,
    name: masthead.name,
    date: issue.date,
    ...(issue.number !== undefined && { number: issue.number }),
    ...(issue.total !== undefined && { total: issue.total }),
    language: profile.language,
    pages: composed.map(({ list }) => ({
      page: list.page,
      name: pageName(edition, list.page),
      width: list.width,
      height: list.height,
    })),
    articles: readingOrder(edition, composed).map((story) => articleOf(edition, story, composed)),
  };
}

/** The stories that stand on the pages, each once, where it begins. */
export function readingOrder(edition: Edition, composed: readonly ComposedPage[]): readonly Story[] {
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const ids = composed.flatMap(({ layout }) =>
    [...layout.articles]
      .sort((a, b) => a.priority - b.priority || a.rect.y - b.rect.y || a.rect.x - b.rect.x)
      .map(({ id }) => id),
  );
  return [...new Set(ids)].map((id) => stories.get(id)).filter((story) => story !== undefined);
}

function articleOf(edition: Edition, story: Story, composed: readonly ComposedPage[]): ArticleData {
  const files = new Map(edition.pictures.map(({ id, name }) => [id, name]));
  const { id, kicker, headline, decks, dateline, byline, paragraphs } = story;
  const places = composed.flatMap(({ list, layout }) =>
    layout.articles.filter((article) => article.id === id).map(({ article, rect }) => ({ list, article, rect })),
  );
  const pages = [...new Set(places.map(({ list }) => list.page))];
  return {
    id,
    kicker,
    headline,
    decks,
    dateline,
    byline,
    paragraphs: paragraphs.map(({ kind, text }) => ({ kind, text })),
    pictures: story.pictures.map(({ picture, caption, credit }) => ({
      file: files.get(picture) ?? picture,
      caption,
      credit,
      areas: places.flatMap(({ list, article }) =>
        list.items.flatMap((item) =>
          item.kind === 'picture' && item.owner.id === article && item.picture === picture
            ? [areaOf(list, item.rect)]
            : [],
        ),
      ),
    })),
    areas: places.map(({ list, rect }) => areaOf(list, rect)),
    jumps: pages.slice(1).map((to, index) => ({ from: pages[index] ?? to, to })),
  };
}

/** Finer than a screen's pixel on the largest page. */
const FRACTION_STEPS = 100_000;

function areaOf({ page, width, height }: ComposedPage['list'], rect: Rect): ArticleArea {
  const [left, top] = [roundPoints(rect.x), roundPoints(rect.y)];
  const [right, foot] = [roundPoints(rect.x + rect.width), roundPoints(rect.y + rect.height)];
  const points: Polygon = [
    [left, top],
    [right, top],
    [right, foot],
    [left, foot],
  ];
  const fraction = (value: number): number => Math.round(value * FRACTION_STEPS) / FRACTION_STEPS;
  return { page, points, fractions: points.map(([x, y]) => [fraction(x / width), fraction(y / height)]) };
}
