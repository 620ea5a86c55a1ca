import type { Rect } from '../geometry';
import type { Points } from '../units';
import type { RuleArticle } from './rule-page';

/** White between two rectangles across the page; below zero the length that they share. */
export function gapAcross(a: Rect, b: Rect): Points {
  return Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
}

/** White between two rectangles down the page; below zero the height that they share. */
export function gapDown(a: Rect, b: Rect): Points {
  return Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
}

/** The rectangle between two that stand side by side: the gap, as high as both are. */
export function betweenAcross(a: Rect, b: Rect): Rect {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const y = Math.max(a.y, b.y);
  const x = left.x + left.width;
  return { x, y, width: right.x - x, height: Math.min(a.y + a.height, b.y + b.height) - y };
}

/** The rectangle between two that stand one over the other: the gap, as wide as both are. */
export function betweenDown(a: Rect, b: Rect): Rect {
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const x = Math.max(a.x, b.x);
  const y = upper.y + upper.height;
  return { x, y, width: Math.min(a.x + a.width, b.x + b.width) - x, height: lower.y - y };
}

/** Lengths as people read them: tenths. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Each two of a list, in its order. */
export function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));
}

/** A story's headline on one line, as messages name it. */
export function headlineOf({ story }: RuleArticle): string {
  return story.headline.replaceAll('\n', ' ');
}
