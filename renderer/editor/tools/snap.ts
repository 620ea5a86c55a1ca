import { sharesColumns } from '../../../core/document';
import type { Edition, GridRect } from '../../../core/document';
import type { PageGrid } from '../../../core/page';
import { mmToPoints } from '../../../core/units';
import { pageAt } from '../edition-queries';
import type { PlacedThing } from '../edition-queries';
import { guidesDown } from '../guides';
import { sameThing } from '../thing';
import type { Thing } from '../thing';
import { placedOn } from '../thing-place';

/** The white that things above one another leave between them, in lines. */
const WHITE = 1;

/**
 * What a drag on a page finds besides the grid. Lines and columns count from the type area's corner; they may lie
 * beyond it.
 */
export interface SnapScene {
  readonly columns: number;
  readonly lines: number;
  /** The frames of everything else on the page. */
  readonly others: readonly GridRect[];
  /** Line edges at which guides, the fold and the middle of the page lie. */
  readonly acrossAt: readonly number[];
  /**
   * Where guides lie down the page, in points. Frames stand by columns: a guide on an edge of a column draws them, one
   * anywhere else shows what stands at it and cannot draw anything.
   */
  readonly downAt: readonly number[];
}

/** Which edges of a frame a drag moves down the page. */
export type MovedEdges = 'both' | 'top' | 'foot';

/** Sheets higher than this, in millimetres, are folded once across: broadsheets 对开 are, tabloids are not. */
const FOLDED_FROM = 450;

/** What a page (from 1) offers to things dragged on it; `without` are these things themselves. */
export function snapScene(
  edition: Edition,
  number: number,
  { grid, without }: { readonly grid: PageGrid; readonly without: readonly Thing[] },
): SnapScene {
  const others = placedOn(edition, number)
    .filter(({ thing }: PlacedThing) => !without.some((each) => sameThing(each, thing)))
    .map(({ frame }) => frame);
  const guides = (pageAt(edition, number)?.guides ?? [])
    .filter(({ axis }) => axis === 'across')
    .map(({ at }) => (at - grid.area.y) / grid.leading);
  const { heightMm } = edition.profile.paper;
  const fold = (mmToPoints(heightMm) / 2 - grid.area.y) / grid.leading;
  return {
    columns: grid.columns,
    lines: grid.lines,
    others,
    downAt: guidesDown(edition, number),
    acrossAt: [...guides, ...(heightMm > FOLDED_FROM ? [fold] : []), grid.lines / 2],
  };
}

/**
 * By how many whole lines a drag of `raw` lines moves a frame: to the nearest line, or to one at most `reach` lines
 * away where an edge of it lies with a neighbour's, a line of white from it, at equal gaps (between two, or going on a
 * row of two), or at a guide.
 */
export function snapLines(
  frame: GridRect,
  options: {
    readonly edges: MovedEdges;
    readonly raw: number;
    readonly reach: number;
    readonly scene: SnapScene;
  },
): number {
  const { edges, raw, reach, scene } = options;
  const nearest = Math.round(raw);
  const foot = frame.line + frame.lines;
  const tops = edges === 'foot' ? [] : topsFor(frame, scene);
  const feet = edges === 'top' ? [] : feetFor(frame, scene);
  const gaps = edges === 'both' ? [...equalGapTops(frame, { raw, scene }), ...rowTops(frame, { raw, scene })] : [];
  const wanted = [
    ...[...tops, ...gaps].map((top) => Math.round(top) - frame.line),
    ...feet.map((each) => Math.round(each) - foot),
  ];
  const best = wanted.reduce<number | undefined>((found, lines) => {
    const far = Math.abs(lines - raw);
    return far <= reach && (found === undefined || far < Math.abs(found - raw)) ? lines : found;
  }, undefined);
  return best ?? nearest;
}

/** Which edges of a frame a drag moves across the page. */
export type MovedSides = 'both' | 'left' | 'right';

/**
 * By how many whole columns a drag of `raw` columns moves a frame: to the nearest column, or to one at most `reach`
 * columns further away than half a column, where an edge of it lies on a guide down the page.
 */
