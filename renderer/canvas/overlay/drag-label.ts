import { toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintLabel } from './paint';

/** Column, line and size of the frame that is dragged. */
export const drawDragLabel: Drawing = (context, { held, grid, viewOf, words, palette }) => {
  if (held === undefined) return;
  const { column, line, columns, lines } = held.frame;
  paintLabel(context, {
    at: toDesk(viewOf(held.sheet), grid.rectOf(held.frame)),
    words: words.moving({ column: column + 1, line: line + 1, columns, lines }),
    ground: palette.label,
    ink: palette.paper,
  });
};
