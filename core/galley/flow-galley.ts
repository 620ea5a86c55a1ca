import type { Story } from '../document';
import type { SetParagraph } from '../line';
import type { Points } from '../units';
import { bylineLines } from './byline';
import { galleyLines, setPart, subheadRows, whiteAbove } from './compose-galley';
import type { GalleyOptions } from './compose-galley';
import { runningText } from './running-text';
import type { TextPart } from './running-text';
import type { SetBody } from './set-body';
import type { GalleyLine, GalleyNote } from './types';

/** Room for one line: its left end from the left edge of its leg, and its measure. */
export interface Slot {
  readonly x: Points;
  readonly measure: Points;
}

/** The slots of a leg, row by row, each row's from left to right. */
export type SlottedLeg = readonly (readonly Slot[])[];

/** A galley line at its place in a leg. */
export interface LegLine {
  readonly line: GalleyLine;
  readonly leg: number;
  /** Its first row in the leg; a line of no rows shares that of the line before it. */
  readonly row: number;
  /** Where its measure begins, from the left edge of the leg. */
  readonly x: Points;
}

/** A story's text in legs. */
export interface Flow {
  readonly placed: readonly LegLine[];
  /** Lines that found no place, at the measure of a whole leg. */
  readonly over: readonly GalleyLine[];
  readonly notes: readonly GalleyNote[];
}

/**
 * Sets a story straight into legs whose lines differ in measure, as text round a picture does. Every line takes whole
 * rows; sub-heads begin a row, never share it, and move on to the next leg when a line of their text does not fit with
 * them. The setting depends on nothing but story, legs and options.
 */
export function flowGalley(story: Story, legs: readonly SlottedLeg[], options: GalleyOptions): Flow {
  const work: Work = { story, legs, options, rooms: roomsOf(legs), at: 0, placed: [], over: [], notes: [] };
  const parts = runningText(story, options.from);
  parts.forEach((part, index) => {
    if (part.kind !== 'byline' && part.skip === 0) leaveWhite(work, whiteAbove(story, part, options.profile));
    const set =
      part.kind === 'body'
        ? flowBody(work, part)
        : part.kind === 'subhead'
          ? flowSubhead(work, part, rowsAfter(parts.slice(index + 1), story, options))
          : flowByline(work, part);
    for (const note of set.notes) work.notes.push({ part: part.part, note });
  });
  return { placed: work.placed, over: work.over, notes: work.notes };
}

/**
 * Rows that must follow a sub-head in its leg: the sub-heads right under it, and a line of text or all beside an
 * initial.
 */
function rowsAfter(parts: readonly TextPart[], story: Story, { profile }: GalleyOptions): number {
  const first = parts.findIndex(({ kind }) => kind !== 'subhead');
  const subheads = first < 0 ? parts.length : first;
  const text = parts[subheads];
  const lines = text === undefined ? 0 : (story.paragraphs[text.index]?.initial?.lines ?? 1);
  const rows = parts.slice(0, subheads).map(({ index }) => subheadRows(story.paragraphs[index], profile));
  return rows.reduce((sum, own) => sum + own, lines);
}

/** Leaves rows of white under what was placed, but none at the head of a leg. */
function leaveWhite(work: Work, white: number): void {
  const last = work.placed.at(-1);
  if (white === 0 || last === undefined) return;
  const from = last.row + Math.max(1, last.line.rows) + white;
  const next = work.rooms.findIndex(({ leg, row }, at) => at >= work.at && (leg > last.leg || row >= from));
  work.at = next < 0 ? work.rooms.length : next;
}

/** A slot where a line can stand. */
interface Room extends Slot {
  readonly leg: number;
  readonly row: number;
  /** Is the first of its row. */
  readonly opens: boolean;
}

interface Work {
  readonly story: Story;
  readonly legs: readonly SlottedLeg[];
  readonly options: GalleyOptions;
  readonly rooms: readonly Room[];
  /** The next free one of `rooms`. */
  at: number;
  readonly placed: LegLine[];
  readonly over: GalleyLine[];
  readonly notes: GalleyNote[];
}

function roomsOf(legs: readonly SlottedLeg[]): Room[] {
  const rooms: Room[] = [];
  legs.forEach((rows, leg) => {
    rows.forEach((slots, row) => {
      slots.forEach(({ x, measure }, index) => rooms.push({ x, measure, leg, row, opens: index === 0 }));
    });
  });
  return rooms;
}

