import type { GridRect, Profile } from '../document';
import { pageBands, pageGrid } from '../page';
import type { PageBands, PageGrid } from '../page';
import { mmToPoints } from '../units';

/** What make-up reads of a paper. */
type Paper = Pick<Profile, 'grid' | 'paper'>;

const turned = new WeakMap<Paper, Paper>();

/**
 * The profile of the pages that make-up lays out. Of a paper that is set vertically those are its pages turned
 * anticlockwise: bands 段 are columns, counted from the top, and vertical lines are lines, counted from the right; so
 * one search makes both up. Any other profile is itself.
 */
export function laidProfile<P extends Paper>(profile: P): P {
  const bands = pageBands(profile);
  if (bands === undefined) return profile;
  const known = turned.get(profile) as P | undefined;
  if (known !== undefined) return known;
  const { bandLines: _bandLines, ...own } = profile.grid;
  const grid = {
    ...own,
    ...{ columns: bands.count, cells: bands.cells, lines: own.columns },
    gutter: (bands.pitch - bands.measure) / own.size,
    leading: (own.cells + own.gutter) * own.size,
  };
  const paper = { ...profile.paper, widthMm: profile.paper.heightMm, heightMm: profile.paper.widthMm };
  const made = { ...profile, grid, paper };
  turned.set(profile, made);
  return made;
}

/**
 * The grid of the pages that make-up lays out; of turned ones at their place on the turned sheet, as the score has it.
 */
export function laidGrid(profile: Paper): PageGrid {
  const grid = pageGrid(laidProfile(profile));
  const bands = pageBands(profile);
  if (bands === undefined) return grid;
  const { area, gutter: apart } = pageGrid(profile);
  const top = mmToPoints(profile.paper.widthMm) - area.x - area.width;
  const columnX = (column: number): number => bands.top + column * bands.pitch;
  const lineY = (line: number): number => top + line * grid.leading;
  return {
    ...grid,
    ...{ columnX, lineY },
    area: { x: bands.top, y: top, width: grid.columnWidth(grid.columns), height: area.width },
    rectOf: (frame) => ({
      ...{ x: columnX(frame.column), y: lineY(frame.line) },
      // Between vertical lines there is white, after the last of a frame there is none.
      ...{ width: grid.columnWidth(frame.columns), height: frame.lines * grid.leading - apart },
    }),
    cellAt: ({ x, y }) => ({
      column: Math.floor((x - bands.top + grid.gutter / 2) / bands.pitch),
      line: Math.floor((y - top) / grid.leading),
    }),
  };
}

/** The cells that a frame of a page takes on the page that make-up lays out; no columns where it meets no band. */
export function laidFrame(frame: GridRect, profile: Paper): GridRect {
  const bands = pageBands(profile);
  if (bands === undefined) return frame;
  const { column, columns, line, lines } = frame;
  const first = Math.max(0, Math.floor((line - bands.line + 1) / bands.step));
  const end = Math.min(bands.count, Math.ceil((line + lines - bands.line) / bands.step));
  return {
    ...{ column: first, columns: Math.max(0, end - first) },
    ...{ line: profile.grid.columns - column - columns, lines: columns },
  };
}

/** The frame on the page of cells that make-up laid out. */
export function pageFrame({ column, columns, line, lines }: GridRect, profile: Paper): GridRect {
  const bands = pageBands(profile);
  if (bands === undefined) return { column, columns, line, lines };
  return {
    ...{ column: profile.grid.columns - line - lines, columns: lines },
    ...bandRows({ column, columns }, bands),
  };
}

/** The grid lines of whole bands, without the white under the last. */
export function bandRows(
  { column, columns }: Pick<GridRect, 'column' | 'columns'>,
  { line, step }: Pick<PageBands, 'line' | 'step'>,
): Pick<GridRect, 'line' | 'lines'> {
  return { line: line + column * step, lines: columns * step - 1 };
}
