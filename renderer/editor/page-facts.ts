import type { Profile } from '../../core/document';
import { pageGrid } from '../../core/page';
import { mmToPoints, pointsToMm } from '../../core/units';

/** What a paper's grid comes to. Millimetres, unless its name says otherwise. */
export interface PageFacts {
  readonly width: number;
  readonly height: number;
  /** Cells over the whole width, gutters counted. */
  readonly cells: number;
  readonly side: number;
  readonly top: number;
  /** What the sheet, its usual margins taken off, has over a whole number of cells, and of lines. */
  readonly slack: { readonly across: number; readonly down: number };
  readonly measure: number;
  readonly problems: readonly PageProblem[];
}

/** What may be wrong with a grid; the words are `setup.<name>`. */
export type PageProblem = 'tooWide' | 'tooHigh' | 'thinMargin' | 'narrowMeasure' | 'wideMeasure' | 'tightLeading';

/** Under this the gripper of a web press may not print, in millimetres (newspaper.md §1: margins of about 20). */
const LEAST_MARGIN = 10;
/** Running text in news is set to 10 to 30 cells (newspaper.md §1 and rule L13). */
const LEAST_CELLS = 10;
const MOST_CELLS = 30;

/** The facts of a profile's paper and grid, and what is wrong with them. */
export function pageFacts(profile: Profile): PageFacts {
  const { paper, grid } = profile;
  const { area, measure } = pageGrid(profile);
  const [width, height] = [pointsToMm(area.width), pointsToMm(area.height)];
  const side = (paper.widthMm - width) / 2;
  const top = (paper.heightMm - height) / 2;
  const problems: PageProblem[] = [
    ...(side < 0 ? (['tooWide'] as const) : []),
    ...(top < 0 ? (['tooHigh'] as const) : []),
    ...(side >= 0 && top >= 0 && Math.min(side, top) < LEAST_MARGIN ? (['thinMargin'] as const) : []),
    ...(grid.cells < LEAST_CELLS ? (['narrowMeasure'] as const) : []),
    ...(grid.cells > MOST_CELLS ? (['wideMeasure'] as const) : []),
    ...(grid.leading < grid.size ? (['tightLeading'] as const) : []),
  ];
  const free = (sheet: number, used: number, step: number): number => {
    const room = mmToPoints(sheet - 2 * LEAST_MARGIN) - used;
    return room < 0 ? 0 : pointsToMm(room % step);
  };
  return {
    width,
    height,
    cells: grid.columns * grid.cells + (grid.columns - 1) * grid.gutter,
    side,
    top,
    slack: {
      across: free(paper.widthMm, area.width, grid.size),
      down: free(paper.heightMm, area.height, grid.leading),
    },
    measure: pointsToMm(measure),
    problems,
  };
}
