import type { Diagnostic } from '../../diagnostic';
import { itemBounds, toProcess } from '../../display-list';
import type { DisplayItem, DisplayList } from '../../display-list';
import { groundsOf, inksIn, middleOf } from './grounds';
import { firstOfEach, placeOf } from './place-of';

/** The darkest black tint that running text stays readable on, dot gain counted (L37; newspaper.md says 15 to 25). */
const DARKEST = 0.15;
/** Shares of ink are whole percents to everyone who writes them. */
const TOLERANCE = 0.0005;

/** L37 底纹压字: grounds too dark, or of several inks, under running text. Reversed text wants a dark one. */
export function checkTintedText(list: DisplayList): readonly Diagnostic[] {
  const grounds = groundsOf(list);
  return firstOfEach(
    list.items.flatMap((item, index): Diagnostic[] => {
      if (!isRunningText(item) || inksIn(item.ink) === 0) return [];
      const ground = grounds.under(index, middleOf(itemBounds(item)));
      if (ground === undefined || ground.kind === 'picture') return [];
      const place = placeOf(item, list.page);
      if (inksIn(ground.ink) > 1) {
        return [{ code: 'tint-of-several-inks', severity: 'error', rule: 'L37', place, values: {} }];
      }
      const black = toProcess(ground.ink)[3];
      if (black <= DARKEST + TOLERANCE) return [];
      const values = { tint: Math.round(black * 100), maximum: DARKEST * 100 };
      return [{ code: 'tint-too-dark', severity: 'error', rule: 'L37', place, values }];
    }),
  );
}

/** Whether an item is type of a story's paragraphs, or of a notice's. */
function isRunningText(item: DisplayItem): item is Extract<DisplayItem, { kind: 'glyphs' }> {
  if (item.kind !== 'glyphs') return false;
  return item.owner.part === (item.owner.kind === 'article' ? 'body' : 'text');
}
