import type { Profile } from '../document';
import { climbShare } from '../layout-rules';
import type { HeadSizes } from './head-sizes';
import type { StoryMeasure } from './measure';
import type { PictureContext } from './picture-choices';
import type { Shape, ShapeStep } from './shape';

/** What a shape costs for each way it falls short, in points of a page's score. */
const COST = { width: 0.9, slack: 0.1, white: 0.5, shallow: 1.2, deep: 0.09, aspect: 4, oneColumn: 0.8, climb: 2 };
/** What it costs that a story stands in columns or bands of its own 破栏. */
export const OWN_COST = 1.5;
/** Shapes this much dearer than a story's cheapest are left out: the search does not try them. */
const DEARER = 14;
/** Legs shallower than this look like captions, deeper ones like a wall (lines). */
export const LEG_LINES = { least: 6, shallow: 8, deep: 40 };
/**
 * Text that climbs further from under its picture to the legs beside it (`climbShare`) jumps, for an editor: a story
 * has such shapes only where it has no others.
 */
export const MOST_CLIMB = 0.25;
/** Shapes of articles: wider or taller than this grow dear (width over height). */
const ASPECT = { least: 0.33, most: 3.6 };
/** Rows of text up to which a story is a brief: only as such one of the first three ranks stands in one column. */
export const BRIEF_ROWS = 16;

/** The place of a story among the others of its page. */
export interface ShapeContext extends PictureContext {
  readonly profile: Profile;
  readonly sizes: HeadSizes;
  /** Level text may stand beside an upright head 竖题, as a hand set it: a column is too broad for one to be made up. */
  readonly upright?: true;
  /**
   * It is to fill the place that it stands in: of so many columns, whatever its rank and length ask for, and those of
   * its step.
   */
  readonly filling?: { readonly width: number; readonly step?: Pick<ShapeStep, 'columns' | 'hangs'> };
}

/** Whether a story does without a shape of this cost, whose cheapest so far costs so much. */
export function isDear(cost: number, best: { readonly cost: number }): boolean {
  return cost > best.cost + DEARER;
}

/** What it costs that a story is wider or narrower than it likes to be. */
export function widthCost(measure: StoryMeasure, width: number, { rank, profile }: ShapeContext): number {
  const wanted = rank === 0 ? Math.ceil(profile.grid.columns * 0.66) : widthOf(measure.rows);
  const narrow = width === 1 && measure.rows > BRIEF_ROWS ? COST.oneColumn : 0;
  return COST.width * Math.abs(width - wanted) + narrow;
}

/** Columns that a story of so many rows likes to take: its legs are then neither shallow nor a wall. */
function widthOf(rows: number): number {
  if (rows <= BRIEF_ROWS) return 1;
  if (rows <= 45) return 2;
  return rows <= 80 ? 2.6 : 3;
}

/**
 * What the depth of `legs` legs costs. Lines that level ones leave at their feet are hardly seen; what is more than one
 * a leg is white.
 */
export function depthCost(depth: number, slack: number, legs: number): number {
  const extreme =
    depth < LEG_LINES.shallow
      ? COST.shallow * (depth < LEG_LINES.least ? 2 : 1)
      : Math.max(0, depth - LEG_LINES.deep) * COST.deep;
  return extreme + COST.slack * Math.max(0, slack) + COST.white * Math.max(0, slack - legs + 1);
}

/** What it costs that an article is very wide or very tall. */
export function aspectCost(width: number, lines: number, context: ShapeContext): number {
  const aspect = (width * (context.column + context.gutter)) / (lines * context.leading);
  if (aspect < ASPECT.least) return COST.aspect * Math.log(ASPECT.least / aspect);
  return aspect > ASPECT.most ? COST.aspect * Math.log(aspect / ASPECT.most) : 0;
}

/** What it costs that level text begins under a picture and goes on high beside it. */
export function climbCost(shape: Pick<Shape, 'bodies' | 'head'>): number {
  return COST.climb * climbShareOf(shape);
}

/** How far the eye has to climb within a shape of level text, 0 to 1 (`climbShare`). */
export function climbShareOf({ bodies: [first, ...others], head }: Pick<Shape, 'bodies' | 'head'>): number {
  if (first === undefined || others.length === 0 || head.lines === 0) return 0;
  const highest = Math.min(...others.map(({ line }) => line));
  return climbShare(first, { highest, headFoot: head.line + head.lines });
}
