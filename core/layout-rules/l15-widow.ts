import { headlineOf } from './gaps';
import type { Hit, LayoutRule } from './rule';

/** A paragraph's last line of no more than this share of the measure looks lost at the head of a leg. */
const SHORT = 0.5;

/** L15 悬行: a leg opens with the last line of a paragraph, at most half as long as the measure (CLREQ 3.5.4). */
export const widow: LayoutRule = {
  id: 'L15',
  name: { 'zh-Hans': '悬行', 'zh-Hant': '懸行', en: 'widow' },
  severity: 'soft',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) =>
      one.legs.flatMap((leg, index): readonly Hit[] => {
        const [first] = leg.lines;
        if (first === undefined || !first.part.startsWith('body')) return [];
        const { last, start, left, width, measure } = first.line;
        if (!last || start === 0 || left + width > SHORT * measure) return [];
        return [
          {
            code: 'widow',
            articles: [one.article.id],
            rects: [leg.rect],
            part: first.part,
            values: { headline: headlineOf(one), leg: index + 1 },
          },
        ];
      }),
    ),
};
