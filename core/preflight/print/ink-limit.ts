import type { Diagnostic } from '../../diagnostic';
import { isSolidBlack, itemBounds, toProcess } from '../../display-list';
import type { DisplayItem, DisplayList, Ink } from '../../display-list';
import { groundsOf, middleOf } from './grounds';
import { firstOfEach, placeOf } from './place-of';

/** Shares of ink are whole percents to everyone who writes them. */
const TOLERANCE = 0.0005;

/**
 * More ink than newsprint dries (plant check N-TAC-OBJ): what an item prints by itself, and with the ground that its
 * solid black overprints. `limit` in per cent. What lies in pictures only their pixels tell; the export keeps them
 * below.
 */
export function checkInkLimit(list: DisplayList, limit: number): readonly Diagnostic[] {
  const grounds = groundsOf(list);
  return firstOfEach(
    list.items.flatMap((item, index): Diagnostic[] => {
      if (item.kind === 'picture') return [];
      const ground = overprints(item) ? grounds.under(index, middleOf(itemBounds(item))) : undefined;
      const below = ground === undefined || ground.kind === 'picture' ? 0 : coloursOf(ground.ink);
      const ink = inkOf(item.ink) + below;
      if (ink <= limit / 100 + TOLERANCE) return [];
      const values = { ink: Math.round(ink * 100), limit };
      return [{ code: 'ink-over-limit', severity: 'error', place: placeOf(item, list.page), values }];
    }),
  );
}

/** Type, rules and drawn shapes in solid black print over what is there; a filled rectangle clears its place. */
function overprints(item: Exclude<DisplayItem, { kind: 'picture' }>): boolean {
  return item.kind !== 'fill' && isSolidBlack(item.ink);
}

/** All ink of a colour; a spot ink counts by itself, since its alternate is not printed. */
function inkOf(ink: Ink): number {
  return ink.kind === 'spot' ? ink.tint : ink.cmyk.reduce((sum, share) => sum + share, 0);
}

/** What is left of a colour under overprinting black: everything but its own black. */
function coloursOf(ink: Ink): number {
  return ink.kind === 'spot' ? ink.tint : inkOf(ink) - toProcess(ink)[3];
}
