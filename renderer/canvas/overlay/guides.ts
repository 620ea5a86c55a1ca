import { guidesOn } from '../../editor';
import type { Drawing } from './drawing';
import { paintLines } from './paint';

/**
 * The guides 参考线 of the pages in sight, and the one in the hand; on locked pages and where guides are locked they
 * stay put.
 */
export const drawGuides: Drawing = (context, { state, edition, sheets, viewOf, palette }) => {
  if (!state.preferences.layers.includes('guides')) return;
  const { hand, guide } = state;
  for (const sheet of sheets) {
    const view = viewOf(sheet);
    for (const { id, axis, at } of guidesOn(edition, sheet.number)) {
      const chosen = guide?.id === id || (hand.kind === 'guiding' && hand.id === id);
      const look = { stroke: chosen ? palette.selected : palette.pageGuide, halo: palette.halo };
      const along = axis === 'across' ? view.y + at * view.scale : view.x + at * view.scale;
      const place = Math.round(along) + 0.5;
      const [right, foot] = [view.x + sheet.width * view.scale, view.y + sheet.height * view.scale];
      paintLines(context, [axis === 'across' ? [view.x, place, right, place] : [place, view.y, place, foot]], look);
    }
  }
};
