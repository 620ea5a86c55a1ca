import type { Points } from '../units';
import { measureOf } from './prepared';
import type { Measure, Prepared } from './prepared';
import type { ParagraphStyle } from './types';

/**
 * What the lines of a paragraph have to fill, by their number; the last of `count` entries stands for all lines after it,
 * unless there is more to `ask`. Lengths in points.
 */
export interface Rooms {
  count: number;
  /** Width between the indents. */
  room: Float64Array;
  /** Where it begins in the measure. */
  left: Float64Array;
  measure: Float64Array;
  /**
   * The column's pitch: how much wider than a cell characters stand, in em, so that whole cells fill the measure. Lines
   * of Han alone have no other way, and every line that can stands alike. 0 where lines are ragged.
   */
  pitch: Float64Array;
  /** Asks for the measures up to a line, where each line may have its own; none is asked for that no line needs. */
  readonly ask?: (line: number) => void;
}

/** Keeps floating-point sums from losing a cell, in cells. */
const TOLERANCE = 1e-6;
/** A pitch further from solid than this is no texture to aim at, in em: narrow measures are set as they come. */
const WIDEST_PITCH = 0.1;

/** The rooms of a paragraph set to `measure`. */
export function roomsOf(cells: Prepared, measure: Measure, style: ParagraphStyle): Rooms {
  const em = cells.em[0] ?? 0;
  const justified = style.align.startsWith('justify') && style.grid !== true;
  const { indent, startIndent = 0, endIndent = 0 } = style;
  const fill = (line: number): void => {
    const own = measureOf(measure, line);
    const rest = own - startIndent - endIndent;
    const pitch = justified ? columnPitch(rest, em) : 0;
    // An indent of two characters is two cells of the column: what follows stands under what is below it.
    const first = line === 0 ? indent * (1 + pitch) : 0;
    rooms.measure[line] = own;
    rooms.left[line] = startIndent + first;
    rooms.room[line] = rest - first;
    rooms.pitch[line] = pitch;
  };
  const ask = (line: number): void => {
    if (line >= rooms.room.length) {
      for (const key of ['room', 'left', 'measure', 'pitch'] as const) {
        const wider = new Float64Array(2 * (line + 1));
        wider.set(rooms[key]);
        rooms[key] = wider;
      }
    }
    for (; rooms.count <= line; rooms.count++) fill(rooms.count);
  };
  const size = 2;
  const rooms: Rooms = {
    count: 0,
    room: new Float64Array(size),
    left: new Float64Array(size),
    measure: new Float64Array(size),
    pitch: new Float64Array(size),
    ...(typeof measure === 'number' ? {} : { ask }),
  };
  const known = typeof measure === 'number' && indent !== 0 ? 2 : 1;
  for (; rooms.count < known; rooms.count++) fill(rooms.count);
  return rooms;
}

/** Index of a line's entry in its rooms. */
export function roomAt(rooms: Rooms, line: number): number {
  if (line < rooms.count) return line;
  rooms.ask?.(line);
  return Math.min(line, rooms.count - 1);
}

function columnPitch(room: Points, em: Points): number {
  const whole = Math.floor(room / em + TOLERANCE);
  if (!(whole > 1)) return 0;
  return Math.min(WIDEST_PITCH, Math.max(0, (room / em - whole) / (whole - 1)));
}
