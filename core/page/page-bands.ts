import type { Profile } from '../document';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { BAND_GAP, bandCells } from './bands';
import { pageGrid } from './grid';

/** The bands 段 of a page that is set vertically, from top to bottom. */
export interface PageBands {
  readonly count: number;
  /** Grid lines of the page above the first band. */
  readonly line: number;
  /** Grid lines from one band to the next. */
  readonly step: number;
  /** Characters of a line, and its height in points. */
  readonly cells: number;
  readonly measure: Points;
  /** Top of the first band's characters, and from there to those of the next. */
  readonly top: Points;
  readonly pitch: Points;
}

/**
 * The bands of a paper's pages: as many as the type area holds, the last at its foot. `undefined` where text is level.
 */
export function pageBands(profile: Pick<Profile, 'grid' | 'paper'>): PageBands | undefined {
  const { lines, bandLines: step } = profile.grid;
  if (step === undefined) return undefined;
  const grid = pageGrid(profile);
  const cells = bandCells(grid, step);
  const line = (lines + BAND_GAP) % step;
  return {
    ...{ line, step, cells },
    count: Math.floor((lines + BAND_GAP) / step),
    measure: roundPoints(cells * grid.cell),
    top: roundPoints(grid.lineY(line) + (grid.leading - grid.cell) / 2),
    pitch: roundPoints(step * grid.leading),
  };
}
