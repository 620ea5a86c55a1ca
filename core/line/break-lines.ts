import { KIND } from '../cjk';
import { BREAK, SHRINK, STRETCH, measureOf } from './prepared';
import type { Measure, Prepared } from './prepared';
import type { ParagraphStyle } from './types';

/** Running sums over the cells of a paragraph: what any line holds is a difference of two entries. */
export interface Sums {
  /** Bodies and white before each cell. */
  readonly width: Float64Array;
  /** White that may go in the first steps, and in the last (final stops). */
  readonly soft: Float64Array;
  readonly hard: Float64Array;
  /** What word spaces and script gaps may take. */
  readonly spaces: Float64Array;
  /** Places that may be opened, in points of their em. */
  readonly gaps: Float64Array;
  /** Last cell before each that is no space; -1 when there is none. */
  readonly visible: Int32Array;
  /** Characters that are no marks before each. */
  readonly words: Int32Array;
}

/** Tolerance for sums of floating-point lengths, in points. */
export const EPSILON = 1e-6;

/** Costs of a line, tuned together: one em of white over fifteen gaps costs what it costs to squeeze a mark fully. */
const COST = {
  /** Times the square of the widening of a gap in em. */
  gap: 40_000,
  /** Beyond `looseGap` em, times the excess. */
  loose: 20_000,
  looseGap: 0.15,
  /** A line with its ordinary white squeezed to the least, and with its final stops squeezed too. */
  squeezed: 25,
  squeezedStops: 80,
  /** Times the square of the change of widening from the line before. */
  contrast: 15_000,
  /** A last line of one character (CLREQ 3.5.4). */
  orphan: 6_000,
  /** A justified line left short, times the square of the em it lacks: two em are worse than holes all along. */
  short: 2_500,
  /** A ragged line, times the square of the em it lacks. */
  ragged: 50,
  /** Breaking where no break is allowed: in an address, in a word or number, beside a Chinese mark. */
  address: 3_000,
  word: 45_000,
  forbidden: 90_000,
  overfull: 1_000_000,
} as const;

/** Wider than this, in em, a gap is a hole: the line is left short instead. */
export const WIDEST_GAP = 0.5;

/** In the first try a line is at least this part of its measure before stretching: keeps the search small. */
const LEAST_FILL = 0.75;
const ORPHAN_CHARACTERS = 2;

/** Adds up a prepared paragraph. */
export function sumUp(cells: Prepared): Sums {
  const n = cells.length;
  const sums = {
    width: new Float64Array(n + 1),
    soft: new Float64Array(n + 1),
    hard: new Float64Array(n + 1),
    spaces: new Float64Array(n + 1),
    gaps: new Float64Array(n + 1),
    visible: new Int32Array(n + 1).fill(-1),
    words: new Int32Array(n + 1),
  };
  const { kinds } = cells;
  for (let i = 0; i < n; i++) {
    const kind = kinds[i]!;
    const stop = cells.shrinkClass[i] === SHRINK.finalStop;
    const stretch = cells.stretchClass[i]!;
    sums.width[i + 1] = sums.width[i]! + cells.body[i]! + cells.glue[i]!;
    sums.soft[i + 1] = sums.soft[i]! + (stop ? 0 : cells.shrink[i]!);
    sums.hard[i + 1] = sums.hard[i]! + (stop ? cells.shrink[i]! : 0);
    sums.spaces[i + 1] =
      sums.spaces[i]! + (stretch === STRETCH.wordSpace || stretch === STRETCH.scriptGap ? cells.stretch[i]! : 0);
    sums.gaps[i + 1] = sums.gaps[i]! + (stretch === STRETCH.any ? cells.em[cells.span[i]!]! : 0);
    const hangs = kind === KIND.space || kind === KIND.ideographicSpace || kind === KIND.control;
    sums.visible[i + 1] = hangs ? sums.visible[i]! : i;
    const word = kind === KIND.han || kind === KIND.letter || kind === KIND.digit;
    sums.words[i + 1] = sums.words[i]! + (word ? 1 : 0);
  }
  return sums;
}

/** Natural width of the line of cells `a` to before `p`, spaces at its end hung. */
export function naturalWidth(cells: Prepared, sums: Sums, a: number, p: number): number {
  const v = sums.visible[p]!;
  if (v < a) return 0;
  return sums.width[v]! - sums.width[a]! + cells.body[v]! + cells.startSpace[a]! + cells.endSpace[v]!;
}

/** Where lines end: the cell after each line's last. Line breaks of `\n` are kept. */
export function breakLines(cells: Prepared, sums: Sums, measure: Measure, style: ParagraphStyle): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let p = 1; p <= cells.length; p++) {
    if (p < cells.length && cells.breaks[p] !== BREAK.forced) continue;
    const first = ends.length;
    const search = { cells, sums, measure, style, start, end: p, firstLine: first };
    ends.push(...(searchBreaks(search, false) ?? searchBreaks(search, true) ?? [p]));
    start = p;
  }
  return ends;
}

interface Search {
  readonly cells: Prepared;
  readonly sums: Sums;
  readonly measure: Measure;
  readonly style: ParagraphStyle;
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
}

