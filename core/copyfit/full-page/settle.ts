import type { GridRect } from '../../document';
import type { Depth, DepthTable } from './depth-table';

/** An article to be given a depth. */
export interface Piece {
  readonly frame: GridRect;
  readonly depths: DepthTable;
}

/** Pieces with their places: a line and a depth for each, in the order given. */
export interface Settled {
  readonly places: readonly { readonly line: number; readonly depth: Depth }[];
  /** Costs of all depths, and of the white between and under them. */
  readonly cost: number;
}

/** What each white line of a column between or under articles costs, in points of `stepCost`. */
const WHITE = 3;
/** States kept after each article; far more than there are sensible ways to go on. */
const MOST_STATES = 1200;
/** How much of the way that a state is off its foot it is held to cost, when states are compared half way. */
const OUTLOOK = 1;
/** Ways to settle a page that are given back. */
const MOST_GIVEN = 6;

interface State {
  /** For each column the line past the last thing in it. */
  readonly ends: readonly number[];
  readonly cost: number;
  readonly rank: number;
  readonly places: Settled['places'];
}

/** What stands in a column, from top to bottom: pieces by their index, and things that stay. */
interface Column {
  readonly order: readonly { readonly piece?: number; readonly line: number; readonly end: number }[];
}

/**
 * Gives articles depths so that their edges meet, those above and below keeping their order in every column and all that
 * is fixed its place: the ways with the least changes and the least white, best first. Exact but for the number of states
 * it keeps. `fixed` are the frames that stay, `lines` the depth of the type area.
 */
export function settle(
  pieces: readonly Piece[],
  fixed: readonly GridRect[],
  area: { readonly columns: number; readonly lines: number },
): readonly Settled[] {
  const columns = Array.from({ length: area.columns }, (_, at) => columnAt(at, pieces, fixed));
  const order = pieces
    .map((_, index) => index)
    .sort((a, b) => pieces[a]!.frame.line - pieces[b]!.frame.line || pieces[a]!.frame.column - pieces[b]!.frame.column);
  let states: readonly State[] = [{ ends: columns.map(() => -1), cost: 0, rank: 0, places: [] }];
  order.forEach((index, done) => {
    const waiting = new Set(order.slice(done + 1));
    states = thinned(states.flatMap((state) => placed(state, index, pieces, columns, area.lines, waiting)));
  });
  return states.slice(0, MOST_GIVEN).map(({ places, cost }) => ({
    places: pieces.map((_, index) => places[order.indexOf(index)]!),
    cost,
  }));
}

function columnAt(column: number, pieces: readonly Piece[], fixed: readonly GridRect[]): Column {
  const has = (frame: GridRect): boolean => frame.column <= column && column < frame.column + frame.columns;
  const entry = (frame: GridRect): { line: number; end: number } => ({
    line: frame.line,
    end: frame.line + frame.lines,
  });
  const order = [
    ...pieces.flatMap(({ frame }, piece) => (has(frame) ? [{ piece, ...entry(frame) }] : [])),
    ...fixed.filter(has).map(entry),
  ];
  return { order: order.sort((a, b) => a.line + a.end - b.line - b.end) };
}

/** The states in which a piece stands under what is above it, in each of its depths. */
function placed(
  state: State,
  index: number,
  pieces: readonly Piece[],
  columns: readonly Column[],
  lines: number,
  waiting: ReadonlySet<number>,
): readonly State[] {
  const { frame, depths } = pieces[index]!;
  const own = columns.slice(frame.column, frame.column + frame.columns);
  let [start, foot] = [0, lines];
  for (const [at, column] of own.entries()) {
    const place = column.order.findIndex(({ piece }) => piece === index);
    const above = column.order[place - 1];
    const top = above === undefined ? 0 : (above.piece === undefined ? above.end : state.ends[frame.column + at]!) + 1;
    start = Math.max(start, top);
    const stop = column.order.slice(place + 1).find(({ piece }) => piece === undefined);
    if (stop !== undefined) foot = Math.min(foot, stop.line - 1);
  }
  return depths.flatMap((depth): State[] => {
    const end = start + depth.lines;
    if (end > foot) return [];
    const ends = state.ends.map((known, at) => (at >= frame.column && at < frame.column + frame.columns ? end : known));
    let cost = state.cost + depth.cost;
    for (const [at, column] of own.entries())
      cost += WHITE * whiteAround(column, index, start, end, state.ends[frame.column + at]!, lines);
    const rank = cost + OUTLOOK * outlook(columns, ends, pieces, waiting, lines);
    return [{ ends, cost, rank, places: [...state.places, { line: start, depth }] }];
  });
}

/** White lines of one column right above a piece, and under it where nothing more comes to fill them. */
function whiteAround(column: Column, index: number, start: number, end: number, before: number, lines: number): number {
  const place = column.order.findIndex(({ piece }) => piece === index);
  const [above, below] = [column.order[place - 1], column.order[place + 1]];
  const top = above === undefined ? 0 : (above.piece === undefined ? above.end : before) + 1;
  const foot = below === undefined ? lines : below.piece === undefined ? below.line - 1 : end;
  return start - top + Math.max(0, foot - end);
}

/** How far the pieces still to come are from filling the columns as they are: some of it will cost something. */
function outlook(
  columns: readonly Column[],
  ends: readonly number[],
  pieces: readonly Piece[],
  waiting: ReadonlySet<number>,
  lines: number,
): number {
  let off = 0;
  columns.forEach(({ order }, at) => {
    const first = order.findIndex(({ piece }) => piece !== undefined && waiting.has(piece));
    if (first < 0) return;
    let from = order[first - 1]?.piece === undefined ? (order[first - 1]?.end ?? -1) : ends[at]!;
    for (const { piece, line, end } of [...order.slice(first), { line: lines + 1, end: lines + 1 }]) {
      if (piece !== undefined) from += 1 + pieces[piece]!.frame.lines;
      else {
        off += Math.abs(line - 1 - from);
        from = end;
      }
    }
  });
  return off;
}

/** The best states, one for the same ends of columns. */
function thinned(states: readonly State[]): readonly State[] {
  const best = new Map<string, State>();
  for (const state of states) {
    const key = state.ends.join();
    const known = best.get(key);
    if (known === undefined || state.cost < known.cost) best.set(key, state);
  }
  return [...best.values()].sort((a, b) => a.rank - b.rank).slice(0, MOST_STATES);
}
