import { overlaps } from '../geometry';
import type { Rect } from '../geometry';
import type { Points } from '../units';
import type { RulePage } from './rule-page';

/** Type that reaches into a gap by less than this only touches its edge. */
const TOUCH: Points = 1;

/** Whether text, a picture, a block or furniture stands in a part of the page. */
export function somethingIn(area: Rect, page: RulePage): boolean {
  const standing = [
    ...page.articles.flatMap(({ legs, pictures }) => [...legs, ...pictures].map(({ rect }) => rect)),
    ...page.blocks.map(({ rect }) => rect),
    ...page.furniture.map(({ rect }) => rect),
  ];
  return standing.some((rect) => overlaps(rect, area, Math.min(TOUCH, area.width / 2, area.height / 2)));
}
