import { gapAcross, gapDown, headlineOf, pairsOf, tenths } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/** More families of type than these in main heads make a page restless. */
const MOST_FAMILIES = 3;
/** Heads further apart than this many lines are not seen together. */
const TOGETHER_LINES = 6;

/**
 * L22 字体过多: main heads in more than three families of type; or two in the same face and size right beside each other or
 * over one another, which look like one. Short items share a face and size by design: only heads with less than a column
 * and six lines between them are told, and only so.
 */
export const headFamilies: LayoutRule = {
  id: 'L22',
  name: { 'zh-Hans': '题字字体', 'zh-Hant': '題字字體', en: 'faces of heads' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    const families = [...new Set(page.articles.flatMap(({ head }) => head?.main?.family ?? []))];
    const many: readonly Hit[] =
      families.length <= MOST_FAMILIES
        ? []
        : [
            {
              code: 'too-many-families',
              rects: page.articles.flatMap(({ head }) => head?.main?.rect ?? []),
              values: { families: families.length, most: MOST_FAMILIES },
            },
          ];
    return [...many, ...pairsOf(page.articles).flatMap(([a, b]) => alike(a, b, page))];
  },
};

function alike(a: RuleArticle, b: RuleArticle, page: RulePage): readonly Hit[] {
  const [first, second] = [a.head?.main, b.head?.main];
  if (first === undefined || second === undefined || a.boxed !== b.boxed) return [];
  if (first.family !== second.family || first.size !== second.size || a.head?.place !== b.head?.place) return [];
  const near =
    gapAcross(first.rect, second.rect) < page.grid.measure &&
    gapDown(first.rect, second.rect) < TOGETHER_LINES * page.grid.leading;
  if (!near) return [];
  return [
    {
      code: 'heads-alike',
      severity: 'info',
      articles: [b.article.id, a.article.id],
      rects: [first.rect, second.rect],
      values: { headline: headlineOf(a), other: headlineOf(b), size: tenths(first.size) },
    },
  ];
}
