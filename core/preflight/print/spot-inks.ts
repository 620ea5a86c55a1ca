import type { Diagnostic } from '../../diagnostic';
import type { DisplayList } from '../../display-list';
import { placeOf } from './place-of';

/** A newspaper press has one unit to spare at most (plant check N-SPOTS). */
const MOST_SPOTS = 1;

/** Spot inks beyond the one that an edition may have: one finding for each, where it is first used. */
export function checkSpotInks(lists: readonly DisplayList[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const list of lists) {
    for (const item of list.items) {
      if (item.kind === 'picture' || item.ink.kind !== 'spot' || first.has(item.ink.name)) continue;
      const values = { ink: item.ink.name, most: MOST_SPOTS };
      const place = placeOf(item, list.page);
      first.set(item.ink.name, { code: 'too-many-spots', severity: 'error', place, values });
    }
  }
  return [...first.values()].slice(MOST_SPOTS);
}
