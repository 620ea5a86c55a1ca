import { isLocked, sameThing, selectedThings } from '../../editor';
import type { Drawing } from './drawing';
import { paintLock } from './lock';
import { paintBox } from './paint';

/** The frame of what is under the pointer, unless it is selected or something is in the hand; a lock at what is locked. */
export const drawHover: Drawing = (context, { state, edition, page, held, rectOf, palette }) => {
  const { hover } = state;
  if (held !== undefined || selectedThings(state).some((thing) => sameThing(thing, hover))) return;
  const rect = rectOf(page, hover);
  if (rect === undefined || hover === undefined) return;
  paintBox(context, rect, { stroke: palette.hover });
  if (hover.kind !== 'furniture' && isLocked(edition, page.number, hover)) paintLock(context, rect, palette);
};