/**
 * Total-fit search (Knuth and Plass) from `start` to `end`: every place that can be reached keeps its cheapest way. In an
 * emergency lines may be broken anywhere and filled as little as need be, so that no character is lost.
 */
function searchBreaks(search: Search, emergency: boolean): number[] | undefined {
  const { cells, sums, start, end } = search;
  const size = end - start + 1;
  const cost = new Float64Array(size).fill(Infinity);
  const from = new Int32Array(size);
  const line = new Int32Array(size);
  const gap = new Float64Array(size);
  cost[0] = 0;
  line[0] = search.firstLine;
  const scratch: LineCost = { cost: 0, gap: 0, tooLong: false };
  let low = start;
  for (let a = start; a < end; a++) {
    const so = cost[a - start]!;
    if (so === Infinity) continue;
    const number = line[a - start]!;
    const width = measureOf(search.measure, number) - (number === 0 ? search.style.indent : 0);
    if (emergency) low = a + 1;
    else {
      const least = sums.width[a]! + width * LEAST_FILL;
      if (low <= a) low = a + 1;
      while (low > a + 1 && sums.width[low - 1]! > least) low -= 1;
      while (low < end && sums.width[low]! < least) low += 1;
    }
    let found = false;
    for (let p = low; p <= end; p++) {
      const allowed = p === end || cells.breaks[p] !== BREAK.none;
      if (!allowed && !emergency) {
        if (sums.width[p]! - sums.width[a]! > 2 * width) break;
        continue;
      }
      costLine(search, a, p, width, gap[a - start]!, scratch);
      if (scratch.tooLong) {
        if (sums.width[p]! - sums.width[a]! > width + 2 * cells.em[0]! + sums.soft[p]! - sums.soft[a]!) break;
        if (!emergency || found || p > a + 1) continue;
        scratch.cost = COST.overfull;
      }
      found = true;
      let total = so + scratch.cost;
      if (p < end) total += allowed ? cells.breakCost[p]! : emergencyCost(cells, p);
      if (total < cost[p - start]!) {
        cost[p - start] = total;
        from[p - start] = a;
        line[p - start] = number + 1;
        gap[p - start] = scratch.gap;
      }
    }
  }
  if (cost[size - 1] === Infinity) return undefined;
  const ends: number[] = [];
  for (let p = end; p > start; p = from[p - start]!) ends.push(p);
  return ends.reverse();
}

interface LineCost {
  cost: number;
  gap: number;
  tooLong: boolean;
}

function costLine(search: Search, a: number, p: number, width: number, gapBefore: number, out: LineCost): void {
  const { cells, sums, style } = search;
  const v = sums.visible[p]!;
  const natural = naturalWidth(cells, sums, a, p);
  const need = width - natural;
  const last = p === search.end;
  out.tooLong = false;
  out.gap = 0;
  out.cost = 0;
  if (last && a > search.start && sums.words[p]! - sums.words[a]! < ORPHAN_CHARACTERS) out.cost += COST.orphan;
  if (need < -EPSILON) {
    const soft = sums.soft[v]! - sums.soft[a]!;
    const hard = sums.hard[v]! - sums.hard[a]!;
    if (-need > soft + hard + EPSILON) {
      out.tooLong = true;
      return;
    }
    const first = Math.min(1, -need / soft);
    out.cost += COST.squeezed * first * first;
    if (-need > soft + EPSILON) out.cost += COST.squeezedStops * (1 + (-need - soft) / hard);
  } else if (!last) {
    if (style.align !== 'justify') {
      out.cost += COST.ragged * (need / cells.em[0]!) ** 2;
      return;
    }
    const rest = v < a ? need : need - (sums.spaces[v]! - sums.spaces[a]!);
    if (rest > EPSILON) {
      const gaps = v < a ? 0 : sums.gaps[v]! - sums.gaps[a]!;
      if (rest > gaps * WIDEST_GAP) {
        out.cost += COST.short * (need / cells.em[0]!) ** 2;
        return;
      }
      out.gap = rest / gaps;
      out.cost += COST.gap * out.gap * out.gap;
      if (out.gap > COST.looseGap) out.cost += COST.loose * (out.gap - COST.looseGap);
    }
  }
  if (!last && a > search.start) {
    const change = out.gap - gapBefore;
    out.cost += COST.contrast * change * change;
  }
}

/** After these an address may be cut when nothing else helps. */
const ADDRESS_MARKS = '/&?=_.-@';

/** What it costs to break where no rule allows it: least in addresses, most beside a mark. */
function emergencyCost(cells: Prepared, p: number): number {
  const inside = (kind: number): boolean => kind === KIND.letter || kind === KIND.digit || kind === KIND.other;
  if (cells.kinds[p] === KIND.control) return COST.overfull;
  if (!inside(cells.kinds[p - 1]!) || !inside(cells.kinds[p]!)) return COST.forbidden;
  return ADDRESS_MARKS.includes(cells.text[cells.offsets[p - 1]!]!) ? COST.address : COST.word;
}