export function snapColumns(
  frame: GridRect,
  options: {
    readonly sides: MovedSides;
    readonly raw: number;
    readonly reach: number;
    readonly scene: SnapScene;
    readonly grid: PageGrid;
  },
): number {
  const { sides, raw, reach, scene, grid } = options;
  const nearest = Math.round(raw);
  const isAtGuide = (columns: number): boolean => {
    const left = grid.columnX(frame.column + columns);
    const right = grid.columnX(frame.column + frame.columns - 1 + columns) + grid.measure;
    const edges = sides === 'both' ? [left, right] : [sides === 'left' ? left : right];
    return scene.downAt.some((at) => edges.some((edge) => Math.abs(edge - at) < ON_EDGE));
  };
  if (isAtGuide(nearest)) return nearest;
  const other = nearest + (raw > nearest ? 1 : -1);
  return Math.abs(other - raw) <= HALF + reach && isAtGuide(other) ? other : nearest;
}

/** A guide this near to an edge of a column, in points, lies on it: places are rounded to a thousandth. */
const ON_EDGE = 0.01;
const HALF = 0.5;

function topsFor(frame: GridRect, { others, acrossAt }: SnapScene): readonly number[] {
  return [
    0,
    ...acrossAt,
    ...others.map(({ line }) => line),
    ...others.filter((other) => sharesColumns(frame, other)).map(({ line, lines }) => line + lines + WHITE),
  ];
}

function feetFor(frame: GridRect, { others, lines: depth, acrossAt }: SnapScene): readonly number[] {
  return [
    depth,
    ...acrossAt,
    ...others.map(({ line, lines }) => line + lines),
    ...others.filter((other) => sharesColumns(frame, other)).map(({ line }) => line - WHITE),
  ];
}

/** The tops at which a moved frame stands as far from the one above it as from the one below it. */
function equalGapTops(
  frame: GridRect,
  { raw, scene }: { readonly raw: number; readonly scene: SnapScene },
): readonly number[] {
  const beside = scene.others.filter((other) => sharesColumns(frame, other));
  const middle = frame.line + raw + frame.lines / 2;
  const above = Math.max(-1, ...beside.map(({ line, lines }) => line + lines).filter((foot) => foot <= middle));
  const below = Math.min(Infinity, ...beside.map(({ line }) => line).filter((top) => top >= middle));
  const free = below - above - frame.lines;
  return above < 0 || below === Infinity || free < 0 || free % 2 === 1 ? [] : [above + free / 2];
}

/**
 * The tops at which a moved frame goes on a row: as far from the next one above or below as that is from the one beyond
 * it.
 */
function rowTops(
  frame: GridRect,
  { raw, scene }: { readonly raw: number; readonly scene: SnapScene },
): readonly number[] {
  const beside = scene.others.filter((other) => sharesColumns(frame, other));
  const middle = frame.line + raw + frame.lines / 2;
  const [above, over] = upward(beside, middle);
  const [below, under] = downward(beside, middle);
  return [
    ...(above !== undefined && over !== undefined ? [footOf(above) + above.line - footOf(over)] : []),
    ...(below !== undefined && under !== undefined ? [below.line - (under.line - footOf(below)) - frame.lines] : []),
  ];
}

/** The next frame that ends at or above a line, and the next above that one. */
function upward(frames: readonly GridRect[], line: number): readonly (GridRect | undefined)[] {
  const [next, ...others] = frames.filter((each) => footOf(each) <= line).toSorted((a, b) => footOf(b) - footOf(a));
  const beyond = next && others.find((each) => footOf(each) <= next.line);
  return next === undefined ? [] : [next, beyond];
}

/** The next frame that begins at or below a line, and the next below that one. */
function downward(frames: readonly GridRect[], line: number): readonly (GridRect | undefined)[] {
  const [next, ...others] = frames.filter((each) => each.line >= line).toSorted((a, b) => a.line - b.line);
  const beyond = next && others.find((each) => each.line >= footOf(next));
  return next === undefined ? [] : [next, beyond];
}

function footOf({ line, lines }: GridRect): number {
  return line + lines;
}
