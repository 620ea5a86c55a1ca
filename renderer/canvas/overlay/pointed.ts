import { inflate } from '../../../core/geometry';
import { pointedWords, toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox } from './paint';

/** How far round words their frame lies, in CSS pixels. */
const ROOM = 2;

/** The words of the finding looked at, framed, and dashed those that they contradict. */
export const drawPointed: Drawing = (context, { state, sheets, viewOf, palette }) => {
  const { rects = [] } = pointedWords(state) ?? {};
  for (const [index, words] of rects.entries()) {
    for (const { page, rect } of words) {
      const sheet = sheets.find(({ number }) => number === page);
      if (sheet === undefined) continue;
      const box = inflate(toDesk(viewOf(sheet), rect), ROOM);
      paintBox(context, box, { stroke: palette.hits.error, width: 2, ...(index > 0 && { dash: [4, 3] }) });
    }
  }
};
