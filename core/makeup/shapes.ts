import { bandShapes } from './band-shapes';
import type { BandTask } from './band-shapes';
import { headChoices } from './head-choices';
import type { HeadChoice } from './head-choices';
import { scaledSizes } from './head-sizes';
import { baseLegs, bodiesOf, hasSliver, leastDepth, looksLost, ownLegs } from './legs';
import type { Legs } from './legs';
import type { StoryMeasure } from './measure';
import { pictureChoices } from './picture-choices';
import type { ChosenPicture, PictureChoice } from './picture-choices';
import { shapeTable } from './shape';
import type { CellRect, Shape, ShapeImage, ShapeTable } from './shape';
import {
  BRIEF_ROWS,
  MOST_CLIMB,
  OWN_COST,
  aspectCost,
  climbCost,
  climbShareOf,
  depthCost,
  isDear,
  widthCost,
} from './shape-costs';
import type { ShapeContext } from './shape-costs';
import { stripShapes } from './strip-shape';

/** What a shape costs for each way it falls short, in points of a page's score. */
const COST = { narrowLead: 3.5, sliver: 3 };
/** One-column stories are for short items (rows of text); in one band 段 a longer one is a strip, as along the foot. */
const SHORT_ITEM_ROWS = 42;
/**
 * The lead's head spans about half the page, a picture beside it or not; the lead itself takes so much of it at the
 * least.
 */
const LEAD_SHARE = { head: 0.45, least: { columns: 0.5, bands: 0.4 } };
/** A head that fits nowhere shrinks by this factor, and at most so often. */
const SHRINK = { factor: 0.8, times: 4 };

/**
 * Every rectangle that a story can fill on its page, with what each costs. A story whose head fits no width at the
 * sizes of its rank takes smaller ones, in the end any; one too short for its rank's widths takes any width. Empty only
 * when the story is too long for the page.
 */
export function storyShapes(measure: StoryMeasure, context: ShapeContext): ShapeTable {
  const { columns } = context.profile.grid;
  let { sizes } = context;
  for (let times = 0; times <= SHRINK.times; times++) {
    const shapes = shapesOf(measure, { ...context, sizes }, 'refuse');
    if (shapes.length > 0) return shapeTable(shapes, columns);
    sizes = scaledSizes(sizes, SHRINK.factor);
  }
  return shapeTable(shapesOf(measure, { ...context, sizes }, 'take'), columns);
}

function shapesOf(measure: StoryMeasure, context: ShapeContext, misfits: 'refuse' | 'take'): readonly Shape[] {
  const { columns } = context.profile.grid;
  const { filling } = context;
  const best = { cost: Infinity };
  if (filling !== undefined) return [...shapesOfWidth(measure, filling.width, context, { misfits, best })];
  const shapes: Shape[] = [];
  const least = misfits === 'take' ? 1 : leastWidth(measure, context.rank, columns);
  for (let width = least; width <= columns; width++) {
    if (width === 1 && measure.rows > SHORT_ITEM_ROWS && measure.wordRows === undefined) continue;
    shapes.push(...shapesOfWidth(measure, width, context, { misfits, best }));
  }
  return shapes.filter(({ cost }) => !isDear(cost, best));
}

/** The fewest columns that a story of this rank stands in. */
export function leastWidth({ rows, wordRows }: StoryMeasure, rank: number, columns: number): number {
  if (rank === 0) return Math.ceil(LEAD_SHARE.least[wordRows === undefined ? 'columns' : 'bands'] * columns);
  return rank < 3 && columns > 3 && rows > BRIEF_ROWS ? 2 : 1;
}

function* shapesOfWidth(
  measure: StoryMeasure,
  width: number,
  context: ShapeContext,
  { misfits, best }: Pick<BandTask, 'misfits' | 'best'>,
): Generator<Shape> {
  if (measure.wordRows !== undefined) {
    for (const shape of stripShapes(measure, width, context)) {
      best.cost = Math.min(best.cost, shape.cost);
      yield shape;
    }
    return yield* bandShapes(measure, width, context, { misfits, best });
  }
  const wish = { profile: context.profile, sizes: context.sizes, misfits };
  const heads = headChoices(measure, width, wish);
  const pictures = pictureChoices(measure, width, context);
  const base = baseLegs(measure, width);
  const own = ownLegs(measure, width);
  // In a place that is to be filled again a dear shape may be the only one of its depth.
  const spared = context.filling === undefined && { best };
  const task = { measure, context, misfits, known: new Map<string, number>(), ...spared };
  if (pictures.length === 0) {
    if (context.upright) yield* stripShapes(measure, width, context);
    for (const head of heads) {
      yield* shapeWith(task, base, head, undefined);
      // Own columns close a page or part two alike stories; for more air in the head the page's will do.
      if (head.air === 0) for (const legs of own) yield* shapeWith(task, legs, head, undefined);
    }
    return;
  }
  for (const choice of pictures) {
    const isBeside = choice.place === 'beside';
    const isAcross = choice.pictures.every(({ columns }) => columns === width);
    for (const head of isBeside ? headChoices(measure, width - choice.columns, wish) : heads) {
      if (choice.place !== 'under' && head.lines === 0) continue;
      if (isBeside && (head.air > 0 || choice.lines < head.lines)) continue;
      yield* shapeWith(task, base, head, choice);
      if (isAcross && head.air === 0) for (const legs of own) yield* shapeWith(task, legs, head, choice);
    }
  }
}

