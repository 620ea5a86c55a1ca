import { gapAcross, headlineOf } from './gaps';
import type { LayoutRule } from './rule';

/**
 * L07 题不盖文: text stands beside the width of the head that is over it. Heads beside or within their text, vertical
 * ones, and text under a picture that stands beside the head 题图并列 are made so.
 */
export const textBeyondHead: LayoutRule = {
  id: 'L07',
  name: { 'zh-Hans': '题不盖文', 'zh-Hant': '題不蓋文', en: 'text beyond its head' },
  severity: 'soft',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      const { head, legs, pictures, article } = one;
      if (head?.place !== 'over') return [];
      const { cell } = page.grid;
      const beyond = legs.filter(({ rect }) => {
        const right = rect.x + rect.width;
        if (rect.x >= head.left - cell && right <= head.right + cell) return false;
        return !pictures.some((picture) => picture.rect.y < rect.y && gapAcross(picture.rect, rect) < 0);
      });
      if (beyond.length === 0) return [];
      return [
        {
          code: 'text-beyond-head' as const,
          articles: [article.id],
          rects: [head.rect, ...beyond.map(({ rect }) => rect)],
          values: { headline: headlineOf(one) },
        },
      ];
    }),
};
