import { gapAcross, headlineOf } from './gaps';
import { groupBy } from '../group-by';
import type { LayoutRule } from './rule';
import type { RuleArticle, RuleLeg } from './rule-page';

/** Legs may end so many lines apart; the last one may be so many short. */
const APART = 1;
const LAST_SHORT = 2;

/**
 * L11 齐底: the legs of a story end on lines further apart than one; the last may be two short. Legs that end over a
 * picture end where it wants them. Vertical text ends wherever it ends.
 */
export const unevenLegs: LayoutRule = {
  id: 'L11',
  name: { 'zh-Hans': '腿不齐底', 'zh-Hant': '腿不齊底', en: 'uneven legs' },
  severity: 'soft',
  scope: 'page',
  check: (page) =>
    page.articles.flatMap((one) => {
      if (one.article.vertical) return [];
      const feet = atFoot(one);
      const deepest = Math.max(...feet.map(footOf));
      const last = feet.at(-1);
      const uneven = feet.filter((leg) => {
        const short = Math.round((deepest - footOf(leg)) / page.grid.leading);
        return short > (leg === last ? LAST_SHORT : APART);
      });
      if (uneven.length === 0) return [];
      const lines = Math.round((deepest - Math.min(...uneven.map(footOf))) / page.grid.leading);
      return [
        {
          code: 'uneven-legs' as const,
          articles: [one.article.id],
          rects: uneven.map(({ rect }) => rect),
          values: { headline: headlineOf(one), lines },
        },
      ];
    }),
};

function footOf({ rect }: RuleLeg): number {
  return rect.y + rect.height;
}

/** The last leg of each column, without those over a picture. */
function atFoot({ legs, pictures }: RuleArticle): readonly RuleLeg[] {
  const columns = [...groupBy(legs, ({ rect }) => Math.round(rect.x)).values()];
  return columns.flatMap((column) => {
    const leg = column.at(-1);
    if (leg === undefined) return [];
    return pictures.some(({ rect }) => rect.y > leg.rect.y && gapAcross(rect, leg.rect) < 0) ? [] : [leg];
  });
}
