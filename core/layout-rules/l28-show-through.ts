import { overlaps } from '../geometry';
import type { Rect } from '../geometry';
import type { Hit, LayoutRule } from './rule';
import type { RulePage } from './rule-page';
import { adsOf, picturesOf, storiesOf } from './subjects';

/** Newsprint shows through where more than this is printed back to back; edges touch within register. Points. */
const TOUCH = 1;

/**
 * L28 透版: behind a picture of a leader, a flag or an emblem stands an advertisement, or a story or picture of a death
 * or of ill news. Pages 1 and 2, 3 and 4 … are printed back to back, mirrored.
 */
export const showThrough: LayoutRule = {
  id: 'L28',
  name: { 'zh-Hans': '透版', 'zh-Hant': '透版', en: 'show-through' },
  severity: 'hard',
  scope: 'edition',
  check: (page, pages) => {
    const back = page.number % 2 === 1 ? page.number + 1 : page.number - 1;
    const reverse = pages.find(({ number }) => number === back);
    if (reverse === undefined) return [];
    const behind = [
      ...adsOf(reverse),
      ...storiesOf(reverse, ['obituary', 'negative']),
      ...picturesOf(reverse, ['obituary', 'negative']),
    ].map((one) => ({ ...one, mirrored: mirror(one.rect, reverse) }));
    return picturesOf(page, ['leader', 'flag', 'emblem']).flatMap((front): readonly Hit[] => {
      const other = behind.find(({ mirrored }) => overlaps(front.rect, mirrored, TOUCH));
      if (other === undefined) return [];
      return [
        {
          code: 'show-through',
          ...(front.article !== undefined && { articles: [front.article] }),
          ...(front.block !== undefined && { furniture: front.block }),
          ...(front.picture !== undefined && { picture: front.picture }),
          rects: [front.rect, other.mirrored],
          values: { picture: front.name, other: other.name, page: back },
        },
      ];
    });
  },
};

/** Where something shows on the other side of its page. */
function mirror(rect: Rect, { width }: RulePage): Rect {
  return { ...rect, x: width - rect.x - rect.width };
}
