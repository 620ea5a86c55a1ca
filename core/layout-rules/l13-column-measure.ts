import { headlineOf, tenths } from './gaps';
import type { Hit, LayoutRule } from './rule';

/** The least and most cells of a line that newspaper type is read in, and what is better not gone below. */
const LEAST = 8;
const MOST = 30;
const BETTER = 10;
/** Parts of a cell that are lost in sums of lengths. */
const WHOLE = 0.01;

/**
 * L13 栏宽: lines of running text that are no whole number of cells long, or fewer than eight or more than thirty;
 * fewer than ten are better not. The longest line of a leg counts: a few beside a picture may be shorter.
 */
export const columnMeasure: LayoutRule = {
  id: 'L13',
  name: { 'zh-Hans': '栏宽不当', 'zh-Hant': '欄寬不當', en: 'column measure' },
  severity: 'hard',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one): readonly Hit[] => {
      const found = one.legs.map((leg) => ({ leg, cells: leg.measure / page.grid.cell }));
      const about = (wrong: typeof found) => ({
        articles: [one.article.id],
        rects: wrong.map(({ leg }) => leg.rect),
      });
      const broken = found.filter(({ cells }) => Math.abs(cells - Math.round(cells)) > WHOLE);
      if (broken[0] !== undefined) {
        const values = { headline: headlineOf(one), cells: tenths(broken[0].cells) };
        return [{ code: 'measure-not-whole', ...about(broken), values }];
      }
      const out = found.filter(({ cells }) => cells < BETTER - WHOLE || cells > MOST + WHOLE);
      const [first] = out;
      if (first === undefined) return [];
      const hard = out.some(({ cells }) => cells < LEAST - WHOLE || cells > MOST + WHOLE);
      return [
        {
          code: 'measure-out-of-range',
          ...about(out),
          values: { headline: headlineOf(one), cells: tenths(first.cells), least: hard ? LEAST : BETTER, most: MOST },
          severity: hard ? 'hard' : 'soft',
        },
      ];
    }),
};
