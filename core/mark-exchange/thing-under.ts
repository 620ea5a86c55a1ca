import type { Edition, MarkedThing } from '../document';
import { contains } from '../geometry';
import type { Point } from '../geometry';
import { thingBox } from '../marks';
import type { ComposedPage } from '../page';

/** A thing, with what makes a point of its page one within its box, in fractions of it. */
export interface ThingUnder {
  readonly thing: MarkedThing;
  readonly within: (point: Point) => Point;
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
    if (box === undefined || !contains(box, point)) continue;
    return { thing, within: ({ x, y }) => ({ x: (x - box.x) / box.width, y: (y - box.y) / box.height }) };
  }
  return undefined;
}
