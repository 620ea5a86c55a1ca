import type { GridRect, Profile } from '../document';
import type { Point, Rect } from '../geometry';
import { mmToPoints, roundPoints } from '../units';
import type { Points } from '../units';

/** Where the baseline of a CJK em box lies below its top, in em: the faces' `idtp`/`ideo` split (880 to 120 of 1000). */
export const EM_ASCENT = 0.88;

/** The grid of a page in points: the one place that turns columns and lines into positions. */
export interface PageGrid {
  /** The type area 版心: exactly whole cells and whole lines; what the paper has over is in the margins. */
  readonly area: Rect;
  readonly columns: number;
  readonly lines: number;
  /** The body's type size. */
  readonly cell: Points;
  readonly leading: Points;
  readonly gutter: Points;
  /** The measure of one base column. */
  readonly measure: Points;
  /** Left edge of a base column. */
  columnX(column: number): Points;
  /** Width of `span` base columns with the gutters between them. */
  columnWidth(span: number): Points;
  /** Top edge of a line's row. */
  lineY(line: number): Points;
  /** Baseline of body type in a line: its em box stands in the middle of the row. Lines may be halves. */
  baseline(line: number): Points;
  rectOf(frame: GridRect): Rect;
  /** The column and line a point lies in, not limited to the type area. */
  cellAt(point: Point): { readonly column: number; readonly line: number };
}

/** Lays the profile's grid on its paper, in the middle of the sheet both ways. */
export function pageGrid(profile: Profile): PageGrid {
  const { columns, cells, gutter, lines, size, leading } = profile.grid;
  const measure = cells * size;
  const step = (cells + gutter) * size;
  const width = roundPoints(columns * step - gutter * size);
  const height = roundPoints(lines * leading);
  const area: Rect = {
    x: roundPoints((mmToPoints(profile.paper.widthMm) - width) / 2),
    y: roundPoints((mmToPoints(profile.paper.heightMm) - height) / 2),
    width,
    height,
  };
  const baselineInRow = (leading - size) / 2 + EM_ASCENT * size;
  const columnX = (column: number): Points => roundPoints(area.x + column * step);
  const columnWidth = (span: number): Points => roundPoints(span * step - gutter * size);
  const lineY = (line: number): Points => roundPoints(area.y + line * leading);
  return {
    area,
    columns,
    lines,
    cell: size,
    leading,
    gutter: gutter * size,
    measure,
    columnX,
    columnWidth,
    lineY,
    baseline: (line) => roundPoints(area.y + line * leading + baselineInRow),
    rectOf: (frame) => ({
      x: columnX(frame.column),
      y: lineY(frame.line),
      width: columnWidth(frame.columns),
      height: roundPoints(frame.lines * leading),
    }),
    cellAt: (point) => ({
      column: Math.floor((point.x - area.x + (gutter * size) / 2) / step),
      line: Math.floor((point.y - area.y) / leading),
    }),
  };
}

/** Baseline of type of `size` whose em box stands in the middle of a space `height` high from `top`. */
export function centredBaseline(top: Points, height: Points, size: Points): Points {
  return roundPoints(top + (height - size) / 2 + EM_ASCENT * size);
}
