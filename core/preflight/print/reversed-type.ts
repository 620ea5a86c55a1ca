import type { Diagnostic } from '../../diagnostic';
import { itemBounds } from '../../display-list';
import type { DisplayList } from '../../display-list';
import type { Points } from '../../units';
import { groundsOf, inksIn, middleOf } from './grounds';
import type { Ground } from './grounds';
import { firstOfEach, placeOf } from './place-of';

/** The smallest type left white in a ground of one ink, and of several, whose misregister closes it (L37). */
const MINIMUM: Points = 6;
const MINIMUM_IN_COLOUR: Points = 9;

/** L37 反白: paper-white type too small for the ground it is left white in. */
export function checkReversedType(list: DisplayList): readonly Diagnostic[] {
  const grounds = groundsOf(list);
  return firstOfEach(
    list.items.flatMap((item, index): Diagnostic[] => {
      if (item.kind !== 'glyphs' || inksIn(item.ink) > 0) return [];
      const ground = grounds.under(index, middleOf(itemBounds(item)));
      if (ground === undefined) return [];
      const minimum = isOfSeveralInks(ground) ? MINIMUM_IN_COLOUR : MINIMUM;
      if (item.size >= minimum) return [];
      const values = { size: Math.round(item.size * 100) / 100, minimum };
      const place = placeOf(item, list.page);
      return [{ code: 'reversed-type-too-small', severity: 'error', rule: 'L37', place, values }];
    }),
  );
}

/** Whether a ground is printed in more than one ink; a picture is taken to be. */
function isOfSeveralInks(ground: Ground): boolean {
  return ground.kind === 'picture' || inksIn(ground.ink) > 1;
}
