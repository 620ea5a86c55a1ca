import type { Rect } from '../geometry';
import { gapAcross, gapDown, headlineOf, pairsOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RulePage } from './rule-page';

/** More boxes than these on a page, and none stands out. */
const MOST = 3;

/**
 * L25 框碰框: two boxes with less than a cell between them, or less than a line above one another; or more than three
 * on a page. Advertisements are boxed as their clients want them and are not counted.
 */
export const boxes: LayoutRule = {
  id: 'L25',
  name: { 'zh-Hans': '框碰框', 'zh-Hant': '框碰框', en: 'boxes' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    const boxed = boxesOf(page);
    const many: readonly Hit[] =
      boxed.length <= MOST
        ? []
        : [
            {
              code: 'too-many-boxes',
              rects: boxed.map(({ rect }) => rect),
              values: { boxes: boxed.length, most: MOST },
            },
          ];
    const touching = pairsOf(boxed).flatMap(([a, b]): readonly Hit[] => {
      const { cell, leading } = page.grid;
      const across = gapAcross(a.rect, b.rect);
      const down = gapDown(a.rect, b.rect);
      if (across >= cell - 0.01 || down >= leading - 0.01) return [];
      const articles = [a, b].flatMap(({ article }) => article ?? []);
      return [{ code: 'boxes-touch', articles, rects: [a.rect, b.rect], values: { other: a.name } }];
    });
    return [...many, ...touching];
  },
};

interface Box {
  readonly name: string;
  readonly article?: string;
  readonly rect: Rect;
}

function boxesOf({ articles, blocks }: RulePage): readonly Box[] {
  return [
    ...articles
      .filter(({ boxed }) => boxed)
      .map((one) => ({ name: headlineOf(one), article: one.article.id, rect: one.rect })),
    ...blocks
      .filter(({ boxed, block }) => boxed && block.content.kind !== 'ad')
      .map(({ block, rect }) => ({ name: block.id, rect })),
  ];
}
