import type { ArticlePicture, Edition } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import { withArticle, withPicture } from '../article-edits';
import { pictureRoom, shiftPicture } from '../article-picture';
import type { PictureRoom } from '../article-picture';
import { findArticle } from '../edition-queries';
import { guidesDown } from '../guides';
import type { Hit } from '../hit';
import type { EditorState } from '../state';
import { isLocked, picturePlace } from '../thing-place';
import { alongAxis } from './grip';
import { IDLE, stay } from './types';
import type { Modifiers, ToolStep } from './types';

/** A picture is moved or resized in its article. */
export interface MovingPicture {
  readonly kind: 'movingPicture';
  readonly hit: Hit;
  readonly article: string;
  readonly at: number;
  readonly from: Point;
  readonly room: PictureRoom;
  /** As it stood at the start, and as it stands now. */
  readonly start: ArticlePicture;
  readonly now: ArticlePicture;
}

/** How near an inset must come to a column's edge to be drawn to it, in CSS pixels. */
const SNAP_REACH = 6;

/** Takes a picture of an article in the hand; not that of a locked article. */
export function takePicture(state: EditorState, { hit, from }: { hit: Hit; from: Point }): MovingPicture | undefined {
  const { edition } = state;
  const { thing, sheet } = hit;
  if (edition === undefined || thing.kind !== 'picture' || isLocked(edition, sheet.number, thing)) return undefined;
  const article = findArticle(edition, thing.id)?.article;
  const start = article?.pictures[thing.at];
  const place = picturePlace(state, sheet.number, thing);
  if (article === undefined || start === undefined || place === undefined) return undefined;
  const room = pictureRoom(edition, article, place.lineY);
  return { kind: 'movingPicture', hit, article: article.id, at: thing.at, from, room, start, now: start };
}

/**
 * The hand at another point: with Mod held the picture stands by cells, as an inset; with Shift a corner keeps its
 * proportions.
 */
export function dragPicture(hand: MovingPicture, at: Point, keys: Modifiers, state: EditorState): ToolStep {
  const { view, edition } = state;
  const { from, room, start, hit } = hand;
  if (edition === undefined) return stay(state);
  const by = { x: (at.x - from.x) / view.scale, y: (at.y - from.y) / view.scale };
  const now = shiftPicture(start, room, {
    grip: hit.grip,
    ...alongAxis(keys.shift && hit.grip === 'move', by),
    cells: keys.mod,
    proportional: keys.shift,
    reach: keys.mod ? 0 : SNAP_REACH / (room.grid.cell * view.scale),
    guides: guidesDown(edition, hit.sheet.number).map((x) => (x - room.left) / room.grid.cell),
  });
  if (JSON.stringify(now) === JSON.stringify(hand.now)) return stay(state);
  const next = { ...hand, now };
  return { hand: next, effects: [{ kind: 'preview', apply: placing(next) }] };
}

/** Lets go of a picture. */
export function releasePicture(hand: MovingPicture): ToolStep {
  if (JSON.stringify(hand.now) === JSON.stringify(hand.start)) {
    return { hand: IDLE, effects: [{ kind: 'endPreview' }] };
  }
  const label = hand.hit.grip === 'move' ? 'moveThing' : 'resizeThing';
  return { hand: IDLE, effects: [{ kind: 'commit', edit: { label, apply: placing(hand) } }] };
}

/** Puts a picture of an article (the one that is number `at` of it) into the frame that it has now. */
export function placing({
  article,
  at,
  now,
}: Pick<MovingPicture, 'article' | 'at' | 'now'>): (edition: Edition) => Edition {
  return (edition) =>
    withArticle(edition, article, (before) =>
      withPicture(before, at, (each) => {
        const { inset: _inset, ...rest } = each;
        return { ...rest, frame: now.frame, ...(now.inset && { inset: now.inset }) };
      }),
    );
}
