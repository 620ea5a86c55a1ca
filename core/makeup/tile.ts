import type { Hole } from './hole';
import { FAULT, headStrength, throughSeverity } from './judge';
import { LEVEL_LINES, lowestNotch, movesFrom } from './moves';
import type { Move, MoveContext } from './moves';
import { emptySkyline, placedHead, placedImage, placedRect, raiseSkyline } from './placement';
import type { Item, Placed, Skyline } from './placement';
import { displayOf, gutterBits, placedOf, waitingOf } from './state';
import type { State } from './state';

/** Two skylines that fall into the same steps of this many lines are one state. */
const SKYLINE_STEP = 3;
/** Weight of the strain between what is free and what the waiting stories like to take. */
const TENSION = 45;
/** Space may miss what the waiting stories need at the least, or can fill at the most, by these shares. */
const BOUNDS = { least: 0.93, most: 1.04 };
/** An open step of the skyline, which one story will have to fill. */
const STEP = 0.5;

/** How wide to search: states kept at each step, moves kept from each state, depths tried besides the flush ones. */
export interface Beam {
  readonly states: number;
  readonly moves: number;
  readonly depths: number;
  /** Chance added to each state's rank, in points, so that repeated searches find other pages. */
  readonly jitter: number;
}

/** What is laid out: items in a hole, beside stories that stand already and are blocked in the hole. */
export interface TileTask {
  readonly items: readonly Item[];
  readonly hole: Hole;
  readonly standing: readonly Placed[];
  readonly random: () => number;
}

/** A way to lay all items out: depths still approximate. */
export interface Topology {
  readonly placed: readonly Placed[];
  readonly cost: number;
}

interface Search extends MoveContext {
  readonly task: TileTask;
  readonly jitter: number;
  readonly sums: Map<number, Sums>;
}

/** What the waiting stories need and cost at the least, by their mask. */
interface Sums {
  readonly smallest: number;
  readonly largest: number;
  readonly best: number;
  readonly cost: number;
}

/**
 * Lays stories out over a hole by beam search: each step fills the topmost, leftmost notch of the skyline with one of
 * the waiting stories in one of its shapes. Gives layouts that fill the hole with all items, cheapest first.
 */
export function tile(task: TileTask, beam: Beam): readonly Topology[] {
  const search: Search = { task, sums: new Map(), ...beam, items: task.items, hole: task.hole };
  const done: Topology[] = [];
  let states: readonly State[] = [firstState(task)];
  while (states.length > 0) {
    const next: State[] = [];
    for (const state of states) {
      const notch = lowestNotch(state.skyline, task.hole);
      if (notch === undefined) continue;
      for (const move of movesFrom(state, notch, search)) {
        const advanced = advance(state, move, search);
        if (advanced === undefined) continue;
        if (advanced.count === task.items.length) done.push({ placed: placedOf(advanced), cost: advanced.cost });
        else next.push(advanced);
      }
    }
    states = distinct(next, task.hole).slice(0, beam.states);
  }
  return done.sort((a, b) => a.cost - b.cost);
}

function firstState({ hole, standing }: TileTask): State {
  const strengths = standing.map((one) => ({ lead: one.item.rank === 0, strength: headStrength(one) }));
  return {
    ...{ before: undefined, placed: undefined, skyline: emptySkyline(hole), mask: 0, count: 0, cost: 0, rank: 0 },
    crossed: standing.reduce((bits, one) => bits | gutterBits(one.column, one.shape.columns), 0),
    ...displayOf(standing),
    lead: Math.max(0, ...strengths.filter((one) => one.lead).map((one) => one.strength)),
    rival: Math.max(0, ...strengths.filter((one) => !one.lead).map((one) => one.strength)),
  };
}

