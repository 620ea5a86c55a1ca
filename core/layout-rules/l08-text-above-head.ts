import { headlineOf } from './gaps';
import type { LayoutRule } from './rule';

/**
 * L08 文压题, 逆走文: text begins above the top of the head that is over it, so that it is read upwards. Half a line is
 * allowed, since a head's type hangs lower in its rows than text.
 */
export const textAboveHead: LayoutRule = {
  id: 'L08',
  name: { 'zh-Hans': '文压题', 'zh-Hant': '文壓題', en: 'text above its head' },
  severity: 'hard',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      const { head, legs, article } = one;
      if (head?.place !== 'over') return [];
      const above = legs.filter(({ rect }) => rect.y < head.rect.y - page.grid.leading / 2);
      if (above.length === 0) return [];
      return [
        {
          code: 'text-above-head' as const,
          articles: [article.id],
          rects: [head.rect, ...above.map(({ rect }) => rect)],
          values: { headline: headlineOf(one) },
        },
      ];
    }),
};
