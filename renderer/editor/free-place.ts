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
  /** Nothing stands there. */
  readonly isFree: boolean;
}

/**
 * Where a story goes when nobody says where: the first free space of the page (from 1), from the top and the left, that
 * holds the best of its shapes, or else the next best; when nothing holds it, at the foot at the right,
 * where the least important things are, over what stands there. `undefined` for no shapes.
 */
export function freePlace(edition: Edition, page: number, shapes: readonly StoryShape[]): FreePlace | undefined {
  const { columns, lines } = edition.profile.grid;
  const furniture = takenFrames(edition, page).map(({ frame }) => frame);
  const taken = [...furniture, ...thingsOn(edition, page).map(({ frame }) => frame)];
  for (const shape of shapes) {
    for (let line = 0; line + shape.lines <= lines; line += 1) {
      for (let column = 0; column + shape.columns <= columns; column += 1) {
        const frame: GridRect = { column, columns: shape.columns, line, lines: shape.lines };
        if (!taken.some((other) => collides(frame, other))) return { shape, frame, isFree: true };
      }
    }
  }
  const [best] = shapes;
  if (best === undefined) return undefined;
  const deep = Math.min(best.lines, lines);
  const frame = { column: columns - best.columns, columns: best.columns, line: lines - deep, lines: deep };
  return { isFree: false, shape: best, frame };
}

function collides(a: GridRect, b: GridRect): boolean {
  const across = a.column < b.column + b.columns && b.column < a.column + a.columns;
  return across && a.line < b.line + b.lines + WHITE && b.line < a.line + a.lines + WHITE;
}
