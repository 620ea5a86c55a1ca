import { mmToPoints, pointsToMm } from '../units';
import type { GridSpec, Paper } from './profile';

/** A paper and a grid that newspapers use, and the lines that its type area holds at each usual leading. */
export interface GridPreset {
  readonly id: string;
  readonly paper: Paper;
  readonly grid: Omit<GridSpec, 'lines' | 'leading'>;
  /** The wide leading first. */
  readonly leadings: readonly Pick<GridSpec, 'lines' | 'leading'>[];
}

const BROADSHEET: Paper = { name: '对开', widthMm: 390, heightMm: 550 };
const TABLOID: Paper = { name: '四开', widthMm: 275, heightMm: 390 };

/** 小五, the body of newspapers. */
const BODY = 9;

const BROADSHEET_LEADINGS = [
  { leading: 13.5, lines: 102 },
  { leading: 12, lines: 115 },
];
const TABLOID_LEADINGS = [
  { leading: 13.5, lines: 73 },
  { leading: 12, lines: 82 },
];

/** The grids of Chinese newspapers (newspaper.md §1), by columns × cells, at nine-point body. */
export const GRID_PRESETS: readonly GridPreset[] = [
  broadsheet({ columns: 8, cells: 13, gutter: 1 }),
  broadsheet({ columns: 6, cells: 17, gutter: 1.5 }),
  broadsheet({ columns: 5, cells: 21, gutter: 1.25 }),
  tabloid({ columns: 6, cells: 11, gutter: 1.5 }),
  tabloid({ columns: 5, cells: 14, gutter: 1 }),
  tabloid({ columns: 4, cells: 17, gutter: 2 }),
];

type Columns = Pick<GridSpec, 'columns' | 'cells' | 'gutter'>;

function broadsheet(own: Columns): GridPreset {
  const id = `broadsheet-${own.columns}x${own.cells}`;
  return { id, paper: BROADSHEET, grid: { ...own, size: BODY }, leadings: BROADSHEET_LEADINGS };
}

function tabloid(own: Columns): GridPreset {
  const id = `tabloid-${own.columns}x${own.cells}`;
  return { id, paper: TABLOID, grid: { ...own, size: BODY }, leadings: TABLOID_LEADINGS };
}

/** What is wrong with a grid on its paper. Values are in the unit that their names say. */
export type GridProblem =
  /** The type area does not fit on the sheet. */
  | { readonly code: 'wider-than-paper' | 'higher-than-paper'; readonly overMm: number }
  /** Margins so narrow that grippers or the fold take type. */
  | { readonly code: 'narrow-margin'; readonly marginMm: number; readonly leastMm: number }
  /** A measure that no one reads with ease (newspaper.md §1, after CLREQ issue 555). */
  | { readonly code: 'measure-outside'; readonly cells: number; readonly least: number; readonly most: number }
  /** Every column could be this many cells wider within the usual margins, or the page this many lines deeper. */
  | { readonly code: 'room-across'; readonly cells: number }
  | { readonly code: 'room-down'; readonly lines: number };

/** A grid on its paper, in figures. */
export interface GridFacts {
  /** The type area: millimetres, and cells 字 across with gutters. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly unitsAcross: number;
  /** White at either side, and at head and foot. */
  readonly sideMarginMm: number;
  readonly headMarginMm: number;
  /** Characters that the type area holds in base columns. */
  readonly cells: number;
  /** What the usual type area of such a page has over the grid's, in each direction; below zero where it is larger. */
  readonly slackMm: { readonly across: number; readonly down: number };
  readonly problems: readonly GridProblem[];
}

/**
 * Margins of newspapers in millimetres: at the sides, and at head and foot of pages as high as a broadsheet or lower.
 */
const USUAL_MARGIN = { side: 20, high: 30, low: 20 } as const;
/** A page from here on is a broadsheet, in millimetres. */
const BROADSHEET_HEIGHT = 450;
/** Newsprint moves on a web press by millimetres: type nearer to the edge may be cut. */
const LEAST_MARGIN_MM = 8;
/** Cells of the shortest and the longest measure. */
const MEASURE = { least: 10, most: 48 } as const;
/** Parts of a millimetre that are lost in sums. */
const TOLERANCE_MM = 0.005;

/** How a grid stands on its paper, and what is wrong with it. */
export function gridFacts(paper: Pick<Paper, 'widthMm' | 'heightMm'>, grid: GridSpec): GridFacts {
  const { columns, cells, gutter, lines, size, leading } = grid;
  const unitsAcross = columns * (cells + gutter) - gutter;
  const widthMm = pointsToMm(unitsAcross * size);
  const heightMm = pointsToMm(lines * leading);
  const sideMarginMm = (paper.widthMm - widthMm) / 2;
  const headMarginMm = (paper.heightMm - heightMm) / 2;
  const high = paper.heightMm >= BROADSHEET_HEIGHT ? USUAL_MARGIN.high : USUAL_MARGIN.low;
  const slackMm = {
    across: paper.widthMm - 2 * USUAL_MARGIN.side - widthMm,
    down: paper.heightMm - 2 * high - heightMm,
  };
  const problems: GridProblem[] = [];
  if (sideMarginMm < -TOLERANCE_MM) problems.push({ code: 'wider-than-paper', overMm: -2 * sideMarginMm });
  if (headMarginMm < -TOLERANCE_MM) problems.push({ code: 'higher-than-paper', overMm: -2 * headMarginMm });
  const margin = Math.min(sideMarginMm, headMarginMm);
  if (margin >= -TOLERANCE_MM && margin < LEAST_MARGIN_MM - TOLERANCE_MM) {
    problems.push({ code: 'narrow-margin', marginMm: margin, leastMm: LEAST_MARGIN_MM });
  }
  if (cells < MEASURE.least || cells > MEASURE.most) problems.push({ code: 'measure-outside', cells, ...MEASURE });
  const roomAcross = Math.floor(mmToPoints(slackMm.across + TOLERANCE_MM) / (columns * size));
  const roomDown = Math.floor(mmToPoints(slackMm.down + TOLERANCE_MM) / leading);
  if (roomAcross > 0) problems.push({ code: 'room-across', cells: roomAcross });
  if (roomDown > 0) problems.push({ code: 'room-down', lines: roomDown });
  return {
    widthMm,
    heightMm,
    unitsAcross,
    sideMarginMm,
    headMarginMm,
    cells: columns * cells * lines,
    slackMm,
    problems,
  };
}
