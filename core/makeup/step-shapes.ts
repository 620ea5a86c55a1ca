import { bandShapeWith } from './band-shapes';
import { byLines, headChoices } from './head-choices';
import type { HeadChoice, HeadWish } from './head-choices';
import { baseLegs, hasShortLeg, leastDepth } from './legs';
import type { StoryMeasure } from './measure';
import { pictureChoices } from './picture-choices';
import type { PictureChoice } from './picture-choices';
import type { Shape, ShapeBody } from './shape';
import { LEG_LINES, MOST_CLIMB, climbCost, climbShareOf, depthCost, widthCost } from './shape-costs';
import type { ShapeContext } from './shape-costs';
import { leastWidth, shapesWith } from './shapes';

/** What it costs that a story stands in a step: rectangles are the rule 模块式. */
const STEP = 3;
/** And that its last leg hangs, which reads on by itself. */
const HANGING = 1;
/** Feet of a story's two rectangles that differ by fewer lines look like a mistake, not like a step. */
const LEAST_STEP = 6;
/** What it costs more where in bands its text goes on from over its pictures. */
const OVER_PICTURES = 1;
/** In bands, text that goes on under a story has so many lines at the least: fewer read as a stray leg. */
const LEAST_IN_BANDS = 10;
/**
 * Heads of each width, and ways to set the pictures under it, that are tried with a step: the cheapest. In bands,
 * where a picture has few heights, all of so many looks.
 */
const TRIED: Readonly<Record<'heads' | 'pictures' | 'looks', number>> = { heads: 2, pictures: 3, looks: 4 };
const ALL: typeof TRIED = { heads: Infinity, pictures: Infinity, looks: Infinity };

/**
 * The ways in which a story stands in a step (ADR 46), cheapest first. In level columns its head spans all of them, and
 * its last leg goes on below the others (ADR 56). In bands, and in a step that somebody else made and that is to be
 * filled again, legs beside the columns under its head begin at its top 串文, and are shorter or longer than those; level
 * ones read as text without a head, so that make-up stands none. Text is counted in rows: whoever takes one sets it to
 * be sure. Of a story that is to fill a step again, every head and every way to set the pictures is tried in its
 * columns, and no others.
 */
export function stepShapes(measure: StoryMeasure, context: ShapeContext): readonly Shape[] {
  const { columns } = context.profile.grid;
  const { filling } = context;
  const kept = new Map<string, Shape>();
  const keep = (shape: Shape): void => {
    const key = `${shape.kind}/${shape.lines}`;
    const known = kept.get(key);
    if (known === undefined || shape.cost < known.cost) kept.set(key, shape);
  };
  if (filling?.step !== undefined) {
    const { width, step } = filling;
    const task = { measure, context, width, asides: [step.columns], tried: ALL };
    for (const shape of step.hangs ? hangingShapes(task) : shapesOf(task)) keep(shape);
  }
  for (let width = 1; width < columns && filling === undefined; width++) {
    const most = measure.wordRows === undefined ? 1 : Math.min(width, columns - width);
    const least = Math.max(1, leastWidth(measure, context.rank, columns) - width);
    if (least > most) continue;
    const asides = Array.from({ length: most - least + 1 }, (_, index) => least + index);
    const task = { measure, context, width, asides, tried: TRIED };
    for (const shape of measure.wordRows === undefined ? hangingShapes(task) : shapesOf(task)) keep(shape);
  }
  return [...kept.values()].sort((a, b) => a.cost - b.cost || a.lines - b.lines || (a.kind < b.kind ? -1 : 1));
}

/** With the last leg hanging: all columns under one head. */
function* hangingShapes({ measure, context, width, tried }: StepTask): Generator<Shape> {
  const across = width + 1;
  const wish = { profile: context.profile, sizes: context.sizes, misfits: 'refuse' } as const;
  const heads = headChoices(measure, across, wish).filter(({ air, lines }) => air === 0 && lines > 0);
  const pictures = pictureChoices(measure, across, context).filter(({ place }) => place !== 'beside');
  const choices = measure.pictures.length === 0 ? [undefined] : cheapest(pictures, tried.pictures);
  for (const head of cheapest(heads, tried.heads)) {
    for (const choice of choices) {
      for (const shape of depthsOf({ measure, context, width: across }, head, choice)) {
        const rest = restOf(shape);
        if (rest < LEAST_STEP) break;
        if (hangsFromText(shape) && shape.lines + rest <= context.most + 1) yield hanging(shape, rest);
      }
    }
  }
}

