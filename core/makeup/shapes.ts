import type { Profile } from '../document';
import { legsBeside } from '../page';
import type { HeadChoice } from './head-choices';
import { HEAD_COST, headChoices } from './head-choices';
import { candidateSizes } from './head-sizes';
import type { HeadSizes } from './head-sizes';
import type { StoryMeasure } from './measure';
import { pictureChoices } from './picture-choices';
import type { ChosenPicture, PictureChoice, PictureContext } from './picture-choices';
import { shapeTable } from './shape';
import type { CellRect, Shape, ShapeImage, ShapeTable } from './shape';

/** What a shape costs for each way it falls short, in points of a page's score. */
const COST = {
  width: 0.9,
  slack: 0.1,
  white: 0.5,
  shallow: 1.2,
  deep: 0.09,
  aspect: 4,
  narrowLead: 3.5,
  oneColumn: 0.8,
  sliver: 3,
};
/** Legs shallower than this look like captions, deeper ones like a wall (lines). */
const LEG_LINES = { least: 6, shallow: 8, deep: 40 };
/** A story of so few rows may stand in legs of so few lines (rule L10). */
const SHORT_STORY = { rows: 14, least: 4, tiny: 3 };
/** Shapes of articles: wider or taller than this grow dear (width over height). */
const ASPECT = { least: 0.33, most: 3.6 };
/** One-column stories are for short items (rows of text); the first three ranks take one column only as briefs. */
const SHORT_ITEM_ROWS = 42;
const BRIEF_ROWS = 16;
/** The lead's head spans about half the page, a picture beside it or not. */
const LEAD_SHARE = 0.45;
/** Vertical heads: from which rank, how wide at most, between which depths, how small, and what they cost. */
const STRIP = { rank: 2, columns: 4, least: 13, most: 38, smallest: 0.75, cost: 1.6, white: 2 };
/** Fewer lines than `set` under a picture stay white; fewer than `seen` look lost (rule L10). A short story needs fewer. */
const UNDER = { long: { set: 5, seen: 5 }, short: { set: 3, seen: 3 } };
/** A head that fits nowhere shrinks by this factor, and at most so often. */
const SHRINK = { factor: 0.8, times: 4 };

/** The place of a story among the others of its page. */
export interface ShapeContext extends PictureContext {
  readonly profile: Profile;
  readonly sizes: HeadSizes;
}

/**
 * Every rectangle that a story can fill on its page, with what each costs. A story whose head fits no width at the
 * sizes of its rank takes smaller ones, in the end any; one too short for its rank's widths takes any width. Empty only when the story is too long for the page.
 */
export function storyShapes(measure: StoryMeasure, context: ShapeContext): ShapeTable {
  const { columns } = context.profile.grid;
  let { sizes } = context;
  for (let times = 0; times <= SHRINK.times; times++) {
    const shapes = shapesOf(measure, { ...context, sizes }, 'refuse');
    if (shapes.length > 0) return shapeTable(shapes, columns);
    sizes = { wanted: sizes.wanted * SHRINK.factor, largest: sizes.largest * SHRINK.factor };
  }
  return shapeTable(shapesOf(measure, { ...context, sizes }, 'take'), columns);
}

function shapesOf(measure: StoryMeasure, context: ShapeContext, misfits: 'refuse' | 'take'): readonly Shape[] {
  const { columns } = context.profile.grid;
  const shapes: Shape[] = [];
  const least = misfits === 'take' ? 1 : leastWidth(measure, context.rank, columns);
  for (let width = least; width <= columns; width++) {
    if (width === 1 && measure.rows > SHORT_ITEM_ROWS) continue;
    shapes.push(...shapesOfWidth(measure, width, context, misfits));
  }
  return shapes;
}

/** Legs of fewer lines than this look lost. */
function leastDepth({ rows }: StoryMeasure): number {
  if (rows > SHORT_STORY.rows) return LEG_LINES.least;
  return rows > SHORT_STORY.tiny ? SHORT_STORY.least : 1;
}

function leastWidth({ rows }: StoryMeasure, rank: number, columns: number): number {
  if (rank === 0) return Math.ceil(columns / 2);
  return rank < 3 && columns > 3 && rows > BRIEF_ROWS ? 2 : 1;
}

