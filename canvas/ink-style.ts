import { inkToScreen } from '../core/display-list';
import type { Ink } from '../core/display-list';

/** An ink as a CSS colour, for a canvas fill or stroke. */
export function inkToCss(ink: Ink): string {
  const [red, green, blue] = inkToScreen(ink);
  return `rgb(${red}, ${green}, ${blue})`;
}
