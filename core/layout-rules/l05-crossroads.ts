import { headlineOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/**
 * L05 十字口: the corners of four stories meet, each within one cell across (half a wide gutter, where that is more)
 * and one line down of the crossing.
 */
export const crossroads: LayoutRule = {
  id: 'L05',
  name: { 'zh-Hans': '十字口', 'zh-Hant': '十字口', en: 'crossroads' },
  severity: 'soft',
  scope: 'page',
  check: (page) => page.articles.flatMap((first) => crossing(first, page)),
};

/** The crossing at the lower right corner of a story. */
function crossing(first: RuleArticle, page: RulePage): readonly Hit[] {
  const { gutter, leading, cell } = page.grid;
  const { rect } = first;
  const x = rect.x + rect.width + gutter / 2;
  const y = rect.y + rect.height + leading / 2;
  const near = (corner: (one: RuleArticle['rect']) => readonly [number, number]): RuleArticle | undefined =>
    page.articles.find((one) => {
      const [across, down] = corner(one.rect);
      return (
        one !== first && Math.abs(across - x) <= Math.max(cell, gutter / 2) + 0.01 && Math.abs(down - y) <= leading
      );
    });
  const others = [
    near((one) => [one.x, one.y + one.height]),
    near((one) => [one.x + one.width, one.y]),
    near((one) => [one.x, one.y]),
  ].filter((one) => one !== undefined);
  if (others.length < 3) return [];
  return [
    {
      code: 'crossroads',
      articles: [first, ...others].map(({ article }) => article.id),
      rects: [{ x: x - 2 * cell, y: y - 2 * leading, width: 4 * cell, height: 4 * leading }],
      values: { headline: headlineOf(first) },
    },
  ];
}
