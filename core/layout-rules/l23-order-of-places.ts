import { headlineOf } from './gaps';
import { ranked } from './lead';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';
import { newsHeight } from './standing';

/** A story may stand before so many that are more important: make-up has other things to think of. */
const RANKS = 3;
/** What standing aside counts against standing lower, as shares of the page. */
const ASIDE = 0.2;
/** Stories this share of the page apart are clearly before one another. */
const CLEARLY = 0.5;

/**
 * L23 区序: the four quarters of a page count upper left, upper right, lower left, lower right; where text is vertical
 * the right comes first. Told when the lead begins in any but the first, and when a story that stands in the first is
 * half a page before one at least four ranks above it. Nearer ones are a matter of taste, and short items stand at the
 * upper right by custom.
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
    const places = new Map(stories.map((one) => [one, placeOf(one, page)]));
    const at = ({ across, down }: Place = { across: 0, down: 0 }): number => down + ASIDE * across;
    const first = places.get(lead);
    if (first !== undefined && !isFirst(first)) {
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
      const own = places.get(one);
      if (own === undefined || !isFirst(own)) return [];
      const better = stories.slice(0, Math.max(0, rank - RANKS)).find((other) => {
        return other.story.priority < one.story.priority && at(places.get(other)) - at(own) >= CLEARLY;
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

/** Where a story begins, as shares of the way across from the side that is read first, and down. */
interface Place {
  readonly across: number;
  readonly down: number;
}

function isFirst({ across, down }: Place): boolean {
  return across < 0.5 && down < 0.5;
}

function placeOf({ rect, article }: RuleArticle, page: RulePage): Place {
  const { area } = page.grid;
  const news = newsHeight(page) ?? { top: area.y, foot: area.y + area.height };
  const fromLeft = (rect.x - area.x) / area.width;
  const fromRight = (area.x + area.width - rect.x - rect.width) / area.width;
  return {
    across: article.vertical ? fromRight : fromLeft,
    down: (rect.y - news.top) / Math.max(1, news.foot - news.top),
  };
}
