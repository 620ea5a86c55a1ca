import type { Picture, PictureFit, PicturePoint } from '../document';
import type { Rect } from '../geometry';
import { roundPoints } from '../units';

/** What is shown of a picture, in fractions of it, and where on the page. */
export interface FittedPicture {
  readonly rect: Rect;
  readonly crop: Rect;
}

type Pixels = Pick<Picture, 'width' | 'height' | 'focus'>;

/** The whole of a picture. */
const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 };

/** Fits a picture into its frame, never distorted: filling it, or whole in the middle of it. */
export function fitPicture(picture: Pixels, frame: Rect, fit: PictureFit = { kind: 'fill' }): FittedPicture {
  switch (fit.kind) {
    case 'fill':
      return { rect: frame, crop: cropToFill(picture, frame, fit) };
    case 'whole': {
      const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
      const [width, height] = [roundPoints(scale * picture.width), roundPoints(scale * picture.height)];
      const x = roundPoints(frame.x + (frame.width - width) / 2);
      const y = roundPoints(frame.y + (frame.height - height) / 2);
      return { rect: { x, y, width, height }, crop: WHOLE };
    }
  }
}

/**
 * The part of a picture that fills a rectangle: the focus stands in its middle, or as near to it as the picture's edges
 * allow. The focus is the fit's own, else the picture's; with neither it is cut evenly left and right, and more below
 * than above, for faces stand in the upper half of press pictures.
 */
function cropToFill(picture: Pixels, rect: Rect, fit: Extract<PictureFit, { readonly kind: 'fill' }>): Rect {
  const { focus = picture.focus, zoom = 1 } = fit;
  const scale = Math.max(rect.width / picture.width, rect.height / picture.height) * Math.max(1, zoom);
  const [width, height] = [rect.width / scale / picture.width, rect.height / scale / picture.height];
  if (focus === undefined) return { x: (1 - width) / 2, y: (1 - height) / 3, width, height };
  return { ...cornerAbout(focus, width, height), width, height };
}

function cornerAbout(focus: PicturePoint, width: number, height: number): { readonly x: number; readonly y: number } {
  const within = (at: number, part: number): number => Math.max(0, Math.min(1 - part, at - part / 2));
  return { x: within(focus.x, width), y: within(focus.y, height) };
}

/** Pixels of the picture to an inch of paper as it is shown. */
export function effectivePpi(picture: Pick<Picture, 'width'>, rect: Rect, crop: Rect): number {
  return (picture.width * crop.width * 72) / rect.width;
}
