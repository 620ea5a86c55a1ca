import { depthsOfStep, stepWhite } from './depths';
import type { Depths, Fitted, StepDepths } from './depths';
import type { Hole } from './hole';
import type { Placed } from './placement';
import { strandsOf } from './strands';
import type { Strands } from './strands';

/** Steps of search after which the best found stands; the first whole page comes long before. */
const MOST_STEPS = 1500;

/** How a rectangle of a story is filled: that of a step is by what its story's main one is. */
type StrandDepths = Depths | StepDepths | 'step';

interface Search {
  readonly strands: Strands;
  readonly depths: readonly StrandDepths[];
  /** For each rectangle the deepest line where it may end, so that what hangs below still fits. */
  readonly deepest: readonly number[];
  /** Cheapest cost of the rectangles from an index on. */
  readonly rest: readonly number[];
  readonly lines: number[];
  readonly ends: number[];
  readonly picked: Fitted[];
  steps: number;
  best: readonly Placed[] | undefined;
  bestCost: number;
}

/**
 * Gives the stories of a topology exact depths so that all their edges meet and nothing is left between them: branch
 * and bound over each story's own depths of the same width and kind. `undefined` when no depths fit.
 */
export function flush(
  topology: readonly Placed[],
  depthsFor: (placed: Placed) => Depths,
  hole: Hole,
): readonly Placed[] | undefined {
  const strands = strandsOf(topology, hole);
  if (strands === undefined) return undefined;
  const depths = strands.order.map(({ placed, part }): StrandDepths => {
    if (part === 'step') return 'step';
    return part === 'main' ? depthsOfStep(placed.item.shapes, placed.shape) : depthsFor(placed);
  });
  const rest = new Array<number>(depths.length + 1).fill(0);
  for (let index = depths.length - 1; index >= 0; index--) {
    const own = depths[index];
    rest[index] = (rest[index + 1] ?? 0) + (own === undefined || own === 'step' ? 0 : (own.good[0]?.cost ?? 0));
  }
  const search: Search = {
    ...{ strands, depths, rest, deepest: deepestEnds(strands, depths, hole) },
    ...{ lines: [], ends: [], picked: [], steps: 0, best: undefined, bestCost: Infinity },
  };
  descend(search, 0, 0);
  return search.best;
}

function deepestEnds({ order, below, end }: Strands, depths: readonly StrandDepths[], hole: Hole): readonly number[] {
  const deepest = new Array<number>(order.length).fill(hole.foot);
  for (let index = order.length - 1; index >= 0; index--) {
    let line = end[index] ?? hole.foot;
    for (const lower of below[index] ?? []) {
      line = Math.min(line, (deepest[lower] ?? line) - leastOf(depths, lower));
    }
    deepest[index] = line;
  }
  return deepest;
}

function leastOf(depths: readonly StrandDepths[], index: number): number {
  const own = depths[index];
  if (own !== 'step') return own?.least ?? 0;
  const main = depths[index - 1];
  return main !== undefined && main !== 'step' && 'leastStep' in main ? main.leastStep : 0;
}

function descend(search: Search, index: number, cost: number): void {
  const { strands, depths, rest, ends, picked, lines } = search;
  if (cost + (rest[index] ?? 0) >= search.bestCost || search.steps > MOST_STEPS) return;
  if (index === strands.order.length) {
    search.bestCost = cost;
    search.best = strands.order.flatMap(({ placed, part }, at): readonly Placed[] => {
      if (part === 'step') return [];
      const line = lines[at] ?? placed.line;
      const own = { ...placed, ...picked[at], line };
      return [part === 'main' ? { ...own, stepLines: (ends[at + 1] ?? line) - line } : own];
    });
    return;
  }
  search.steps++;
  const line = startOf(search, index);
  const table = depths[index];
  if (line === undefined || table === undefined) return;
  const most = search.deepest[index] ?? 0;
  lines[index] = line;
  const fixed = fixedEnd(search, index);
  if (fixed === 'contradiction') return;
  if (table === 'step') return descendStep(search, index, cost, fixed);
  if ('leastStep' in table) return descendMain(search, index, cost, { table, fixed });
  if (fixed !== undefined) {
    const fitted = fixed <= most ? table.fill(fixed - line) : undefined;
    if (fitted === undefined) return;
    [picked[index], ends[index]] = [fitted, fixed];
    return descend(search, index + 1, cost + fitted.cost);
  }
  for (const fitted of table.good) {
    if (cost + fitted.cost + (rest[index + 1] ?? 0) >= search.bestCost || search.steps > MOST_STEPS) return;
    const end = line + fitted.lines;
    if (end > most) continue;
    [picked[index], ends[index]] = [fitted, end];
    descend(search, index + 1, cost + fitted.cost);
  }
}

/** Tries the ways of a story in a step whose main rectangle ends where it must, or anywhere; the other one follows. */
function descendMain(
  search: Search,
  index: number,
  cost: number,
  { table, fixed }: { readonly table: StepDepths; readonly fixed: number | undefined },
): void {
  const [line, most] = [search.lines[index] ?? 0, search.deepest[index] ?? 0];
  for (const fitted of table.good) {
    if (cost + fitted.cost + (search.rest[index + 1] ?? 0) >= search.bestCost || search.steps > MOST_STEPS) return;
    const end = line + fitted.lines;
    if (fixed === undefined ? end > most : end !== fixed) continue;
    [search.picked[index], search.ends[index]] = [fitted, end];
    descend(search, index + 1, cost + fitted.cost);
  }
}

/** Ends a step as deep as its text takes, or where it must, over a little white. */
function descendStep(search: Search, index: number, cost: number, fixed: number | undefined): void {
  const { strands, picked, ends, lines, deepest } = search;
  const { shape: { step } = {}, air = 0 } = picked[index - 1] ?? {};
  if (step === undefined || strands.order[index - 1]?.placed !== strands.order[index]?.placed) return;
  const line = lines[index] ?? 0;
  if (line !== lines[index - 1]) return;
  // Air in a head over all columns moves what hangs below with the text.
  const least = line + step.lines + (step.hangs ? air : 0);
  const white = stepWhite((fixed ?? least) - least, step.columns);
  if (white === undefined || least > (deepest[index] ?? 0)) return;
  ends[index] = fixed ?? least;
  descend(search, index + 1, cost + white);
}

/** Where a story starts: at the hole's edge, and at the end of all that stand on it. */
function startOf({ strands, ends }: Search, index: number): number | undefined {
  let line = strands.start[index];
  for (const upper of strands.above[index] ?? []) {
    if (line !== undefined && line !== ends[upper]) return undefined;
    line = ends[upper];
  }
  return line;
}

/** Where a story must end: at the hole's edge, or level with what is placed over the same follower. */
function fixedEnd({ strands, ends }: Search, index: number): number | 'contradiction' | undefined {
  let end = strands.end[index];
  for (const lower of strands.below[index] ?? []) {
    const start = strands.start[lower];
    if (start !== undefined) {
      if (end !== undefined && end !== start) return 'contradiction';
      end = start;
    }
    for (const upper of strands.above[lower] ?? []) {
      if (upper >= index) continue;
      if (end !== undefined && end !== ends[upper]) return 'contradiction';
      end = ends[upper];
    }
  }
  return end;
}
