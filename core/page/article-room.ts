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
  /** What is inside the article's box and under its label, in columns of that grid. */
  readonly frame: GridRect;
}

/**
 * The room of an article for its head, its pictures and its text. An article with columns of its own, or in a box,
 * has a grid of its own: its columns count from 0, equal ones over the width inside the box's padding. Its lines are the
 * page's, so that all text stands on one grid; padding above and below takes whole lines. However much padding there is,
 * a cell and a line are left.
 */
export function articleRoom(article: Article, profile: SetProfile): ArticleRoom {
  const { frame } = article;
  const grid = pageGrid(profile);
  const padding = articlePadding(article, profile);
  const inside = withoutRows(frame, padding.lines, padding.lines);
  const under = withoutRows(inside, labelRows(article, profile), 0);
  if (article.columns === undefined && padding.cells === 0) return { grid, frame: under };
  const { cell, gutter } = grid;
  const whole = Math.max(0, grid.columnWidth(frame.columns));
  const white = Math.min(padding.cells * cell, Math.max(0, (whole - cell) / 2));
  const width = whole - 2 * white;
  const own = ownColumns(width / cell, article.columns ?? { count: frame.columns }, gutter / cell);
  const measure = roundPoints(own.measure * cell);
  const columns = gridOfColumns(grid, {
    x: roundPoints(grid.columnX(frame.column) + white),
    count: own.count,
    measure,
    gutter: own.count > 1 ? (width - own.count * measure) / (own.count - 1) : gutter,
  });
  return { grid: columns, frame: { ...under, column: 0, columns: own.count } };
}

/** A frame without rows at its top and its foot, but for one that it keeps. */
function withoutRows(frame: GridRect, above: number, below: number): GridRect {
  const spare = Math.max(0, frame.lines - 1);
  const top = Math.min(above, spare);
  const foot = Math.min(below, spare - top);
  return { ...frame, line: frame.line + top, lines: frame.lines - top - foot };
}
