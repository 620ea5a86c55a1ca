import type { GridRect } from './edition';

/** Whether two rectangles of one grid stand above one another somewhere. */
export function sharesColumns(
  a: Pick<GridRect, 'column' | 'columns'>,
  b: Pick<GridRect, 'column' | 'columns'>,
): boolean {
  return a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Whether two rectangles of one grid stand beside one another somewhere. */
export function sharesLines(a: Pick<GridRect, 'line' | 'lines'>, b: Pick<GridRect, 'line' | 'lines'>): boolean {
  return a.line < b.line + b.lines && b.line < a.line + a.lines;
}

/** Whether two rectangles share some of the grid. */
export function sharesGrid(a: GridRect, b: GridRect): boolean {
  return sharesColumns(a, b) && sharesLines(a, b);
}
