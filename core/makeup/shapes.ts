import { bandShapes } from './band-shapes';
import type { BandTask } from './band-shapes';
import { byLines, headChoices } from './head-choices';
import type { HeadChoice } from './head-choices';
import { scaledSizes } from './head-sizes';
import { baseLegs, bodiesOf, endsSoon, hasSliver, leastDepth, looksLost, ownLegs } from './legs';
import type { Legs } from './legs';
import type { StoryMeasure } from './measure';
import { pictureChoices } from './picture-choices';
import type { PictureChoice } from './picture-choices';
import { shapeTable } from './shape';
import type { CellRect, Shape, ShapeBody, ShapeImage, ShapeTable } from './shape';
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
  // In a place that is to be filled again depth is given, and each head may be the one that clashes with no other.
  const distinct = context.filling === undefined ? byLines : byCost;
  const all = headChoices(measure, width, wish);
  const heads = distinct(all);
  // Own columns close a page or part two alike stories; for more air in the head the page's will do.
  const airless = distinct(all.filter(({ air }) => air === 0));
  const pictures = pictureChoices(measure, width, context);
  const base = baseLegs(measure, width);
  const own = ownLegs(measure, width);
  // In a place that is to be filled again a dear shape may be the only one of its depth.
  const spared = context.filling === undefined && { best };
  const task = { measure, context, misfits, known: new Map<string, number[]>(), ...spared };
  if (pictures.length === 0) {
    if (context.upright) yield* stripShapes(measure, width, context);
    yield* shapesWith(task, base, heads, undefined);
    for (const legs of own) yield* shapesWith(task, legs, airless, undefined);
    return;
  }
  const headed = ({ lines }: HeadChoice): boolean => lines > 0;
  for (const choice of byCost(pictures)) {
    if (choice.place === 'beside') {
      const beside = headChoices(measure, width - choice.columns, wish).filter(({ lines, air }) => {
        return lines > 0 && lines <= choice.lines && air === 0;
      });
      yield* shapesWith(task, base, distinct(beside), choice);
      continue;
    }
    const isUnder = choice.place === 'under';
    yield* shapesWith(task, base, isUnder ? heads : heads.filter(headed), choice);
    if (!choice.pictures.every(({ columns }) => columns === width)) continue;
    for (const legs of own) yield* shapesWith(task, legs, isUnder ? airless : airless.filter(headed), choice);
  }
}

/** Cheapest first: those that follow are given up as soon as something cheaper looks alike. */
function byCost<Choice extends { readonly cost: number }>(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => a.cost - b.cost);
}

/** What all shapes of a story have in common. */
export interface ShapeTask {
  readonly measure: StoryMeasure;
  readonly context: ShapeContext;
  readonly misfits: 'refuse' | 'take';
  /** What the cheapest so far of each look costs, by lines: dearer ones are none. All are made when left out. */
  readonly known?: Map<string, number[]>;
  /** What the cheapest of all so far costs: those much dearer are left out. None are when left out. */
  readonly best?: { cost: number };
}

/** The articles with these pictures and each of these heads, its text in these legs, that the page can hold. */
export function* shapesWith(
  { measure, context, misfits, known, best = { cost: Infinity } }: ShapeTask,
  legs: Legs,
  heads: readonly HeadChoice[],
  choice: PictureChoice | undefined,
): Generator<Shape> {
  const width = legs.columns;
  const isBeside = choice?.place === 'beside';
  // A line of white between the words under a picture and the head below it.
  const above = choice?.place === 'above' ? choice.lines + 1 : 0;
  const columns = width - (isBeside ? choice.columns : 0);
  const isNarrow = isBeside && context.rank === 0 && columns < LEAD_SHARE.head * context.pageColumns;
  const fixed =
    (choice?.cost ?? 0) +
    widthCost(measure, width, context) +
    (legs.isOwn ? OWN_COST : 0) +
    (isNarrow ? COST.narrowLead : 0);
  const look = `${choice === undefined ? 'text' : `${choice.place}${choice.look}`}${legs.isOwn ? ` in ${legs.count}` : ''}`;
  let text: TextBlock | undefined;
  for (const head of heads) {
    const asked = fixed + head.cost;
    if (isDear(asked, best)) continue;
    const headFoot = above + head.lines;
    // Of what heads change in it, text sees only how far pictures beside them reach below.
    if (text === undefined || isBeside) text = textBlock(measure, legs, choice, headFoot);
    const { depth, slack } = text;
    const lines = headFoot + depth + 1;
    if (lines > context.most + 1 || (misfits === 'refuse' && depth < leastDepth(measure))) continue;
    const kind = context.filling === undefined ? look : `${look} at ${head.size}`;
    const before = known?.get(kind)?.[lines] ?? Infinity;
    if (asked >= before) continue;
    const plain = asked + text.cost + aspectCost(width, lines, context);
    if (plain >= before || isDear(plain, best)) continue;
    const bodies = text.bodies();
    if (misfits === 'refuse' && (looksLost(measure, bodies, slack) || endsSoon(measure, bodies))) continue;
    const parts = {
      head: { column: 0, columns, line: above, lines: head.lines, size: head.size, rows: head.rows, reach: columns },
      bodies: bodies.map((body) => ({ ...body, line: body.line + headFoot })),
    };
    if (misfits === 'refuse' && context.filling === undefined && climbShareOf(parts) > MOST_CLIMB) continue;
    const cost = plain + climbCost(parts);
    if (cost >= before) continue;
    keepCost(known, kind, lines, cost);
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
      images: imagesOf(choice, headFoot),
      pictures: (choice?.pictures ?? []).map(({ index, column, columns: across, line, lines: own, over }) => ({
        index,
        frame: { column, columns: legs.isOwn ? legs.count : across, line, lines: own },
        ...(over && { over }),
      })),
      ...(legs.isOwn && { own: legs.count }),
      rows: legs.rows,
    };
  }
}

function keepCost(known: ShapeTask['known'], kind: string, lines: number, cost: number): void {
  const costs = known?.get(kind) ?? [];
  costs[lines] = cost;
  known?.set(kind, costs);
}

/** A story's text in its legs beside its pictures, in lines from under its head. */
interface TextBlock {
  readonly depth: number;
  /** Lines of its legs that stay empty. */
  readonly slack: number;
  /** What its depth, and slivers under its pictures, cost. */
  readonly cost: number;
  readonly bodies: () => readonly ShapeBody[];
}

function textBlock(measure: StoryMeasure, legs: Legs, choice: PictureChoice | undefined, headFoot: number): TextBlock {
  const taken = takenFrom(imagesOf(choice, headFoot), headFoot, legs);
  const depth = legs.depth(taken);
  const slack = depth * legs.count - legs.rows - takenCells(taken);
  let bodies: readonly ShapeBody[] | undefined;
  return {
    ...{ depth, slack },
    cost: depthCost(depth, slack, legs.count) + (hasSliver(taken, depth) ? COST.sliver : 0),
    bodies: () => (bodies ??= bodiesOf(measure, legs, taken, depth)),
  };
}

function imagesOf(choice: PictureChoice | undefined, headFoot: number): readonly ShapeImage[] {
  return (choice?.pictures ?? []).map(({ column, columns, line, lines, captionRows, over }) => {
    return { column, columns, line: over ? line : headFoot + line, lines, captionRows };
  });
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
