import { caretAt, partName, rangeRects } from '../../../core/text-edit';
import type { TextRange } from '../../../core/text-edit';
import { isVerticalAt, promptOf, toDesk, typingRange } from '../../editor';
import type { Rect } from '../../../core/geometry';
import type { Drawing, OverlayScene } from './drawing';
import { paintBox, paintHint, paintLines } from './paint';

/** How far the line under what an input method holds ready stands off the type, in CSS pixels. */
const OFF = 1.5;

/** From the caret to the words of what it waits for, in CSS pixels. */
const HINT_OFF = 5;

/**
 * Selected text, and the line under what an input method holds ready; the caret is an element of its own, which blinks.
 */
export const drawTyping: Drawing = (context, scene) => {
  const { typing } = scene.state;
  const range = typing && typingRange(typing);
  if (typing === undefined || range === undefined) return;
  drawPrompt(context, scene);
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

/** What the caret waits for where a part of the story is still empty: on the desk only, never in print. */
function drawPrompt(context: CanvasRenderingContext2D, { state, sheets, viewOf, words, palette }: OverlayScene): void {
  const line = promptOf(state);
  const sheet = line && sheets.find(({ number }) => number === line.page);
  if (line === undefined || sheet === undefined) return;
  const caret = caretAt([line], { part: line.part, offset: 0 });
  if (caret === undefined) return;
  const box = toDesk(viewOf(sheet), caret.rect);
  paintHint(context, {
    at: line.vertical
      ? { x: box.x + box.width / 2, y: box.y + HINT_OFF }
      : { x: box.x + HINT_OFF, y: box.y + box.height / 2 },
    words: words.part(partName(line.part).name as 'kicker'),
    ground: palette.paper,
    ink: palette.label,
  });
}

function rectsOf({ state, sheets, viewOf }: OverlayScene, range: TextRange): readonly Rect[] {
  return rangeRects(state.typing?.lines ?? [], range).flatMap(({ page, rect }) => {
    const sheet = sheets.find(({ number }) => number === page);
    return sheet === undefined ? [] : [toDesk(viewOf(sheet), rect)];
  });
}
