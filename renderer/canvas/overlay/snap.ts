import { toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox } from './paint';

/** The frame that a drag snaps to. */
export const drawSnap: Drawing = (context, { held, grid, viewOf, palette }) => {
  if (held === undefined) return;
  paintBox(context, toDesk(viewOf(held.sheet), grid.rectOf(held.frame)), { fill: palette.snap });
};
