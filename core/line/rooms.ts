import type { Points } from '../units';
import type { Measure, Prepared } from './prepared';
import type { ParagraphStyle } from './types';

/**
 * What the lines of a paragraph have to fill, by their number; the last entry stands for all lines after it, unless
 * there is more to `ask`. Lengths in points.
 */
export interface Rooms {
  /** Width between the indents. */
  readonly room: number[];
  /** Where it begins in the measure. */
  readonly left: number[];
  readonly measure: number[];
  /**
   * The column's pitch: how much wider than a cell characters stand, in em, so that whole cells fill the measure. Lines
   * of Han alone have no other way, and every line that can stands alike. 0 where lines are ragged. The cells of
   * tracked text are as much wider or narrower, and the pitch is on top of that.
   */
  readonly pitch: number[];
  /** Asks for the measures up to a line, where each line may have its own; none is asked for that no line needs. */
  readonly ask?: (line: number) => void;
}

/** Keeps floating-point sums from losing a cell, in cells. */
const TOLERANCE = 1e-6;
/** A pitch further from solid than this is no texture to aim at, in em: narrow measures are set as they come. */
const WIDEST_PITCH = 0.1;

/** The rooms of a paragraph set to `measure`. */
export function roomsOf(cells: Prepared, measure: Measure, style: ParagraphStyle): Rooms {
  if (typeof measure === 'number') return evenRooms(cells, measure, style);
  const rooms = { room: [], left: [], measure: [], pitch: [] };
  addRoom(rooms, cells, measure(0), style);
  const ask = (line: number): void => {
    for (let next = rooms.room.length; next <= line; next++) addRoom(rooms, cells, measure(next), style);
  };
  return { ...rooms, ask };
}

/** The rooms that were asked for last, and for what: most paragraphs of a story have those of the one before. */
let last: { measure: Points; style: ParagraphStyle; em: Points; tracking: number; rooms: Rooms } | undefined;

/** Rooms of one measure for all lines. */
function evenRooms(cells: Prepared, measure: Points, style: ParagraphStyle): Rooms {
  const em = cells.em[0] ?? 0;
  const tracking = cells.spans[0]?.tracking ?? 0;
  if (last?.style === style && last.measure === measure && last.em === em && last.tracking === tracking)
    return last.rooms;
  const rooms = { room: [], left: [], measure: [], pitch: [] };
  addRoom(rooms, cells, measure, style);
  if (style.indent !== 0) addRoom(rooms, cells, measure, style);
  last = { measure, style, em, tracking, rooms };
  return rooms;
}

function addRoom({ room, left, measure, pitch }: Rooms, cells: Prepared, own: Points, style: ParagraphStyle): void {
  const { indent, startIndent = 0, endIndent = 0 } = style;
  const rest = own - startIndent - endIndent;
  const justified = style.align.startsWith('justify') && style.grid !== true;
  const tracking = cells.spans[0]?.tracking ?? 0;
  const aim = justified ? columnPitch(rest, cells.em[0] ?? 0, tracking) : 0;
  // An indent of two characters is two cells of the column: what follows stands under what is below it.
  const first = room.length === 0 ? indent * (1 + tracking + aim) : 0;
  room.push(rest - first);
  left.push(startIndent + first);
  measure.push(own);
  pitch.push(aim);
}

/** Index of a line's entry in its rooms. */
export function roomAt({ room, ask }: Rooms, line: number): number {
  if (line < room.length) return line;
  ask?.(line);
  return Math.min(line, room.length - 1);
}

/** Cells are characters and the tracking after each but the last. */
function columnPitch(room: Points, em: Points, tracking: number): number {
  const whole = Math.floor((room / em + tracking) / (1 + tracking) + TOLERANCE);
  if (!(whole > 1)) return 0;
  return Math.min(WIDEST_PITCH, Math.max(0, (room / em - whole) / (whole - 1) - tracking));
}
