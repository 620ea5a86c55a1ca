import { roundPoints } from '../units';
import type { Points } from '../units';
import type { TextSpace } from './article-legs';
import type { PageGrid } from './grid';
import type { Leg } from './legs';
import { ownColumns } from './own-columns';

/**
 * Vertical lines hold 12 to 20 characters, as the paper's level columns do (the profiles have 11 to 17; rule L13 allows
 * no fewer than eight): the bands 段 of newspapers are that high, for from a longer line the eye does not find the
 * next.
 */
const LEAST_CELLS = 12;
const MOST_CELLS = 20;
/** White between bands, in cells: as between level columns. What makes a band begin on the page's grid comes on top. */
const BAND_WHITE = 1;
/** Fewer lines than this beside a picture stay white: text there would look lost; in the bands of a page as in legs. */
export const LEAST_LINES = { own: 3, page: 5 };
/** Lines of white under each band of a page that has bands of its own. */
export const BAND_GAP = 1;
/** Parts of a cell that are lost in sums of lengths, in points. */
const TOLERANCE = 1e-6;

/**
 * A run of neighbouring lines in a band: the leg that vertical text is poured into, its `rows` counted from right to
 * left.
 */
export interface BandLeg extends Leg {
  /** Index of the band. */
  readonly band: number;
  /** Its first line, counted from the right of the text. */
  readonly from: number;
}

/** The bands 段 of an article. Lengths in points; places on the page. */
export interface Bands {
  /** Height of a line in whole cells: the measure. */
  readonly measure: Points;
  /** Top of each band's first cells, level with type on the page's lines. */
  readonly tops: readonly Points[];
  /**
   * Axis of the rightmost line, and from one line to the next: the leading, or the little more that fills the width.
   */
  readonly axis: Points;
  readonly pitch: Points;
  /** In reading order: bands from top to bottom, in a band from right to left. */
  readonly legs: readonly BandLeg[];
}

/**
 * The bands of vertical text under an article's head, `columns` base columns wide from column `column` of the page: of
 * one height in whole cells, their first cells level with type on the page's lines, so many that a line has 12 to 20
 * cells where the depth allows; in a paper with bands of its own those, where the article is whole ones; `own` equal
 * ones of the article's where it has such. Lines that would meet what pictures take are left out; those right of them
 * are read first.
 */
export function bandsIn(
  space: TextSpace,
  place: { readonly column: number; readonly columns: number; readonly own?: number | undefined },
  grid: PageGrid,
): Bands {
  const { own } = place;
  const { count, cells, step } = own === undefined ? divide(space.rows, grid) : ownBands(space.rows, own, grid);
  const measure = roundPoints(cells * grid.cell);
  const inset = (grid.leading - grid.cell) / 2;
  const rows = Array.from({ length: count }, (_, band) => band * step);
  const heights = rows.map((row) => {
    const top = row * grid.leading + inset;
    return { top, foot: top + measure };
  });
  const left = grid.columnX(place.column);
  const taken = heights.map((height) => takenIn(space, height, { left, grid }));
  const whole = { left, right: left + grid.columnWidth(place.columns) };
  const text = widest(taken.map((stretches) => freeIn(whole, stretches)));
  const { lines, pitch } = linesIn(text, grid);
  const axis = text.right - grid.cell / 2;
  const legs = taken.flatMap((stretches, band) => {
    const isFree = (line: number): boolean => {
      const middle = axis - line * pitch;
      const edge = grid.cell / 2 - TOLERANCE;
      return stretches.every((other) => other.right <= middle - edge || other.left >= middle + edge);
    };
    const least = grid.bandLines === undefined ? LEAST_LINES.own : LEAST_LINES.page;
    return runsOf(lines, isFree, least).map(({ from, rows: own }): BandLeg => {
      return { band, from, column: 0, row: 0, rows: own };
    });
  });
  return {
    measure,
    tops: rows.map((row) => roundPoints(grid.lineY(space.top + row) + inset)),
    axis: roundPoints(axis),
    pitch,
    legs: measure > 0 ? legs : [],
  };
}

/** Where the line `line` of a band (from the right) has its axis; halves lie between lines. */
export function axisOf(bands: Bands, line: number): Points {
  return roundPoints(bands.axis - line * bands.pitch);
}

/** Equal bands of some rows. */
export interface Division {
  readonly count: number;
  readonly cells: number;
  /** Grid lines from the top of one band to that of the next: a part of one too where bands are the article's own. */
  readonly step: number;
}

/**
 * Divides rows into bands of an article's own 破栏, as a width is divided into own columns (`ownColumns`): the first
 * begins and the last ends level with type on the page's lines, those between stand between lines. Their characters are
 * whole, the white between them takes up what is over.
 */
export function ownBands(rows: number, wanted: number, grid: PageGrid): Division {
  const { leading, cell, bandLines } = grid;
  const height = ((rows - 1) * leading + cell) / cell;
  const white = bandLines === undefined ? BAND_WHITE : (bandLines * leading) / cell - bandCells(grid, bandLines);
  const { count, measure } = ownColumns(height, { count: wanted }, white);
  const cells = Math.floor(measure + TOLERANCE);
  const pitch = count > 1 ? (height - cells) / (count - 1) : height;
  return { count, cells, step: (pitch * cell) / leading };
}

