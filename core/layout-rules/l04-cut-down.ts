import type { LayoutRule } from './rule';
import { newsHeight, standing } from './standing';
import { throughSeverity } from './through-severity';

/**
 * L04 通线, 竖断: a gutter that no story and no block crosses from the first story's top to the last one's foot. A
 * single story on one side is a column of its own, made so on purpose.
 */
export const cutDown: LayoutRule = {
  id: 'L04',
  name: { 'zh-Hans': '通线', 'zh-Hant': '通線', en: 'page cut down' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    const news = newsHeight(page);
    if (news === undefined) return [];
    const { grid, articles } = page;
    const things = standing(page).filter((rect) => rect.y < news.foot && rect.y + rect.height > news.top);
    return Array.from({ length: grid.columns - 1 }, (_, index) => index + 1).flatMap((column) => {
      const x = grid.columnX(column) - grid.gutter / 2;
      if (things.some((rect) => rect.x < x && rect.x + rect.width > x)) return [];
      const left = articles.filter(({ rect }) => rect.x < x).length;
      if (left < 2 || articles.length - left < 2) return [];
      return [
        {
          code: 'cut-down' as const,
          rects: [{ x: x - grid.gutter / 2, y: news.top, width: grid.gutter, height: news.foot - news.top }],
          values: { column },
          grade: throughSeverity(column / grid.columns),
        },
      ];
    });
  },
};