function* shapesOfWidth(
  measure: StoryMeasure,
  width: number,
  context: ShapeContext,
  misfits: 'refuse' | 'take',
): Generator<Shape> {
  const wish = { profile: context.profile, sizes: context.sizes, misfits };
  const heads = headChoices(measure, width, wish);
  const pictures = pictureChoices(measure, width, context);
  if (pictures.length === 0) {
    yield* stripShape(measure, width, context);
    for (const head of heads) yield* shapeWith(measure, width, head, undefined, context, misfits);
    return;
  }
  for (const picture of pictures) {
    const beside = picture.place === 'beside';
    for (const head of beside ? headChoices(measure, width - picture.columns, wish) : heads) {
      if (picture.place !== 'under' && head.lines === 0) continue;
      if (beside && (head.air > 0 || picture.lines < head.lines)) continue;
      yield* shapeWith(measure, width, head, picture, context, misfits);
    }
  }
}

/** The article with a vertical head 竖题 at its left, for the smaller stories of a page without pictures. */
function* stripShape(measure: StoryMeasure, width: number, context: ShapeContext): Generator<Shape> {
  const { rank, sizes, profile } = context;
  if (rank < STRIP.rank || width < 2 || width > STRIP.columns || measure.story.headline === '') return;
  const depth = measure.depth(width - 1, []);
  if (depth < STRIP.least || depth > STRIP.most || depth + 1 > context.most) return;
  const { size, fits } = measure.verticalHead(depth, candidateSizes(profile, sizes));
  if (!fits || size < STRIP.smallest * sizes.wanted) return;
  const height = depth * context.leading;
  const reach = height / context.column;
  // A head that leaves much of its strip white looks lost.
  const filled = Math.min(1, (measure.story.headline.length * size) / height);
  const slack = depth * (width - 1) - measure.rows;
  yield {
    columns: width,
    lines: depth + 1,
    kind: 'strip',
    cost:
      STRIP.cost +
      STRIP.white * (1 - filled) +
      HEAD_COST.size * Math.abs(Math.log(size / sizes.wanted)) +
      widthCost(measure, width, context) +
      depthCost(depth, slack, width - 1) +
      aspectCost(width, depth + 1, context),
    air: 0,
    head: { column: 0, columns: 1, line: 0, lines: depth, size, reach, vertical: true },
    airy: false,
    images: [],
    pictures: [],
    bodies: [{ column: 1, columns: width - 1, line: 0, lines: depth }],
    rows: measure.rows,
  };
}

/** The article with this head and these pictures, when the page can hold it. */
function* shapeWith(
  measure: StoryMeasure,
  width: number,
  choice: HeadChoice,
  chosen: PictureChoice | undefined,
  context: ShapeContext,
  misfits: 'refuse' | 'take',
): Generator<Shape> {
  const isBeside = chosen?.place === 'beside';
  // A line of white between the words under a picture and the head below it.
  const above = chosen?.place === 'above' ? chosen.lines + 1 : 0;
  const headFoot = above + choice.lines;
  const images = (chosen?.pictures ?? []).map((picture) => imageOf(picture, headFoot));
  const taken = takenFrom(images, headFoot);
  const depth = measure.depth(width, taken);
  const lines = headFoot + depth + 1;
  if (lines > context.most + 1 || (misfits === 'refuse' && depth < leastDepth(measure))) return;
  const bodies = bodiesOf(measure, width, taken, depth);
  const slack = depth * width - measure.rows - takenCells(taken);
  if (misfits === 'refuse' && looksLost(measure, bodies, slack)) return;
  const columns = width - (isBeside ? chosen.columns : 0);
  yield {
    columns: width,
    lines,
    kind: chosen === undefined ? 'text' : `${chosen.place}${chosen.look}`,
    cost:
      choice.cost +
      (chosen?.cost ?? 0) +
      widthCost(measure, width, context) +
      depthCost(depth, slack, width) +
      (hasSliver(taken, depth) ? COST.sliver : 0) +
      aspectCost(width, lines, context) +
      (isBeside && context.rank === 0 && columns < LEAD_SHARE * context.pageColumns ? COST.narrowLead : 0),
    air: choice.air,
    head: { column: 0, columns, line: above, lines: choice.lines, size: choice.size, reach: columns },
    airy: choice.lines > 0 && !isBeside,
    images,
    pictures: (chosen?.pictures ?? []).map(({ index, column, columns: across, line, lines: own, over }) => ({
      index,
      frame: { column, columns: across, line, lines: own },
      ...(over && { over }),
    })),
    bodies: bodies.map((body) => ({ ...body, line: body.line + headFoot })),
    rows: measure.rows,
  };
}

