import { roundPoints } from '../units';
import type { Hit, LayoutRule } from './rule';
import type { RulePage } from './rule-page';
import { newsHeight, standing } from './standing';
import { throughSeverity } from './through-severity';

/**
 * L03 断版: a line across the whole type area that no story and no block crosses. Stories stand above it and below it,
 * so that the edges of masthead, folio and foot strips are none, nor is that of advertisements at the foot. A page with
 * a single story above or below the line is no broken one: a lead or a foot story over the full width 通栏 is made so
 * on purpose. Graver when no head stands under the line: then nothing says that the page begins anew there.
 */
export const cutAcross: LayoutRule = {
  id: 'L03',
  name: { 'zh-Hans': '断版', 'zh-Hant': '斷版', en: 'page cut across' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    const news = newsHeight(page);
    if (news === undefined) return [];
    const things = standing(page);
    const tops = [...new Set(page.articles.map(({ rect }) => rect.y))].sort((a, b) => a - b);
    return tops.flatMap((top): readonly Hit[] => {
      // Through the white line over the story.
      const y = roundPoints(top - page.grid.leading / 2);
      if (things.some((rect) => rect.y < y && rect.y + rect.height > y)) return [];
      const [above, below] = [
        page.articles.filter(({ rect }) => rect.y < y),
        page.articles.filter(({ rect }) => rect.y > y),
      ];
      if (above.length < 2 || below.length < 2) return [];
      const under = below.filter(({ rect }) => rect.y === top);
      const headless = under.every(({ head, rect }) => head === undefined || head.rect.y - rect.y > rect.height / 2);
      return [cut(page, y, { grade: throughSeverity((y - news.top) / (news.foot - news.top)), headless })];
    });
  },
};

function cut(page: RulePage, y: number, { grade, headless }: { grade: number; headless: boolean }): Hit {
  const { area, leading } = page.grid;
  return {
    code: 'cut-across',
    rects: [{ x: area.x, y: y - leading / 2, width: area.width, height: leading }],
    values: { line: Math.round((y - area.y) / leading) },
    grade,
    ...(headless && { severity: 'hard' }),
  };
}
