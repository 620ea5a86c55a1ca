import { rectBetween } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox } from './paint';

/** The rectangle that is drawn on bare paper to select what it touches. */
export const drawMarquee: Drawing = (context, { state: { hand }, palette }) => {
  if (hand.kind !== 'marquee') return;
  paintBox(context, rectBetween(hand.from, hand.at), {
    fill: palette.selectedFill,
    stroke: palette.selected,
    dash: [3, 3],
    halo: palette.halo,
  });
};
