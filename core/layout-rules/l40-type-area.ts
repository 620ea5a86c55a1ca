import type { Rect } from '../geometry';
import { mmToPoints } from '../units';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle } from './rule-page';

/** Things may miss the edge of the type area by this much. */
const TOLERANCE = mmToPoints(0.1);

/**
 * L40 版心: something outside the type area by more than 0.1 mm: a part of an article, a piece of furniture. Of an
 * article or a block whose whole frame reaches out composing tells. No newspaper on a web press bleeds.
 */
export const typeArea: LayoutRule = {
  id: 'L40',
  name: { 'zh-Hans': '出版心', 'zh-Hant': '出版心', en: 'outside the type area' },
  severity: 'hard',
  scope: 'page',
  codes: ['outside-type-area'],
  check: (page) => {
    const { area } = page.grid;
    const outside = (rect: Rect): boolean =>
      rect.x < area.x - TOLERANCE ||
      rect.y < area.y - TOLERANCE ||
      rect.x + rect.width > area.x + area.width + TOLERANCE ||
      rect.y + rect.height > area.y + area.height + TOLERANCE;
    const found = (things: readonly Rect[], where: Pick<Hit, 'articles' | 'furniture'>): readonly Hit[] => {
      const rects = things.filter(outside);
      return rects.length === 0 ? [] : [{ code: 'outside-type-area', ...where, rects, values: {} }];
    };
    return [
      ...page.articles.flatMap((one) => (outside(one.rect) ? [] : found(partsOf(one), { articles: [one.article.id] }))),
      ...page.furniture.flatMap(({ name, rect }) => found([rect], { furniture: name })),
    ];
  },
};

function partsOf({ head, legs, pictures }: RuleArticle): readonly Rect[] {
  const captions = pictures.flatMap(({ caption }) => caption ?? []);
  return [...(head ? [head.rect] : []), ...[...legs, ...pictures].map((one) => one.rect), ...captions];
}
