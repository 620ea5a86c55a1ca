import { headlineOf } from './gaps';
import type { LayoutRule } from './rule';

/** A head has at least so many lines of text under it. */
const LEAST_LINES = 3;

/**
 * L06 背题: fewer than three lines of text under a head, in the story's first leg. Stories that are no longer than that
 * altogether, and pictures with a head and no text, have what they need.
 */
export const headWithoutText: LayoutRule = {
  id: 'L06',
  name: { 'zh-Hans': '背题', 'zh-Hant': '背題', en: 'head without text' },
  severity: 'hard',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      const { head, legs, article } = one;
      const [first] = legs;
      if (head?.place !== 'over' || first === undefined || first.rows >= LEAST_LINES) return [];
      // Legs that run level leave a short story as many lines in each.
      if (legs.reduce((sum, leg) => sum + leg.rows, 0) < LEAST_LINES * legs.length) return [];
      return [
        {
          code: 'head-without-text' as const,
          articles: [article.id],
          rects: [head.rect, first.rect],
          values: { headline: headlineOf(one), lines: first.rows },
        },
      ];
    }),
};
