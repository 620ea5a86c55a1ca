import { FAULT, pairCost, throughSeverity } from './judge';
import type { Hole } from './hole';
import { emptySkyline, raiseSkyline } from './placement';
import type { Item, Placed, Skyline } from './placement';

/** Edges that miss each other by this many lines count as level: exact depths are found afterwards (`flush`). */
const LEVEL_LINES = 4;
/** A strip of fewer free lines than this holds no story. */
const LEAST_LINES = 9;
/** Two skylines that fall into the same steps of this many lines are one state. */
const SKYLINE_STEP = 3;
/** What missing an edge by a line costs while tiling; `flush` mends most of it. */
const MISS = 0.5;
/** Weight of the gap between what is free and what the waiting stories like to take. */
const TENSION = 45;

/** How wide to search: states kept at each step, moves kept from each state, depths tried besides the flush ones. */
export interface Beam {
  readonly states: number;
  readonly moves: number;
  readonly depths: number;
  /** Chance added to each state's rank, in points, so that repeated searches find other pages. */
  readonly jitter: number;
}

/** A way to lay the stories out: in placing order, depths still approximate. */
export interface Topology {
  readonly placed: readonly Placed[];
  readonly cost: number;
  /** Items that found no place. */
  readonly left: readonly Item[];
}

interface State {
  readonly skyline: Skyline;
  readonly placed: readonly Placed[];
  readonly mask: number;
  readonly cost: number;
  readonly rank: number;
}

/**
 * Lays stories out over a hole by beam search: each step fills the topmost, leftmost notch of the skyline with one of
 * the waiting stories in one of its shapes. Gives complete layouts, cheapest first.
 */
export function tile(items: readonly Item[], hole: Hole, beam: Beam, random: () => number): readonly Topology[] {
  const done: Topology[] = [];
  let states: readonly State[] = [{ skyline: emptySkyline(hole), placed: [], mask: 0, cost: 0, rank: 0 }];
  while (states.length > 0) {
    const next: State[] = [];
    for (const state of states) {
      const moves = movesFrom(state, items, hole, beam);
      if (moves.length === 0) done.push(topology(state, items));
      for (const placed of moves) next.push(advance(state, placed, items, hole, beam, random));
    }
    states = distinct(next, hole).slice(0, beam.states);
  }
  return done.sort((a, b) => a.cost - b.cost);
}

function topology(state: State, items: readonly Item[]): Topology {
  const left = items.filter((_, index) => (state.mask & (1 << index)) === 0);
  const leftCost = left.reduce((sum, item) => sum + FAULT.left / (1 + item.rank / 6), 0);
  return { placed: state.placed, cost: state.cost + leftCost, left };
}

interface Notch {
  readonly column: number;
  /** First and past-last column that a story covering `column` may span. */
  readonly from: number;
  readonly to: number;
}

function lowestNotch(skyline: Skyline, hole: Hole): Notch | undefined {
  const lowest = Math.min(...skyline.map((top, column) => (hole.below(column, top) > 0 ? top : Infinity)));
  if (lowest === Infinity) return undefined;
  const column = skyline.indexOf(lowest);
  const level = (at: number): boolean => {
    const top = skyline[at];
    return top !== undefined && top - lowest <= LEVEL_LINES && hole.limit(at, top) > top;
  };
  let [from, to] = [column, column + 1];
  while (level(from - 1)) from--;
  while (level(to)) to++;
  return { column, from, to };
}

function movesFrom(state: State, items: readonly Item[], hole: Hole, beam: Beam): readonly Placed[] {
  const notch = lowestNotch(state.skyline, hole);
  if (notch === undefined) return [];
  const moves: { readonly placed: Placed; readonly cost: number }[] = [];
  items.forEach((item, index) => {
    if ((state.mask & (1 << index)) !== 0) return;
    const order = orderCost(item, index, items, state.mask);
    for (const width of item.shapes.widths) {
      for (let column = Math.max(notch.from, notch.column - width + 1); column <= notch.column; column++) {
        if (column + width > notch.to) break;
        for (const placed of placings(item, width, column, state.skyline, hole, beam.depths)) {
          moves.push({ placed, cost: placed.shape.cost + order + gapCost(placed, state.skyline) + missCost(placed) });
        }
      }
    }
  });
  moves.sort((a, b) => a.cost - b.cost);
  return moves.slice(0, beam.moves).map((move) => move.placed);
}