/** Whether what hangs of the last leg goes on from text: under a picture it would read as text without a head. */
function hangsFromText({ bodies, columns: across, lines: all }: Shape): boolean {
  return bodies.some(({ column, columns, line, lines }) => {
    return column + columns === across && line + lines >= all - 1 && lines >= LEG_LINES.least;
  });
}

/** A shape that holds all of its story but some rows, with its last leg so much deeper. */
function hanging(shape: Shape, rest: number): Shape {
  const columns = shape.columns - 1;
  const [foot, lines] = [shape.lines - 1, shape.lines + rest];
  const deep = depthCost(lines - 1 - shape.head.line - shape.head.lines, 0, 1);
  return {
    ...shape,
    ...{ columns, kind: `${shape.kind} hanging`, cost: shape.cost + HANGING + deep },
    step: { columns: 1, lines, hangs: true },
    bodies: [...shape.bodies, { column: columns, columns: 1, line: foot, lines: rest }],
  };
}

function* shapesOf(task: StepTask): Generator<Shape> {
  const { measure, context, width, tried } = task;
  const wish = { profile: context.profile, sizes: context.sizes, misfits: 'refuse' } as const;
  if (measure.wordRows !== undefined) return yield* shapesInBands(task, wish);
  const heads = headChoices(measure, width, wish).filter(({ air, lines }) => air === 0 && lines > 0);
  const pictures = pictureChoices(measure, width, context).filter(({ place }) => place === 'under');
  const choices = measure.pictures.length === 0 ? [undefined] : cheapest(pictures, tried.pictures);
  for (const head of cheapest(heads, tried.heads)) {
    for (const choice of choices) {
      for (const shape of depthsOf(task, head, choice)) {
        if (!needsSteps(shape, task)) break;
        yield* withSteps(shape, task);
      }
    }
  }
}

/**
 * Where columns are bands: the head over those of the main rectangle, text beyond it and in the bands below from the
 * edge on.
 */
function* shapesInBands(task: StepTask, wish: HeadWish): Generator<Shape> {
  const { measure, context, width, tried } = task;
  const heads = byLines(headChoices(measure, width, wish)).filter(({ air, lines }) => air === 0 && lines > 0);
  const pictures = pictureChoices(measure, width, context).filter(({ place }) => place === 'under');
  const looks = new Map<string, PictureChoice[]>();
  for (const choice of pictures.toSorted((a, b) => a.cost - b.cost)) {
    looks.set(choice.look, [...(looks.get(choice.look) ?? []), choice]);
  }
  for (const head of cheapest(heads, tried.heads)) {
    if (measure.pictures.length === 0) yield* depthsInBands(task, head, undefined, context.most);
    for (const [best, ...others] of [...looks.values()].slice(0, tried.looks)) {
      if (best !== undefined) yield* depthsInBands(task, head, best, context.most);
      for (const choice of others) yield* depthsInBands(task, head, choice, 0);
    }
  }
}

/**
 * As `depthsOf`, in bands: beside and under pictures they are full, or hold no text at all. Down to `most` lines under
 * the head, or to the foot of the pictures.
 */
function* depthsInBands(
  task: StepTask,
  head: HeadChoice,
  choice: PictureChoice | undefined,
  most: number,
): Generator<Shape> {
  const { measure, width } = task;
  const spot = { columns: width, line: 0 };
  const beyond = choice?.pictures ?? [];
  const least = beyond.length > 0 ? 0 : leastDepth(measure);
  const from = beyond.reduce((foot, rect) => Math.max(foot, rect.line + rect.lines), least);
  const of = { measure, context: task.context, misfits: 'take', best: { cost: Infinity }, known: new Map() } as const;
  for (let depth = from; depth <= Math.max(from, most); depth++) {
    const legs = { ...baseLegs(measure, width), depth: () => depth };
    const shape = bandShapeWith(of, legs, spot, head, choice);
    if (shape === undefined || shape.white !== undefined) continue;
    if (!needsSteps(shape, task)) return;
    // From over its pictures the eye hardly finds back to the edge under them.
    const over = endsInText(shape) ? shape : { ...shape, cost: shape.cost + OVER_PICTURES };
    yield* withSteps(over, task);
  }
}

