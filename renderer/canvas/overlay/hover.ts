import { sameThing, selectedThings } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox } from './paint';

/** The frame of what is under the pointer, unless it is selected or something is in the hand. */
export const drawHover: Drawing = (context, { state, page, held, rectOf, palette }) => {
  const { hover } = state;
  if (held !== undefined || selectedThings(state).some((thing) => sameThing(thing, hover))) return;
  const rect = rectOf(page, hover);
  if (rect !== undefined) paintBox(context, rect, { stroke: palette.hover });
};
