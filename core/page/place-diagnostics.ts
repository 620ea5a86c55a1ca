import type { Diagnostic, Place } from '../diagnostic';
import { isShown, sharesGrid, shownArticles } from '../document';
import type { Edition, GridRect } from '../document';
import { pageBlocks, takenByBlock } from './blocks';
import { pageFurniture } from './furniture';

/** Something that may stand where it should not. */
interface Standing {
  readonly name: string;
  readonly frame: GridRect;
  /** What it takes of the page, where that is less than its frame. */
  readonly taken?: GridRect;
  readonly place: Place;
}

/**
 * What a page (from 1) has in a wrong place: stories and blocks over one another or over furniture, furniture that the
 * page has put over other furniture, stories and blocks beyond the type area (of furniture there rule L40 tells).
 */
export function placeDiagnostics(
  edition: Edition,
  page: number,
  grid: { readonly columns: number; readonly lines: number },
): readonly Diagnostic[] {
  const own = edition.pages[page - 1];
  const articles = own === undefined ? [] : shownArticles(own);
  const found: Diagnostic[] = [];
  if (articles.length === 0) found.push({ code: 'empty-page', severity: 'warning', place: { page }, values: {} });
  const standing: readonly Standing[] = [
    ...articles.map(({ id, story, frame }) => ({ name: id, frame, place: { page, article: id, story } })),
    ...pageBlocks(edition, page).map((block) => ({
      ...{ name: block.id, frame: block.frame, taken: takenByBlock(block) },
      place: { page, furniture: block.id },
    })),
  ];
  const furniture = pageFurniture(edition, page).filter(({ own = {} }) => isShown(own));
  furniture.forEach(({ name, frame, own }, index) => {
    for (const other of furniture.slice(index + 1)) {
      if (own?.frame === undefined && other.own?.frame === undefined) continue;
      if (!sharesGrid(frame, other.frame)) continue;
      found.push({
        code: 'overlap',
        severity: 'error',
        place: { page, furniture: name },
        values: { other: other.name },
      });
    }
  });
  standing.forEach(({ frame, taken = frame, place }, index) => {
    if (!isInside(frame, grid)) found.push({ code: 'outside-type-area', severity: 'error', place, values: {} });
    for (const other of [...standing.slice(index + 1), ...furniture]) {
      if (!sharesGrid(taken, 'taken' in other && other.taken !== undefined ? other.taken : other.frame)) continue;
      found.push({ code: 'overlap', severity: 'error', place, values: { other: other.name } });
    }
  });
  return found;
}

function isInside(frame: GridRect, grid: { readonly columns: number; readonly lines: number }): boolean {
  return (
    frame.column >= 0 &&
    frame.line >= 0 &&
    frame.column + frame.columns <= grid.columns &&
    frame.line + frame.lines <= grid.lines
  );
}
