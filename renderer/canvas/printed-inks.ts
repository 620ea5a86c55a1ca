import type { InkColours } from '../../canvas';
import { toProcess } from '../../core/display-list';
import type { Ink, ScreenColour } from '../../core/display-list';
import { inkTableColour } from '../../icc';
import type { InkTable } from '../../icc';

const FULL = 255;

/**
 * Inks as a press prints them, by the table of its condition, on the tint of its paper. Black overprints: it darkens
 * what is below by as much as it darkens the paper.
 */
export function printedInks(table: InkTable): InkColours {
  const known = new Map<string, ScreenColour>();
  const colour = (ink: Ink): ScreenColour => {
    const inks = toProcess(ink);
    const key = inks.join(' ');
    const found = known.get(key) ?? inkTableColour(table, inks);
    known.set(key, found);
    return found;
  };
  const paper = inkTableColour(table, [0, 0, 0, 0]);
  return {
    paper,
    colour,
    overprint: (ink) => {
      const [red, green, blue] = colour(ink);
      const against = (value: number, white: number): number => Math.min(FULL, Math.round((value / white) * FULL));
      return [against(red, paper[0]), against(green, paper[1]), against(blue, paper[2])];
    },
  };
}
