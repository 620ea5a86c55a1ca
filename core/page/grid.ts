import type { GridRect, Profile } from '../document';
import type { Point, Rect } from '../geometry';
import { mmToPoints, roundPoints } from '../units';
import type { Points } from '../units';

/**
 * Where the baseline of a CJK em box lies below its top, in em: the faces' `idtp`/`ideo` split (880 to 120 of 1000).
 */
export const EM_ASCENT = 0.88;

/**
 * A grid of columns and lines in points: the one place that turns them into positions. That of a page has its base
 * columns; an article with columns of its own has one on the same lines (`articleRoom`).
 */
export interface PageGrid {
  /**
   * The type area 版心: exactly whole cells and whole lines; what the paper has over is in the margins. Of an article's
   * own columns, what they cover of it.
   */
  readonly area: Rect;
  readonly columns: number;
  readonly lines: number;
  /** The body's type size. */
  readonly cell: Points;
  readonly leading: Points;
  readonly gutter: Points;
  /** The measure of one base column. */
  readonly measure: Points;
  /** Lines of a band 段 of a paper whose pages are set vertically, the white under it counted. */
  readonly bandLines?: number | undefined;
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

/** Grids that were laid, each with the paper it lies on: measuring asks for the same one thousands of times. */
const laid = new WeakMap<Profile['grid'], { readonly paper: Profile['paper']; readonly grid: PageGrid }>();

/** Lays the profile's grid on its paper, in the middle of the sheet both ways. */
export function pageGrid({ grid: spec, paper }: Pick<Profile, 'grid' | 'paper'>): PageGrid {
  const known = laid.get(spec);
  if (known?.paper === paper) return known.grid;
  const grid = layGrid(spec, paper);
  laid.set(spec, { paper, grid });
  return grid;
}

function layGrid(spec: Profile['grid'], paper: Profile['paper']): PageGrid {
  const { columns, cells, gutter, lines, size, leading, bandLines } = spec;
  const width = roundPoints(columns * (cells + gutter) * size - gutter * size);
  const height = roundPoints(lines * leading);
  const area: Rect = {
    x: roundPoints((mmToPoints(paper.widthMm) - width) / 2),
    y: roundPoints((mmToPoints(paper.heightMm) - height) / 2),
    width,
    height,
  };
  return gridOf({
    ...{ area, columns, lines, leading, bandLines, cell: size },
    ...{ gutter: gutter * size, measure: cells * size },
  });
}

/** A grid of other columns on the same lines: `count` of them from `x` on, counted from 0 there. Lengths in points. */
export function gridOfColumns(
  grid: PageGrid,
  own: { readonly x: Points; readonly count: number; readonly measure: Points; readonly gutter: Points },
): PageGrid {
  const { x, count: columns, measure, gutter } = own;
  const width = roundPoints(Math.max(0, columns * (measure + gutter) - gutter));
  const { area, lines, cell, leading } = grid;
  return gridOf({ area: { ...area, x, width }, columns, lines, cell, leading, gutter, measure });
}

type GridFigures = Pick<
  PageGrid,
  'area' | 'columns' | 'lines' | 'cell' | 'leading' | 'gutter' | 'measure' | 'bandLines'
>;

function gridOf(figures: GridFigures): PageGrid {
  const { area, cell, leading, gutter, measure } = figures;
  const step = measure + gutter;
  const baselineInRow = (leading - cell) / 2 + EM_ASCENT * cell;
  const columnX = (column: number): Points => roundPoints(area.x + column * step);
  const columnWidth = (span: number): Points => roundPoints(span * step - gutter);
  const lineY = (line: number): Points => roundPoints(area.y + line * leading);
  return {
    ...figures,
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
      column: Math.floor((point.x - area.x + gutter / 2) / step),
      line: Math.floor((point.y - area.y) / leading),
    }),
  };
}

/** Baseline of type of `size` whose em box stands in the middle of a space `height` high from `top`. */
export function centredBaseline(top: Points, height: Points, size: Points): Points {
  return roundPoints(top + (height - size) / 2 + EM_ASCENT * size);
}