/** The depths worth trying at a place: flush with the foot, with either neighbour, and the best-looking ones. */
function* placings(
  item: Item,
  width: number,
  column: number,
  skyline: Skyline,
  hole: Hole,
  depths: number,
): Generator<Placed> {
  const columns = Array.from({ length: width }, (_, offset) => column + offset);
  const line = Math.max(...columns.map((at) => skyline[at] ?? 0));
  const available = Math.min(...columns.map((at) => hole.limit(at, line))) - line;
  const shapes = item.shapes.byWidth[width] ?? [];
  const tried = new Set<number>();
  const targets = [available, (skyline[column - 1] ?? 0) - line, (skyline[column + width] ?? 0) - line];
  for (const target of targets) {
    if (target < LEAST_LINES || target > available || tried.has(target)) continue;
    const shape = shapes.find((one) => Math.abs(one.lines - target) <= LEVEL_LINES);
    if (shape === undefined) continue;
    tried.add(target);
    if (leavesStrip(target, available)) continue;
    yield { item, shape, column, line, lines: target };
  }
  let free = 0;
  for (const shape of shapes) {
    if (shape.lines > available || tried.has(shape.lines) || leavesStrip(shape.lines, available)) continue;
    tried.add(shape.lines);
    yield { item, shape, column, line, lines: shape.lines };
    if (++free >= depths) break;
  }
}

function leavesStrip(lines: number, available: number): boolean {
  return lines < available && available - lines < LEAST_LINES;
}

function missCost({ lines, shape }: Placed): number {
  return MISS * Math.abs(lines - shape.lines);
}

function gapCost({ column, line, shape }: Placed, skyline: Skyline): number {
  let cells = 0;
  for (let at = column; at < column + shape.columns; at++) cells += line - (skyline[at] ?? line);
  return FAULT.gap * cells;
}

/** What it costs to place a story while more important ones still wait. */
function orderCost(item: Item, index: number, items: readonly Item[], mask: number): number {
  let cost = 0;
  items.forEach((other, at) => {
    if (at !== index && (mask & (1 << at)) === 0 && other.rank < item.rank) cost += 1 / (1 + other.rank);
  });
  return (FAULT.order * cost) / Math.max(1, items.length);
}

function advance(
  state: State,
  placed: Placed,
  items: readonly Item[],
  hole: Hole,
  beam: Beam,
  random: () => number,
): State {
  const index = items.indexOf(placed.item);
  const mask = state.mask | (1 << index);
  const rect = { column: placed.column, columns: placed.shape.columns, line: placed.line, lines: placed.lines };
  const skyline = raiseSkyline(state.skyline, rect, hole);
  let cost =
    state.cost +
    placed.shape.cost +
    missCost(placed) +
    gapCost(placed, state.skyline) +
    orderCost(placed.item, index, items, state.mask);
  for (const other of state.placed) cost += pairCost(other, placed);
  if (placed.item.rank === 0 && placed.column > 0) cost += FAULT.leadAside + FAULT.leadAsideColumn * placed.column;
  cost += levelCost(skyline, hole, items.length - state.placed.length - 1);
  const all = [...state.placed, placed];
  return {
    skyline,
    placed: all,
    mask,
    cost,
    rank: cost + outlook(skyline, mask, items, hole) + beam.jitter * random(),
  };
}

/** A skyline level over the whole page is a straight line through it. */
function levelCost(skyline: Skyline, hole: Hole, waiting: number): number {
  if (waiting === 0 || Math.max(...skyline) - Math.min(...skyline) > 1) return 0;
  const share = (skyline[0] ?? 0) / hole.foot;
  return FAULT.through * throughSeverity(share) * (waiting === 1 ? 0.45 : 1);
}

/** What is still to come at the least: the waiting stories' best shapes, and the strain of fitting them to the space. */
function outlook(skyline: Skyline, mask: number, items: readonly Item[], hole: Hole): number {
  let [cost, wanted, most] = [0, 0, 0];
  items.forEach((item, index) => {
    if ((mask & (1 << index)) !== 0) return;
    cost += item.shapes.bestCost;
    wanted += item.shapes.best;
    most += item.shapes.largest;
  });
  const free = skyline.reduce((sum, top, column) => sum + hole.below(column, top), 0);
  const strain = free > wanted ? (free - wanted) / Math.max(60, most) : (wanted - free) / Math.max(60, wanted);
  return cost + TENSION * Math.max(0, strain - 0.04) + 0.5 * steps(skyline);
}

function steps(skyline: Skyline): number {
  return skyline.filter((top, column) => column > 0 && Math.abs(top - (skyline[column - 1] ?? top)) > LEVEL_LINES)
    .length;
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
