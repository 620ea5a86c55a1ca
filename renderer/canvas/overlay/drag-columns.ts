import type { Drawing } from './drawing';
import { paintBox } from './paint';
import { columnRects } from './grids';

/** The base columns of the page over which something is dragged. */
export const drawDragColumns: Drawing = (context, { held, grid, viewOf, palette }) => {
  if (held === undefined) return;
  for (const column of columnRects(viewOf(held.sheet), grid)) paintBox(context, column, { fill: palette.dragColumn });
};
