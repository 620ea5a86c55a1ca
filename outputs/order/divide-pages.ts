import type { Binding, FileDivision } from '../../core/document';

/** What stands on one sheet of a file: pages from left to right, `undefined` for a blank one. */
export type SheetPages = readonly (number | undefined)[];

/** Pages of a folded sheet of newsprint: two on either side. */
const PAGES_A_SHEET = 4;

/**
 * The sheets of each file when the chosen `pages` of an edition of `count` pages are divided so. Spreads 通版 of an
 * edition of four pages are the sides of its one sheet of paper, outer 4|1 and inner 2|3; else what a reader sees at
 * once, with page one by itself. Of a spread of which one page is chosen, that page stands alone. A paper that is bound
 * at the right has the pages of its spreads the other way round.
 */
export function divideFiles(
  division: FileDivision,
  pages: readonly number[],
  count: number,
  binding: Binding = 'left',
): readonly (readonly SheetPages[])[] {
  switch (division) {
    case 'edition':
      return [pages.map((page) => [page])];
    case 'page':
      return pages.map((page) => [[page]]);
    case 'spread':
      return (count === PAGES_A_SHEET ? imposedSheets(count, binding) : readerSpreads(count, binding))
        .map((sheet) => sheet.filter((page) => page !== undefined && pages.includes(page)))
        .filter((sheet) => sheet.length > 0)
        .map((sheet) => [sheet]);
  }
}

/** 1, 2|3, 4|5 …, bound at the right 1, 3|2, 5|4 …: what lies open before a reader. */
function readerSpreads(count: number, binding: Binding): readonly SheetPages[] {
  const spreads: number[][] = [];
  for (let page = 1; page <= count; page++) {
    if (page % 2 === 1 && page > 1) spreads.at(-1)?.push(page);
    else spreads.push([page]);
  }
  return spreads.map((spread) => asBound(spread, binding));
}

function asBound(sheet: SheetPages, binding: Binding): SheetPages {
  return binding === 'left' ? sheet : sheet.toReversed();
}

/**
 * The sides of the folded sheets in the order of the press: outer then inner of the outermost sheet, then the sheets
 * within. A count that is no multiple of four is filled up with blank pages at the end; one or two pages are sides of a
 * leaf.
 */
export function imposedSheets(count: number, binding: Binding = 'left'): readonly SheetPages[] {
  if (count <= 2) return Array.from({ length: count }, (_, index) => [index + 1]);
  const all = Math.ceil(count / PAGES_A_SHEET) * PAGES_A_SHEET;
  const page = (number: number): number | undefined => (number <= count ? number : undefined);
  return Array.from({ length: all / 2 }, (_, side) => {
    const [low, high] = [page(side + 1), page(all - side)];
    return asBound(side % 2 === 0 ? [high, low] : [low, high], binding);
  });
}
