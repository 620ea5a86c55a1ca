import type { DisplayItem } from '../../core/display-list';
import type { Rect } from '../../core/geometry';
import { inflate } from '../../core/geometry';

/** How far ink may reach beyond the pen positions of a run, in em: wide enough for swashes of a brush face. */
const INK_REACH = 1.25;

/** A rectangle (points) that surely holds all the ink of an item: what must be painted again when it changes. */
export function itemBounds(item: DisplayItem): Rect {
  switch (item.kind) {
    case 'glyphs': {
      const reach = item.size * INK_REACH * Math.max(1, item.stretch ?? 1);
      return inflate(spanOf(item.x, item.y), reach);
    }
    case 'rule':
      return inflate(spanOf([item.x1, item.x2], [item.y1, item.y2]), item.width);
    case 'path': {
      const points = item.contours.flat();
      const isX = (_value: number, index: number): boolean => index % 2 === 0;
      const isY = (_value: number, index: number): boolean => index % 2 === 1;
      return inflate(spanOf(points.filter(isX), points.filter(isY)), item.width ?? 0);
    }
    case 'fill':
      return item.rect;
    case 'picture':
      return item.rect;
  }
}

function spanOf(xs: readonly number[], ys: readonly number[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const x of xs) [left, right] = [Math.min(left, x), Math.max(right, x)];
  for (const y of ys) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  if (left > right || top > bottom) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}