function imageOf({ column, columns, line, lines, captionRows, over }: ChosenPicture, headFoot: number): ShapeImage {
  return { column, columns, line: over ? line : headFoot + line, lines, captionRows };
}

/** What pictures with their words take of the text, in lines from under the head. */
function takenFrom(images: readonly ShapeImage[], headFoot: number): readonly CellRect[] {
  return images.flatMap(({ column, columns, line, lines, captionRows }) => {
    const rect = { column, columns, line: line - headFoot, lines: lines + captionRows };
    // The line of air below it may still reach the text.
    return rect.line + rect.lines < 0 ? [] : [rect];
  });
}

function takenCells(taken: readonly CellRect[]): number {
  return taken.reduce((sum, { columns, line, lines }) => sum + columns * (lines + Math.min(0, line)), 0);
}

/** The rectangles of level legs under the head, in lines from there; legs under a picture that would hold too few stay white. */
function bodiesOf(
  measure: StoryMeasure,
  columns: number,
  taken: readonly CellRect[],
  depth: number,
): readonly CellRect[] {
  if (depth === 0 || measure.rows === 0) return [];
  if (taken.length === 0) return [{ column: 0, columns, line: 0, lines: depth }];
  const bodies: CellRect[] = [];
  for (const { column, row, rows } of legsBeside({ columns, taken }, depth)) {
    if (row > 0 && rows < leastUnder(measure).set) continue;
    const last = bodies.at(-1);
    const goesOn =
      last !== undefined && last.column + last.columns === column && last.line === row && last.lines === rows;
    if (goesOn) bodies[bodies.length - 1] = { ...last, columns: last.columns + 1 };
    else bodies.push({ column, columns: 1, line: row, lines: rows });
  }
  return bodies;
}

function leastUnder({ rows }: StoryMeasure): (typeof UNDER)['long'] {
  return rows > SHORT_STORY.rows ? UNDER.long : UNDER.short;
}

/** Whether legs under pictures hold so few lines that they look lost: they may end a line above the others. */
function looksLost(measure: StoryMeasure, bodies: readonly CellRect[], slack: number): boolean {
  const under = bodies.filter(({ line }) => line > 0);
  const columns = under.reduce((sum, body) => sum + body.columns, 0);
  return under.some(({ lines }) => (slack > columns ? lines - 1 : lines) < leastUnder(measure).seen);
}

/** Whether a few lines of text or white hang under a picture. */
function hasSliver(taken: readonly CellRect[], depth: number): boolean {
  return taken.some((rect) => {
    const foot = rect.line + rect.lines;
    if (foot <= 0 || depth <= foot || depth - foot > LEG_LINES.least) return false;
    return !taken.some((other) => other.line >= foot && standsUnder(other, rect));
  });
}

function standsUnder(a: CellRect, b: CellRect): boolean {
  return a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function widthCost(measure: StoryMeasure, width: number, { rank, profile }: ShapeContext): number {
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

/** Lines that level legs leave at their feet are hardly seen; what is more than one a leg is white. */
function depthCost(depth: number, slack: number, width: number): number {
  const extreme =
    depth < LEG_LINES.shallow
      ? COST.shallow * (depth < LEG_LINES.least ? 2 : 1)
      : Math.max(0, depth - LEG_LINES.deep) * COST.deep;
  return extreme + COST.slack * Math.max(0, slack) + COST.white * Math.max(0, slack - width + 1);
}

function aspectCost(width: number, lines: number, context: ShapeContext): number {
  const aspect = (width * (context.column + context.gutter)) / (lines * context.leading);
  if (aspect < ASPECT.least) return COST.aspect * Math.log(ASPECT.least / aspect);
  return aspect > ASPECT.most ? COST.aspect * Math.log(aspect / ASPECT.most) : 0;
}