/** Whether the last band of a story has text. */
function endsInText({ bodies, columns }: Shape): boolean {
  const last = bodies.at(-1);
  return last !== undefined && last.column + last.columns === columns;
}

function cheapest<Choice extends { readonly cost: number }>(
  choices: readonly Choice[],
  most: number,
): readonly Choice[] {
  return choices.toSorted((a, b) => a.cost - b.cost).slice(0, most);
}

/** A story's columns under its head, and those that its step may have. */
interface StepTask {
  readonly measure: StoryMeasure;
  readonly context: ShapeContext;
  readonly width: number;
  readonly asides: readonly number[];
  /** Heads and ways to set the pictures that are tried. */
  readonly tried: typeof TRIED;
}

/** The shapes with this head and these pictures for each depth: the deeper they are, the fewer rows find no room. */
function* depthsOf(
  { measure, context, width }: Pick<StepTask, 'measure' | 'context' | 'width'>,
  head: HeadChoice,
  choice: PictureChoice | undefined,
): Generator<Shape> {
  const taken = (choice?.pictures ?? []).flatMap(({ captionRows, over, ...rect }) =>
    over ? [] : [{ ...rect, lines: rect.lines + captionRows }],
  );
  const least = leastDepth(measure);
  const from = taken.reduce((most, rect) => Math.max(most, rect.line + rect.lines), least);
  for (let depth = from; depth <= context.most; depth++) {
    // Legs that run on are poured full: what should stay white would not.
    if (hasShortLeg(measure, width, taken, depth)) continue;
    const legs = { ...baseLegs(measure, width), depth: () => depth };
    yield* shapesWith({ measure, context, misfits: 'refuse' }, legs, [head], choice);
  }
}

/** Rows of text that find no room in a rectangle. */
function restOf({ rows, bodies }: Shape): number {
  return rows - bodies.reduce((sum, body) => sum + body.columns * body.lines, 0);
}

/** Whether enough rows find no room in a shape for one of the steps that it may have. */
function needsSteps(shape: Shape, { measure, asides }: StepTask): boolean {
  return Math.ceil(restOf(shape) / Math.min(...asides)) >= leastDepth(measure);
}

/**
 * The shape with each step that holds the rows without room, where the page holds it, feet differ for the eye, and the
 * text does not climb; as its place has it, where it is to fill one.
 */
function* withSteps(shape: Shape, task: StepTask): Generator<Shape> {
  const { measure, context } = task;
  const rest = restOf(shape);
  const inBands = measure.wordRows !== undefined;
  for (const aside of task.asides) {
    const lines = Math.ceil(rest / aside);
    if (lines < leastDepth(measure) || lines > context.most) continue;
    const made = stepped(shape, task, { aside, rest });
    if (context.filling === undefined) {
      if (Math.abs(lines + 1 - shape.lines) < LEAST_STEP) continue;
      if (inBands && lines < LEAST_IN_BANDS) continue;
      // In bands text begins left of its picture, and goes on at the right edge: as it does from band to band.
      if (!inBands && climbShareOf(made) > MOST_CLIMB) continue;
    }
    yield made;
  }
}

/** A shape that holds all of its story but some rows, with a step for these. */
function stepped(
  shape: Shape,
  { measure, context, width }: StepTask,
  { aside, rest }: { readonly aside: number; readonly rest: number },
): Shape {
  const lines = Math.ceil(rest / aside);
  const body: ShapeBody = { column: width, columns: aside, line: 0, lines };
  const wide = widthCost(measure, width + aside, context) - widthCost(measure, width, context);
  const bodies = [...shape.bodies, body];
  const climb = measure.wordRows === undefined ? climbCost({ ...shape, bodies }) - climbCost(shape) : 0;
  return {
    ...shape,
    kind: `${shape.kind} and ${aside}`,
    cost: shape.cost + STEP + wide + climb + depthCost(lines, lines * aside - rest, aside),
    step: { columns: aside, lines: lines + 1 },
    bodies,
    rows: measure.rows,
  };
}
