import type { ArticlePicture, Profile } from '../document';
import type { HeadChoice } from './head-choices';
import { HEAD_COST, headChoices } from './head-choices';
import { candidateSizes } from './head-sizes';
import type { HeadSizes } from './head-sizes';
import type { StoryMeasure } from './measure';
import { pictureChoices } from './picture-choices';
import type { PictureChoice, PictureContext } from './picture-choices';
import { shapeTable } from './shape';
import type { CellRect, Shape, ShapeTable } from './shape';

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
const UNDER = { long: { set: 5, seen: 5 }, short: { set: 2, seen: 3 } };
/** A head that fits nowhere shrinks by this factor, and at most so often. */
const SHRINK = { factor: 0.8, times: 4 };

/** The place of a story among the others of its page. */
export interface ShapeContext extends PictureContext {
  readonly profile: Profile;
  readonly sizes: HeadSizes;
  /** Deepest article that the page can hold. */
  readonly most: number;
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
      if (beside && (head.air > 0 || picture.lines + picture.captionRows < head.lines)) continue;
      yield* shapeWith(measure, width, head, picture, context, misfits);
    }
  }
}

/** The article with a vertical head 竖题 at its left, for the smaller stories of a page without pictures. */
function* stripShape(measure: StoryMeasure, width: number, context: ShapeContext): Generator<Shape> {
  const { rank, sizes, profile } = context;
  if (rank < STRIP.rank || width < 2 || width > STRIP.columns || measure.story.headline === '') return;
  const depth = measure.depth(width - 1, undefined);
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
    pictures: [],
    captionRows: 0,
    bodies: [{ column: 1, columns: width - 1, line: 0, lines: depth }],
    rows: measure.rows,
  };
}

/** The article with this head and picture, when the page can hold it. */
function* shapeWith(
  measure: StoryMeasure,
  width: number,
  choice: HeadChoice,
  picture: PictureChoice | undefined,
  context: ShapeContext,
  misfits: 'refuse' | 'take',
): Generator<Shape> {
  const beside = picture?.place === 'beside' ? picture : undefined;
  // A line of white between the words under a picture and the head below it.
  const above = picture?.place === 'above' ? picture.lines + picture.captionRows + 1 : 0;
  const headFoot = above + choice.lines;
  const image = picture && imageRect(picture, headFoot);
  const depth = textDepth(measure, width, picture, image, headFoot);
  const lines = headFoot + depth + 1;
  if (lines > context.most + 1 || (misfits === 'refuse' && depth < leastDepth(measure))) return;
  const taken = picture === undefined || image === undefined ? 0 : footUnder(picture, image, headFoot);
  const under = taken > 0 ? linesUnder(measure, depth, taken) : 0;
  const slack = depth * width - measure.rows - taken * (picture?.columns ?? 0);
  // Where the text does not fill all legs, those under the picture may end a line above the others.
  const filled = slack > (picture?.columns ?? 0) ? under - 1 : under;
  if (misfits === 'refuse' && under > 0 && filled < leastUnder(measure).seen) return;
  const sliver = taken > 0 && depth > taken && depth - taken <= LEG_LINES.least;
  const head = {
    column: 0,
    columns: width - (beside?.columns ?? 0),
    line: above,
    lines: choice.lines,
    size: choice.size,
    reach: width - (beside?.columns ?? 0),
  };
  yield {
    columns: width,
    lines,
    kind: picture === undefined ? 'text' : `${picture.place}${picture.columns}/${picture.column}`,
    cost:
      choice.cost +
      (picture?.cost ?? 0) +
      widthCost(measure, width, context) +
      depthCost(depth, slack, width) +
      (sliver ? COST.sliver : 0) +
      aspectCost(width, lines, context) +
      (beside !== undefined && context.rank === 0 && head.columns < LEAD_SHARE * context.pageColumns
        ? COST.narrowLead
        : 0),
    air: choice.air,
    head,
    airy: choice.lines > 0 && beside === undefined,
    ...(image && { image }),
    pictures: image === undefined ? [] : [articlePicture(measure, picture, image, headFoot)],
    captionRows: picture?.captionRows ?? 0,
    bodies: bodiesOf(width, picture, { headFoot, depth, taken, under }),
    rows: measure.rows,
  };
}

/** The rectangles of text under the head: beside a picture and under it. */
function bodiesOf(
  width: number,
  picture: PictureChoice | undefined,
  {
    headFoot,
    depth,
    taken,
    under,
  }: { readonly headFoot: number; readonly depth: number; readonly taken: number; readonly under: number },
): readonly CellRect[] {
  if (depth === 0) return [];
  if (picture === undefined || picture.place === 'above' || taken === 0) {
    return [{ column: 0, columns: width, line: headFoot, lines: depth }];
  }
  const bodies: CellRect[] = [];
  const { column, columns } = picture;
  const [left, right] = [column, width - column - columns];
  if (left > 0) bodies.push({ column: 0, columns: left, line: headFoot, lines: depth });
  if (under > 0) bodies.push({ column, columns, line: headFoot + depth - under, lines: under });
  if (right > 0) bodies.push({ column: column + columns, columns: right, line: headFoot, lines: depth });
  return bodies;
}

function leastUnder({ rows }: StoryMeasure): (typeof UNDER)['long'] {
  return rows > SHORT_STORY.rows ? UNDER.long : UNDER.short;
}

/** Lines of text under a picture among the legs and a line of air below its words; none where they would be too few. */
function linesUnder(measure: StoryMeasure, depth: number, taken: number): number {
  const lines = depth - taken - 1;
  return lines >= leastUnder(measure).set ? lines : 0;
}

function imageRect({ place, column, columns, lines }: PictureChoice, headFoot: number): CellRect {
  return { column, columns, line: place === 'under' ? headFoot : 0, lines };
}

function articlePicture(
  measure: StoryMeasure,
  picture: PictureChoice | undefined,
  image: CellRect,
  headFoot: number,
): ArticlePicture {
  const index = measure.picture?.index ?? 0;
  if (picture?.place !== 'under') return { index, frame: image, over: true };
  return { index, frame: { ...image, line: image.line - headFoot } };
}

/** Lines under the head that a picture with its words takes from the text. */
function footUnder(picture: PictureChoice, image: CellRect, headFoot: number): number {
  return Math.max(0, image.line + image.lines + picture.captionRows - headFoot);
}

function textDepth(
  measure: StoryMeasure,
  width: number,
  picture: PictureChoice | undefined,
  image: CellRect | undefined,
  headFoot: number,
): number {
  if (image === undefined || picture?.place === 'above') return measure.depth(width, undefined);
  return measure.depth(width, { ...image, line: image.line - headFoot });
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
