import { RESIZE_GRIPS, gripPoint, isLocked, selectedPage, selectedThings } from '../../editor';
import type { Drawing } from './drawing';
import { paintLock } from './lock';
import { paintBox } from './paint';

const HANDLE = 7;

/** What is selected; one thing by itself has handles, what is locked a lock instead. */
export const drawSelection: Drawing = (context, { state, edition, sheets, rectOf, palette }) => {
  const page = selectedPage(state);
  const sheet = sheets.find(({ number }) => number === page);
  if (sheet === undefined) return;
  const things = selectedThings(state);
  // Handles would lie on the text that is typed, and take none of a picture's own corners.
  const resizes = things.length === 1 && state.typing === undefined && state.tool !== 'picture';
  const grips = resizes ? RESIZE_GRIPS : [];
  for (const thing of things) {
    const rect = rectOf(sheet, thing);
    if (rect === undefined) continue;
    paintBox(context, rect, {
      stroke: palette.selected,
      width: 1.5,
      halo: palette.halo,
      ...(state.typing === undefined && { fill: palette.selectedFill }),
    });
    const locked = isLocked(edition, sheet.number, thing);
    if (locked) paintLock(context, rect, palette);
    for (const grip of locked ? [] : grips) {
      const at = gripPoint(rect, grip);
      const box = { x: at.x - HANDLE / 2, y: at.y - HANDLE / 2, width: HANDLE, height: HANDLE };
      paintBox(context, box, { fill: palette.paper, stroke: palette.selected, width: 1.25 });
    }
  }
};
