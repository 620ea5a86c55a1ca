import { inflate } from '../../../core/geometry';
import type { Rect } from '../../../core/geometry';
import { isChosenHit, toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox, paintLines, paintTag } from './paint';

/** How far round the thing its mark stands, in CSS pixels. */
const ROOM = 3;
/** Pages drawn lower than this on the desk have no room for names, in CSS pixels. */
const LEAST_PAGE = 260;

/**
 * The faults and taboos of make-up where they are: a frame round the heads, pictures or text concerned, a stroke along
 * a line through the page, and the name of each. The one looked at is drawn without its layer too.
 */
export const drawTaboos: Drawing = (context, { state, sheets, held, viewOf, words, palette }) => {
  if (held !== undefined) return;
  const all = state.preferences.layers.includes('taboos');
  for (const sheet of sheets) {
    const review = state.reviews.get(sheet.id);
    const view = viewOf(sheet);
    for (const hit of review?.hits ?? []) {
      const chosen = isChosenHit(state, sheet.id, hit);
      if (!all && !chosen) continue;
      const stroke = hit.kind === 'fault' ? palette.hits.error : palette.taboo;
      const width = chosen ? 2.5 : 1.5;
      const rects = hit.rects.map((rect) => toDesk(view, rect));
      for (const rect of rects) {
        const { x, y } = rect;
        if (isLine(rect))
          paintLines(context, [[x, y, x + rect.width, y + rect.height]], {
            stroke,
            width: width + 1,
            dash: [9, 5],
            halo: palette.halo,
          });
        else
          paintBox(context, inflate(rect, ROOM), {
            stroke,
            width,
            dash: hit.kind === 'fault' ? [] : [6, 3],
            halo: palette.halo,
          });
      }
      const [first] = rects;
      if (first === undefined || sheet.height * view.scale < LEAST_PAGE) continue;
      paintTag(context, { at: tagAt(first), words: words.hit(hit.code), ground: palette.paper, ink: stroke });
    }
  }
};

function isLine({ width, height }: Rect): boolean {
  return width === 0 || height === 0;
}

/** On the upper edge of a thing, in the middle of a line. */
function tagAt(rect: Rect): { readonly x: number; readonly y: number } {
  return {
    x: rect.x + rect.width / 2,
    y: rect.height === 0 ? rect.y : isLine(rect) ? rect.y + rect.height / 2 : rect.y - ROOM,
  };
}
