import { contains, inflate } from '../../core/geometry';
import type { Point, Rect } from '../../core/geometry';
import type { GridRect } from '../../core/document';

import { selectedPage, selectedThing } from './selection';
import { deskPlan, sheetUnder, viewOf } from './sheets';
import type { Sheet } from './sheets';
import { findArticle } from './edition-queries';
import { shownEdition } from './state';
import type { EditorState, Hovered } from './state';
import { sameThing } from './thing';
import { isLocked, picturesIn, placedOn, thingRect } from './thing-place';
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

/**
 * What lies under a point of the desk (CSS pixels): handles and edges of what is selected, the selected picture itself,
 * then things, top first. `deep` asks for the pictures in articles first.
 */
export function hitAt(state: EditorState, at: Point, { deep = false } = {}): Hit | undefined {
  const chosen = chosenAt(state, at);
  if (chosen !== undefined) return chosen;
  const hits = hitsAt(state, at);
  const selected = selectedThing(state);
  const inside = hits.find(({ thing }) => thing.kind === 'picture' && (deep || sameThing(thing, selected)));
  return inside ?? hits[0];
}

/** What a pointer over a hit is said to be over. */
export function hoverOf(hit: Pick<Hit, 'thing' | 'sheet'> | undefined): Hovered | undefined {
  return hit && { page: hit.sheet.number, thing: hit.thing };
}

/** Everything under a point of the desk (CSS pixels), the topmost first; an article stands before its pictures. */
export function hitsAt(state: EditorState, at: Point): readonly Hit[] {
  const edition = shownEdition(state);
  const sheet = sheetUnder(state, at);
  if (edition === undefined || sheet === undefined) return [];
  const view = viewOf(state.view, sheet);
  return placedOn(edition, sheet.number)
    .toReversed()
    .flatMap(({ thing, frame }): readonly Hit[] => {
      const pictures = thing.kind === 'article' ? pictureHits(state, { sheet, id: thing.id, at }) : [];
      const rect = thingRect(state, sheet.number, thing);
      const under = rect !== undefined && contains(toDesk(view, rect), at);
      return under ? [{ thing, frame, grip: 'move', sheet }, ...pictures] : pictures;
    });
}

function pictureHits(
  state: EditorState,
  { sheet, id, at }: { readonly sheet: Sheet; readonly id: string; readonly at: Point },
): readonly Hit[] {
  const view = viewOf(state.view, sheet);
  return picturesIn(state, sheet.number, id)
    .filter(({ rect }) => contains(toDesk(view, rect), at))
    .flatMap((place): readonly Hit[] => {
      const thing = { kind: 'picture', id, at: place.at } as const;
      const frame = frameOf(state, sheet.number, thing);
      return frame === undefined ? [] : [{ thing, frame, grip: 'move', sheet }];
    })
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

/** The one thing that is selected, where one of its handles or edges is under a point. What is locked has none. */
function chosenAt(state: EditorState, at: Point): Hit | undefined {
  const [edition, thing, page] = [shownEdition(state), selectedThing(state), selectedPage(state)];
  const sheet = deskPlan(state).sheets.find(({ number }) => number === page);
  if (edition === undefined || sheet === undefined || thing === undefined) return undefined;
  if (isLocked(edition, sheet.number, thing)) return undefined;
  const [rect, frame] = [thingRect(state, sheet.number, thing), frameOf(state, sheet.number, thing)];
  if (rect === undefined || frame === undefined) return undefined;
  const grip = gripAt(toDesk(viewOf(state.view, sheet), rect), at);
  return grip && { thing, frame, grip, sheet };
}

/** The frame of a thing of a page (from 1): of a picture in its article's columns, of all others on the page's grid. */
export function frameOf(state: EditorState, number: number, thing: Thing): GridRect | undefined {
  const edition = shownEdition(state);
  if (edition === undefined) return undefined;
  if (thing.kind === 'picture') return findArticle(edition, thing.id)?.article.pictures[thing.at]?.frame;
  return placedOn(edition, number).find((each) => sameThing(each.thing, thing))?.frame;
}
