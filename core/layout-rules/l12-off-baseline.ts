import { mmToPoints, pointsToMm } from '../units';
import { headlineOf } from './gaps';
import type { LayoutRule } from './rule';

/** Baselines may miss the grid by this much: less than the eye or the press can tell. */
const TOLERANCE = mmToPoints(0.05);

/**
 * L12 行距失齐: a line of running text off the baselines of the page by more than 0.05 mm. Sub-heads may stand over
 * several rows, and vertical lines have axes of their own.
 */
export const offBaseline: LayoutRule = {
  id: 'L12',
  name: { 'zh-Hans': '行距失齐', 'zh-Hant': '行距失齊', en: 'off the baseline grid' },
  severity: 'hard',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      const { grid } = page;
      const distance = (y: number): number => {
        const off = (y - grid.baseline(0)) / grid.leading;
        return Math.abs(off - Math.round(off)) * grid.leading;
      };
      const lines = one.legs
        .flatMap((leg) => leg.lines)
        .filter(({ part, vertical }) => part.startsWith('body') && !vertical);
      const off = lines.filter(({ y }) => distance(y) > TOLERANCE);
      if (off.length === 0) return [];
      const most = Math.max(...off.map(({ y }) => distance(y)));
      return [
        {
          code: 'off-baseline' as const,
          articles: [one.article.id],
          rects: off.map(({ x, y, line }) => ({ x, y: y - grid.cell, width: line.measure, height: grid.cell })),
          values: { headline: headlineOf(one), distance: Math.round(pointsToMm(most) * 100) / 100 },
        },
      ];
    }),
};
