import { isLocked, sameThing, selectedPage, selectedThings } from '../../editor';
import type { Drawing } from './drawing';
import { paintLock } from './lock';
import { paintBox } from './paint';

/**
 * The frame of what is under the pointer, unless it is selected or something is in the hand; a lock at what is locked.
 */
export const drawHover: Drawing = (context, { state, edition, sheets, held, rectOf, palette }) => {
  const { hover } = state;
  const sheet = sheets.find(({ number }) => number === hover?.page);
  if (held !== undefined || hover === undefined || sheet === undefined) return;
  const { thing, page } = hover;
  if (selectedPage(state) === page && selectedThings(state).some((each) => sameThing(each, thing))) return;
  const rect = rectOf(sheet, thing);
  if (rect === undefined) return;
  paintBox(context, rect, { stroke: palette.hover, halo: palette.halo });
  if (isLocked(edition, page, thing)) paintLock(context, rect, palette);
};
