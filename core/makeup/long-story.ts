import type { Article, Edition, Story } from '../document';
import { countRows, measureHead, takenFrames } from '../page';
import type { CompositionCache, Setting } from '../page';
import { withPages } from './bare-pages';
import { headSizes } from './head-sizes';

/** Rows that a page's legs may lose to widows, jump lines and sub-heads, kept in hand when a part's depth is counted. */
const SPARE_ROWS = 2;

/** The part of a page that furniture leaves over its full width. */
function openLines(edition: Edition, page: number): { readonly line: number; readonly lines: number } {
  const { lines } = edition.profile.grid;
  let [top, foot] = [0, lines];
  for (const { frame } of takenFrames(withPages(edition, Math.max(page, edition.pages.length)), page)) {
    if (frame.line < lines / 2) top = Math.max(top, frame.line + frame.lines + 1);
    else foot = Math.min(foot, frame.line - 1);
  }
  return { line: top, lines: foot - top };
}

/**
 * Runs a story that no page can hold over as many pages as it takes, from `first` on: the whole width under the page's
 * furniture, the head on the first, the last part as deep as its text. One list of articles a page.
 */
export function spreadStory(
  story: Story,
  edition: Edition,
  first: number,
  resources: { readonly setting: Setting; readonly cache?: CompositionCache | undefined },
): readonly (readonly Article[])[] {
  const { setting, cache } = resources;
  const { columns } = edition.profile.grid;
  const size = headSizes(0, {
    front: first === 1,
    width: columns * edition.profile.grid.cells * edition.profile.grid.size,
  }).wanted;
  let rows = countRows(story, setting, cache);
  const parts: Article[][] = [];
  for (let page = first; page === first || rows > 0; page++) {
    const open = openLines(edition, page);
    const headLines = measureHead(story, { columns, size }, setting).lines;
    const room = Math.max(1, (open.lines - (page === first ? headLines : SPARE_ROWS)) * columns - SPARE_ROWS * columns);
    const last = rows <= room;
    const head = page === first ? headLines : SPARE_ROWS;
    const lines = last ? Math.min(open.lines, head + Math.ceil(rows / columns) + SPARE_ROWS) : open.lines;
    parts.push([
      {
        id: `p${page}a1`,
        story: story.id,
        frame: { column: 0, columns, line: open.line, lines },
        ...(page === first && { head: { size } }),
        pictures: [],
      },
    ]);
    rows -= room;
  }
  return parts;
}
