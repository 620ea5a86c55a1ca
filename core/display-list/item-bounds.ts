import { inflate } from '../geometry';
import type { Rect } from '../geometry';
import type { DisplayItem } from './types';

/** Ascent and descent of a glyph’s em box. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/**
 * The rectangle that an item takes: of glyphs the em boxes, of a rule its stroke, of a path its curves' handles too.
 */
export function itemBounds(item: DisplayItem): Rect {
  switch (item.kind) {
    case 'glyphs': {
      const left = Math.min(...item.x) - (item.turn === 90 ? DESCENT * item.size : 0);
      const right = Math.max(...item.x) + item.size * (item.turn === 90 ? ASCENT : (item.stretch ?? 1));
      const top = Math.min(...item.y) - (item.turn === 90 ? 0 : ASCENT * item.size);
      const bottom = Math.max(...item.y) + (item.turn === 90 ? item.size * (item.stretch ?? 1) : DESCENT * item.size);
      return { x: left, y: top, width: right - left, height: bottom - top };
    }
    case 'rule': {
      const half = item.width / 2;
      const upright = item.x1 === item.x2;
      const [across, down] = upright ? [half, 0] : [0, half];
      const x = Math.min(item.x1, item.x2) - across;
      const y = Math.min(item.y1, item.y2) - down;
      return {
        x,
        y,
        width: Math.abs(item.x2 - item.x1) + 2 * across,
        height: Math.abs(item.y2 - item.y1) + 2 * down,
      };
    }
    case 'path': {
      const points = item.contours.flat();
      const xs = points.filter((_value, index) => index % 2 === 0);
      const ys = points.filter((_value, index) => index % 2 === 1);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return inflate({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, (item.width ?? 0) / 2);
    }
    case 'fill':
    case 'picture':
      return item.rect;
  }
}
