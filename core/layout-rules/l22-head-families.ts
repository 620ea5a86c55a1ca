import { headlineOf, pairsOf, tenths } from './gaps';
import { areLevel, areParted } from './l01-side-by-side-heads';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/** More families of type than these in main heads make a page restless. */
const MOST_FAMILIES = 3;

/**
 * L22 字体过多: main heads in more than three families of type; or two level ones in the same face and size with a box
 * or a picture between that keeps them from clashing (L01), which only tells. Short items over one another share a face
 * and a size by design.
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
  if (first === undefined || second === undefined) return [];
  if (first.family !== second.family || first.size !== second.size) return [];
  if (!areLevel(a, b, page) || !areParted(a, b, page)) return [];
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
