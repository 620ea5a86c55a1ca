import { toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintLines } from './paint';

/** Where the text that is dragged would go in: a caret that does not blink. */
export const drawDropCaret: Drawing = (context, { state: { hand }, sheets, viewOf, palette }) => {
  if (hand.kind !== 'draggingText' || hand.aim === undefined) return;
  const { page, caret } = hand.aim;
  const sheet = sheets.find(({ id }) => id === page);
  if (sheet === undefined) return;
  const { x, y, width, height } = toDesk(viewOf(sheet), caret);
  paintLines(context, [[x, y, x + width, y + height]], { stroke: palette.selected, width: 2, halo: palette.halo });
};
