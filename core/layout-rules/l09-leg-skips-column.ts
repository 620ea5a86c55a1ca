import { headlineOf } from './gaps';
import type { Hit, LayoutRule } from './rule';

/** The widest gutter that an article may have, in cells: `OwnColumns`. */
const WIDEST_GUTTER = 2.5;

/**
 * L09 隔栏走文: a leg goes on neither in the next column nor lower in its own: the text jumps over a picture, or goes
 * back. Vertical text runs in bands, from right to left and down, and is no matter of columns.
 */
export const legSkipsColumn: LayoutRule = {
  id: 'L09',
  name: { 'zh-Hans': '隔栏走文', 'zh-Hant': '隔欄走文', en: 'leg skips a column' },
  severity: 'hard',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      if (one.article.vertical) return [];
      const widest = WIDEST_GUTTER * page.grid.cell + 0.01;
      return one.legs.flatMap((leg, index): readonly Hit[] => {
        const before = one.legs[index - 1];
        if (before === undefined) return [];
        const step = leg.rect.x - before.rect.x;
        const gap = step - before.rect.width;
        const sameColumn = Math.abs(step) < page.grid.measure / 2 && leg.rect.y > before.rect.y;
        if (sameColumn || (step > 0 && gap <= widest)) return [];
        return [
          {
            code: 'leg-skips-column',
            articles: [one.article.id],
            rects: [before.rect, leg.rect],
            values: { headline: headlineOf(one), leg: index + 1 },
          },
        ];
      });
    }),
};
