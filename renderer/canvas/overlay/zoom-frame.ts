import { rectBetween } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox } from './paint';

/** The rectangle that is drawn with the zoom tool. */
export const drawZoomFrame: Drawing = (context, { state: { hand }, palette }) => {
  if (hand.kind !== 'zooming') return;
  paintBox(context, rectBetween(hand.from, hand.to), {
    stroke: palette.selected,
    fill: palette.selectedFill,
    dash: [4, 3],
  });
};
