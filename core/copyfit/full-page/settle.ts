import type { GridRect } from '../../document';
import { likeness } from '../../layout-rules';
import type { Depth, DepthTable } from './depth-table';

/** An article to be given a depth. */
export interface Piece {
  readonly frame: GridRect;
  readonly depths: DepthTable;
  /** Its head, where it has one. */
  readonly head?: PieceHead;
}

/**
 * The head of a piece: where it stands from the top of the frame, in grid lines, fractions allowed, and how strong it
 * looks.
 */
export interface PieceHead {
  readonly line: number;
  readonly lines: number;
  /** Points. */
  readonly size: number;
  /** In a box: it is read across only half as much. */
  readonly framed: boolean;
}

/** Pieces with their places: a line and a depth for each, in the order given. */
export interface Settled {
  readonly places: readonly { readonly line: number; readonly depth: Depth }[];
  /** Costs of all depths, and of the white between and under them. */
  readonly cost: number;
}

/** What each white line of a column between or under articles costs, in points of `stepCost`. */
const WHITE = 3;
/** What two heads of one size side by side 碰题 cost: as much as a hole of some dozen lines. */
const CLASH = 40;
/** Heads that share less of the height of the lower one are not read across (taboo T1). */
const SHARED = 0.3;
/** States kept after each article; far more than there are sensible ways to go on. */
const MOST_STATES = 1200;
/** How much of the way that a state is off its foot it is held to cost, when states are compared half way. */
const OUTLOOK = 1;
/** Ways to settle a page that are given back. */
const MOST_GIVEN = 6;

/** Where a piece stands, and how deep. */
type Place = Settled['places'][number];

interface State {
  /** For each column the line past the last thing in it, as a character: so that states are compared fast. */
  readonly ends: string;
  readonly cost: number;
  readonly rank: number;
  /** The piece placed last, and the state before it. */
  readonly last?: { readonly place: Place; readonly before: State };
}

/** What stands in a column, from top to bottom: pieces by their index, and things that stay. */
interface Column {
  readonly order: readonly { readonly piece?: number; readonly line: number; readonly end: number }[];
}

/**
 * Gives articles depths so that their edges meet, those above and below keeping their order in every column and all
 * that is fixed its place: the ways with the least changes, the least white and the fewest heads side by side, best
 * first. Exact but for the number of states it keeps. `fixed` are the frames that stay, `lines` the depth of the type
 * area.
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
  let states: readonly State[] = [{ ends: endsOf(columns.map(() => -1)), cost: 0, rank: 0 }];
  order.forEach((index, done) => {
    const waiting = new Set(order.slice(done + 1));
    const spot = spotOf(index, pieces[index]!, columns, area.lines);
    const besides = order.slice(0, done).map((each) => pieces[each]!);
    states = placed(states, { ...spot, besides }, outlookOf(columns, pieces, waiting, area.lines));
  });
  return states.slice(0, MOST_GIVEN).map((state) => {
    const places = placesOf(state);
    return { places: pieces.map((_, index) => places[order.indexOf(index)]!), cost: state.cost };
  });
}

/** Lines as characters, from -1 on. */
function endsOf(lines: readonly number[]): string {
  return String.fromCharCode(...lines.map((line) => line + 1));
}

function endAt(ends: string, column: number): number {
  return ends.charCodeAt(column) - 1;
}

