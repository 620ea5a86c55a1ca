import { somethingIn } from './between';
import { betweenAcross, gapAcross, gapDown, headlineOf, pairsOf } from './gaps';
import { likeness } from './likeness';
import type { Hit, LayoutRule } from './rule';
import type { RulePage } from './rule-page';

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

function clash(a: RulePage['articles'][number], b: RulePage['articles'][number], page: RulePage): readonly Hit[] {
  const [first, second] = [a.head?.main, b.head?.main];
  if (first === undefined || second === undefined || a.story === b.story) return [];
  if ((a.head?.place === 'vertical') !== (b.head?.place === 'vertical')) return [];
  if (a.boxed || b.boxed) return [];
  const shared = -gapDown(first.rect, second.rect);
  if (shared < SHARED_HEIGHT * Math.min(first.rect.height, second.rect.height)) return [];
  const gap = gapAcross(first.rect, second.rect);
  if (gap < 0 || gap >= page.grid.measure) return [];
  if (somethingIn(betweenAcross(first.rect, second.rect), page)) return [];
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
