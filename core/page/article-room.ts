import type { Article, GridRect, SetProfile } from '../document';
import { roundPoints } from '../units';
import { articlePadding } from './article-box';
import { gridOfColumns, pageGrid } from './grid';
import type { PageGrid } from './grid';
import { labelRows } from './label';
import { ownColumns } from './own-columns';

/** Where an article's contents stand. */
export interface ArticleRoom {
  /** The page's grid, or the article's own columns on its lines. */
  readonly grid: PageGrid;
  /** What is left for head, pictures and text inside the article's box and under its label, in columns of that grid. */
  readonly frame: GridRect;
  /** The lines of its label. */
  readonly label?: GridRect;
}

/**
 * The room of an article for its head, its pictures and its text. An article with columns of its own, or in a box,
 * has a grid of its own: its columns count from 0, equal ones over the width inside the box's padding. Its lines are
 * the page's, so that all text stands on one grid; padding above and below takes whole lines. However much padding
 * there is, a cell and a line are left, and a label stands only where it leaves one too.
 */
export function articleRoom(article: Article, profile: SetProfile): ArticleRoom {
  const { frame } = article;
  const grid = pageGrid(profile);
  const padding = articlePadding(article, profile);
  const spare = Math.max(0, frame.lines - 1);
  const top = Math.min(padding.lines, spare);
  const foot = Math.min(padding.lines, spare - top);
  const own = ownGrid(article, grid, padding.cells);
  const inside = { ...own.across, line: frame.line + top, lines: frame.lines - top - foot };
  const { type, air } = labelRows(article, profile);
  if (type === 0 || type + air >= inside.lines) return { grid: own.grid, frame: inside };
  const under = { ...inside, line: inside.line + type + air, lines: inside.lines - type - air };
  return { grid: own.grid, frame: under, label: { ...inside, lines: type } };
}

/** The columns of an article, and which of them are its: the page's, or all of its own. */
function ownGrid(
  { frame, columns: wanted }: Article,
  grid: PageGrid,
  padding: number,
): { readonly grid: PageGrid; readonly across: Pick<GridRect, 'column' | 'columns'> } {
  if (wanted === undefined && padding === 0) return { grid, across: { column: frame.column, columns: frame.columns } };
  const { cell, gutter } = grid;
  const whole = Math.max(0, grid.columnWidth(frame.columns));
  const white = Math.min(padding * cell, Math.max(0, (whole - cell) / 2));
  const width = whole - 2 * white;
  const own = ownColumns(width / cell, wanted ?? { count: frame.columns }, gutter / cell);
  const measure = roundPoints(own.measure * cell);
  const columns = gridOfColumns(grid, {
    x: roundPoints(grid.columnX(frame.column) + white),
    count: own.count,
    measure,
    gutter: own.count > 1 ? (width - own.count * measure) / (own.count - 1) : gutter,
  });
  return { grid: columns, across: { column: 0, columns: own.count } };
}
