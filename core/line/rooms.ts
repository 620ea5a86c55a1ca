import type { Points } from '../units';
import { measureOf } from './prepared';
import type { Measure, Prepared } from './prepared';
import type { ParagraphStyle } from './types';

/**
 * What the lines of a paragraph have to fill, by their number; the last entry stands for all lines after it. Lengths in
 * points.
 */
export interface Rooms {
  /** Width between the indents. */
  readonly room: Float64Array;
  /** Where it begins in the measure. */
  readonly left: Float64Array;
  readonly measure: Float64Array;
  /**
   * The column's pitch: how much wider than a cell characters stand, in em, so that whole cells fill the measure. Lines
   * of Han alone have no other way, and every line that can stands alike. 0 where lines are ragged.
   */
  readonly pitch: Float64Array;
}

/** Keeps floating-point sums from losing a cell, in cells. */
const TOLERANCE = 1e-6;
/** A pitch further from solid than this is no texture to aim at, in em: narrow measures are set as they come. */
const WIDEST_PITCH = 0.1;

/** The rooms of a paragraph set to `measure`. */
export function roomsOf(cells: Prepared, measure: Measure, style: ParagraphStyle): Rooms {
  const { indent, startIndent = 0, endIndent = 0 } = style;
  const lines = typeof measure === 'number' ? (indent === 0 ? 1 : 2) : Math.max(2, cells.length);
  const rooms = {
    room: new Float64Array(lines),
    left: new Float64Array(lines),
    measure: new Float64Array(lines),
    pitch: new Float64Array(lines),
  };
  const em = cells.em[0] ?? 0;
  for (let line = 0; line < lines; line++) {
    const own = measureOf(measure, line);
    const rest = own - startIndent - endIndent;
    rooms.measure[line] = own;
    const pitch = style.align.startsWith('justify') && style.grid !== true ? columnPitch(rest, em) : 0;
    // An indent of two characters is two cells of the column: what follows stands under what is below it.
    const first = line === 0 ? indent * (1 + pitch) : 0;
    rooms.left[line] = startIndent + first;
    rooms.room[line] = rest - first;
    rooms.pitch[line] = pitch;
  }
  return rooms;
}

function columnPitch(room: Points, em: Points): number {
  const whole = Math.floor(room / em + TOLERANCE);
  if (!(whole > 1)) return 0;
  return Math.min(WIDEST_PITCH, Math.max(0, (room / em - whole) / (whole - 1)));
}
