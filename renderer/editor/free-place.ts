import type { Edition, GridRect } from '../../core/document';
import type { StoryShape } from '../compose';
import { freeRoom } from './new-block';

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
  for (const shape of shapes) {
    const frame = freeRoom(edition, page, shape);
    if (frame !== undefined) return { shape, frame, isFree: true };
  }
  const [best] = shapes;
  if (best === undefined) return undefined;
  const deep = Math.min(best.lines, lines);
  const frame = { column: columns - best.columns, columns: best.columns, line: lines - deep, lines: deep };
  return { isFree: false, shape: best, frame };
}
