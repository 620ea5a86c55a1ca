import type { Leg } from './legs';

/** What pouring needs to know of a galley line. */
export interface PourLine {
  /** Rows it takes; 0 for a line that shares the row of the one before it and never leaves it. */
  readonly rows: number;
  /** Must not be the last of its leg. */
  readonly keepWithNext: boolean;
  /** A paragraph's short last line, which should not open a leg (rule L15). */
  readonly widow: boolean;
}

/** Where each leg ends: the index after its last line. The legs before hold the lines from `from` on. */
export interface Pour {
  readonly ends: readonly number[];
  /** Index after the last line placed. */
  readonly end: number;
}

/** What faults at a leg's foot weigh: chosen so that a widow is worth one uneven leg, a lost sub-head almost anything. */
const COST = { shortByOne: 1, shortByTwo: 9, widow: 5, strandedSubhead: 60, deeper: 4 };

/**
 * Pours lines into legs full, from the first leg on. A leg ends a line early rather than strand a sub-head or open
 * the next leg with a widow. What is left over after `end` is overset, or runs on elsewhere.
 */
export function pourFull(lines: readonly PourLine[], from: number, legs: readonly Leg[]): Pour {
  const ends: number[] = [];
  let at = from;
  for (const leg of legs) {
    const start = at;
    let room = leg.rows;
    for (let line = lines[at]; line !== undefined && line.rows <= room; line = lines[at]) {
      room -= line.rows;
      at++;
    }
    if (at < lines.length) at = retreat(lines, start, at);
    ends.push(at);
  }
  return { ends, end: at };
}

function retreat(lines: readonly PourLine[], start: number, end: number): number {
  let at = end;
  if (lines[at]?.widow === true && at - start > 2) at--;
  while (at - start > 1 && (lines[at - 1]?.keepWithNext === true || lines[at]?.rows === 0)) at--;
  return at === start ? end : at;
}

/** A leg under a picture holds at least this many lines (rule L10), fewer in a story that is itself short. */
const LEAST_LINES = 5;
const SHORT_STORY = { rows: 14, least: 2 };

/**
 * Pours all lines from `from` on so that the legs end level 齐底: every leg ends on one common row or a line above it
 * (two, when the rules at leg ends ask for it). Slivers of legs under pictures stay empty, or with `slivers: 'fill'`
 * are used before the text is said not to fit. `undefined` when it does not.
 */
export function pourLevel(
  lines: readonly PourLine[],
  from: number,
  legs: readonly Leg[],
  options: { readonly slivers: 'avoid' | 'fill' } = { slivers: 'fill' },
): Pour | undefined {
  const rows = lines.slice(from).reduce((sum, line) => sum + line.rows, 0);
  const least = rows <= SHORT_STORY.rows ? SHORT_STORY.least : LEAST_LINES;
  const level = pourToFoot(lines, from, legs, least);
  return level ?? (options.slivers === 'fill' ? pourToFoot(lines, from, legs, 1) : undefined);
}

function pourToFoot(lines: readonly PourLine[], from: number, legs: readonly Leg[], least: number): Pour | undefined {
  const total = lines.slice(from).reduce((sum, line) => sum + line.rows, 0);
  const deepest = Math.max(0, ...legs.map((leg) => leg.row + leg.rows));
  let best: { readonly pour: Pour; readonly cost: number } | undefined;
  for (let foot = 0, tried = 0; foot <= deepest && tried < 3; foot++) {
    const caps = legs.map((leg) => {
      const cap = Math.max(0, Math.min(leg.rows, foot - leg.row));
      return leg.row > 0 && cap < least ? 0 : cap;
    });
    if (caps.reduce((sum, cap) => sum + cap, 0) < total) continue;
    const found = spread(lines, from, caps);
    const cost = found === undefined ? Infinity : found.cost + tried * COST.deeper;
    if (found !== undefined && (best === undefined || cost < best.cost)) best = { pour: found.pour, cost };
    tried++;
  }
  return best?.pour;
}

interface Step {
  readonly cost: number;
  readonly ends: readonly number[];
}

/** The cheapest way to end each leg at its cap or up to two lines short, all lines placed. Exact, by index of line. */
function spread(
  lines: readonly PourLine[],
  from: number,
  caps: readonly number[],
): { readonly pour: Pour; readonly cost: number } | undefined {
  let states = new Map<number, Step>([[from, { cost: 0, ends: [] }]]);
  for (const [index, cap] of caps.entries()) {
    const next = new Map<number, Step>();
    for (const [start, step] of states) {
      for (const [end, cost] of legEnds(lines, start, cap)) {
        // Where legs must be uneven the shorter ones stand last, as in print.
        const order = (caps.length - index) * 0.01 * cost;
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

function legEnds(lines: readonly PourLine[], start: number, cap: number): Map<number, number> {
  const ends = new Map<number, number>();
  if (cap === 0) return ends.set(start, 0);
  let rows = 0;
  for (let end = start; end <= lines.length; end++) {
    const short = cap - rows;
    if (short < 0) break;
    const whole = end === start || lines[end]?.rows !== 0;
    if (whole && (short <= 2 || end === lines.length)) ends.set(end, footCost(lines, start, end, short));
    rows += lines[end]?.rows ?? 0;
  }
  return ends;
}

function footCost(lines: readonly PourLine[], start: number, end: number, short: number): number {
  let cost = short === 0 ? 0 : short === 1 ? COST.shortByOne : COST.shortByTwo * (short - 1);
  if (end < lines.length && end > start) {
    if (lines[end - 1]?.keepWithNext === true) cost += COST.strandedSubhead;
    if (lines[end]?.widow === true) cost += COST.widow;
  }
  return cost;
}
