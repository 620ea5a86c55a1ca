import { headlineOf } from './gaps';
import type { LayoutRule } from './rule';

/** A leg has at least so many lines. */
const LEAST_LINES = 4;
/** A brief item of no more lines may stand in legs a line shorter: made level, its last leg cannot be longer. */
const BRIEF = { lines: 14, least: 3 };
/** A story of no more lines may stand in any. */
const SHORT_STORY = 6;

/**
 * L10 短腿: a leg of fewer than four lines, three in an article of no more than fourteen; none in one of six or fewer.
 * All short legs of an article are one hit.
 */
export const shortLeg: LayoutRule = {
  id: 'L10',
  name: { 'zh-Hans': '短腿', 'zh-Hant': '短腿', en: 'short leg' },
  severity: 'soft',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      const all = one.legs.reduce((sum, { rows }) => sum + rows, 0);
      if (all <= SHORT_STORY) return [];
      const short = one.legs.filter(({ rows }) => rows < (all <= BRIEF.lines ? BRIEF.least : LEAST_LINES));
      const [first] = short;
      if (first === undefined) return [];
      return [
        {
          code: 'short-leg' as const,
          articles: [one.article.id],
          rects: short.map(({ rect }) => rect),
          values: {
            headline: headlineOf(one),
            leg: first.index + 1,
            lines: Math.min(...short.map(({ rows }) => rows)),
          },
        },
      ];
    }),
};
