import { cutPlaces } from './cut-places';
import { BREAK } from './prepared';
import type { Prepared } from './prepared';
import { roomAt } from './rooms';
import type { Rooms } from './rooms';
import type { ParagraphStyle } from './types';

/** Tolerance for sums of floating-point lengths, in points. */
export const EPSILON = 1e-6;

/** Costs of a line, tuned together: an em of white too much over fifteen gaps costs what squeezing many marks does. */
const COST = {
  /** Times the square of how far gaps stand from the column's pitch, in em. */
  gap: 80_000,
  /** Beyond `looseGap` em and the pitch, times the excess. */
  loose: 20_000,
  looseGap: 0.08,
  /** A line with its ordinary white squeezed to the least, and with its final stops squeezed too. */
  squeezed: 6,
  /**
   * Traditional papers squeeze little if at all (CLREQ 3.1.6.1): centred stops set solid look like dots between words.
   */
  squeezedCentred: 30,
  squeezedStops: 30,
  /** Times the square of the change of gaps from the line before. */
  contrast: 10_000,
  /** A last line of one character (CLREQ 3.5.4). */
  orphan: 20_000,
  /** A justified line left short: dearer than the widest gaps; and times the square of the em it lacks. */
  leftShort: 30_000,
  short: 2_500,
  /** A ragged line, times the square of the em it lacks. */
  ragged: 50,
  overfull: 1_000_000,
} as const;

/** So far below the column's pitch, in em, gaps are closed before stops that end a sentence are squeezed. */
export const BEARABLE = 0.02;

/** Wider than this, in em, a gap is a hole: the line is left short instead. */
export const WIDEST_GAP = 0.5;

/**
 * How the search is widened while it finds no good way: lines at least so full before stretching, and gaps at most so
 * far over the column's pitch, in em; then words too long for any line and addresses are cut; then, where a measure is
 * narrower than a cell, lines break anywhere.
 */
const PASSES = [
  { fill: 0.86, over: 0.075, cuts: 'none' },
  { fill: 0.75, over: Infinity, cuts: 'none' },
  { fill: 0, over: Infinity, cuts: 'long' },
  { fill: 0, over: Infinity, cuts: 'all' },
] as const;
type Pass = (typeof PASSES)[number];
/** A way that costs less is good enough: no wider search would find one that looks better. */
const GOOD = 3_000;

const ORPHAN_CHARACTERS = 2;

/** Where lines end: the cell after each line's last. Line breaks of `\n` are kept. */
export function breakLines(cells: Prepared, rooms: Rooms, style: ParagraphStyle): number[] {
  const ends: number[] = [];
  const { breaks, length } = cells;
  const { forced } = BREAK;
  let start = 0;
  for (let p = 1; p <= length; p++) {
    if (p < length && breaks[p] !== forced) continue;
    breakSegment({ cells, rooms, style, start, end: p, firstLine: ends.length }, ends);
    start = p;
  }
  return ends;
}

/** Where lines end in cells that hold no line break of their own, from `start` to before `end`. */
export function breakStretch(
  cells: Prepared,
  rooms: Rooms,
  style: ParagraphStyle,
  { start, end }: { readonly start: number; readonly end: number },
): number[] {
  const ends: number[] = [];
  breakSegment({ cells, rooms, style, start, end, firstLine: 0 }, ends);
  return ends;
}

/** A stretch of a paragraph between line breaks of its own. */
interface Segment {
  readonly cells: Prepared;
  readonly rooms: Rooms;
  readonly style: ParagraphStyle;
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
}

function breakSegment(segment: Segment, ends: number[]): void {
  const from = ends.length;
  let best = Infinity;
  for (const pass of PASSES) {
    if (best < GOOD || (pass.cuts === 'all' && best < Infinity)) break;
    const { cells, rooms, start, end } = segment;
    const cuts = pass.cuts === 'none' ? undefined : cutPlaces(cells, { start, end, rooms, all: pass.cuts === 'all' });
    const cost = search(segment, pass, cuts);
    if (cost < best) {
      best = cost;
      ends.length = from;
      collect(segment, ends);
    }
  }
  if (best === Infinity) ends.push(segment.end);
}

/** What the search knows of each place a line may end: kept from call to call, so that nothing is allocated in it. */
let size = 0;
let cost = new Float64Array(0);
let gapAt = new Float64Array(0);
let from = new Int32Array(0);
let lineAt = new Int32Array(0);

function reserve(wanted: number): void {
  if (wanted <= size) return;
  size = 2 * wanted;
  cost = new Float64Array(size);
  gapAt = new Float64Array(size);
  from = new Int32Array(size);
  lineAt = new Int32Array(size);
}

function collect({ start, end }: Segment, ends: number[]): void {
  const first = ends.length;
  for (let p = end; p > start; p = start + from[p - start]!) ends.push(p);
  for (let i = first, k = ends.length - 1; i < k; i++, k--) {
    const end = ends[i]!;
    ends[i] = ends[k]!;
    ends[k] = end;
  }
}

