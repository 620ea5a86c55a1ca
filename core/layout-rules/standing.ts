import type { Rect } from '../geometry';
import type { RulePage } from './rule-page';

/** What a straight white line through a page would have to cross: stories, and blocks that are no strip at the foot. */
export function standing(page: RulePage): readonly Rect[] {
  return [...page.articles.map(({ rect }) => rect), ...page.blocks.map(({ rect }) => rect)];
}

/** The height of the page that stories take. `undefined` on a page without any. */
export function newsHeight(page: RulePage): { readonly top: number; readonly foot: number } | undefined {
  const rects = page.articles.map(({ rect }) => rect);
  if (rects.length === 0) return undefined;
  return {
    top: Math.min(...rects.map(({ y }) => y)),
    foot: Math.max(...rects.map(({ y, height }) => y + height)),
  };
}
