import { toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox } from './paint';

/** Where files held over the desk would go, and the frame that is drawn or waits for its contents. */
export const drawLanding: Drawing = (context, { state: { hand }, grid, held, viewOf, palette }) => {
  if (held === undefined) return;
  if (hand.kind !== 'holdingFiles' && hand.kind !== 'framing' && hand.kind !== 'framed') return;
  const rect = toDesk(viewOf(held.sheet), grid.rectOf(held.frame));
  paintBox(context, rect, { stroke: palette.selected, width: 2, dash: [6, 4] });
};