/**
 * Total-fit search (Knuth and Plass): every place that can be reached keeps its cheapest way. `cuts` has what it costs
 * to break where no rule allows it. Gives the cost, infinite when there is no way.
 */
function search(segment: Segment, pass: Pass, cuts: Float64Array | undefined): number {
  const { cells, rooms, style, start, end } = segment;
  const { body, breaks, breakCost, startSpace, endSpace } = cells;
  const { width, soft, hard, spaces, gaps, visible, words } = cells.sums;
  const justified = style.grid !== true && (style.align === 'justify' || style.align === 'justify-all');
  const fillsLast = justified && style.align === 'justify-all';
  const em = cells.em[0]!;
  // Said once: most paragraphs are searched before V8 has compiled this.
  const { none } = BREAK;
  const { gap: gapCost, loose, looseGap, contrast } = COST;
  const squeezed = style.language === 'zh-Hant' ? COST.squeezedCentred : COST.squeezed;
  reserve(end - start + 1);
  cost.fill(Infinity, 0, end - start + 1);
  cost[0] = 0;
  lineAt[0] = segment.firstLine;
  gapAt[0] = 0;
  let low = start + 1;
  for (let a = start; a < end; a++) {
    const so = cost[a - start]!;
    if (so === Infinity) continue;
    const number = lineAt[a - start]!;
    const line = roomAt(rooms, number);
    const room = rooms.room[line]!;
    const pitch = rooms.pitch[line]!;
    const left = width[a]! - startSpace[a]!;
    const softBefore = soft[a]!;
    const before = gapAt[a - start]!;
    const most = pitch + pass.over;
    if (low <= a || pass.fill === 0) low = a + 1;
    const least = width[a]! + room * pass.fill;
    while (low > a + 1 && width[low - 1]! > least) low -= 1;
    while (low < end && width[low]! < least) low += 1;
    let found = false;
    for (let p = low; p <= end; p++) {
      const allowed = p === end || breaks[p] !== none;
      if (!allowed && !(cuts !== undefined && cuts[p - start]! < Infinity)) {
        // What hangs takes no room, however much there is of it.
        if (visible[p]! >= a && width[visible[p]!]! - width[a]! > 2 * room) break;
        continue;
      }
      const v = visible[p]!;
      const natural = v < a ? 0 : width[v]! + body[v]! + endSpace[v]! - left;
      const need = room - natural;
      const last = p === end;
      let gap = 0;
      let price = 0;
      if (need < -EPSILON || (justified && (!last || fillsLast))) {
        const canSoften = v < a ? 0 : soft[v]! - softBefore;
        const opens = v < a ? 0 : gaps[v]! - gaps[a]!;
        const aim = justified && (!last || fillsLast) ? pitch : 0;
        let rest = need - aim * opens;
        if (rest < 0) {
          const softened = -rest < canSoften ? -rest : canSoften;
          if (softened > EPSILON) price = (squeezed * softened * softened) / (canSoften * canSoften);
          rest += softened;
          if (rest < -opens * (aim < BEARABLE ? aim : BEARABLE) - EPSILON) {
            const canHarden = v < a ? 0 : hard[v]! - hard[a]!;
            const hardened = -rest < canHarden ? -rest : canHarden;
            if (hardened > EPSILON) price += COST.squeezedStops * (1 + hardened / canHarden);
            rest += hardened;
          }
          gap = opens > 0 ? aim + rest / opens : 0;
          const over = -rest - aim * opens;
          if (over > EPSILON) {
            if (width[p]! - width[a]! > room + 2 * em + canSoften) break;
            if (pass.cuts !== 'all' || found || p > a + 1) {
              // Longer lines have no white after `v` to leave out, and what else they lose is less than half an em.
              if (over > endSpace[v]! + em / 2) break;
              continue;
            }
            price = COST.overfull;
          }
          if (gap < 0) gap = 0;
        } else {
          const stretched = v < a ? 0 : spaces[v]! - spaces[a]!;
          gap = aim;
          if (rest > stretched + EPSILON) {
            gap = opens > 0 ? aim + (rest - stretched) / opens : Infinity;
            if (gap > WIDEST_GAP) {
              if (pass.over < Infinity) continue;
              gap = 0;
              price = COST.leftShort + COST.short * (need / em) * (need / em);
            } else if (gap > most) continue;
          }
        }
        const off = gap - aim;
        price += gapCost * off * off;
        const loosened = aim > looseGap ? aim : looseGap;
        if (gap > loosened) price += loose * (gap - loosened);
        if (!last && a > start) price += contrast * (gap - before) * (gap - before);
      } else if (!last) price = COST.ragged * (need / em) * (need / em);
      if (last && a > start && words[p]! - words[a]! < ORPHAN_CHARACTERS) price += COST.orphan;
      found = true;
      if (p < end) price += allowed ? breakCost[p]! : cuts![p - start]!;
      const total = so + price;
      if (total < cost[p - start]!) {
        cost[p - start] = total;
        from[p - start] = a - start;
        lineAt[p - start] = number + 1;
        gapAt[p - start] = gap;
      }
    }
  }
  return cost[end - start]!;
}
