import { EPSILON } from './break-lines';
import { WRONG_BREAK } from './headline-breaks';
import type { HeadlineBreakCosts } from './headline-breaks';
import type { Points } from '../units';

/** How long the line of cells `a` to before `p` would be: set naturally, and with its separators pressed. */
export interface LineLengths {
  natural(a: number, p: number): Points;
  least(a: number, p: number): Points;
}

/** Cells between two forced breaks of a headline, and what breaking them costs. */
export interface HeadlinePart {
  readonly start: number;
  readonly end: number;
  /** Its places to break, worked out when they are asked for. */
  readonly breaks: () => HeadlineBreakCosts;
  /** Phrases of one length: lines hold as many of them each. */
  readonly parallel: boolean;
  readonly lengths: LineLengths;
  /** Length of a line, and of one cell. */
  readonly measure: Points;
  readonly em: Points;
}

/** A way to break a part: the cell after each line's last. */
export interface BrokenPart {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** Times the squared departure of each line from the mean, in shares of the mean. */
const BALANCE = 60;
/** Two lines that depart further than this differ by more than 35 % (newspaper rule L19); times the excess. */
const UNEVEN = { from: 0.21, cost: 120 } as const;
/** Lines of parallel phrases are of one length or look broken by mistake. */
const UNEVEN_PARALLEL = { from: 0, cost: 200 } as const;
/** A line over the end of one phrase that takes a piece of the next, or of the one before. */
const PIECE_OF_PHRASE = 80;
/** A line of fewer cells looks lost, the last (newspaper rule L19) as the first. */
const SHORT = { cells: 3, cost: 60 } as const;

/**
 * Cells of the longest head that is weighed as one, four full lines of a broadsheet: the search takes time with the
 * square of them. What is longer is running text that somebody called a headline.
 */
const LONGEST_HEAD = 240;
/** From this cost on a way to break is poor: another line is tried, and taken if it saves more than a line is worth. */
export const POOR_BREAKS = 100;
const LINE_WORTH = 60;
/** A separator pressed to its least, in em. */
const HALF = 0.5;

/**
 * The best way to break a part into the fewest lines that fit, at least `least`, without a poor break; where there is
 * none, the one that is least wrong. `undefined` when nothing fits or the part is longer than `LONGEST_HEAD`.
 */
export function breakPart(part: HeadlinePart, least: number): BrokenPart | undefined {
  const { lengths, measure, start, end } = part;
  if (end - start > LONGEST_HEAD) return undefined;
  const whole = lengths.natural(start, end);
  if (least <= 1 && whole <= measure) return { ends: [end], cost: 0 };
  const { phrases } = part.breaks();
  // Separators hang where lines end, so that the whole may be longer than its lines together.
  const separators = HALF * part.em * (phrases[end]! - phrases[start]!);
  const fewest = Math.max(least, Math.ceil((lengths.least(start, end) - separators) / measure - EPSILON), 1);
  const most = Math.max(fewest, 2 * Math.ceil(whole / measure) + 2);
  let best: BrokenPart | undefined;
  for (let lines = fewest; lines <= most && !(best && best.cost < POOR_BREAKS); lines++) {
    const found = balance(part, lines, whole / lines);
    const saved = best === undefined ? Infinity : best.cost - (found?.cost ?? Infinity);
    const righted = best !== undefined && best.cost >= WRONG_BREAK && (found?.cost ?? Infinity) < WRONG_BREAK;
    if (found !== undefined && (saved > LINE_WORTH || righted)) best = found;
    // One line more cures a poor break or nothing does; a wrong one may take several.
    if (best !== undefined && best.cost < WRONG_BREAK && lines > best.ends.length) break;
  }
  return best;
}

/** The cheapest breaks into exactly `lines` lines. Headlines are short: every pair of places is tried. */
function balance(part: HeadlinePart, lines: number, mean: number): BrokenPart | undefined {
  const { start, end } = part;
  const { costs } = part.breaks();
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
        const placeCost = p === end ? 0 : costs[p]!;
        if ((p === end) !== (line === lines) || placeCost === Infinity) continue;
        const natural = part.lengths.natural(a, p);
        if (natural > 2 * part.measure) break;
        const total = so + placeCost + lineCost(part, a, p, natural, mean);
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

function lineCost(part: HeadlinePart, a: number, p: number, natural: Points, mean: Points): number {
  if (natural > part.measure + EPSILON && part.lengths.least(a, p) > part.measure + EPSILON) return Infinity;
  const departure = mean > 0 ? Math.abs(natural - mean) / mean : 0;
  const { from, cost } = part.parallel ? UNEVEN_PARALLEL : UNEVEN;
  const uneven = cost * Math.max(0, departure - from) + (takesPiece(part, a, p) ? PIECE_OF_PHRASE : 0);
  const isPart = a > part.start || p < part.end;
  const short = isPart && natural < SHORT.cells * part.em - EPSILON;
  return BALANCE * departure * departure + uneven + (short ? SHORT.cost : 0);
}

/** Whether a line crosses a separator and yet does not begin and end with phrases. */
function takesPiece({ breaks, start, end }: HeadlinePart, a: number, p: number): boolean {
  const { phrases } = breaks();
  if (phrases[p - 1]! === phrases[a]!) return false;
  const begins = a === start || phrases[a]! > phrases[a - 1]!;
  const ends = p === end || phrases[p]! > phrases[p - 1]!;
  return !(begins && ends);
}
