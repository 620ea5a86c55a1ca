import type { Edition, Picture, PictureFit, PicturePoint } from '../../core/document';
import type { Rect } from '../../core/geometry';
import { fitPicture } from '../../core/page';
import { withArticle, withPicture } from './article-edits';
import { putBlock } from './blocks';
import { findArticle, findBlock, findStory } from './edition-queries';
import { ppiIn } from './picture-facts';
import { shownEdition } from './state';
import type { EditorState } from './state';
import type { Thing } from './thing';
import { picturePlace, thingRect } from './thing-place';

/** A picture as it is shown in a frame. */
export interface ShownPicture {
  readonly thing: Thing;
  /** The page's number, from 1. */
  readonly page: number;
  readonly picture: Picture;
  readonly fit: PictureFit;
  /** Its frame, in points of the page. */
  readonly frame: Rect;
}

/** A picture is at most so many times closer than it must be to fill its frame. */
const CLOSEST = 100;

/**
 * The picture that a thing of a page (from 1) shows: one in an article, or a picture block's; its file is in the
 * edition.
 */
export function shownPicture(state: EditorState, page: number, thing: Thing): ShownPicture | undefined {
  const edition = shownEdition(state);
  if (edition === undefined) return undefined;
  const file = (id: string | undefined): Picture | undefined => edition.pictures.find((each) => each.id === id);
  if (thing.kind === 'picture') {
    const article = findArticle(edition, thing.id)?.article;
    const placed = article?.pictures[thing.at];
    const story = article && findStory(edition, article.story);
    const picture = file(placed && story?.pictures[placed.index]?.picture);
    const frame = picturePlace(state, page, thing)?.rect;
    if (placed === undefined || picture === undefined || frame === undefined) return undefined;
    return { thing, page, picture, frame, fit: placed.fit ?? FILLED };
  }
  const block = thing.kind === 'block' ? findBlock(edition, page, thing.id) : undefined;
  if (block?.content.kind !== 'picture') return undefined;
  const { content } = block;
  const [picture, frame] = [file(content.picture), thingRect(state, page, thing)];
  if (picture === undefined || frame === undefined) return undefined;
  return { thing, page, picture, frame, fit: content.fit ?? FILLED };
}

const FILLED: PictureFit = { kind: 'fill' };

/** Pixels to an inch of paper. */
export function shownPpi({ picture, frame, fit }: ShownPicture): number {
  return ppiIn(picture, frame, fit);
}

/** The share of a picture that its frame cuts off, 0 to 1. */
export function trimmedShare({ picture, frame, fit }: ShownPicture): number {
  const { crop } = fitPicture(picture, frame, fit);
  return 1 - crop.width * crop.height;
}

/** The whole picture where it would lie if nothing cut it, in points of the page. */
export function wholeRect({ picture, frame, fit }: ShownPicture): Rect {
  const { rect, crop } = fitPicture(picture, frame, fit);
  const [width, height] = [rect.width / crop.width, rect.height / crop.height];
  return { x: rect.x - crop.x * width, y: rect.y - crop.y * height, width, height };
}

/** The fit of a picture pushed by points within its frame; a whole picture stays. */
export function pannedFit(shown: ShownPicture, by: { readonly x: number; readonly y: number }): PictureFit {
  const { picture, frame, fit } = shown;
  if (fit.kind === 'whole') return fit;
  const { crop } = fitPicture(picture, frame, fit);
  const whole = wholeRect(shown);
  const middle = (from: number, part: number, moved: number): number =>
    Math.max(0, Math.min(1 - part, from - moved)) + part / 2;
  const x = middle(crop.x, crop.width, by.x / whole.width);
  const y = middle(crop.y, crop.height, by.y / whole.height);
  return { ...fit, focus: { x: rounded(x), y: rounded(y) } };
}

/** The fit of a picture so many times closer, about the middle of what is shown. */
export function zoomedFit({ picture, frame, fit }: ShownPicture, times: number): PictureFit {
  const filled: PictureFit = fit.kind === 'fill' ? fit : FILLED;
  const { crop } = fitPicture(picture, frame, filled);
  const focus: PicturePoint = { x: rounded(crop.x + crop.width / 2), y: rounded(crop.y + crop.height / 2) };
  const zoom = Math.max(1, Math.min(CLOSEST, rounded((fit.kind === 'fill' ? (fit.zoom ?? 1) : 1) * times)));
  return zoom === 1 ? { kind: 'fill', focus } : { kind: 'fill', focus, zoom };
}

/**
 * The fit that leaves a picture as large and where it is while its frame becomes another one (points of the page). Over
 * its edge there is nothing to show: it is pushed, and drawn closer where it is too small, so that it fills the frame;
 * one that is shown whole stays whole then.
 */
export function keptScale(shown: ShownPicture, frame: Rect): PictureFit {
  const { picture, fit } = shown;
  const whole = wholeRect(shown);
  const fills = Math.max(frame.width / picture.width, frame.height / picture.height);
  const zoom = rounded(whole.width / picture.width / fills);
  if (zoom < 1 && fit.kind === 'whole') return fit;
  const focus: PicturePoint = {
    x: rounded((frame.x + frame.width / 2 - whole.x) / whole.width),
    y: rounded((frame.y + frame.height / 2 - whole.y) / whole.height),
  };
  return zoom <= 1 ? { kind: 'fill', focus } : { kind: 'fill', focus, zoom };
}

/** Fractions are kept to a ten-thousandth: less than a pixel of any picture. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The edition with the picture of a thing of a page (from 1) fitted otherwise. */
export function fitThing(edition: Edition, page: number, { thing, fit }: { thing: Thing; fit: PictureFit }): Edition {
  if (thing.kind === 'picture') {
    return withArticle(edition, thing.id, (article) => withPicture(article, thing.at, (each) => ({ ...each, fit })));
  }
  const block = thing.kind === 'block' ? findBlock(edition, page, thing.id) : undefined;
  if (block?.content.kind !== 'picture') return edition;
  return putBlock(edition, page, { ...block, content: { ...block.content, fit } });
}
