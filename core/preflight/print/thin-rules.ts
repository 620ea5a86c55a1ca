import type { Diagnostic } from '../../diagnostic';
import { isSolidBlack, itemBounds } from '../../display-list';
import type { DisplayList, PathItem, Rule } from '../../display-list';
import type { Points } from '../../units';
import { groundsOf, inksIn, middleOf } from './grounds';
import { firstOfEach, placeOf } from './place-of';

/** The thinnest solid black line that newsprint holds (newspaper.md, section 3: 栏线). */
const BLACK_MINIMUM: Points = 0.25;
/** The thinnest in other inks, screened, or left white in a ground, which the ink round it narrows. */
const OTHER_MINIMUM: Points = 0.5;
/** Widths are told to a hundredth of a point; what rounds to the minimum is good. */
const TOLERANCE: Points = 0.005;

/** Rules and drawn lines that the press would lose. */
export function checkThinRules(list: DisplayList): readonly Diagnostic[] {
  const grounds = groundsOf(list);
  return firstOfEach(
    list.items.flatMap((item, index): Diagnostic[] => {
      if (!isLine(item)) return [];
      const minimum = isSolidBlack(item.ink) ? BLACK_MINIMUM : OTHER_MINIMUM;
      if (item.width >= minimum - TOLERANCE) return [];
      // A line of paper on paper prints nothing, however thin it is.
      if (inksIn(item.ink) === 0 && grounds.under(index, middleOf(itemBounds(item))) === undefined) return [];
      const values = { width: Math.round(item.width * 100) / 100, minimum };
      return [{ code: 'rule-too-thin', severity: 'warning', place: placeOf(item, list.page), values }];
    }),
  );
}

function isLine(item: DisplayList['items'][number]): item is Rule | (PathItem & { readonly width: Points }) {
  return item.kind === 'rule' || (item.kind === 'path' && item.width !== undefined);
}
