import type { FontBook } from '../font';
import { EPSILON, breakLines } from './break-lines';
import { WRONG_BREAK, headlineBreakCosts } from './headline-breaks';
import { setLineOf } from './justify';
import { prepare } from './prepare';
import { BREAK, naturalWidth } from './prepared';
import type { Prepared } from './prepared';
import { roomsOf } from './rooms';
import type { ParagraphStyle, SetLine, SetParagraph, Span } from './types';
import type { Points } from '../units';

/** How a headline is broken. */
export interface HeadlineOptions {
  /** Lines wanted for each part between `\n`; as few as fit when left out. More are made when it does not fit. */
  readonly lines?: number;
}

/** Times the squared departure of each line from the mean, in shares of the mean. */
const BALANCE = 60;
/** Two lines that depart further than this differ by more than 35 % (newspaper rule L19); times the excess. */
const UNEVEN = { from: 0.21, cost: 120 } as const;
/** A last line of fewer cells looks lost (newspaper rule L19). */
const SHORT_LAST = { cells: 3, cost: 60 } as const;

/**
 * Sets a headline in as few lines of near-equal length as fit `measure`, broken where phrases end: at a space (a
 * separator of one cell, hung at a line's end), beside brackets, between words. A line more is taken rather than to
 * break inside a word, a name, a short title or a number with its measure, or to begin a line with a particle
 * (newspaper rule L18); these give way only where no line of two words fits. `\n` always breaks. Pairs of marks are set solid. Lines stand as `style.align` says and are not justified.
 */
export function setHeadline(
  spans: readonly Span[],
  measure: Points,
  style: ParagraphStyle,
  fonts: FontBook,
  options: HeadlineOptions = {},
): SetParagraph {
  const cells = prepare(spans, { style, fonts, display: true });
  const align = style.align.startsWith('justify') ? 'start' : style.align;
  const lines: SetLine[] = [];
  const costs = headlineBreakCosts(cells);
  let start = 0;
  for (let p = 1; p <= cells.length; p++) {
    if (p < cells.length && cells.breaks[p] !== BREAK.forced) continue;
    const part = { cells, costs, measure, start, end: p };
    let first = start;
    for (const end of breakPart(part, options.lines ?? 1) ?? emergencyBreaks(part, style)) {
      lines.push(setLineOf(cells, { first, end, measure, left: 0, room: measure, pitch: 0, align, last: true }));
      first = end;
    }
    start = p;
  }
  return { lines, notes: cells.notes };
}

interface HeadlinePart {
  readonly cells: Prepared;
  readonly costs: Float64Array;
  readonly measure: Points;
  readonly start: number;
  readonly end: number;
}

interface Broken {
  readonly ends: number[];
  readonly cost: number;
}

/**
 * The best way to break a part into the fewest lines that fit, at least `least`, with no wrong break; where there is
 * none, the one that is least wrong. `undefined` when nothing fits.
 */
function breakPart(part: HeadlinePart, least: number): number[] | undefined {
  const { cells, measure, start, end } = part;
  const { sums } = cells;
  const whole = naturalWidth(cells, start, end);
  const squeezed = whole - (sums.soft[end]! - sums.soft[start]!);
  const fewest = Math.max(least, Math.ceil(squeezed / measure - EPSILON), 1);
  const most = Math.max(fewest, 2 * Math.ceil(whole / measure) + 2);
  let best: Broken | undefined;
  for (let lines = fewest; lines <= most && !(best && best.cost < WRONG_BREAK); lines++) {
    const found = balance(part, lines, whole / lines);
    if (found !== undefined && !(best && best.cost <= found.cost)) best = found;
  }
  return best?.ends;
}

/** The cheapest breaks into exactly `lines` lines. Headlines are short: every pair of places is tried. */
function balance(part: HeadlinePart, lines: number, mean: number): Broken | undefined {
  const { start, end } = part;
  const { width } = part.cells.sums;
  const size = end - start + 1;
  let cost = new Float64Array(size).fill(Infinity);
  cost[0] = 0;
  const ways: Int32Array[] = [];
  for (let line = 1; line <= lines; line++) {
    const next = new Float64Array(size).fill(Infinity);
    const way = new Int32Array(size).fill(-1);
    for (let a = start; a < end; a++) {
      const so = cost[a - start]!;
      if (so === Infinity) continue;
      for (let p = a + 1; p <= end; p++) {
        if (width[p]! - width[a]! > 2 * part.measure) break;
        const placeCost = p === end ? 0 : part.costs[p]!;
        if ((p === end) !== (line === lines) || placeCost === Infinity) continue;
        const total = so + placeCost + lineCost(part, a, p, mean);
        if (total < next[p - start]!) {
          next[p - start] = total;
          way[p - start] = a;
        }
      }
    }
    ways.push(way);
    cost = next;
  }
  if (cost[size - 1] === Infinity) return undefined;
  const ends = [end];
  for (let line = lines - 1; line > 0; line--) ends.unshift(ways[line]![ends[0]! - start]!);
  return { ends, cost: cost[size - 1]! };
}

function lineCost({ cells, measure, end }: HeadlinePart, a: number, p: number, mean: number): number {
  const { soft, visible } = cells.sums;
  const width = naturalWidth(cells, a, p);
  const v = Math.max(a, visible[p]!);
  if (width - (soft[v]! - soft[a]!) > measure + EPSILON) return Infinity;
  const departure = Math.abs(width - mean) / mean;
  const uneven = UNEVEN.cost * Math.max(0, departure - UNEVEN.from);
  const short = p === end && a > 0 && width < SHORT_LAST.cells * cells.em[0]! - EPSILON ? SHORT_LAST.cost : 0;
  return BALANCE * departure * departure + uneven + short;
}

/** A word wider than the measure is cut: no character is lost. */
function emergencyBreaks({ cells, measure, start, end }: HeadlinePart, style: ParagraphStyle): number[] {
  const ragged = { ...style, align: 'start', indent: 0 } as const;
  return breakLines(cells, roomsOf(cells, measure, ragged), ragged).filter((p) => p > start && p <= end);
}
