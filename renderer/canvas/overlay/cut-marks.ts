import { caretAt } from '../../../core/text-edit';
import { toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintLines, paintTag } from './paint';

/** How far a mark stands out over its line on both sides, and how far off its words are, in CSS pixels. */
const OUT = 2;
const OFF = 11;

/**
 * Where the remedy that is shown has cut the text: a red stroke between what stays, and how many characters go there.
 */
export const drawCutMarks: Drawing = (context, { state: { copyfit }, sheets, viewOf, words, palette }) => {
  if (copyfit?.kind !== 'found' || copyfit.cuts === undefined) return;
  const { marks, linesOf } = copyfit.cuts;
  const lines = [...linesOf.values()].flat();
  for (const { place, characters } of marks) {
    const caret = caretAt(lines, place);
    const sheet = sheets.find(({ number }) => number === caret?.line.page);
    if (caret === undefined || sheet === undefined) continue;
    const { x, y, width, height } = toDesk(viewOf(sheet), caret.rect);
    const isLevel = width < height;
    const stroke = isLevel ? ([x, y - OUT, x, y + height + OUT] as const) : ([x - OUT, y, x + width + OUT, y] as const);
    paintLines(context, [stroke], { stroke: palette.overset, width: 2, halo: palette.halo });
    const at = isLevel ? { x, y: y - OFF } : { x: x + width / 2, y: y - OFF };
    paintTag(context, { at, words: words.cut(characters), ground: palette.overset, ink: palette.paper });
  }
};