function flowBody(work: Work, part: TextPart): SetParagraph {
  let set = setBodyAt(work, part);
  if (set.together > 1) {
    work.at = straightFrom(work, set.together);
    set = setBodyAt(work, part);
  }
  for (const line of galleyLines(set, part, work.story, work.options.profile)) {
    const room = work.rooms[work.at];
    if (room === undefined) work.over.push(line);
    else work.placed.push({ line, leg: room.leg, row: room.row, x: room.x });
    work.at = Math.min(work.at + 1, work.rooms.length);
  }
  return set;
}

function setBodyAt(work: Work, part: TextPart): SetBody {
  const start = work.at;
  const measure = (line: number): Points => work.rooms[start + line]?.measure ?? work.options.measure;
  // Where all its rooms are alike a paragraph is the one of any such galley, which the cache knows.
  const plain = setPart(work.story, part, measure(0), work.options);
  const alike = plain.lines.every((_, line) => measure(line) === measure(0));
  return alike ? plain : setPart(work.story, part, measure, work.options);
}

/**
 * The next place whose rows stand straight below one another in a leg, as lines beside a drop initial must; or none.
 */
function straightFrom({ rooms, at }: Work, rows: number): number {
  for (let start = at; start + rows <= rooms.length; start++) {
    const first = rooms[start];
    const straight = rooms
      .slice(start, start + rows)
      .every((room, index) => first?.leg === room.leg && first.x === room.x && first.row + index === room.row);
    if (straight) return start;
  }
  return rooms.length;
}

/** Stands a sub-head on the next rows that hold all of it and `after` rows more. */
function flowSubhead(work: Work, part: TextPart, after: number): SetParagraph {
  const { story, options, rooms, legs } = work;
  const rows = subheadRows(story.paragraphs[part.index], options.profile);
  for (let at = work.at; at < rooms.length; at++) {
    const room = rooms[at];
    if (room?.opens !== true) continue;
    const leg = legs[room.leg] ?? [];
    for (let lines = 1; room.row + lines * rows + after <= leg.length; lines++) {
      const slot = commonSlot(leg.slice(room.row, room.row + lines * rows));
      if (slot === undefined) break;
      const set = setPart(story, part, slot.measure, options);
      if (set.lines.length > lines) continue;
      galleyLines(set, part, story, options.profile).forEach((line, index) => {
        work.placed.push({ line, leg: room.leg, row: room.row + index * rows, x: slot.x });
      });
      const end = room.row + set.lines.length * rows;
      const next = rooms.findIndex(({ leg: own, row }) => own > room.leg || (own === room.leg && row >= end));
      work.at = next < 0 ? rooms.length : next;
      return set;
    }
  }
  work.at = rooms.length;
  const set = setPart(story, part, options.measure, options);
  work.over.push(...galleyLines(set, part, story, options.profile));
  return set;
}

/** The widest place that all of some rows have in common. */
function commonSlot(rows: SlottedLeg): Slot | undefined {
  const [first = [], ...others] = rows;
  let common = first;
  for (const row of others) {
    common = common.flatMap((a) =>
      row.flatMap((b): Slot[] => {
        const x = Math.max(a.x, b.x);
        const measure = Math.min(a.x + a.measure, b.x + b.measure) - x;
        return measure > 0 ? [{ x, measure }] : [];
      }),
    );
  }
  return common.reduce<Slot | undefined>(
    (widest, slot) => (widest === undefined || slot.measure > widest.measure ? slot : widest),
    undefined,
  );
}

/** The byline on the last line where it fits, or flush right on the next ones. */
function flowByline(work: Work, part: TextPart): SetParagraph {
  const { story, options, rooms, placed } = work;
  const end = work.over.at(-1) ?? placed.at(-1)?.line;
  const beside = work.over.length === 0 ? rooms[work.at - 1] : undefined;
  const here = end?.line.measure ?? options.measure;
  const onLast = setPart(story, part, here, options);
  const runIn = bylineLines(end, onLast.lines, { ...options, measure: here });
  if (runIn.every(({ rows }) => rows === 0)) {
    for (const line of runIn) {
      if (beside === undefined) work.over.push(line);
      else placed.push({ line, leg: beside.leg, row: beside.row, x: beside.x });
    }
    return onLast;
  }
  let measure = rooms[work.at]?.measure ?? options.measure;
  for (let count = 1; ; count++) {
    measure = Math.min(measure, rooms[work.at + count - 1]?.measure ?? options.measure);
    const set = setPart(story, part, measure, options);
    if (set.lines.length > count) continue;
    for (const line of bylineLines(undefined, set.lines, { ...options, measure })) {
      const room = rooms[work.at];
      if (room === undefined) work.over.push(line);
      else placed.push({ line, leg: room.leg, row: room.row, x: room.x + room.measure - measure });
      work.at = Math.min(work.at + 1, rooms.length);
    }
    return set;
  }
}
