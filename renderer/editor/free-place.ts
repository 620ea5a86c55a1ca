import type { Edition, GridRect } from '../../core/document';
import { takenFrames } from '../../core/page';
import type { StoryShape } from '../compose';
import { thingsOn } from './edition-queries';

/** Lines of white between things that stand above one another. */
const WHITE = 1;

/** A shape and the place it takes. */
export interface FreePlace {
  readonly shape: StoryShape;
  readonly frame: GridRect;
}

/**
 * Where a story goes when nobody says where: the first free space of the page (from 1), from the top and the left, that
 * holds the best of its shapes, or else the next best; when nothing holds it, under the page's head at the left, over
 * what stands there. `undefined` for no shapes.
 */
export function freePlace(edition: Edition, page: number, shapes: readonly StoryShape[]): FreePlace | undefined {
  const { columns, lines } = edition.profile.grid;
  const furniture = takenFrames(edition, page).map(({ frame }) => frame);
  const taken = [...furniture, ...thingsOn(edition, page).map(({ frame }) => frame)];
  for (const shape of shapes) {
    for (let line = 0; line + shape.lines <= lines; line += 1) {
      for (let column = 0; column + shape.columns <= columns; column += 1) {
        const frame: GridRect = { column, columns: shape.columns, line, lines: shape.lines };
        if (!taken.some((other) => collides(frame, other))) return { shape, frame };
      }
    }
  }
  const [best] = shapes;
  if (best === undefined) return undefined;
  const head = furniture.filter((frame) => frame.line === 0 && frame.column === 0);
  const line = Math.max(0, ...head.map((frame) => frame.lines + WHITE));
  const deep = Math.min(best.lines, lines - line);
  return { shape: best, frame: { column: 0, columns: best.columns, line, lines: deep } };
}

function collides(a: GridRect, b: GridRect): boolean {
  const across = a.column < b.column + b.columns && b.column < a.column + a.columns;
  return across && a.line < b.line + b.lines + WHITE && b.line < a.line + a.lines + WHITE;
}
