import type { Rect } from '../geometry';

/** So much of the type area as a wall of grey is told of, and mended first. */
export const GREY = 0.2;

/** The stretch of a page with most text and nothing to look at, and how much of the type area its text takes. */
export interface GreyWall {
  readonly rect: Rect;
  readonly share: number;
}

/** What takes a picture's part: it stops a wall of text, whatever heads stand in it. */
const RELIEF = 2;

/**
 * The rectangle with most text in which nothing gives the eye a hold 大灰块: no picture, advertisement, nameplate or
 * box. Heads do not part it: so five readers of 140 pages marked walls of grey. All in whole cells of a raster over the
 * type area, of so many columns and lines; `undefined` where there is no text.
 */
export function greyWall(
  { columns, lines }: { readonly columns: number; readonly lines: number },
  texts: readonly Rect[],
  reliefs: readonly Rect[],
): GreyWall | undefined {
  const cells = new Uint8Array(columns * lines);
  const paint = ({ x, y, width, height }: Rect, value: number): void => {
    const [left, right] = [Math.max(0, x), Math.min(columns, x + width)];
    const foot = Math.min(lines, y + height);
    if (left >= right) return;
    for (let line = Math.max(0, y); line < foot; line++) {
      cells.fill(value, line * columns + left, line * columns + right);
    }
  };
  for (const rect of texts) paint(rect, 1);
  for (const rect of reliefs) paint(rect, RELIEF);
  const wall = mostText(cells, { columns, lines });
  return wall && { rect: wall.rect, share: wall.text / cells.length };
}

function mostText(
  cells: Uint8Array,
  { columns, lines }: { readonly columns: number; readonly lines: number },
): { readonly text: number; readonly rect: Rect } | undefined {
  // Cells of text above and left of each corner, and free lines above each cell.
  const sums = new Int32Array((columns + 1) * (lines + 1));
  const heights = new Int32Array(columns);
  const at = (column: number, line: number): number => sums[line * (columns + 1) + column] ?? 0;
  let [most, best]: [number, Rect | undefined] = [0, undefined];
  for (let line = 0; line < lines; line++) {
    let row = 0;
    for (let column = 0; column < columns; column++) {
      const cell = cells[line * columns + column];
      if (cell === 1) row++;
      sums[(line + 1) * (columns + 1) + column + 1] = at(column + 1, line) + row;
      heights[column] = cell === RELIEF ? 0 : (heights[column] ?? 0) + 1;
    }
    for (let from = 0; from < columns; from++) {
      let least = heights[from] ?? 0;
      for (let to = from; to < columns && least > 0; to++) {
        least = Math.min(least, heights[to] ?? 0);
        // No more text than cells: most rectangles are passed by this.
        if (least * (to - from + 1) <= most) continue;
        const top = line + 1 - least;
        const text = at(to + 1, line + 1) - at(from, line + 1) - at(to + 1, top) + at(from, top);
        if (text > most) [most, best] = [text, { x: from, width: to - from + 1, y: top, height: least }];
      }
    }
  }
  return best && { text: most, rect: best };
}
