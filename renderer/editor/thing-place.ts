import { isShown, shownArticles } from '../../core/document';
import type { Edition, GridRect } from '../../core/document';
import type { Rect } from '../../core/geometry';
import { furnitureFrames, pageFurniture } from '../../core/page';
import type { PicturePlace } from '../../core/page';
import { blocksOn } from './blocks';
import { findArticle, findBlock, gridOf, pageAt, thingsOn } from './edition-queries';
import type { PlacedThing } from './edition-queries';
import { findFurniture } from './furniture';
import { shownEdition } from './state';
import type { EditorState } from './state';
import type { Thing } from './thing';

type Shown = Pick<EditorState, 'edition' | 'preview' | 'composed'>;

/** The rectangle of a thing of a page (from 1), in points of the page; `undefined` when it is not to be seen there. */
export function thingRect(state: Shown, number: number, thing: Thing): Rect | undefined {
  const edition = shownEdition(state);
  if (edition === undefined) return undefined;
  if (thing.kind === 'picture') return picturePlace(state, number, thing)?.rect;
  const frame = frameOn(edition, number, thing);
  return frame && gridOf(edition).rectOf(frame);
}

/** The frame of a thing that is shown on a page (from 1). */
function frameOn(edition: Edition, number: number, thing: Exclude<Thing, { kind: 'picture' }>): GridRect | undefined {
  switch (thing.kind) {
    case 'article': {
      const page = pageAt(edition, number);
      return page && shownArticles(page).find(({ id }) => id === thing.id)?.frame;
    }
    case 'block': {
      const block = findBlock(edition, number, thing.id);
      return block !== undefined && isShown(block) ? block.frame : undefined;
    }
    case 'furniture':
      return furnitureFrames(edition, number).find(({ name }) => name === thing.id)?.frame;
  }
}

/** Where a picture of an article stands on a page (from 1), as the page was composed last. */
export function picturePlace(
  state: Shown,
  number: number,
  { id, at }: Extract<Thing, { kind: 'picture' }>,
): PicturePlace | undefined {
  return picturesIn(state, number, id).find((each) => each.at === at);
}

/** The pictures of an article of a page (from 1), as the page was composed last. */
export function picturesIn(state: Shown, number: number, article: string): readonly PicturePlace[] {
  const page = pageAt(shownEdition(state), number);
  const composed = page && state.composed.get(page.id);
  return composed?.articles.find((each) => each.article === article)?.pictures ?? [];
}

/** Everything of a page (from 1) that has a rectangle of the grid, from the bottom up: furniture, blocks, articles. */
export function placedOn(edition: Edition, number: number): readonly PlacedThing[] {
  const furniture = furnitureFrames(edition, number).map(({ name, frame }): PlacedThing => {
    return { thing: { kind: 'furniture', id: name }, frame };
  });
  return [...furniture, ...thingsOn(edition, number)];
}

/** The things of a page (from 1) in the order in which it is read: from the top, then from the left. */
export function inReadingOrder(things: readonly PlacedThing[]): readonly PlacedThing[] {
  return things.toSorted((a, b) => a.frame.line - b.frame.line || a.frame.column - b.frame.column);
}

/** Whether a thing of a page (from 1) is locked: it stays where it is. */
export function isLocked(edition: Edition, number: number, thing: Thing): boolean {
  switch (thing.kind) {
    case 'furniture':
      return findFurniture(edition, number, thing.id)?.own?.locked === true;
    case 'block':
      return findBlock(edition, number, thing.id)?.locked === true;
    case 'article':
    case 'picture':
      return findArticle(edition, thing.id)?.article.locked === true;
  }
}

/** What of a page (from 1) is hidden. */
export function hiddenOn(edition: Edition, number: number): readonly Thing[] {
  const blocks = blocksOn(edition, number).filter(({ block }) => block.hidden);
  const articles = pageAt(edition, number)?.articles.filter(({ hidden }) => hidden) ?? [];
  const furniture = pageFurniture(edition, number).filter(({ own = {} }) => !isShown(own));
  return [
    ...furniture.map(({ name }): Thing => ({ kind: 'furniture', id: name })),
    ...blocks.map(({ block: { id } }): Thing => ({ kind: 'block', id })),
    ...articles.map(({ id }): Thing => ({ kind: 'article', id })),
  ];
}

/** The smallest frame around frames; `undefined` for none. */
export function frameAround(frames: readonly GridRect[]): GridRect | undefined {
  if (frames.length === 0) return undefined;
  const column = Math.min(...frames.map((frame) => frame.column));
  const line = Math.min(...frames.map((frame) => frame.line));
  const end = Math.max(...frames.map((frame) => frame.column + frame.columns));
  const foot = Math.max(...frames.map((frame) => frame.line + frame.lines));
  return { column, columns: end - column, line, lines: foot - line };
}
