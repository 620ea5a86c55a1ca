import type { Article, Edition, Profile } from '../document';
import type { Item } from './placement';
import { shapeTable } from './shape';
import type { Shape } from './shape';
import { laidFrame } from './turned';

/**
 * What looks alike in an article's make-up: a head that runs the other way than its text, text alone, or where its
 * pictures stand to the head.
 */
export type Look = 'strip' | 'text' | 'above' | 'beside' | 'under';

const LOOKS: readonly Look[] = ['strip', 'text', 'above', 'beside', 'under'];

/**
 * An item with the shapes only that what is locked of its article leaves: its width in columns, its kind of make-up. It
 * may have none then; without such locks it is the item itself.
 */
export function withKeptLook(item: Item, article: Article | undefined, profile: Pick<Profile, 'grid' | 'paper'>): Item {
  const { columnsLocked, makeUpLocked } = article ?? {};
  if (article === undefined || (columnsLocked !== true && makeUpLocked !== true)) return item;
  const look = lookOf(article);
  const { columns } = laidFrame(article.frame, profile);
  const keeps = (shape: Shape): boolean =>
    (columnsLocked !== true || shape.columns === columns) && (makeUpLocked !== true || lookOfShape(shape) === look);
  const shapes = item.shapes.byWidth.flatMap((width) => width?.shapes.filter(keeps) ?? []);
  const { stepped: _stepped, inOwnBands: _own, filling: _filling, ...plain } = item;
  return { ...plain, shapes: shapeTable(shapes, item.shapes.byWidth.length - 1) };
}

/** What is locked of an article besides its place: it stays so when the article is made up anew. */
export function looksLocked({ columnsLocked, makeUpLocked }: Article): Pick<Article, 'columnsLocked' | 'makeUpLocked'> {
  return { ...(columnsLocked && { columnsLocked }), ...(makeUpLocked && { makeUpLocked }) };
}

/** How a shape looks; `undefined` of a package. */
export function lookOfShape({ kind }: Shape): Look | undefined {
  return LOOKS.find((look) => kind.startsWith(look));
}

/** How an article looks. */
export function lookOf({ head, pictures, frame, vertical }: Article): Look {
  const [first] = pictures;
  // A head that runs the other way than its text stands in a strip.
  const isAcross = head !== undefined && (head.vertical === true) !== (vertical === true);
  if (isAcross && (first === undefined || vertical === true)) return 'strip';
  if (first === undefined) return 'text';
  if (first.over !== true) return 'under';
  return (head?.line ?? 0) > 0 || (head?.span?.columns ?? frame.columns) >= frame.columns ? 'above' : 'beside';
}

/** Whether an article's head is to stay as it is, across the direction of its text. */
export function keepsStrip(article: Article | undefined): boolean {
  return article?.makeUpLocked === true && lookOf(article) === 'strip';
}

/** The articles of an edition of which some look is locked, by their stories: the one with the head, of several. */
export function lockedLooks({ pages }: Edition): ReadonlyMap<string, Article> {
  const found = new Map<string, Article>();
  for (const article of pages.flatMap(({ articles }) => articles)) {
    const isLocked = article.columnsLocked === true || article.makeUpLocked === true;
    if (isLocked && !found.has(article.story)) found.set(article.story, article);
  }
  return found;
}
