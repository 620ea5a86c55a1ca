import type { Rect } from '../../../core/geometry';
import type { Drawing } from './drawing';
import { OVERLAY_FONT, paintBox, paintLines } from './paint';
import type { Palette } from './palette';

const MARK = 17;
/** The mark stands clear of the corner, where the handle is. */
const INSET = 6;

/** ⊞ at the foot of an article, as every layout program marks overset 溢文, with the characters that found no room. */
export const drawOversetMarks: Drawing = (context, { state, sheets, rectOf, palette }) => {
  for (const sheet of sheets) {
    for (const { article, oversetCharacters } of state.composed.get(sheet.id)?.articles ?? []) {
      if (oversetCharacters <= 0) continue;
      const rect = rectOf(sheet, { kind: 'article', id: article });
      if (rect !== undefined) drawMark(context, { rect, characters: oversetCharacters, palette });
    }
  }
};

function drawMark(
  context: CanvasRenderingContext2D,
  { rect, characters, palette }: { rect: Rect; characters: number; palette: Palette },
): void {
  const words = `+${characters}`;
  context.font = `600 12px ${OVERLAY_FONT}`;
  context.textBaseline = 'middle';
  const width = MARK + context.measureText(words).width + 7;
  const x = Math.round(rect.x + rect.width - width - INSET);
  const y = Math.round(rect.y + rect.height - MARK - INSET);
  paintBox(context, { x, y, width, height: MARK }, { fill: palette.overset, radius: 2 });
  paintBox(context, { x: x + 4.5, y: y + 4.5, width: 8, height: 8 }, { stroke: palette.paper });
  const cross = [
    [x + 8.5, y + 4.5, x + 8.5, y + 12.5],
    [x + 4.5, y + 8.5, x + 12.5, y + 8.5],
  ] as const;
  paintLines(context, cross, { stroke: palette.paper });
  context.fillStyle = palette.paper;
  context.fillText(words, x + MARK, y + MARK / 2 + 0.5);
}
