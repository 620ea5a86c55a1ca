import { somethingIn } from './between';
import { betweenAcross, gapAcross, gapDown, headlineOf, pairsOf } from './gaps';
import { likeness } from './likeness';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/** Heads that share less of the height of the smaller one are not read across. */
const SHARED_HEIGHT = 0.5;

/**
 * L01 碰题: two main heads of different stories side by side, so that the eye reads from one into the other. They share
 * half of the smaller one's height, less than a column parts their type, and no picture, text or box stands between.
 * A vertical head beside a level one is not read across, and jumps' repeated heads are too small to be.
 */
export const sideBySideHeads: LayoutRule = {
  id: 'L01',
  name: { 'zh-Hans': '碰题', 'zh-Hant': '碰題', en: 'heads side by side' },
  severity: 'hard',
  scope: 'page',
  check: (page) => pairsOf(page.articles).flatMap(([a, b]) => clash(a, b, page)),
};

/** Whether main heads of two stories stand level, with less than a column between their type. */
export function areLevel(a: RuleArticle, b: RuleArticle, page: RulePage): boolean {
  const [first, second] = [a.head?.main, b.head?.main];
  if (first === undefined || second === undefined || a.story === b.story) return false;
  if ((a.head?.place === 'vertical') !== (b.head?.place === 'vertical')) return false;
  const shared = -gapDown(first.rect, second.rect);
  if (shared < SHARED_HEIGHT * Math.min(first.rect.height, second.rect.height)) return false;
  const gap = gapAcross(first.rect, second.rect);
  return gap >= 0 && gap < page.grid.measure;
}

/** Whether two level heads are kept apart: one is in a box, or something stands between. */
export function areParted(a: RuleArticle, b: RuleArticle, page: RulePage): boolean {
  const [first, second] = [a.head?.main, b.head?.main];
  if (a.boxed || b.boxed || first === undefined || second === undefined) return true;
  return somethingIn(betweenAcross(first.rect, second.rect), page);
}

function clash(a: RuleArticle, b: RuleArticle, page: RulePage): readonly Hit[] {
  const [first, second] = [a.head?.main, b.head?.main];
  if (first === undefined || second === undefined) return [];
  if (!areLevel(a, b, page) || areParted(a, b, page)) return [];
  return [
    {
      code: 'heads-side-by-side',
      articles: [b.article.id, a.article.id],
      rects: [first.rect, second.rect],
      values: { headline: headlineOf(a), other: headlineOf(b) },
      grade: likeness(first.size, second.size),
    },
  ];
}
