import type { Points } from '../units';
import { roundPoints } from '../units';
import { BEARABLE, EPSILON, WIDEST_GAP } from './break-lines';
import { SHRINK_CLASSES, STRETCH, charactersOf, naturalWidth } from './prepared';
import type { Prepared } from './prepared';
import type { LineRun, ParagraphStyle, SetLine } from './types';

/** A line to be set. */
export interface LinePlace {
  /** First cell, and the cell after the last. */
  readonly first: number;
  readonly end: number;
  readonly measure: Points;
  /** Where its room begins in the measure, and how wide it is. */
  readonly left: Points;
  readonly room: Points;
  /** The column's pitch, in em: what gaps are widened by in every line that can. */
  readonly pitch: number;
  readonly align: ParagraphStyle['align'];
  readonly last: boolean;
}

/**
 * How the white of the line being set changes: the share each class may lose that it loses, the share of what word
 * spaces and script gaps may gain, and em a gap. One record, filled anew for every line.
 */
const adjustment = { shrink: new Float64Array(SHRINK_CLASSES), wordSpace: 0, scriptGap: 0, gap: 0, squeezed: 0 };
const classRoom = new Float64Array(SHRINK_CLASSES);

/**
 * Sets one line: adjusts its white in the order of CLREQ 3.6.3 and 3.6.4, from the column's pitch, and gives every
 * glyph its place.
 */
export function setLineOf(cells: Prepared, place: LinePlace): SetLine {
  const { first, end, align, room } = place;
  const natural = naturalWidth(cells, first, end);
  const filled = align === 'justify-all' || (align === 'justify' && !place.last);
  adjust(cells, place, room - natural, filled);
  const free = align === 'centre' ? (room - natural) / 2 : align === 'end' ? room - natural : 0;
  const left = place.left + Math.max(0, free);
  const placed = placeRuns(cells, place, left);
  return {
    runs: placed.runs,
    start: cells.offsets[first]!,
    end: cells.offsets[end]!,
    measure: place.measure,
    left: roundPoints(left),
    natural: roundPoints(natural),
    width: roundPoints(placed.right - left),
    gap: adjustment.gap,
    squeezed: adjustment.squeezed / (cells.em[0] ?? 1),
    last: place.last,
  };
}

/** Finds the adjustment of a line that lacks `need` points of its room; negative when it is too long. */
function adjust(cells: Prepared, place: LinePlace, need: number, filled: boolean): void {
  const { first, end, pitch } = place;
  const { gaps, spaces, visible } = cells.sums;
  adjustment.shrink.fill(0);
  adjustment.wordSpace = 0;
  adjustment.scriptGap = 0;
  adjustment.gap = 0;
  adjustment.squeezed = 0;
  const v = visible[end]!;
  if (v <= first) return;
  const opens = gaps[v]! - gaps[first]!;
  if (!filled && need >= 0) {
    adjustment.gap = opens > 0 ? Math.min(pitch, need / opens) : 0;
    return;
  }
  const aim = filled ? pitch : 0;
  let rest = need - aim * opens;
  if (rest < -EPSILON) {
    rest += shrinkBy(cells, first, v, { from: 1, to: SHRINK_CLASSES - 2 }, -rest);
    const bearable = opens * Math.min(aim, BEARABLE);
    if (rest < -bearable - EPSILON) {
      rest += shrinkBy(cells, first, v, { from: SHRINK_CLASSES - 1, to: SHRINK_CLASSES - 1 }, -rest);
    }
    adjustment.gap = opens > 0 ? Math.max(0, aim + rest / opens) : 0;
    return;
  }
  const stretched = spaces[v]! - spaces[first]!;
  if (stretched > 0) rest -= stretchSpaces(cells, first, v, rest);
  adjustment.gap = aim;
  if (rest <= EPSILON || opens === 0) return;
  const gap = aim + rest / opens;
  if (gap <= WIDEST_GAP) adjustment.gap = gap;
  else adjustment.gap = 0;
}

