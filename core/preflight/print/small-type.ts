import type { Diagnostic } from '../../diagnostic';
import type { DisplayList } from '../../display-list';
import type { Points } from '../../units';
import { inksIn } from './grounds';
import { firstOfEach, placeOf } from './place-of';

/** The smallest type that a newspaper prints, a little under 七号 (plant check N-MIN-TEXT). */
const MINIMUM: Points = 5;
/** Below this, three inks do not stand on each other closely enough (N-SMALL-TEXT-INKS). */
const MINIMUM_IN_INKS: Points = 12;
const FEW_INKS = 2;
/** Up to this size black type is black alone: other inks beside it show at its edges (N-RICH-BLACK). */
const LARGEST_PLAIN_BLACK: Points = 36;
const NEARLY_BLACK = 0.85;

/** Type too small to print, at all or in the inks it has. */
export function checkSmallType(list: DisplayList): readonly Diagnostic[] {
  return firstOfEach(
    list.items.flatMap((item): Diagnostic[] => {
      if (item.kind !== 'glyphs') return [];
      const place = placeOf(item, list.page);
      const size = Math.round(item.size * 100) / 100;
      const inks = inksIn(item.ink);
      const found: Diagnostic[] = [];
      if (item.size < MINIMUM)
        found.push({ code: 'type-too-small', severity: 'error', place, values: { size, minimum: MINIMUM } });
      if (item.size < MINIMUM_IN_INKS && inks > FEW_INKS) {
        const values = { size, inks, minimum: MINIMUM_IN_INKS };
        found.push({ code: 'type-in-many-inks', severity: 'error', place, values });
      }
      const rich = item.ink.kind === 'process' && item.ink.cmyk[3] >= NEARLY_BLACK && inks > 1;
      if (rich && item.size <= LARGEST_PLAIN_BLACK)
        found.push({ code: 'rich-black-type', severity: 'error', place, values: { size } });
      return found;
    }),
  );
}
