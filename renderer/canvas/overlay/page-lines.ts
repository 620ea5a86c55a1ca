import { mmToPoints } from '../../../core/units';
import { toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox, paintLines } from './paint';

/** Sheets higher than this are folded once across 对折: broadsheets 对开 are, tabloids are not. */
const FOLDED = mmToPoints(450);
/** Ink that runs off the page goes so far beyond its trim 出血. */
const BLEED = mmToPoints(3);
/** Marks of the trim stand clear of it and are so long, in CSS pixels. */
const MARK = { clear: 3, length: 12 } as const;

/**
 * Lines of the paper and the press: the type area 版心, the trim with the bleed round it, and the fold of a broadsheet.
 */
export const drawPageLines: Drawing = (context, { state, sheets, grid, viewOf, palette }) => {
  const { layers } = state.preferences;
  const stroke = palette.pageLine;
  for (const sheet of sheets) {
    const view = viewOf(sheet);
    const whole = toDesk(view, { ...sheet, x: 0, y: 0 });
    if (layers.includes('area')) paintBox(context, toDesk(view, grid.area), { stroke });
    if (layers.includes('trim')) {
      const { x, y, width, height } = whole;
      const bleed = BLEED * view.scale;
      const off = { x: x - bleed, y: y - bleed, width: width + 2 * bleed, height: height + 2 * bleed };
      paintBox(context, off, { stroke: palette.bleed, dash: [3, 3] });
      const marks = [x, x + width].flatMap((at) => [
        [at, y - MARK.clear - MARK.length, at, y - MARK.clear] as const,
        [at, y + height + MARK.clear, at, y + height + MARK.clear + MARK.length] as const,
      ]);
      const across = [y, y + height].flatMap((at) => [
        [x - MARK.clear - MARK.length, at, x - MARK.clear, at] as const,
        [x + width + MARK.clear, at, x + width + MARK.clear + MARK.length, at] as const,
      ]);
      paintLines(context, [...marks, ...across], { stroke: palette.bleed });
    }
    if (layers.includes('fold') && sheet.height > FOLDED) {
      const y = whole.y + whole.height / 2;
      paintLines(context, [[whole.x, y, whole.x + whole.width, y]], { stroke: palette.fold, dash: [10, 4, 2, 4] });
    }
  }
};