/** Takes up to `wanted` points out of some steps of CLREQ 3.6.3, one step after another; gives what it took. */
function shrinkBy(
  cells: Prepared,
  first: number,
  v: number,
  steps: { readonly from: number; readonly to: number },
  wanted: number,
): number {
  const { shrink, shrinkClass } = cells;
  classRoom.fill(0);
  for (let i = first; i < v; i++) classRoom[shrinkClass[i]!]! += shrink[i]!;
  let rest = wanted;
  for (let step = steps.from; step <= steps.to && rest > 0; step++) {
    const taken = Math.min(rest, classRoom[step]!);
    if (taken > 0) adjustment.shrink[step] = taken / classRoom[step]!;
    rest -= taken;
  }
  adjustment.squeezed += wanted - rest;
  return wanted - rest;
}

/** Puts up to `wanted` points into word spaces, then into gaps between Han and Latin; gives what it put there. */
function stretchSpaces(cells: Prepared, first: number, v: number, wanted: number): number {
  const { stretch, stretchClass } = cells;
  let words = 0;
  let scripts = 0;
  for (let i = first; i < v; i++) {
    if (stretchClass[i] === STRETCH.wordSpace) words += stretch[i]!;
    else if (stretchClass[i] === STRETCH.scriptGap) scripts += stretch[i]!;
  }
  const inWords = Math.min(wanted, words);
  const inScripts = Math.min(wanted - inWords, scripts);
  adjustment.wordSpace = words > 0 ? inWords / words : 0;
  adjustment.scriptGap = scripts > 0 ? inScripts / scripts : 0;
  return inWords + inScripts;
}

interface PlacedRuns {
  readonly runs: readonly LineRun[];
  /** Right edge of the last visible glyph's cell, from the measure's left. */
  readonly right: Points;
}

/** A run while it is being made. */
type RunInWork = { -readonly [K in keyof LineRun]: LineRun[K] };

/** The glyph runs of a line, as adjusted: a new run where face, size or span change. */
function placeRuns(cells: Prepared, place: LinePlace, left: Points): PlacedRuns {
  const { type, body, shift, glue, stretch, offsets, glyphs: glyphOf, solid, cross } = cells;
  const { gap } = adjustment;
  const runs: LineRun[] = [];
  const { first, end } = place;
  const v = cells.sums.visible[end]!;
  let pen = left + (first < cells.length ? cells.startSpace[first]! : 0);
  let right = left;
  for (let i = first; i < end;) {
    const start = i;
    const own = type[i]!;
    for (i += 1; i < end && type[i] === own; i++);
    const size = i - start;
    const glyphs = new Array<number>(size);
    const x = new Array<number>(size);
    const text = charactersOf(cells, start, i);
    let shifts: Points[] | undefined;
    for (let k = start; k < i; k++) {
      const at = k - start;
      glyphs[at] = glyphOf[k]!;
      if (solid[k] === 1 && k < v) {
        x[at] = roundPoints(pen);
        pen += body[k]!;
        pen += stretch[k]! * gap;
        continue;
      }
      const shifted = shift[k]!;
      x[at] = roundPoints(pen + shifted);
      if (shifted !== 0) (shifts ??= new Array<Points>(size).fill(0))[at] = roundPoints(shifted);
      pen += body[k]!;
      if (k === v) right = pen + cells.endSpace[k]!;
      pen += k < v ? adjustedGlue(cells, k) : glue[k]!;
    }
    const { face, span, size: typeSize, rise, stretch: scale, turn } = cells.types[own]!;
    const run: RunInWork = {
      face: face.id,
      size: typeSize,
      ink: cells.spans[span]!.ink,
      glyphs,
      text,
      x,
      start: offsets[start]!,
      end: offsets[i]!,
    };
    // Said of a run only where it is not as type usually is.
    if (shifts !== undefined) run.shift = shifts;
    if (rise !== 0) run.rise = rise;
    if (scale !== 1) run.stretch = scale;
    if (turn !== 0) run.turn = turn;
    if (cross !== undefined) run.cross = Array.from(cross.subarray(start, i), roundPoints);
    runs.push(run);
  }
  return { runs, right };
}

/** White after cell `i` as set. */
function adjustedGlue(cells: Prepared, i: number): Points {
  const glue = cells.glue[i]! - cells.shrink[i]! * adjustment.shrink[cells.shrinkClass[i]!]!;
  switch (cells.stretchClass[i]) {
    case STRETCH.any:
      return glue + cells.stretch[i]! * adjustment.gap;
    case STRETCH.wordSpace:
      return glue + cells.stretch[i]! * adjustment.wordSpace;
    case STRETCH.scriptGap:
      return glue + cells.stretch[i]! * adjustment.scriptGap;
    default:
      return glue;
  }
}
