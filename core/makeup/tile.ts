import type { Hole } from './hole';
import { throughSeverity } from '../layout-rules';
import { FAULT } from './judge';
import { CLOSE_LINES, LEVEL_LINES, lowestNotch, movesFrom, placingOrder } from './moves';
import type { Move, MoveContext } from './moves';
import { outlookOf } from './outlook';
import { emptySkyline, spanOf } from './placement';
import type { Item, Placed, Skyline } from './placement';
import { BLANK, displayWith, gutterBits, placedOf } from './state';
import type { State } from './state';
import { chanceOf } from './random';

/** Two skylines that fall into the same steps of this many lines are one state. */
const SKYLINE_STEP = 3;
/** More new states than this many times those kept are thinned out at once. */
const CROWD = 6;
/**
 * So few stories leave few layouts: the search is so much wider then, and tries so many more depths. The more stories,
 * the less, or it would cost more than one of many.
 */
const FEW: readonly { readonly stories: number; readonly wider: number; readonly deeper: number }[] = [
  { stories: 6, wider: 3, deeper: 6 },
  { stories: 7, wider: 2.5, deeper: 5 },
  { stories: 8, wider: 2, deeper: 4 },
];
/** An open step of the skyline, which one story will have to fill. */
const STEP = 0.5;

/** How wide to search: states kept at each step, moves kept from each state, depths tried besides the flush ones. */
export interface Beam {
  readonly states: number;
  readonly moves: number;
  readonly depths: number;
  /** Lines by which a story may miss the foot and still be taken to reach it. */
  readonly close: number;
  /** Chance added to each state's rank, in points, so that repeated searches find other pages. */
  readonly jitter: number;
  /** The lead need not be placed first, and every story may stand at either end of a notch. */
  readonly anywhere?: true;
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
  readonly jitter: number;
  /** What the gutters that nothing spans cost, by the bits of those spanned. */
  readonly uncrossed: readonly number[];
  /** Room for the skyline of a state that is looked at. */
  readonly tops: number[];
}

/**
 * Lays stories out over a hole by beam search: each step fills the topmost, leftmost notch of the skyline with one of
 * the waiting stories in one of its shapes. Gives layouts that fill the hole with all items, cheapest first.
 */
export function tile(task: TileTask, wanted: Beam): readonly Topology[] {
  const beam = widened(wanted, task.items.length + task.standing.length);
  const done: Topology[] = [];
  let states: readonly State[] = [firstState(task)];
  const uncrossed = uncrossedCosts(task.hole.columns);
  const search: Search = {
    ...task,
    ...beam,
    uncrossed,
    outlook: outlookOf(task.items, beam.close - CLOSE_LINES),
    orders: placingOrder(task.items),
    tops: [],
  };
  while (states.length > 0) {
    let next: Reached[] = [];
    let worst = Infinity;
    for (const state of states) {
      const notch = lowestNotch(state.skyline, task.hole);
      if (notch === undefined) continue;
      for (const move of movesFrom(state, notch, search, worst - state.cost)) {
        const advanced = advance(state, move, search, worst);
        if (advanced === undefined) continue;
        if (advanced.count === task.items.length) done.push({ placed: placedOf(advanced), cost: advanced.cost });
        else next.push(advanced);
      }
      if (next.length < CROWD * beam.states) continue;
      next = next.sort((a, b) => a.rank - b.rank).slice(0, (CROWD / 2) * beam.states);
      worst = next.at(-1)?.rank ?? Infinity;
    }
    states = distinct(next, task.hole, beam.states).map(seen);
  }
  return done.sort((a, b) => a.cost - b.cost);
}

function widened({ states, moves, depths, ...rest }: Beam, count: number): Beam {
  const { wider = 1, deeper = 1 } = FEW.find(({ stories }) => count <= stories) ?? {};
  return { states: wider * states, moves: wider * moves, depths: deeper * depths, ...rest };
}

function firstState({ hole, standing, random }: TileTask): State {
  const crossed = standing.reduce((bits, one) => bits | gutterBits(one.column, spanOf(one.shape)), 0);
  const skyline = emptySkyline(hole);
  const display = standing.reduce(displayWith, BLANK);
  const free = skyline.reduce((sum, top, column) => sum + hole.below(column, top), 0);
  const key = Math.floor(random() * 2 ** 32);
  return {
    before: undefined,
    placed: undefined,
    skyline,
    mask: 0,
    count: 0,
    cost: 0,
    rank: 0,
    crossed,
    display,
    free,
    key,
  };
}

/** A state that may be kept: what catches the eye on it is told of those that are. */
type Reached = Omit<State, 'display'>;

function seen(reached: Reached): State {
  const { before, placed } = reached;
  const display = before === undefined || placed === undefined ? BLANK : displayWith(before.display, placed);
  return { ...reached, display };
}