function placesOf(state: State): readonly Place[] {
  const places: Place[] = [];
  for (let at: State | undefined = state; at?.last !== undefined; at = at.last.before) places.unshift(at.last.place);
  return places;
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

/** What a piece stands between, in each column that it covers. */
interface Spot {
  readonly piece: Piece;
  /** The last line that it may reach. */
  readonly foot: number;
  readonly columns: readonly {
    readonly column: number;
    /** The line past what stays above it; `undefined` where a piece is above, and ends as the state says. */
    readonly above: number | undefined;
    /** The line to which white under it counts; `undefined` where another piece comes. */
    readonly below: number | undefined;
  }[];
}

function spotOf(index: number, piece: Piece, columns: readonly Column[], lines: number): Spot {
  const { frame } = piece;
  let foot = lines;
  const own = columns.slice(frame.column, frame.column + frame.columns).map(({ order }, at) => {
    const place = order.findIndex((each) => each.piece === index);
    const [above, below] = [order[place - 1], order[place + 1]];
    const stop = order.slice(place + 1).find((each) => each.piece === undefined);
    if (stop !== undefined) foot = Math.min(foot, stop.line - 1);
    return {
      column: frame.column + at,
      above: above === undefined ? -1 : above.piece === undefined ? above.end : undefined,
      below: below === undefined ? lines : below.piece === undefined ? below.line - 1 : undefined,
    };
  });
  return { piece, foot, columns: own };
}

/**
 * The best states in which a piece stands under what is above it, in one of its depths; one for the same ends of
 * columns.
 */
function placed(
  states: readonly State[],
  spot: Spot & { readonly besides: readonly Piece[] },
  outlook: Outlook,
): readonly State[] {
  const { piece, foot, columns, besides } = spot;
  const { frame, depths } = piece;
  const best = new Map<string, State>();
  for (const before of states) {
    const tops = columns.map(({ column, above }) => (above ?? endAt(before.ends, column)) + 1);
    const line = Math.max(0, ...tops);
    const above = tops.reduce((white, top) => white + line - top, 0);
    const clashing = clashes(piece, line, besides, before);
    const elsewhere = outlook((column) => endAt(before.ends, column), { from: frame, within: false });
    const [head, tail] = [before.ends.slice(0, frame.column), before.ends.slice(frame.column + frame.columns)];
    for (const depth of depths) {
      const end = line + depth.lines;
      if (end > foot) continue;
      const below = columns.reduce((white, own) => white + Math.max(0, (own.below ?? end) - end), 0);
      const cost = before.cost + depth.cost + WHITE * (above + below) + clashing;
      const ends = head + String.fromCharCode(end + 1).repeat(frame.columns) + tail;
      const known = best.get(ends);
      if (known !== undefined && cost >= known.cost) continue;
      const rank = cost + OUTLOOK * (elsewhere + outlook(() => end, { from: frame, within: true }));
      best.set(ends, { ends, cost, rank, last: { place: { line, depth }, before } });
    }
  }
  return [...best.values()].sort((a, b) => a.rank - b.rank).slice(0, MOST_STATES);
}

/**
 * What it costs that the head of a piece at a line stands beside heads of those placed before it, the last of them
 * first.
 */
function clashes({ frame, head }: Piece, line: number, besides: readonly Piece[], before: State): number {
  if (head === undefined) return 0;
  let [cost, state]: [number, State | undefined] = [0, before];
  for (let at = besides.length - 1; at >= 0 && state?.last !== undefined; at--, state = state.last.before) {
    const other = besides[at]!;
    const isBeside =
      other.frame.column + other.frame.columns === frame.column || frame.column + frame.columns === other.frame.column;
    if (!isBeside || other.head === undefined) continue;
    const [top, its] = [line + head.line, state.last.place.line + other.head.line];
    const shared = Math.min(top + head.lines, its + other.head.lines) - Math.max(top, its);
    if (shared <= SHARED * Math.min(head.lines, other.head.lines)) continue;
    cost += CLASH * likeness(head.size, other.head.size) * (head.framed || other.head.framed ? 0.5 : 1);
  }
  return cost;
}

/** How far columns in a frame, or those beyond it, are from being filled when they end as is said. */
type Outlook = (
  endOf: (column: number) => number,
  where: { readonly from: GridRect; readonly within: boolean },
) => number;

/** How far the pieces still to come are from filling the columns as they are: some of it will cost something. */
function outlookOf(
  columns: readonly Column[],
  pieces: readonly Piece[],
  waiting: ReadonlySet<number>,
  lines: number,
): Outlook {
  const open = columns.flatMap(({ order }, column) => {
    const first = order.findIndex(({ piece }) => piece !== undefined && waiting.has(piece));
    if (first < 0) return [];
    const over = order[first - 1];
    // Only what stands before the first thing that stays depends on where the column ends.
    const isOpen = over?.piece !== undefined;
    let [from, full, later]: [number, number | undefined, number] = [isOpen ? 0 : (over?.end ?? -1), undefined, 0];
    for (const { piece, line, end } of [...order.slice(first), { line: lines + 1, end: lines + 1 }]) {
      if (piece !== undefined) from += 1 + pieces[piece]!.frame.lines;
      else {
        if (full === undefined && isOpen) full = line - 1 - from;
        else later += Math.abs(line - 1 - from);
        from = end;
      }
    }
    return [{ column, full, later }];
  });
  return (endOf, { from, within }) => {
    let off = 0;
    for (const { column, full, later } of open) {
      const isWithin = column >= from.column && column < from.column + from.columns;
      if (isWithin === within) off += later + (full === undefined ? 0 : Math.abs(full - endOf(column)));
    }
    return off;
  };
}
