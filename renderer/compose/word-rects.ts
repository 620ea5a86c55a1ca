import type { Rect } from '../../core/geometry';
import type { ComposedPage } from '../../core/page';
import { orderLines, rangeRects, textLinesOf } from '../../core/text-edit';
import type { TextRange } from '../../core/text-edit';

/** Words of a story. */
export interface StoryWords {
  readonly story: string;
  readonly range: TextRange;
}

/** Where words stand, line by line: pages from 1, points of these. */
export type WordRects = readonly { readonly page: number; readonly rect: Rect }[];

/** Where each of these words stands on composed pages; nothing for those that stand on none. */
export function wordRects(pages: readonly ComposedPage[], words: readonly StoryWords[]): readonly WordRects[] {
  return words.map(({ story: id, range }) => {
    const lines = pages.flatMap((page) => textLinesOf(page, { kind: 'story', id }));
    return rangeRects(orderLines(lines), range).map(({ page, rect }) => ({ page, rect }));
  });
}

/** The page on which words begin, and where they stand on it. */
export function firstPageOf(rects: WordRects): { readonly page: number; readonly rects: readonly Rect[] } | undefined {
  const page = rects[0]?.page;
  return page === undefined
    ? undefined
    : { page, rects: rects.filter((each) => each.page === page).map(({ rect }) => rect) };
}
