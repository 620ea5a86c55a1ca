import { somethingIn } from './between';
import { betweenDown, gapAcross, gapDown, headlineOf, pairsOf } from './gaps';
import { likeness } from './likeness';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/** Heads that share less of the narrower one's width do not stand over one another. */
const SHARED_WIDTH = 0.3;
/** Heads with more white lines than these between them are read apart. */
const APART_LINES = 3;

/**
 * L02 叠题: the head of one story right over that of another: three lines or less between their type, 30 % of the
 * narrower one shared, and neither text nor picture between.
 */
export const stackedHeads: LayoutRule = {
  id: 'L02',
  name: { 'zh-Hans': '叠题', 'zh-Hant': '疊題', en: 'stacked heads' },
  severity: 'hard',
  scope: 'page',
  check: (page) => pairsOf(page.articles).flatMap(([a, b]) => clash(a, b, page)),
};

function clash(a: RuleArticle, b: RuleArticle, page: RulePage): readonly Hit[] {
  if (a.head === undefined || b.head === undefined || a.story === b.story) return [];
  const [first, second] = [a.head.rect, b.head.rect];
  const shared = -gapAcross(first, second);
  if (shared < SHARED_WIDTH * Math.min(first.width, second.width)) return [];
  const gap = gapDown(first, second);
  if (gap < 0 || gap > APART_LINES * page.grid.leading) return [];
  if (somethingIn(betweenDown(first, second), page)) return [];
  return [
    {
      code: 'heads-stacked',
      articles: [b.article.id, a.article.id],
      rects: [first, second],
      values: { headline: headlineOf(a), other: headlineOf(b) },
      grade: likeness(a.head.main?.size ?? 1, b.head.main?.size ?? 1),
    },
  ];
}
