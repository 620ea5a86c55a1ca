import type { Leg } from './legs';

/** What pouring needs to know of a galley line. */
export interface PourLine {
  /** Rows it takes; 0 for a line that shares the row of the one before it and never leaves it. */
  readonly rows: number;
  /** Rows of white above it, save where it is the first of its leg; none when left out. */
  readonly white?: number;
  /** A sub-head: must not be the last of its leg (CLREQ 4.1.3). */
  readonly keepWithNext: boolean;
  /** A paragraph's short last line 孤行, which should not open a leg (rule L15, CLREQ 3.5.4). */
  readonly widow: boolean;
  /** A paragraph's first line with more to come, which is better not alone at the foot of a leg. */
  readonly opener: boolean;
}

/** Where each leg ends: the index after its last line. The legs before hold the lines from `from` on. */
export interface Pour {
  readonly ends: readonly number[];
  /** Index after the last line placed. */
  readonly end: number;
}

/**
 * What faults at a leg's foot weigh. A widow is worth one uneven leg but not two (rule L11). A first line alone, which
 * no source forbids, only decides which legs are the short ones; under a sub-head it looks like a head without its text
 * (rule L06, made small) and is worth a line.
 */
const COST = {
  shortByOne: 1,
  shortByMore: 9,
  widow: 5,
  lonelySubhead: 1.5,
  opener: 0.5,
} as const;

/**
 * Pours lines into legs full, from the first leg on. A leg ends a line early rather than open the next one with a
 * widow, and with its sub-heads moved on rather than strand them. What is left over after `end` is overset, or with
 * `runsOn` is set elsewhere: then the last leg keeps the rules too.
 */
export function pourFull(
  lines: readonly PourLine[],
  from: number,
  legs: readonly Leg[],
  options: { readonly runsOn: boolean } = { runsOn: false },
): Pour {
  const ends: number[] = [];
  let at = from;
  for (const [index, leg] of legs.entries()) {
    const start = at;
    let room = leg.rows;
    for (let line = lines[at]; line !== undefined && rowsAt(line, at > start) <= room; line = lines[at]) {
      room -= rowsAt(line, at > start);
      at++;
    }
    const later = legs.slice(index + 1);
    if (at < lines.length && (options.runsOn || later.length > 0)) {
      const end = retreat(lines, start, at);
      const deeper = options.runsOn || later.some(({ rows }) => rows > leg.rows);
      if (end > start || deeper) at = end;
    }
    ends.push(at);
  }
  return { ends, end: at };
}

/** Rows that a line takes of its leg, the white above it counted where there is any line above. */
function rowsAt({ rows, white = 0 }: PourLine, below: boolean): number {
  return below ? rows + white : rows;
}

function retreat(lines: readonly PourLine[], start: number, end: number): number {
  let at = end;
  if (lines[at]?.widow === true && at - start > 2) at--;
  while (at > start && (lines[at - 1]?.keepWithNext === true || lines[at]?.rows === 0)) at--;
  return at;
}

/** A leg under a picture holds at least this many lines (rule L10), fewer in a story that is itself short. */
const LEAST_LINES = 5;
const SHORT_STORY = { rows: 14, least: 3 };

/**
 * Pours all lines from `from` on so that the legs end level 齐底: every leg ends on one common row or a line above it
 * (two, when the rules at leg ends ask for it; more only where sub-heads move on). Slivers of legs under pictures stay
 * empty, or with `slivers: 'fill'` are used before the text is said not to fit. `undefined` when it does not, or only
 * with a sub-head last in its leg.
 */
export function pourLevel(
  lines: readonly PourLine[],
  from: number,
  legs: readonly Leg[],
  options: { readonly slivers: 'avoid' | 'fill' } = { slivers: 'fill' },
): Pour | undefined {
  const rows = lines.slice(from).reduce((sum, line) => sum + line.rows, 0);
  return withSlivers((least) => pourToFoot(lines, from, legs, least), leastLines(rows), options)?.pour;
}

/** The way with slivers left empty, or where they may be filled and only so the text fits, one with them. */
export function withSlivers<Way>(
  find: (least: number) => Way | undefined,
  least: number,
  { slivers }: { readonly slivers: 'avoid' | 'fill' },
): Way | undefined {
  return find(least) ?? (slivers === 'fill' ? find(1) : undefined);
}

/**
 * The fewest lines of a story of so many rows in a leg under a picture; one that has fewer stands there with them all.
 */
export function leastLines(rows: number): number {
  return rows <= SHORT_STORY.rows ? Math.min(rows, SHORT_STORY.least) : LEAST_LINES;
}

/** Rows of each leg down to a common foot; none where a leg under a picture would hold fewer than `least`. */
export function capsAt(foot: number, legs: readonly Leg[], least: number): readonly number[] {
  return legs.map((leg) => {
    const cap = Math.max(0, Math.min(leg.rows, foot - leg.row));
    return leg.row > 0 && cap < least ? 0 : cap;
  });
}