/** The state after a move; `undefined` when the rest can no longer fill the page. */
function advance(state: State, { index, placed, cost: added }: Move, search: Search): State | undefined {
  const { items, hole } = search;
  const skyline = raiseSkyline(state.skyline, placedRect(placed), hole);
  const mask = state.mask | (1 << index);
  const waiting = items.length - state.count - 1;
  const free = skyline.reduce((sum, top, column) => sum + hole.below(column, top), 0);
  const open = openSteps(skyline, hole);
  const sums = sumsOf(mask, search);
  if (open > waiting || (free === 0) !== (waiting === 0)) return undefined;
  if (free < BOUNDS.least * sums.smallest || free > BOUNDS.most * sums.largest) return undefined;
  const crossed = state.crossed | gutterBits(placed.column, placed.shape.columns);
  const gutters = uncrossedCost(crossed, hole.columns);
  const through = free > 0 ? levelCost(skyline, hole, { first: state.count === 0, last: waiting === 1 }) : gutters;
  const cost = state.cost + added + through;
  const strain = free === 0 ? 0 : Math.abs(free - sums.best) / Math.max(60, sums.best);
  const outlook = sums.cost + TENSION * Math.max(0, strain - 0.04) + STEP * open;
  const pending = free === 0 ? 0 : gutters * (1 - free / hole.cells);
  const [head, image] = [placedHead(placed), placedImage(placed)];
  const strength = headStrength(placed);
  return {
    before: state,
    placed,
    skyline,
    mask,
    count: state.count + 1,
    cost,
    rank: cost + outlook + pending + (search.jitter > 0 ? search.jitter * search.task.random() : 0),
    crossed,
    heads: head === undefined ? state.heads : [...state.heads, head],
    images: image === undefined ? state.images : [...state.images, image],
    lead: placed.item.rank === 0 ? strength : state.lead,
    rival: placed.item.rank === 0 ? state.rival : Math.max(state.rival, strength),
  };
}

function sumsOf(mask: number, { items, sums }: Search): Sums {
  const known = sums.get(mask);
  if (known !== undefined) return known;
  const waiting = waitingOf({ mask }, items).map((item) => item.shapes);
  const total = (value: (shapes: Item['shapes']) => number): number =>
    waiting.reduce((sum, shapes) => sum + value(shapes), 0);
  const made: Sums = {
    smallest: total((shapes) => shapes.smallest),
    largest: total((shapes) => shapes.largest),
    best: total((shapes) => shapes.best),
    cost: total((shapes) => shapes.bestCost),
  };
  sums.set(mask, made);
  return made;
}

/** Runs of the skyline that are level, more or less: each needs a story of its own. */
function openSteps(skyline: Skyline, hole: Hole): number {
  let [steps, last] = [0, -Infinity];
  for (const top of skyline) {
    if (top >= hole.foot) {
      last = -Infinity;
      continue;
    }
    if (Math.abs(top - last) > LEVEL_LINES) steps++;
    last = top;
  }
  return steps;
}

/** A skyline level over the whole page is a straight line through it; beside a single story it is usual 通栏. */
function levelCost(skyline: Skyline, hole: Hole, alone: { readonly first: boolean; readonly last: boolean }): number {
  const highest = Math.min(...skyline);
  if (Math.max(...skyline) - highest > 1) return 0;
  return FAULT.through * throughSeverity(highest / hole.foot) * (alone.first || alone.last ? 0.45 : 1);
}

function uncrossedCost(crossed: number, columns: number): number {
  let cost = 0;
  for (let gutter = 1; gutter < columns; gutter++) {
    if ((crossed & (1 << gutter)) === 0) cost += 0.5 * FAULT.through * throughSeverity(gutter / columns);
  }
  return cost;
}

/** States ranked, one for the same stories on nearly the same skyline. */
function distinct(states: readonly State[], hole: Hole): readonly State[] {
  const seen = new Set<string>();
  return [...states]
    .sort((a, b) => a.rank - b.rank)
    .filter((state) => {
      const steps = state.skyline.map((top) => (top >= hole.foot ? -1 : Math.floor(top / SKYLINE_STEP)));
      const key = `${state.mask}:${steps.join()}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
