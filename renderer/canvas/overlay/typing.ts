import { rangeRects } from '../../../core/text-edit';
import type { TextRange } from '../../../core/text-edit';
import { isVerticalAt, toDesk, typingRange } from '../../editor';
import type { Rect } from '../../../core/geometry';
import type { Drawing, OverlayScene } from './drawing';
import { paintBox, paintLines } from './paint';

/** How far the line under what an input method holds ready stands off the type, in CSS pixels. */
const OFF = 1.5;

/** Selected text, and the line under what an input method holds ready; the caret is an element of its own, which blinks. */
export const drawTyping: Drawing = (context, scene) => {
  const { typing } = scene.state;
  const range = typing && typingRange(typing);
  if (typing === undefined || range === undefined) return;
  const { preedit } = typing;
  if (preedit === undefined) {
    for (const rect of rectsOf(scene, range)) paintBox(context, rect, { fill: scene.palette.text });
    return;
  }
  const { from } = range;
  const held = { from, to: { part: from.part, offset: from.offset + preedit.text.length } };
  const vertical = isVerticalAt(typing, from);
  const lines = rectsOf(scene, held).map(({ x, y, width, height }): readonly [number, number, number, number] =>
    vertical ? [x + width + OFF, y, x + width + OFF, y + height] : [x, y + height + OFF, x + width, y + height + OFF],
  );
  paintLines(context, lines, { stroke: scene.palette.preedit, width: 1.5 });
};

function rectsOf({ state, sheets, viewOf }: OverlayScene, range: TextRange): readonly Rect[] {
  return rangeRects(state.typing?.lines ?? [], range).flatMap(({ page, rect }) => {
    const sheet = sheets.find(({ number }) => number === page);
    return sheet === undefined ? [] : [toDesk(viewOf(sheet), rect)];
  });
}
