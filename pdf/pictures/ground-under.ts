import { itemBounds, toProcess, type DisplayItem, type DisplayList, type PictureItem } from '../../core/display-list';
import type { Rect } from '../../core/geometry';
import type { Ground } from './picture-target';

const PAPER: Ground = { kind: 'ink', cmyk: [0, 0, 0, 0] };
/** Frames and their grounds are made from the same lines, to a fraction of a point. */
const SAME_EDGE = 0.01;

/**
 * What a picture of a page lies on: the tint that was laid under all of its frame, else paper; or several things where
 * a picture or a tint lies under a part of it. Type and rules make no ground: they stay seen beside what the picture
 * shows.
 */
export function groundUnder({ items }: DisplayList, picture: PictureItem): Ground {
  const below = items.slice(0, items.indexOf(picture)).reverse();
  const ground = below.find((item) => isTint(item) && overlap(itemBounds(item), picture.rect));
  if (ground === undefined) return PAPER;
  if (ground.kind !== 'fill' || !covers(ground.rect, picture.rect)) return { kind: 'several' };
  return { kind: 'ink', cmyk: toProcess(ground.ink) };
}

function isTint(item: DisplayItem): boolean {
  return item.kind === 'fill' || item.kind === 'picture' || (item.kind === 'path' && item.width === undefined);
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width - SAME_EDGE &&
    other.x < one.x + one.width - SAME_EDGE &&
    one.y < other.y + other.height - SAME_EDGE &&
    other.y < one.y + one.height - SAME_EDGE
  );
}

function covers(ground: Rect, { x, y, width, height }: Rect): boolean {
  return (
    ground.x <= x + SAME_EDGE &&
    ground.y <= y + SAME_EDGE &&
    ground.x + ground.width >= x + width - SAME_EDGE &&
    ground.y + ground.height >= y + height - SAME_EDGE
  );
}
