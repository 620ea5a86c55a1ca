import { toDesk } from '../../editor';
import type { Rect } from '../../../core/geometry';
import type { Drawing, OverlayScene } from './drawing';
import { guidesOfDrag, middleOfGap } from './guides-of-drag';
import { paintLabel, tagRect } from './paint';

/** Column, line and size of the frame that is dragged; it leaves the distance to what stands above to be read. */
export const drawDragLabel: Drawing = (context, scene) => {
  const { held, grid, viewOf, words, palette } = scene;
  if (held === undefined) return;
  const { column, line, columns, lines } = held.frame;
  paintLabel(context, {
    at: toDesk(viewOf(held.sheet), grid.rectOf(held.frame)),
    words: words.moving({ column: column + 1, line: line + 1, columns, lines }),
    ground: palette.label,
    ink: palette.paper,
    clearOf: distanceAbove(context, scene),
  });
};

/** Where the distance to what stands above is written, in CSS pixels of the desk. */
function distanceAbove(context: CanvasRenderingContext2D, scene: OverlayScene): Rect | undefined {
  const { held, viewOf, words } = scene;
  const gap = guidesOfDrag(scene)?.gaps.find(({ side }) => side === 'above');
  if (held === undefined || gap === undefined) return undefined;
  return tagRect(context, middleOfGap(gap, viewOf(held.sheet)), words.distance(gap.amount, 'lines'));
}
