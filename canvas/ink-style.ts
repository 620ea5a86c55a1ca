import { inkToScreen } from '../core/display-list';
import type { Ink, ScreenColour } from '../core/display-list';

/** What inks look like to a painter. */
export interface InkColours {
  readonly paper: ScreenColour;
  readonly colour: (ink: Ink) => ScreenColour;
  /**
   * The colour to multiply with what is below, for ink that overprints it; left out where overprinting is not shown.
   */
  readonly overprint?: (ink: Ink) => ScreenColour;
}

/** Inks at a glance: newsprint's, on white, the same in every paper. */
export const QUICK_LOOK: InkColours = { paper: [255, 255, 255], colour: inkToScreen };

/** A screen colour in CSS. */
export function toCss([red, green, blue]: ScreenColour): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** An ink as a CSS colour at a glance, for a canvas fill or stroke. */
export function inkToCss(ink: Ink): string {
  return toCss(inkToScreen(ink));
}
