import type { Rect } from '../core/geometry';
import { numbersOf } from './reader/access';
import type { PdfFile, PdfObject, PdfPage } from './reader/objects';

/** A box of a page in its user space: points from its bottom left. */
export interface PageBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Boxes differ when they do by more than this: a hundredth of a point is rounding. */
export const BOX_TOLERANCE = 0.01;

/** The object as a box, whichever corners it names; `undefined` for anything else, and for one without area. */
export function boxOf(file: PdfFile, object: PdfObject | undefined): PageBox | undefined {
  const numbers = numbersOf(file, object);
  if (numbers?.length !== 4) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
  const box = { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
  return box.right > box.left && box.top > box.bottom ? box : undefined;
}

/** The box that a page is trimmed to; the sheet where it does not say. */
export function trimBoxOf(file: PdfFile, page: PdfPage): PageBox | undefined {
  const names = ['TrimBox', 'ArtBox', 'CropBox', 'MediaBox'];
  return names.map((name) => boxOf(file, page.get(name))).find((box) => box !== undefined);
}

/** Whether a box lies within another. */
export function liesWithin(inner: PageBox, outer: PageBox): boolean {
  return (
    inner.left >= outer.left - BOX_TOLERANCE &&
    inner.bottom >= outer.bottom - BOX_TOLERANCE &&
    inner.right <= outer.right + BOX_TOLERANCE &&
    inner.top <= outer.top + BOX_TOLERANCE
  );
}

/** Whether two boxes have any area in common. */
export function boxesMeet(a: PageBox, b: PageBox): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > BOX_TOLERANCE &&
    Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > BOX_TOLERANCE
  );
}

/** A box as findings tell places: points from the trim's top left, y downwards. */
export function rectInTrim(file: PdfFile, page: PdfPage, box: PageBox): Rect {
  const trim = trimBoxOf(file, page) ?? box;
  return {
    x: box.left - trim.left,
    y: trim.top - box.top,
    width: box.right - box.left,
    height: box.top - box.bottom,
  };
}
