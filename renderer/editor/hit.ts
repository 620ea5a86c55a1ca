import { contains, inflate } from '../../core/geometry';
import type { Point, Rect } from '../../core/geometry';
import type { GridRect } from '../../core/document';
import { gridOf, thingsOn } from './edition-queries';
import { selectedPage, selectedThing } from './selection';
import { deskPlan, sheetUnder, viewOf } from './sheets';
import type { Sheet } from './sheets';
import { shownEdition } from './state';
import type { EditorState } from './state';
import { sameThing } from './thing';
import type { Thing } from './thing';
import { RESIZE_GRIPS } from './tools/grip';
import type { Grip } from './tools/grip';
import { toDesk } from './view';

/** How near a handle or an edge must be to be taken hold of, in CSS pixels. */
const REACH = 7;

/** A thing under the pointer, and where it would be taken hold of. */
export interface Hit {
  readonly thing: Thing;
  readonly frame: GridRect;
  readonly grip: Grip;
  readonly sheet: Sheet;
}

/** What lies under a point of the desk (CSS pixels): handles and edges of what is selected, then things, top first. */
export function hitAt(state: EditorState, at: Point): Hit | undefined {
  return chosenAt(state, at) ?? hitsAt(state, at)[0];
}

/** Everything under a point of the desk (CSS pixels), the topmost first. */
export function hitsAt(state: EditorState, at: Point): readonly Hit[] {
  const edition = shownEdition(state);
  const sheet = sheetUnder(state, at);
  if (edition === undefined || sheet === undefined) return [];
  const view = viewOf(state.view, sheet);
  const grid = gridOf(edition);
  return thingsOn(edition, sheet.number)
    .filter(({ frame }) => contains(toDesk(view, grid.rectOf(frame)), at))
    .map(({ thing, frame }): Hit => ({ thing, frame, grip: 'move', sheet }))
    .reverse();
}

/** The place of a grip on a rectangle. */
export function gripPoint(rect: Rect, grip: Grip): Point {
  const x = grip.includes('w') ? 0 : grip.includes('e') ? 1 : 0.5;
  const y = grip.includes('n') ? 0 : grip.includes('s') ? 1 : 0.5;
  return { x: rect.x + x * rect.width, y: rect.y + y * rect.height };
}

/** The grip of a rectangle of the desk (CSS pixels) under a point of it. */
export function gripAt(rect: Rect, at: Point): Grip | undefined {
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

/** The one thing that is selected, where one of its handles or edges is under a point. */
function chosenAt(state: EditorState, at: Point): Hit | undefined {
  const [edition, selected, page] = [shownEdition(state), selectedThing(state), selectedPage(state)];
  const sheet = deskPlan(state).sheets.find(({ number }) => number === page);
  if (edition === undefined || sheet === undefined) return undefined;
  const chosen = thingsOn(edition, sheet.number).find(({ thing }) => sameThing(thing, selected));
  if (chosen === undefined) return undefined;
  const grip = gripAt(toDesk(viewOf(state.view, sheet), gridOf(edition).rectOf(chosen.frame)), at);
  return grip && { ...chosen, grip, sheet };
}