/** Cells of the lines in a band of `step` grid lines, of which the last is white. */
export function bandCells({ leading, cell }: Pick<PageGrid, 'leading' | 'cell'>, step: number): number {
  return Math.max(0, Math.floor(((step - BAND_GAP - 1) * leading + cell + TOLERANCE) / cell));
}

/**
 * Divides rows into the fewest bands whose lines are not too long, or nearly, where one more would make them too short.
 */
function divide(rows: number, grid: PageGrid): Division {
  const { bandLines: step } = grid;
  if (step !== undefined && (rows + BAND_GAP) % step === 0) {
    return { count: (rows + BAND_GAP) / step, cells: bandCells(grid, step), step };
  }
  const beside = ({ cells }: Division): number => Math.max(0, LEAST_CELLS - cells, cells - MOST_CELLS);
  let best = bandsOf(1, rows, grid);
  for (let count = 2; best.cells > MOST_CELLS; count++) {
    const next = bandsOf(count, rows, grid);
    if (beside(next) > beside(best)) break;
    best = next;
  }
  return best;
}

/** The highest bands of a number that rows hold, as close to one another as the grid allows. */
function bandsOf(count: number, rows: number, grid: PageGrid): Division {
  const { leading, cell } = grid;
  const cellsIn = (points: Points): number => Math.max(0, Math.floor((points + TOLERANCE) / cell));
  let best: Division = { count, cells: count === 1 ? cellsIn((rows - 1) * leading + cell) : 0, step: rows };
  if (count === 1) return best;
  for (let step = 1; step * (count - 1) < rows; step++) {
    const above = cellsIn(step * leading) - BAND_WHITE;
    const last = cellsIn((rows - step * (count - 1) - 1) * leading + cell);
    const cells = Math.min(above, last);
    if (cells > best.cells) best = { count, cells, step };
  }
  return best;
}

/** A stretch across the page. */
interface Stretch {
  readonly left: Points;
  readonly right: Points;
}

/**
 * What blocks take of a height, the white at their sides counted: a gutter by whole columns, and a line where columns
 * are lines; an inset's own by insets.
 */
function takenIn(
  space: TextSpace,
  height: { readonly top: Points; readonly foot: Points },
  { left, grid }: { readonly left: Points; readonly grid: PageGrid },
): readonly Stretch[] {
  const inset = (grid.leading - grid.cell) / 2;
  // A block ends with its last row: type whose em box begins in the next one does not meet it.
  const meets = ({ line, lines }: { readonly line: number; readonly lines: number }): boolean =>
    line * grid.leading + inset < height.foot - TOLERANCE &&
    (line + lines) * grid.leading - inset > height.top + TOLERANCE;
  const step = grid.measure + grid.gutter;
  const white = grid.bandLines === undefined ? grid.gutter : step + grid.gutter;
  const blocks = space.blocks.filter(meets).map(({ column, columns }): Stretch => {
    const from = left + column * step;
    return { left: from - white, right: from + grid.columnWidth(columns) + white };
  });
  const insets = space.insets.filter(meets).map((block): Stretch => {
    return { left: left + block.left, right: left + block.right };
  });
  return [...blocks, ...insets];
}

/** What stretches leave of the two sides of a whole. */
function freeIn(whole: Stretch, taken: readonly Stretch[]): Stretch {
  let { left, right } = whole;
  for (const { left: from, right: to } of [...taken].sort((a, b) => a.left - b.left)) {
    if (from <= left + TOLERANCE) left = Math.max(left, to);
  }
  for (const { left: from, right: to } of [...taken].sort((a, b) => b.right - a.right)) {
    if (to >= right - TOLERANCE) right = Math.min(right, from);
  }
  return { left, right };
}

/** From the leftmost to the rightmost place that any band has free. */
function widest(free: readonly Stretch[]): Stretch {
  const open = free.filter(({ left, right }) => left < right);
  const [first] = free;
  if (open.length === 0) return { left: first?.left ?? 0, right: first?.left ?? 0 };
  return { left: Math.min(...open.map(({ left }) => left)), right: Math.max(...open.map(({ right }) => right)) };
}

/** As many lines as a width holds at the leading, spread from edge to edge. */
function linesIn({ left, right }: Stretch, grid: PageGrid): { readonly lines: number; readonly pitch: Points } {
  const room = right - left - grid.cell;
  if (room < -TOLERANCE) return { lines: 0, pitch: grid.leading };
  const steps = Math.floor((room + TOLERANCE) / grid.leading);
  return { lines: steps + 1, pitch: steps === 0 ? grid.leading : room / steps };
}

function runsOf(
  lines: number,
  isFree: (line: number) => boolean,
  least: number,
): { readonly from: number; readonly rows: number }[] {
  const runs: { from: number; rows: number }[] = [];
  let from = 0;
  for (let line = 0; line <= lines; line++) {
    if (line < lines && isFree(line)) continue;
    const rows = line - from;
    if (rows >= Math.min(least, lines)) runs.push({ from, rows });
    from = line + 1;
  }
  return runs;
}
