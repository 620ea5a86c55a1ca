import { contains, inflate } from '../../core/geometry';
import type { Point } from '../../core/geometry';
import { RESIZE_GRIPS, gridOf, sameThing, selectedThing, thingsOn, toDesk } from '../editor';
import type { EditorState, Grip, Hit } from '../editor';

/** How near a handle or an edge must be to be taken hold of, in CSS pixels. */
const REACH = 7;

/** What lies under a point of the desk (CSS pixels): handles and edges of what is selected, then things, top first. */
export function hitAt(state: EditorState, at: Point): Hit | undefined {
  const { edition, view } = state;
  if (edition === undefined) return undefined;
  const grid = gridOf(edition);
  const things = thingsOn(edition, state.page);
  const selected = selectedThing(state);
  const chosen = things.find(({ thing }) => sameThing(thing, selected));
  if (chosen !== undefined) {
    const grip = gripAt(toDesk(view, grid.rectOf(chosen.frame)), at);
    if (grip !== undefined) return { ...chosen, grip };
  }
  const hit = [...things].reverse().find(({ frame }) => contains(toDesk(view, grid.rectOf(frame)), at));
  return hit && { ...hit, grip: 'move' };
}

/** The place of a grip on a rectangle. */
export function gripPoint(rect: { x: number; y: number; width: number; height: number }, grip: Grip): Point {
  const x = grip.includes('w') ? 0 : grip.includes('e') ? 1 : 0.5;
  const y = grip.includes('n') ? 0 : grip.includes('s') ? 1 : 0.5;
  return { x: rect.x + x * rect.width, y: rect.y + y * rect.height };
}

/** The pointer's shape over a grip. */
export function cursorOf(grip: Grip | undefined): string {
  switch (grip) {
    case undefined:
      return 'default';
    case 'move':
      return 'move';
    case 'n':
    case 's':
      return 'ns-resize';
    case 'e':
    case 'w':
      return 'ew-resize';
    case 'ne':
    case 'sw':
      return 'nesw-resize';
    case 'nw':
    case 'se':
      return 'nwse-resize';
  }
}

function gripAt(rect: { x: number; y: number; width: number; height: number }, at: Point): Grip | undefined {
  if (!contains(inflate(rect, REACH), at)) return undefined;
  const corner = RESIZE_GRIPS.find((grip) => {
    const point = gripPoint(rect, grip);
    return Math.abs(point.x - at.x) <= REACH && Math.abs(point.y - at.y) <= REACH;
  });
  if (corner !== undefined) return corner;
  if (Math.abs(at.x - rect.x) <= REACH) return 'w';
  if (Math.abs(at.x - rect.x - rect.width) <= REACH) return 'e';
  if (Math.abs(at.y - rect.y) <= REACH) return 'n';
  if (Math.abs(at.y - rect.y - rect.height) <= REACH) return 's';
  return undefined;
}
