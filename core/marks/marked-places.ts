import type { Edition, MarkedOwner, MarkedThing, PlaceAnchor, TextAnchor } from '../document';
import { contains } from '../geometry';
import type { Point, Rect } from '../geometry';
import { pageGrid } from '../page';
import type { ComposedPage } from '../page';
import { caretAt, comparePlaces, orderLines, rangeRects, textLinesOf } from '../text-edit';
import type { TextLine } from '../text-edit';

/** An edition with its pages as composed, in their order. */
export interface MarkedPages {
  readonly edition: Edition;
  readonly pages: readonly ComposedPage[];
}

/** Where a mark on text stands: a rectangle for each line that it takes something of, a bare edge between two characters. */
export interface MarkedLine {
  /** From 1. */
  readonly page: number;
  readonly rect: Rect;
}

/** Where a mark on a place of a page stands, in points from the page's top left. */
export interface MarkedPlace {
  /** From 1. */
  readonly page: number;
  readonly at: Point;
  readonly to?: Point;
}

/** Tells of the texts of composed pages where their lines stand; each owner's are looked for once. */
export function lineFinder({ pages }: Pick<MarkedPages, 'pages'>): (owner: MarkedOwner) => readonly TextLine[] {
  const known = new Map<string, readonly TextLine[]>();
  return (owner) => {
    const name = `${owner.kind} ${owner.id}`;
    const lines = known.get(name) ?? orderLines(pages.flatMap((page) => textLinesOf(page, owner)));
    known.set(name, lines);
    return lines;
  };
}

/** Where an anchor's text stands, line by line; nothing where it is gone, overset or on no page. */
export function markedLines(
  { owner, from, to, gone }: TextAnchor,
  linesOf: (owner: MarkedOwner) => readonly TextLine[],
): readonly MarkedLine[] {
  if (gone === true) return [];
  const lines = linesOf(owner);
  if (comparePlaces(from, to) !== 0) return rangeRects(lines, { from, to });
  const caret = lines.some(({ part }) => part === from.part) ? caretAt(lines, from) : undefined;
  return caret === undefined ? [] : [{ page: caret.line.page, rect: caret.rect }];
}

/** Where a place of a page lies now; `undefined` when its page, or the thing it was on, is gone. */
export function markedPlace({ page, thing, at, to }: PlaceAnchor, marked: MarkedPages): MarkedPlace | undefined {
  const index = marked.edition.pages.findIndex(({ id }) => id === page);
  if (index < 0) return undefined;
  const box = thing === undefined ? undefined : thingBox(thing, marked);
  if (thing !== undefined && box === undefined) return undefined;
  const place = (point: Point): Point =>
    box === undefined ? point : { x: box.rect.x + point.x * box.rect.width, y: box.rect.y + point.y * box.rect.height };
  return { page: box?.page ?? index + 1, at: place(at), ...(to && { to: place(to) }) };
}

/** The box of a thing that places can belong to, wherever it stands now; `undefined` where it is on no page. */
export function thingBox(
  thing: MarkedThing,
  { edition, pages }: MarkedPages,
): { readonly page: number; readonly rect: Rect } | undefined {
  for (const [index, composed] of pages.entries()) {
    const rect =
      thing.kind === 'picture'
        ? pictureRect(thing, composed)
        : edition.pages[index]?.blocks?.flatMap(({ id, frame }) =>
            id === thing.id ? [pageGrid(edition.profile).rectOf(frame)] : [],
          )[0];
    if (rect !== undefined) return { page: index + 1, rect };
  }
  return undefined;
}

/** The thing whose box a point of a page (from 1) lies in, pictures of articles before blocks; with the point in it. */
export function thingUnder(
  point: Point,
  number: number,
  { edition, pages }: MarkedPages,
): { readonly thing: MarkedThing; readonly within: (point: Point) => Point } | undefined {
  const page = edition.pages[number - 1];
  const things: readonly MarkedThing[] = [
    ...(page?.articles ?? []).flatMap(({ id: article, story, pictures }) =>
      pictures.flatMap(({ index }): MarkedThing[] => {
        const picture = edition.stories.find(({ id }) => id === story)?.pictures[index]?.picture;
        return picture === undefined ? [] : [{ kind: 'picture', article, picture }];
      }),
    ),
    ...(page?.blocks ?? []).map(({ id }): MarkedThing => ({ kind: 'block', id })),
  ];
  for (const thing of things) {
    const box = thingBox(thing, { edition, pages });
    if (box?.page !== number || !contains(box.rect, point) || box.rect.width === 0 || box.rect.height === 0) continue;
    const { rect } = box;
    return { thing, within: ({ x, y }) => ({ x: (x - rect.x) / rect.width, y: (y - rect.y) / rect.height }) };
  }
  return undefined;
}

function pictureRect(
  { article, picture }: Extract<MarkedThing, { kind: 'picture' }>,
  { list }: ComposedPage,
): Rect | undefined {
  for (const item of list.items) {
    if (item.kind === 'picture' && item.picture === picture && item.owner.id === article) return item.rect;
  }
  return undefined;
}