/** The state after a move; `undefined` when the rest can no longer fill the page, or when it ranks behind `worst`. */
function advance(state: State, move: Move, search: Search, worst: number): Reached | undefined {
  const { hole, outlook, tops: skyline } = search;
  const { shape, line, stepLines = 0 } = move;
  const left = move.column;
  const step = left + shape.columns;
  const right = left + spanOf(shape);
  let { free } = state;
  for (let column = 0; column < hole.columns; column++) {
    const before = state.skyline[column] ?? 0;
    skyline[column] = before;
    if (column < left || column >= right) continue;
    const top = hole.next(column, line + (column < step ? move.lines : stepLines));
    skyline[column] = top;
    free += hole.below(column, top) - hole.below(column, before);
  }
  const mask = state.mask | (1 << move.index);
  const waiting = outlook.waiting(mask);
  const ahead = outlook.cost(free, waiting);
  if (ahead === Infinity) return undefined;
  const open = openSteps(skyline, hole);
  if (open > waiting.count) return undefined;
  const crossed = state.crossed | gutterBits(left, spanOf(shape));
  const gutters = search.uncrossed[crossed] ?? 0;
  const through = free > 0 ? levelCost(skyline, hole, state.count === 0 || waiting.count === 1) : gutters;
  const cost = state.cost + move.cost + through;
  const pending = free === 0 ? 0 : gutters * (1 - free / hole.cells);
  // The same state has the same chance, whatever else is tried.
  const key = keyAfter(state.key, move);
  const rank = cost + ahead + STEP * open + pending + (search.jitter > 0 ? search.jitter * chanceOf(key) : 0);
  if (rank >= worst && waiting.count > 0) return undefined;
  const placed = placedBy(move, search.items);
  return {
    before: state,
    placed,
    skyline: skyline.slice(),
    mask,
    count: state.count + 1,
    cost,
    rank,
    crossed,
    free,
    key,
  };
}

function placedBy({ index, shape, column, line, lines, stepLines }: Move, items: readonly Item[]): Placed {
  const placed = { item: items[index]!, shape, column, line, lines, air: 0 };
  return stepLines === undefined ? placed : { ...placed, stepLines };
}

/** Tells the states of a search apart, looks of the same place by what they cost, as far as 32 bits can. */
function keyAfter(key: number, { index, column, shape, lines, cost }: Move): number {
  const place = (index * 32 + column) * 32 + shape.columns;
  const look = Math.round(1024 * cost) * 128 + lines;
  return Math.imul(Math.imul(key ^ place, 0x9e3779b1) ^ look, 0x85ebca6b) >>> 0;
}

/** Runs of the skyline that are level, more or less: each needs a story of its own. */
function openSteps(skyline: Skyline, hole: Hole): number {
  let steps = 0;
  let last = -Infinity;
  for (let column = 0; column < hole.columns; column++) {
    const top = skyline[column] ?? hole.foot;
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
function levelCost(skyline: Skyline, hole: Hole, alone: boolean): number {
  let highest = Infinity;
  let lowest = 0;
  for (let column = 0; column < skyline.length; column++) {
    const top = skyline[column] ?? 0;
    if (top < highest) highest = top;
    if (top > lowest) lowest = top;
  }
  if (lowest - highest > 1) return 0;
  return FAULT.through * throughSeverity(highest / hole.foot) * (alone ? 0.45 : 1);
}

/** Tables by the number of columns: searches of a few stories are many, and each would make its own. */
const uncrossedByColumns: (readonly number[] | undefined)[] = [];

function uncrossedCosts(columns: number): readonly number[] {
  return (uncrossedByColumns[columns] ??= Array.from({ length: 1 << columns }, (_, crossed) =>
    uncrossedCost(crossed, columns),
  ));
}

function uncrossedCost(crossed: number, columns: number): number {
  let cost = 0;
  for (let gutter = 1; gutter < columns; gutter++) {
    if ((crossed & (1 << gutter)) === 0) cost += 0.5 * FAULT.through * throughSeverity(gutter / columns);
  }
  return cost;
}

/** The best `most` states, one for the same stories on nearly the same skyline. */
function distinct(states: Reached[], hole: Hole, most: number): Reached[] {
  const known = new Map<number, Reached[]>();
  const kept: Reached[] = [];
  for (const state of states.sort((a, b) => a.rank - b.rank)) {
    let key = state.mask;
    for (let column = 0; column < hole.columns; column++) key = (Math.imul(key, 31) + stepOf(state, column, hole)) | 0;
    const alike = known.get(key);
    if (alike?.some((other) => isAlike(state, other, hole)) === true) continue;
    if (alike === undefined) known.set(key, [state]);
    else alike.push(state);
    if (kept.push(state) >= most) break;
  }
  return kept;
}

function isAlike(a: Reached, b: Reached, hole: Hole): boolean {
  if (a.mask !== b.mask) return false;
  for (let column = 0; column < hole.columns; column++) {
    if (stepOf(a, column, hole) !== stepOf(b, column, hole)) return false;
  }
  return true;
}

function stepOf({ skyline }: Pick<State, 'skyline'>, column: number, { foot }: Hole): number {
  const top = skyline[column] ?? foot;
  return top >= foot ? -1 : Math.floor(top / SKYLINE_STEP);
}
