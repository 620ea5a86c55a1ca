import { roundPoints } from '../units';
import { EPSILON, WIDEST_GAP, naturalWidth } from './break-lines';
import type { Sums } from './break-lines';
import { SHRINK_CLASSES, STRETCH } from './prepared';
import type { Prepared } from './prepared';
import type { LineRun, ParagraphStyle, SetLine } from './types';

/** A line to be set. */
export interface LinePlace {
  /** First cell, and the cell after the last. */
  readonly first: number;
  readonly end: number;
  readonly measure: number;
  readonly indent: number;
  readonly align: ParagraphStyle['align'];
  readonly last: boolean;
}

/** How much each kind of white changes: shares of what it may lose, shares of what it may gain, and em a gap. */
interface Adjustment {
  readonly shrink: Float64Array;
  readonly wordSpace: number;
  readonly scriptGap: number;
  readonly gap: number;
}

/** Sets one line: adjusts its white in the order of CLREQ 3.6.3 and 3.6.4 and gives every glyph its place. */
export function setLineOf(cells: Prepared, sums: Sums, place: LinePlace): SetLine {
  const { first, end } = place;
  const natural = naturalWidth(cells, sums, first, end);
  const room = place.measure - place.indent;
  const filled = place.align === 'justify-all' || (place.align === 'justify' && !place.last);
  const target = natural > room + EPSILON || filled ? room : natural;
  const adjustment = adjust(cells, sums, place, target - natural);
  const free = place.align === 'centre' ? (room - natural) / 2 : place.align === 'end' ? room - natural : 0;
  const left = place.indent + Math.max(0, free);
  const placed = placeRuns(cells, sums, place, adjustment, left);
  return {
    runs: placed.runs,
    start: cells.offsets[first]!,
    end: cells.offsets[end]!,
    measure: place.measure,
    left: roundPoints(left),
    natural: roundPoints(natural),
    width: roundPoints(placed.right - left),
    gap: natural > target + EPSILON ? -gapShare(cells, sums, place, natural - target) : adjustment.gap,
    last: place.last,
  };
}

/** White taken out of a line, as em a gap. */
function gapShare(cells: Prepared, sums: Sums, place: LinePlace, taken: number): number {
  const gaps = Math.max(1, sums.visible[place.end]! - place.first);
  return taken / gaps / cells.em[cells.span[place.first]!]!;
}

function adjust(cells: Prepared, sums: Sums, place: LinePlace, need: number): Adjustment {
  const shrink = new Float64Array(SHRINK_CLASSES);
  const v = sums.visible[place.end]!;
  if (v <= place.first || Math.abs(need) <= EPSILON) return { shrink, wordSpace: 0, scriptGap: 0, gap: 0 };
  if (need < 0) {
    const room = new Float64Array(SHRINK_CLASSES);
    for (let i = place.first; i < v; i++) room[cells.shrinkClass[i]!]! += cells.shrink[i]!;
    let rest = -need;
    for (let step = 1; step < SHRINK_CLASSES && rest > 0; step++) {
      const taken = Math.min(rest, room[step]!);
      if (taken > 0) shrink[step] = taken / room[step]!;
      rest -= taken;
    }
    return { shrink, wordSpace: 0, scriptGap: 0, gap: 0 };
  }
  let words = 0;
  let scripts = 0;
  for (let i = place.first; i < v; i++) {
    if (cells.stretchClass[i] === STRETCH.wordSpace) words += cells.stretch[i]!;
    else if (cells.stretchClass[i] === STRETCH.scriptGap) scripts += cells.stretch[i]!;
  }
  const wordShare = words > 0 ? Math.min(1, need / words) : 0;
  const afterWords = need - wordShare * words;
  const scriptShare = scripts > 0 ? Math.min(1, afterWords / scripts) : 0;
  const rest = afterWords - scriptShare * scripts;
  const gaps = sums.gaps[v]! - sums.gaps[place.first]!;
  const gap = rest > EPSILON && rest <= gaps * WIDEST_GAP ? rest / gaps : 0;
  return { shrink, wordSpace: wordShare, scriptGap: scriptShare, gap };
}

/** White after cell `i` as set. */
function adjustedGlue(cells: Prepared, i: number, adjustment: Adjustment): number {
  const glue = cells.glue[i]! - cells.shrink[i]! * adjustment.shrink[cells.shrinkClass[i]!]!;
  switch (cells.stretchClass[i]) {
    case STRETCH.wordSpace:
      return glue + cells.stretch[i]! * adjustment.wordSpace;
    case STRETCH.scriptGap:
      return glue + cells.stretch[i]! * adjustment.scriptGap;
    case STRETCH.any:
      return glue + cells.em[cells.span[i]!]! * adjustment.gap;
    default:
      return glue;
  }
}

interface PlacedRuns {
  readonly runs: readonly LineRun[];
  /** Right edge of the last visible glyph's cell, from the measure's left. */
  readonly right: number;
}

function placeRuns(cells: Prepared, sums: Sums, place: LinePlace, adjustment: Adjustment, left: number): PlacedRuns {
  const runs: LineRun[] = [];
  const v = sums.visible[place.end]!;
  let pen = left + (place.first < cells.length ? cells.startSpace[place.first]! : 0);
  let right = left;
  for (let i = place.first; i < place.end;) {
    const face = cells.face[i]!;
    const span = cells.span[i]!;
    const scale = cells.scale[i]!;
    const glyphs: number[] = [];
    const text: string[] = [];
    const x: number[] = [];
    const start = i;
    for (; i < place.end && cells.face[i] === face && cells.span[i] === span && cells.scale[i] === scale; i++) {
      glyphs.push(cells.glyphs[i]!);
      text.push(cells.text.slice(cells.offsets[i]!, cells.offsets[i + 1]!));
      x.push(roundPoints(pen + cells.shift[i]!));
      pen += cells.body[i]!;
      if (i === v) right = pen + cells.endSpace[i]!;
      pen += i < v ? adjustedGlue(cells, i, adjustment) : cells.glue[i]!;
    }
    const { size, ink, stretch = 1 } = cells.spans[span]!;
    const drawn = scale * stretch;
    runs.push({
      face: cells.faces[face]!.id,
      size,
      ink,
      ...(drawn === 1 ? {} : { stretch: drawn }),
      glyphs,
      text,
      x,
      start: cells.offsets[start]!,
      end: cells.offsets[i]!,
    });
  }
  return { runs, right };
}
