import { headlineOf } from './gaps';
import type { LayoutRule } from './rule';

/** A leg has at least so many lines. */
const LEAST_LINES = 4;
/** A story of no more lines may stand in shorter legs. */
const SHORT_STORY = 6;

/** L10 短腿: a leg of fewer than four lines, unless the whole article has six or fewer. */
export const shortLeg: LayoutRule = {
  id: 'L10',
  name: { 'zh-Hans': '短腿', 'zh-Hant': '短腿', en: 'short leg' },
  severity: 'soft',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      if (one.legs.reduce((sum, { rows }) => sum + rows, 0) <= SHORT_STORY) return [];
      return one.legs
        .filter(({ rows }) => rows < LEAST_LINES)
        .map(({ index, rect, rows }) => ({
          code: 'short-leg' as const,
          articles: [one.article.id],
          rects: [rect],
          values: { headline: headlineOf(one), leg: index + 1, lines: rows },
        }));
    }),
};
