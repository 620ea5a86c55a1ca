import { isShown } from '../../../core/document';
import { pageAt, selectedArticle, selectedStory, toDesk } from '../../editor';
import type { Drawing } from './drawing';
import { paintBox } from './paint';

/** The other articles of the selected story: its thread 串接 goes on there. */
export const drawThread: Drawing = (context, { state, edition, grid, sheets, viewOf, palette }) => {
  const story = selectedStory(state);
  if (story === undefined) return;
  const article = selectedArticle(state);
  for (const sheet of sheets) {
    for (const each of pageAt(edition, sheet.number)?.articles ?? []) {
      if (!isShown(each) || each.story !== story || each.id === article) continue;
      paintBox(context, toDesk(viewOf(sheet), grid.rectOf(each.frame)), { stroke: palette.selected, dash: [4, 3] });
    }
  }
};