/** Common feet that are tried, from the highest at which the text fits, and what each lower one costs. */
export const FEET = { tried: 3, cost: 4 } as const;

interface Level {
  readonly cost: number;
  readonly pour: Pour;
}

function pourToFoot(lines: readonly PourLine[], from: number, legs: readonly Leg[], least: number): Level | undefined {
  const total = lines.slice(from).reduce((sum, line) => sum + line.rows, 0);
  const deepest = Math.max(0, ...legs.map((leg) => leg.row + leg.rows));
  let best: Level | undefined;
  for (let foot = 0, tried = 0; foot <= deepest && tried < FEET.tried; foot++) {
    const caps = capsAt(foot, legs, least);
    if (caps.reduce((sum, cap) => sum + cap, 0) < total) continue;
    const found = spread(lines, from, legsTo(caps, legs, least));
    if (found === undefined) continue;
    const cost = found.cost + tried * FEET.cost;
    if (best === undefined || cost < best.cost) best = { pour: found.pour, cost };
    tried++;
    if (best.cost <= tried * FEET.cost) break;
  }
  return best;
}

/** A leg ends at most this many lines above the common foot, but for sub-heads that move on. */
export const MOST_SHORT = 2;

/** A leg down to a common foot: the rows it has, and the fewest that it may hold of the text if it holds any. */
interface FootedLeg {
  readonly cap: number;
  readonly least: number;
}

function legsTo(caps: readonly number[], legs: readonly Leg[], least: number): readonly FootedLeg[] {
  return legs.map(({ row }, index) => ({ cap: caps[index] ?? 0, least: row > 0 ? least : 0 }));
}

interface Step {
  readonly cost: number;
  readonly ends: readonly number[];
}

/** The cheapest way to end each leg at its cap or up to two lines short, all lines placed. Exact, by index of line. */
function spread(
  lines: readonly PourLine[],
  from: number,
  legs: readonly FootedLeg[],
): { readonly pour: Pour; readonly cost: number } | undefined {
  let states = new Map<number, Step>([[from, { cost: 0, ends: [] }]]);
  for (const [index, leg] of legs.entries()) {
    const next = new Map<number, Step>();
    for (const [start, step] of states) {
      for (const [end, cost] of legEnds(lines, start, leg)) {
        // Where legs must be uneven the shorter ones stand last, as in print.
        const order = (legs.length - index) * 0.01 * cost;
        const total = step.cost + cost + order;
        const known = next.get(end);
        if (known === undefined || total < known.cost) next.set(end, { cost: total, ends: [...step.ends, end] });
      }
    }
    states = next;
  }
  const done = states.get(lines.length);
  return done && { pour: { ends: done.ends, end: lines.length }, cost: done.cost };
}

function legEnds(lines: readonly PourLine[], start: number, { cap, least }: FootedLeg): Map<number, number> {
  const ends = new Map<number, number>();
  if (cap === 0) return ends.set(start, 0);
  let rows = 0;
  for (let end = start; end <= lines.length; end++) {
    const short = cap - rows;
    if (short < 0) break;
    const isLost = rows < least && end > start;
    if (
      !isLost &&
      mayEnd(lines, start, end) &&
      (short <= MOST_SHORT || end === lines.length || movesOn(lines, end, short))
    ) {
      ends.set(end, footCost(lines, start, end, short));
    }
    const line = lines[end];
    if (line !== undefined) rows += rowsAt(line, end > start);
  }
  return ends;
}

/** Whether a leg may end there at all: not inside a row, not with a sub-head (CLREQ 4.1.3). */
function mayEnd(lines: readonly PourLine[], start: number, end: number): boolean {
  if (end === start || end === lines.length) return true;
  return lines[end]?.rows !== 0 && lines[end - 1]?.keepWithNext !== true;
}

/** Whether sub-heads stand at `end` that `room` rows cannot hold together with a line of their text. */
function movesOn(lines: readonly PourLine[], end: number, room: number): boolean {
  if (lines[end]?.keepWithNext !== true) return false;
  let rows = 0;
  let at = end;
  for (let line = lines[at]; line?.keepWithNext === true; line = lines[++at]) rows += rowsAt(line, true);
  const text = lines[at];
  return rows + (text === undefined ? 0 : rowsAt(text, true)) > room;
}

/** What a leg of the lines `start` to before `end` costs, `short` rows above its foot. */
export function footCost(lines: readonly PourLine[], start: number, end: number, short: number): number {
  const cost = shortCost(short);
  if (end === lines.length || end === start) return cost;
  const widow = lines[end]?.widow === true ? COST.widow : 0;
  if (end - start > 1 && lines[end - 2]?.keepWithNext === true) return cost + widow + COST.lonelySubhead;
  return cost + widow + (lines[end - 1]?.opener === true ? COST.opener : 0);
}

function shortCost(short: number): number {
  return short === 0 ? 0 : short === 1 ? COST.shortByOne : COST.shortByMore * (short - 1);
}
