import {
  RESIZE_GRIPS,
  chosenPicture,
  gripPoint,
  isLocked,
  sheetOfPage,
  shownPpi,
  toDesk,
  trimmedShare,
  wholeRect,
} from '../../editor';
import type { Drawing } from './drawing';
import { paintBox, paintLabel } from './paint';

const HANDLE = 8;
const FRAME_HANDLE = 7;

/**
 * With the picture tool: the whole of the selected picture with round corners that draw it closer, the square handles
 * of its frame that crop it, and how fine it is.
 */
export const drawCrop: Drawing = (context, { state, edition, viewOf, words, palette }) => {
  if (state.tool !== 'picture' && state.hand.kind !== 'cropping') return;
  const shown = chosenPicture(state);
  const sheet = shown && sheetOfPage(state, shown.page);
  if (shown === undefined || sheet === undefined) return;
  const view = viewOf(sheet);
  const frame = toDesk(view, shown.frame);
  paintBox(context, frame, { stroke: palette.guide, width: 1.5, halo: palette.halo });
  for (const grip of isLocked(edition, shown.page, shown.thing) ? [] : RESIZE_GRIPS) {
    const at = gripPoint(frame, grip);
    const box = { x: at.x - FRAME_HANDLE / 2, y: at.y - FRAME_HANDLE / 2, width: FRAME_HANDLE, height: FRAME_HANDLE };
    paintBox(context, box, { fill: palette.paper, stroke: palette.guide, width: 1.25 });
  }
  if (shown.fit.kind === 'fill') {
    const whole = toDesk(view, wholeRect(shown));
    paintBox(context, whole, { stroke: palette.guide, dash: [5, 3], halo: palette.halo });
    for (const grip of ['nw', 'ne', 'se', 'sw'] as const) {
      const at = gripPoint(whole, grip);
      const box = { x: at.x - HANDLE / 2, y: at.y - HANDLE / 2, width: HANDLE, height: HANDLE };
      paintBox(context, box, { fill: palette.paper, stroke: palette.guide, width: 1.25, radius: HANDLE / 2 });
    }
  }
  const zoom = shown.fit.kind === 'fill' ? (shown.fit.zoom ?? 1) : undefined;
  paintLabel(context, {
    at: { x: frame.x, y: frame.y },
    words: words.picture({ ppi: shownPpi(shown), zoom, trimmed: trimmedShare(shown) }),
    ground: palette.label,
    ink: palette.paper,
  });
};
