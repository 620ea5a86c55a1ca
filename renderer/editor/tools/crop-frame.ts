import type { ArticlePicture, Edition, GridRect, PictureFit } from '../../../core/document';
import type { Point, Rect } from '../../../core/geometry';
import { pictureRoom, shiftPicture } from '../article-picture';
import { fitThing, keptScale } from '../crop';
import type { ShownPicture } from '../crop';
import { findArticle, gridOf, gridSteps, pageAt } from '../edition-queries';
import { frameOf, gripAt } from '../hit';
import { pictureMeasures } from '../picture-measures';
import { placeThing } from '../place-thing';
import { sheetOfPage, viewOf } from '../sheets';
import type { EditorState } from '../state';
import { isLocked, picturePlace } from '../thing-place';
import { toDesk } from '../view';
import { shiftFrame } from './grip';
import type { Grip } from './grip';
import { placing } from './move-picture';
import { isCorner, proportionalOnGrid } from './proportions';
import { IDLE, stay } from './types';
import type { Modifiers, ToolStep } from './types';

/** The frame of a picture is drawn in or out over it: the picture keeps its scale and its place on the page. */
export interface CroppingFrame {
  readonly kind: 'croppingFrame';
  readonly shown: ShownPicture;
  readonly pageId: string;
  readonly grip: Grip;
  readonly from: Point;
  /** The frame as it stood and as it stands now, and what it shows of the picture. */
  readonly start: Cropped;
  readonly now: Cropped;
}

/** A picture cropped by its frame: a block's on the page's grid, or a picture of an article in its columns. */
interface Cropped {
  readonly frame: GridRect;
  readonly picture?: ArticlePicture;
  readonly fit: PictureFit;
}

/** The handle of a picture's frame under a point of the desk (CSS pixels); none where it is locked. */
export function frameGripAt(state: EditorState, shown: ShownPicture, at: Point): Grip | undefined {
  const { edition } = state;
  const sheet = sheetOfPage(state, shown.page);
  if (edition === undefined || sheet === undefined || isLocked(edition, shown.page, shown.thing)) return undefined;
  return gripAt(toDesk(viewOf(state.view, sheet), shown.frame), at);
}

/** The handle of a picture's frame that is under a point of the desk (CSS pixels), taken in the hand. */
export function takeFrame(state: EditorState, shown: ShownPicture | undefined, from: Point): CroppingFrame | undefined {
  const grip = shown && frameGripAt(state, shown, from);
  if (shown === undefined || grip === undefined) return undefined;
  const { thing, page, fit } = shown;
  const pageId = pageAt(state.edition, page)?.id;
  const frame = frameOf(state, page, thing);
  const picture = pictureOf(state, thing);
  if (frame === undefined || pageId === undefined) return undefined;
  const start = { frame, fit, ...(picture && { picture }) };
  return { kind: 'croppingFrame', shown, pageId, grip, from, start, now: start };
}

/**
 * The hand at another point: the frame goes by whole columns and lines (an inset by cells), with Shift in its
 * proportions.
 */
export function cropFrame(hand: CroppingFrame, at: Point, keys: Modifiers, state: EditorState): ToolStep {
  const { from } = hand;
  const { scale } = state.view;
  const by = { x: (at.x - from.x) / scale, y: (at.y - from.y) / scale };
  const now = croppedTo(hand, by, keys, state);
  if (now === undefined || JSON.stringify(now) === JSON.stringify(hand.now)) return stay(state);
  const next = { ...hand, now };
  return { hand: next, effects: [{ kind: 'preview', apply: cropping(next) }] };
}

/** Lets go of the frame: one undo entry. */
export function releaseFrame(hand: CroppingFrame): ToolStep {
  if (JSON.stringify(hand.now) === JSON.stringify(hand.start)) return { hand: IDLE, effects: [{ kind: 'endPreview' }] };
  return { hand: IDLE, effects: [{ kind: 'commit', edit: { label: 'cropPicture', apply: cropping(hand) } }] };
}

function croppedTo(hand: CroppingFrame, by: Point, keys: Modifiers, state: EditorState): Cropped | undefined {
  const { edition } = state;
  const { shown, grip, start } = hand;
  if (edition === undefined) return undefined;
  if (start.picture === undefined) {
    const grid = gridOf(edition);
    const steps = gridSteps(grid);
    const [columns, lines] = [Math.round(by.x / steps.columnStep), Math.round(by.y / steps.lineStep)];
    const frame =
      keys.shift && isCorner(grip)
        ? proportionalOnGrid(start.frame, { grip, by, bothSides: false, grid })
        : shiftFrame(start.frame, { grip, columns, lines, steps });
    return { frame, fit: keptScale(shown, grid.rectOf(frame)) };
  }
  const article = findArticle(edition, shown.thing.id)?.article;
  const lineY = shown.thing.kind === 'picture' ? picturePlace(state, shown.page, shown.thing)?.lineY : undefined;
  if (article === undefined || lineY === undefined) return undefined;
  const room = pictureRoom(edition, article, lineY);
  const picture = shiftPicture(start.picture, room, {
    ...{ grip, ...by, cells: keys.mod, proportional: keys.shift },
    reach: 0,
  });
  const [was, is] = [pictureMeasures(start.picture, room).rect, pictureMeasures(picture, room).rect];
  // What the page shows may be a little less than the grid gives: only what the hand did is added.
  const { x, y, width, height } = shown.frame;
  const rect: Rect = {
    x: x + is.x - was.x,
    y: y + is.y - was.y,
    width: width + is.width - was.width,
    height: height + is.height - was.height,
  };
  return { frame: picture.frame, picture, fit: keptScale(shown, rect) };
}

function pictureOf({ edition }: EditorState, thing: ShownPicture['thing']): ArticlePicture | undefined {
  if (edition === undefined || thing.kind !== 'picture') return undefined;
  return findArticle(edition, thing.id)?.article.pictures[thing.at];
}

function cropping({ shown, pageId, now }: CroppingFrame): (edition: Edition) => Edition {
  const { thing, page } = shown;
  return (edition) => {
    if (pageAt(edition, page)?.id !== pageId) return edition;
    const framed =
      thing.kind === 'picture'
        ? now.picture === undefined
          ? edition
          : placing({ article: thing.id, at: thing.at, now: now.picture })(edition)
        : placeThing(edition, page, { thing, frame: now.frame });
    return fitThing(framed, page, { thing, fit: now.fit });
  };
}
