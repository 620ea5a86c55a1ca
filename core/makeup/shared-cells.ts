import { shownArticles } from '../document';
import type { GridSpec, Page } from '../document';

/**
 * How alike two make-ups of a page are: the share of its cells with the same story on both, of those with a story on
 * either. Cells of stories that stay on the page in any case (`kept`, by their ids) do not count.
 */
export function sharedCells(
  a: Page,
  b: Page,
  { grid, kept }: { readonly grid: Pick<GridSpec, 'columns' | 'lines'>; readonly kept: ReadonlySet<string> },
): number {
  const [here, there] = [holders(a, grid, kept), holders(b, grid, kept)];
  let [same, all] = [0, 0];
  here.forEach((story, cell) => {
    if (story === undefined && there[cell] === undefined) return;
    all++;
    if (story === there[cell]) same++;
  });
  return all === 0 ? 1 : same / all;
}

/** The story in each cell, column by column. */
function holders(
  page: Page,
  { columns, lines }: Pick<GridSpec, 'columns' | 'lines'>,
  kept: ReadonlySet<string>,
): readonly (string | undefined)[] {
  const cells = Array.from({ length: columns * lines }, (): string | undefined => undefined);
  for (const { story, frame } of shownArticles(page)) {
    if (kept.has(story)) continue;
    for (let column = frame.column; column < frame.column + frame.columns; column++) {
      cells.fill(story, column * lines + frame.line, column * lines + frame.line + frame.lines);
    }
  }
  return cells;
}
