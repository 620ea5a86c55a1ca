import { headlineOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RulePage } from './rule-page';

/** More heads over the full width than these make a page of shelves. */
const MOST = 2;

/**
 * L24 通栏题: more than two heads over the full width of the type area; one amid the page, with stories both above and
 * below it; or one whose text does not take the full width.
 */
export const fullWidthHeads: LayoutRule = {
  id: 'L24',
  name: { 'zh-Hans': '通栏题', 'zh-Hant': '通欄題', en: 'full-width heads' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    const full = page.articles.filter((one) => isFull(one, page));
    const many: readonly Hit[] =
      full.length <= MOST
        ? []
        : [
            {
              code: 'too-many-full-heads',
              articles: full.map(({ article }) => article.id),
              rects: full.flatMap(({ head }) => head?.rect ?? []),
              values: { heads: full.length, most: MOST },
            },
          ];
    return [...many, ...full.flatMap((one) => wrongPlace(one, page))];
  },
};

function isFull({ head }: RuleArticle, { grid }: RulePage): boolean {
  if (head?.place !== 'over') return false;
  return grid.columns > 1 && head.right - head.left >= grid.area.width - grid.cell;
}

function wrongPlace(one: RuleArticle, page: RulePage): readonly Hit[] {
  const about = {
    articles: [one.article.id],
    rects: one.head === undefined ? [] : [one.head.rect],
    values: { headline: headlineOf(one) },
  };
  const above = page.articles.some(({ rect }) => rect.y + rect.height <= one.rect.y);
  const below = page.articles.some(({ rect }) => rect.y >= one.rect.y + one.rect.height);
  if (above && below) return [{ code: 'full-head-inside', ...about }];
  const taken = [...one.legs, ...one.pictures].map(({ rect }) => rect);
  if (taken.length === 0) return [];
  const width = Math.max(...taken.map((r) => r.x + r.width)) - Math.min(...taken.map((r) => r.x));
  return width < page.grid.area.width - page.grid.cell ? [{ code: 'full-head-beyond-text', ...about }] : [];
}
