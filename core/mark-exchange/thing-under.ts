import type { Edition, MarkedThing } from '../document';
import { contains } from '../geometry';
import type { Point, Rect } from '../geometry';
import { thingBox } from '../marks';
import type { ComposedPage } from '../page';

/** A thing of a page, and its box there. */
export interface ThingUnder {
  readonly thing: MarkedThing;
  readonly box: Rect;
}

/** A point of a page within the box of a thing, in fractions of it; as it is on bare paper. */
export function withinThing(point: Point, under: ThingUnder | undefined): Point {
  if (under === undefined) return point;
  const { x, y, width, height } = under.box;
  return { x: (point.x - x) / width, y: (point.y - y) / height };
}

/** The thing whose box a point of a composed page lies in, pictures of articles before blocks. */
export function thingUnder(point: Point, edition: Edition, composed: ComposedPage): ThingUnder | undefined {
  const { articles = [], blocks = [] } = edition.pages[composed.list.page - 1] ?? {};
  const things: readonly MarkedThing[] = [
    ...articles.flatMap(({ id: article, story, pictures }) =>
      pictures.flatMap(({ index }): MarkedThing[] => {
        const picture = edition.stories.find(({ id }) => id === story)?.pictures[index]?.picture;
        return picture === undefined ? [] : [{ kind: 'picture', article, picture }];
      }),
    ),
    ...blocks.map(({ id }): MarkedThing => ({ kind: 'block', id })),
  ];
  for (const thing of things) {
    const box = thingBox(thing, composed);
    if (box !== undefined && contains(box, point)) return { thing, box };
  }
  return undefined;
}