/** What all shapes of a story have in common. */
export interface ShapeTask {
  readonly measure: StoryMeasure;
  readonly context: ShapeContext;
  readonly misfits: 'refuse' | 'take';
  /** What the cheapest so far of each look and depth costs: dearer ones are none. All are made when left out. */
  readonly known?: Map<string, number>;
  /** What the cheapest of all so far costs: those much dearer are left out. None are when left out. */
  readonly best?: { cost: number };
}

/** The article with this head and these pictures, its text in these legs, when the page can hold it. */
export function* shapeWith(
  { measure, context, misfits, known, best = { cost: Infinity } }: ShapeTask,
  legs: Legs,
  head: HeadChoice,
  choice: PictureChoice | undefined,
): Generator<Shape> {
  const width = legs.columns;
  const asked = head.cost + (choice?.cost ?? 0) + widthCost(measure, width, context) + (legs.isOwn ? OWN_COST : 0);
  if (isDear(asked, best)) return;
  const isBeside = choice?.place === 'beside';
  // A line of white between the words under a picture and the head below it.
  const above = choice?.place === 'above' ? choice.lines + 1 : 0;
  const headFoot = above + head.lines;
  const images = (choice?.pictures ?? []).map((picture) => imageOf(picture, headFoot));
  const taken = takenFrom(images, headFoot, legs);
  const depth = legs.depth(taken);
  const lines = headFoot + depth + 1;
  if (lines > context.most + 1 || (misfits === 'refuse' && depth < leastDepth(measure))) return;
  const slack = depth * legs.count - legs.rows - takenCells(taken);
  const columns = width - (isBeside ? choice.columns : 0);
  const look = `${choice === undefined ? 'text' : `${choice.place}${choice.look}`}${legs.isOwn ? ` in ${legs.count}` : ''}`;
  // In a place that is to be filled again depth is given, and each head may be the one that clashes with no other.
  const kind = context.filling === undefined ? look : `${look} at ${head.size}`;
  const plain =
    asked +
    depthCost(depth, slack, legs.count) +
    (hasSliver(taken, depth) ? COST.sliver : 0) +
    aspectCost(width, lines, context) +
    (isBeside && context.rank === 0 && columns < LEAD_SHARE.head * context.pageColumns ? COST.narrowLead : 0);
  const key = `${kind}/${lines}`;
  const before = known?.get(key) ?? Infinity;
  if (plain >= before || isDear(plain, best)) return;
  const bodies = bodiesOf(measure, legs, taken, depth);
  if (misfits === 'refuse' && looksLost(measure, bodies, slack)) return;
  const parts = {
    head: { column: 0, columns, line: above, lines: head.lines, size: head.size, rows: head.rows, reach: columns },
    bodies: bodies.map((body) => ({ ...body, line: body.line + headFoot })),
  };
  if (misfits === 'refuse' && context.filling === undefined && climbShareOf(parts) > MOST_CLIMB) return;
  const cost = plain + climbCost(parts);
  if (cost >= before) return;
  known?.set(key, cost);
  best.cost = Math.min(best.cost, cost);
  yield {
    ...parts,
    columns: width,
    lines,
    kind,
    cost,
    air: head.air,
    spare: head.spare,
    airy: head.lines > 0 && !isBeside,
    images,
    pictures: (choice?.pictures ?? []).map(({ index, column, columns: across, line, lines: own, over }) => ({
      index,
      frame: { column, columns: legs.isOwn ? legs.count : across, line, lines: own },
      ...(over && { over }),
    })),
    ...(legs.isOwn && { own: legs.count }),
    rows: legs.rows,
  };
}

function imageOf({ column, columns, line, lines, captionRows, over }: ChosenPicture, headFoot: number): ShapeImage {
  return { column, columns, line: over ? line : headFoot + line, lines, captionRows };
}

/** What pictures with their words take of the text, in its legs and lines from under the head. */
function takenFrom(images: readonly ShapeImage[], headFoot: number, { isOwn, count }: Legs): readonly CellRect[] {
  return images.flatMap(({ column, columns, line, lines, captionRows }) => {
    const rect = { line: line - headFoot, lines: lines + captionRows };
    // The line of air below it may still reach the text.
    if (rect.line + rect.lines < 0) return [];
    return [{ ...rect, ...(isOwn ? { column: 0, columns: count } : { column, columns }) }];
  });
}

function takenCells(taken: readonly CellRect[]): number {
  return taken.reduce((sum, { columns, line, lines }) => sum + columns * (lines + Math.min(0, line)), 0);
}
