import { legsBeside } from '../page';
import type { StoryMeasure } from './measure';
import type { CellRect, ShapeBody } from './shape';
import { LEG_LINES } from './shape-costs';

/** A story of so few rows may stand in legs of so few lines (rule L10). */
const SHORT_STORY = { rows: 14, least: 4, tiny: 3 };
/**
 * Legs of fewer lines than `set` under a picture stay white; those that hold fewer than `seen` look lost (rule L10). A
 * short story needs fewer.
 */
const UNDER = { long: { set: 5, seen: 5 }, short: { set: 3, seen: 3 } };
/**
 * Columns of a story's own: characters a line, which in bands 段 are no fewer than those of vertical text are anywhere
 * (ADR 18), and rows of the shortest story that is given them.
 */
const OWN = { least: { columns: 9, bands: 12 }, most: 26, rows: 12 };
/** Parts of a character that are lost in sums of lengths. */
const TOLERANCE = 1e-3;

/** The legs that a story's text stands in over some base columns: the page's, or equal ones of its own 破栏. */
export interface Legs {
  /** Base columns of the article. */
  readonly columns: number;
  readonly count: number;
  readonly isOwn: boolean;
  readonly rows: number;
  /** Least lines that hold all text beside what is taken, in these legs. */
  depth(taken: readonly CellRect[]): number;
}

/** The page's own columns as legs. */
export function baseLegs(measure: StoryMeasure, columns: number): Legs {
  const depth = (taken: readonly CellRect[]): number => measure.depth(columns, taken);
  return { columns, count: columns, isOwn: false, rows: measure.rows, depth };
}

/** Legs of a story's own, one fewer or one more than the page's, whole characters wide. */
export function ownLegs(measure: StoryMeasure, columns: number): readonly Legs[] {
  if (measure.rows < OWN.rows || columns < 2) return [];
  const least = OWN.least[measure.wordRows === undefined ? 'columns' : 'bands'];
  return [columns - 1, columns + 1].flatMap((count): readonly Legs[] => {
    const own = measure.own(columns, count);
    const { cells } = own;
    if (cells < least || cells > OWN.most || Math.abs(cells - Math.round(cells)) > TOLERANCE) return [];
    return [{ columns, count, isOwn: true, rows: own.rows, depth: (taken) => own.depth(taken) }];
  });
}

/** Legs of fewer lines than this look lost. */
export function leastDepth({ rows }: StoryMeasure): number {
  if (rows > SHORT_STORY.rows) return LEG_LINES.least;
  return rows > SHORT_STORY.tiny ? SHORT_STORY.least : 1;
}

/**
 * The rectangles of level legs under a head, in base columns and lines from there; legs under a picture that would hold
 * too few lines stay white. Pictures in own legs take all of them.
 */
export function bodiesOf(
  measure: StoryMeasure,
  { columns, count, isOwn }: Legs,
  taken: readonly CellRect[],
  depth: number,
): readonly ShapeBody[] {
  if (depth === 0 || measure.rows === 0) return [];
  if (taken.length === 0) return [{ column: 0, columns, line: 0, lines: depth, ...(isOwn && { legs: count }) }];
  const bodies: ShapeBody[] = [];
  for (const { column, row, rows } of legsBeside({ columns: count, taken }, depth)) {
    if (row > 0 && rows < leastUnder(measure).set) continue;
    if (isOwn) {
      if (column === 0) bodies.push({ column: 0, columns, line: row, lines: rows, legs: count });
      continue;
    }
    const last = bodies.at(-1);
    const goesOn = last?.line === row && last.lines === rows && last.column + last.columns === column;
    if (goesOn) bodies[bodies.length - 1] = { ...last, columns: last.columns + 1 };
    else bodies.push({ column, columns: 1, line: row, lines: rows });
  }
  return bodies;
}

/**
 * Whether level text ends so soon that it looks lost (rule L10): beside a picture that is deeper its legs are level,
 * and end above the picture's foot.
 */
export function endsSoon(measure: StoryMeasure, bodies: readonly ShapeBody[]): boolean {
  const [first] = bodies;
  if (first === undefined || bodies.some(({ line, lines }) => line !== first.line || lines !== first.lines))
    return false;
  const legs = bodies.reduce((sum, body) => sum + (body.legs ?? body.columns), 0);
  return Math.ceil(measure.rows / legs) < Math.min(leastUnder(measure).seen, leastDepth(measure));
}

/**
 * The rectangles of lines that bands hold beside what is taken, in bands and vertical lines; runs too short to be set
 * stay white, and so do bands that the text does not reach: it fills one after the other.
 */
export function bandBodies(
  { rows }: Pick<StoryMeasure, 'rows'>,
  width: number,
  taken: readonly CellRect[],
  depth: number,
): readonly ShapeBody[] {
  if (depth === 0 || rows === 0) return [];
  const bodies: ShapeBody[] = [];
  let room = 0;
  for (const { column, row, rows: lines } of legsBeside({ columns: width, taken }, depth)) {
    if (lines < Math.min(UNDER.long.set, depth) || room >= rows) continue;
    room += lines;
    const last = bodies.at(-1);
    const goesOn = last?.line === row && last.lines === lines && last.column + last.columns === column;
    if (goesOn) bodies[bodies.length - 1] = { ...last, columns: last.columns + 1 };
    else bodies.push({ column, columns: 1, line: row, lines });
  }
  return bodies;
}

function leastUnder({ rows }: StoryMeasure): (typeof UNDER)['long'] {
  return rows > SHORT_STORY.rows ? UNDER.long : UNDER.short;
}

/** Whether a leg under a picture has room for text, but for so little that it should stay white. */
export function hasShortLeg(
  measure: StoryMeasure,
  columns: number,
  taken: readonly CellRect[],
  depth: number,
): boolean {
  return legsBeside({ columns, taken }, depth).some(({ row, rows }) => row > 0 && rows < leastUnder(measure).set);
}

/**
 * Whether legs look lost: those under pictures that hold so few lines, as they may end a line above the others, and own
 * ones of which one stays empty, so that the others fit no columns of the page.
 */
export function looksLost(measure: StoryMeasure, bodies: readonly ShapeBody[], slack: number): boolean {
  if (bodies.some(({ legs: own, lines }) => own !== undefined && slack >= lines)) return true;
  const under = bodies.filter(({ line }) => line > 0);
  const legs = under.reduce((sum, body) => sum + (body.legs ?? body.columns), 0);
  return under.some(({ lines }) => (slack > legs ? lines - 1 : lines) < leastUnder(measure).seen);
}

/** Whether a few lines of text or white hang under a picture. */
export function hasSliver(taken: readonly CellRect[], depth: number): boolean {
  return taken.some((rect) => {
    const foot = rect.line + rect.lines;
    if (foot <= 0 || depth <= foot || depth - foot > LEG_LINES.least) return false;
    return !taken.some((other) => other.line >= foot && standsUnder(other, rect));
  });
}

function standsUnder(a: CellRect, b: CellRect): boolean {
  return a.column < b.column + b.columns && b.column < a.column + a.columns;
}
