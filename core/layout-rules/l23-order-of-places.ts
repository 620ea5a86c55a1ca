import { headlineOf } from './gaps';
import { ranked } from './lead';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';
import { newsHeight } from './standing';

/** A story may stand before so many that are more important: make-up has other things to think of. */
const RANKS = 3;

/**
 * L23 区序: the four quarters of a page count upper left, upper right, lower left, lower right; where most text is vertical,
 * the right comes first. Told when the lead stands in no upper quarter or leaves the first one to others, and when a story
 * stands two quarters before one that is at least four ranks above it.
 */
export const orderOfPlaces: LayoutRule = {
  id: 'L23',
  name: { 'zh-Hans': '区序', 'zh-Hant': '區序', en: 'order of places' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    const stories = ranked(page);
    const [lead] = stories;
    if (lead === undefined || stories.length < 2) return [];
    const quarters = new Map(stories.map((one) => [one, quarterOf(one, page)]));
    const at = (one: RuleArticle): number => quarters.get(one) ?? 0;
    if (at(lead) > 0) {
      return [
        {
          code: 'lead-misplaced',
          articles: [lead.article.id],
          rects: [lead.rect],
          values: { headline: headlineOf(lead) },
        },
      ];
    }
    return stories.flatMap((one, rank): readonly Hit[] => {
      const better = stories.slice(0, Math.max(0, rank - RANKS)).find((other) => {
        return other.story.priority < one.story.priority && at(other) - at(one) >= 2;
      });
      if (better === undefined) return [];
      return [
        {
          code: 'order-of-places',
          articles: [one.article.id, better.article.id],
          rects: [one.rect, better.rect],
          values: { headline: headlineOf(one), other: headlineOf(better) },
        },
      ];
    });
  },
};

/** The quarter that a story begins in, 0 to 3. */
function quarterOf({ rect, article }: RuleArticle, page: RulePage): number {
  const { area } = page.grid;
  const news = newsHeight(page) ?? { top: area.y, foot: area.y + area.height };
  const lower = rect.y >= (news.top + news.foot) / 2;
  const middle = area.x + area.width / 2;
  const fromRight = article.vertical ? rect.x + rect.width <= middle : rect.x >= middle - page.grid.gutter / 2;
  return (lower ? 2 : 0) + (fromRight ? 1 : 0);
}
