import { airCost, airOf } from './head-choices';
import { spanOf } from './placement';
import type { Shape, ShapeTable } from './shape';

/** A shape at a depth: its own lines, more air in the head block, and white under the text. */
export interface Fitted {
  readonly shape: Shape;
  readonly lines: number;
  /** Lines of air in the head block beyond the shape's. */
  readonly air: number;
  readonly cost: number;
}

/** How shapes of one width and kind fill any depth. */
export interface Depths {
  /** The better-looking ways, cheapest first, one for each depth. */
  readonly good: readonly Fitted[];
  /** The least depth. */
  readonly least: number;
  /** The cheapest way to fill exactly so many lines; `undefined` when all shapes are deeper. */
  fill(lines: number): Fitted | undefined;
}

/** White cells under a story look like a mistake: each line costs more than the one before. */
const WHITE = { cell: 0.3, growth: 1 / 6 };
/** Air in a head block in bands 段 beyond a shape's own: looks meant, up to a point. */
const AIR_IN_BANDS = { first: 0.2, line: 0.4, growth: 0.15 };
/** Ways this much dearer than the cheapest are tried only where nothing else fills the place. */
const GOOD = 12;

/** What white lines under an article of this width cost, in points of the page's score. */
export function whiteCost(white: number, columns: number): number {
  return WHITE.cell * white * columns * (1 + WHITE.growth * white);
}

/** The depths of the shapes that look alike. Answers are kept: the search asks for each many thousand times. */
export function depthsOf(table: ShapeTable, like: Shape): Depths {
  const shapes = (table.byWidth[like.columns]?.shapes ?? []).filter((shape) => shape.kind === like.kind);
  const least = Math.min(...shapes.map((shape) => shape.lines));
  const deepest = Math.max(...shapes.map((shape) => shape.lines + moreAir(shape)));
  const filled = new Map<number, Fitted | undefined>();
  const fill = (lines: number): Fitted | undefined => {
    if (!filled.has(lines)) filled.set(lines, cheapest(shapes, lines));
    return filled.get(lines);
  };
  const all: Fitted[] = [];
  for (let lines = least; lines <= deepest; lines++) {
    const fitted = fill(lines);
    if (fitted !== undefined) all.push(fitted);
  }
  all.sort((a, b) => a.cost - b.cost || a.lines - b.lines);
  const limit = (all[0]?.cost ?? 0) + GOOD;
  return { good: all.filter((fitted) => fitted.cost <= limit), least, fill };
}

/** How shapes of one look that stand in a step fill their main rectangle; their steps follow from it. */
export interface StepDepths {
  /** All ways, cheapest first. */
  readonly good: readonly Fitted[];
  /** Least depths of the main rectangle and of the step. */
  readonly least: number;
  readonly leastStep: number;
}

/** Most lines of white under a step. */
const STEP_WHITE = 2;

/** What white lines under a step cost; `undefined` for fewer than none and for so many that no step has them. */
export function stepWhite(white: number, columns: number): number | undefined {
  return white < 0 || white > STEP_WHITE ? undefined : whiteCost(white, columns);
}

/** Those of each table, by look: the search asks for each many times. */
const stepDepths = new WeakMap<ShapeTable, Map<string, StepDepths>>();

/** The depths of the shapes in a step that look alike, head blocks with more air than the shapes' own among them. */
export function depthsOfStep(table: ShapeTable, like: Shape): StepDepths {
  const own = stepDepths.get(table) ?? new Map<string, StepDepths>();
  stepDepths.set(table, own);
  const key = `${like.columns}/${spanOf(like)}/${like.kind}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const shapes = (table.steps ?? []).filter(
    (shape) => shape.kind === like.kind && shape.columns === like.columns && spanOf(shape) === spanOf(like),
  );
  const good = shapes.flatMap((shape) =>
    Array.from({ length: moreAir(shape) + 1 }, (_, air): Fitted => {
      return { shape, lines: shape.lines + air, air, cost: shape.cost + moreAirCost(shape, air) };
    }),
  );
  const depths: StepDepths = {
    good: good.sort((a, b) => a.cost - b.cost || a.lines - b.lines),
    least: Math.min(...shapes.map(({ lines }) => lines)),
    leastStep: Math.min(...shapes.map(({ step }) => step?.lines ?? 0)),
  };
  own.set(key, depths);
  return depths;
}

/** Beside and under a head over the upper ones of its bands, air in its block leaves white in the others. */
function asideCost({ columns, head }: Shape, air: number): number {
  return head.columns < columns ? whiteCost(air, columns - head.columns) : 0;
}

/** What so many lines of air in its head block beyond those of a shape cost. */
export function moreAirCost(shape: Shape, air: number): number {
  if (air === 0) return 0;
  const { first, line, growth } = AIR_IN_BANDS;
  if (shape.spare === undefined) return first + line * air + growth * air * air;
  return airCost(spareOf(shape) + air) - airCost(spareOf(shape));
}

/** Lines of white that the head block of a shape has beyond its own, wherever they come from. */
export function spareOf({ air, spare = 0 }: Shape): number {
  return air + spare;
}

function cheapest(shapes: readonly Shape[], lines: number): Fitted | undefined {
  let best: Fitted | undefined;
  for (const shape of shapes) {
    const mostAir = Math.min(lines - shape.lines, moreAir(shape));
    for (let air = 0; air <= mostAir; air++) {
      const cost = fittedCost(shape, lines, air);
      if (best === undefined || cost < best.cost) best = { shape, lines, air, cost };
    }
  }
  return best;
}

/** Every way in which a shape fills exactly so many lines: with so much air in its head block, the rest white. */
export function waysOf(shape: Shape, lines: number): readonly Fitted[] {
  const count = Math.min(lines - shape.lines, moreAir(shape)) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, air) => ({
    ...{ shape, lines, air },
    cost: fittedCost(shape, lines, air),
  }));
}

/** What a shape costs in a place of so many lines, so many of them air in its head block beyond its own. */
function fittedCost(shape: Shape, lines: number, air: number): number {
  const white = lines - shape.lines - air;
  return shape.cost + moreAirCost(shape, air) + whiteCost(white, shape.columns) + asideCost(shape, air);
}

/** Lines of air that a shape's head block still bears. */
function moreAir({ airy, air, head }: Shape): number {
  return airy ? Math.max(0, airOf(head.lines - air) - air) : 0;
}
