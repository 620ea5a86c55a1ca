import type { Point, Rect } from '../../geometry';
import { roundPoints } from '../../units';
import type { Points } from '../../units';
import type { MarginSign } from './signs';
import { curve, polyline, ring } from './pen';
import type { Stroke } from './pen';

/** Words in the margin: where a line of them begins, on its baseline. */
export interface MarginWords {
  readonly text: string;
  readonly x: Points;
  readonly y: Points;
  readonly size: Points;
}

/** What a mark wants to say in the margin. */
export interface MarginNote {
  readonly lead: Point;
  readonly sign: MarginSign;
  readonly words: string;
  /** Small rings under the words: they are told to the composing room, and not put into the text (GB/T 14706, 说明). */
  readonly told: boolean;
}

/** What stands in the margin for a mark, and the lead line to it. */
export interface MarginDrawing {
  readonly strokes: readonly Stroke[];
  readonly words: readonly MarginWords[];
}

/** The page, and the type area in it. */
export interface MarginRoom {
  readonly width: Points;
  readonly height: Points;
  readonly type: Rect;
}

/** Type of notes and how far its lines lie apart: small enough for a margin of 15 mm, and still read on paper. */
const SIZE = 7.5;
const PITCH = 9.5;
/** White about notes, and between them. */
const WHITE = 4;
/** How far leads that leave one line lie apart. */
const APART = 0.9;
/** A note that is longer is cut here: the list of marks has it whole. */
const MOST_LINES = 5;

/**
 * Lays notes into the nearer margin, none over another, in the order in which their leads arrive: so leads of a side do
 * not cross (GB/T 14706—1993, 5.3). Leads run between lines, under the characters that they belong to; of two from one
 * line that of the nearer runs higher.
 */
export function layMargins(notes: readonly MarginNote[], room: MarginRoom): readonly MarginDrawing[] {
  const middle = room.type.x + room.type.width / 2;
  const drawings: MarginDrawing[] = notes.map(() => ({ strokes: [], words: [] }));
  for (const side of [-1, 1] as const) {
    const own = notes
      .map((note, index) => ({ note, index }))
      .filter(({ note }) => note.sign !== 'none' && note.lead.x > middle === side > 0)
      .sort((a, b) => a.note.lead.y - b.note.lead.y || side * (b.note.lead.x - a.note.lead.x));
    const arrivals = leadHeights(own.map(({ note }) => note.lead));
    const blocks = own.map(({ note }) => noteBlock(note, marginWidth(room, side)));
    const tops = stacked(
      blocks.map((block, index) => ({ wanted: arrivals[index]! - PITCH / 2, height: block.height })),
      room.height,
    );
    own.forEach(({ note, index }, at) => {
      drawings[index] = drawNote({ note, side, room, arrival: arrivals[at]!, top: tops[at]!, block: blocks[at]! });
    });
  }
  return drawings;
}

function marginWidth({ width, type }: MarginRoom, side: 1 | -1): Points {
  return (side > 0 ? width - type.x - type.width : type.x) - 2.5 * WHITE;
}

/** Where leads run, so that none lies on another. */
function leadHeights(leads: readonly Point[]): readonly Points[] {
  let last = -Infinity;
  return leads.map(({ y }) => (last = Math.max(y, last + APART)));
}

interface NoteBlock {
  readonly lines: readonly string[];
  readonly width: Points;
  readonly height: Points;
}

function noteBlock({ sign, words, told }: MarginNote, width: Points): NoteBlock {
  const lines = broken(words, Math.max(2 * SIZE, width - (sign === 'plain' ? 0 : 2 * WHITE)));
  const widest = Math.max(SIZE, ownRoom(sign) + Math.max(0, ...lines.map(widthOf)));
  const rows = Math.max(1, lines.length);
  return { lines, width: widest, height: rows * (PITCH + (told ? 2 : 0)) + (isEnclosed(sign) ? WHITE : 0) };
}

/** Characters have something round them, which takes white. */
function isEnclosed(sign: MarginSign): boolean {
  return sign === 'ring' || sign === 'box';
}

/** What a sign of its own takes before the words. */
function ownRoom(sign: MarginSign): Points {
  return sign === 'mesh' ? SIZE + WHITE / 2 : 0;
}

function broken(words: string, width: Points): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of words.split('\n')) {
    let line = '';
    for (const character of paragraph) {
      if (line !== '' && widthOf(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    if (line !== '') lines.push(line);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${[...lines[MOST_LINES - 1]!].slice(0, -1).join('')}…`];
}

/** Characters of the plane of signs and letters are taken for half an em. */
function widthOf(text: string): Points {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1) * SIZE, 0);
}

/** Tops of notes as near to where they are wanted as can be, in order, none over another and none off the page. */
function stacked(
  notes: readonly { readonly wanted: Points; readonly height: Points }[],
  height: Points,
): readonly Points[] {
  const tops: Points[] = [];
  let free = WHITE;
  for (const note of notes) {
    const top = Math.max(free, note.wanted);
    tops.push(top);
    free = top + note.height + WHITE / 2;
  }
  let limit = height - WHITE;
  for (let index = notes.length - 1; index >= 0; index--) {
    const { height: own } = notes[index]!;
    tops[index] = Math.min(tops[index]!, limit - own);
    limit = tops[index]! - WHITE / 2;
  }
  return tops;
}

function drawNote(options: {
  readonly note: MarginNote;
  readonly side: 1 | -1;
  readonly room: MarginRoom;
  readonly arrival: Points;
  readonly top: Points;
  readonly block: NoteBlock;
}): MarginDrawing {
  const { note, side, room, arrival, top, block } = options;
  const { type } = room;
  const edge = side > 0 ? type.x + type.width + WHITE / 2 : type.x - WHITE / 2;
  const near = edge + side * 2 * WHITE;
  const left = side > 0 ? near : near - block.width;
  // All end at one distance: else steep ones would cross.
  const middle = { x: near - side * WHITE, y: top + block.height / 2 };
  const lead = polyline(note.lead, { x: note.lead.x, y: arrival }, { x: edge, y: arrival }, middle);
  const pitch = PITCH + (note.told ? 2 : 0);
  const inset = isEnclosed(note.sign) ? WHITE / 2 : 0;
  const words = block.lines.map((text, row): MarginWords => ({
    text,
    x: roundPoints(left + ownRoom(note.sign)),
    y: roundPoints(top + inset + row * pitch + 0.88 * SIZE),
    size: SIZE,
  }));
  return { strokes: [lead, ...signStrokes(note, { left, top, side, block }), ...toldRings(note, words)], words };
}

function signStrokes(
  { sign }: MarginNote,
  { left, top, side, block }: { left: Points; top: Points; side: 1 | -1; block: NoteBlock },
): readonly Stroke[] {
  const begin = side > 0 ? left : left + block.width;
  const half = top + block.height / 2;
  switch (sign) {
    case 'ring':
      return [ring({ x: left - WHITE / 1.3, y: top }, { x: left + block.width + WHITE / 1.3, y: top + block.height })];
    case 'box': {
      const [near, far] = [left - WHITE / 1.3, left + block.width + WHITE / 1.3];
      const foot = top + block.height;
      const corner = { x: near, y: top };
      return [polyline(corner, { x: far, y: top }, { x: far, y: foot }, { x: near, y: foot }, corner)];
    }
    case 'loop':
      // The tail of 删除: out, round and across itself.
      return [
        curve(
          { x: begin - (side * WHITE) / 2, y: half },
          { x: begin + side * 5, y: half - 3.5 },
          { x: begin + side * 8, y: half - 1 },
          { x: begin + side * 5.5, y: half + 2.5 },
          { x: begin + side * 3, y: half },
          { x: begin + side * 5, y: half - 4.5 },
        ),
      ];
    case 'mesh':
      return [0.25, 0.65].flatMap((at) => [
        polyline({ x: left + at * SIZE + 1, y: top }, { x: left + at * SIZE - 1, y: top + SIZE }),
        polyline({ x: left - 1, y: top + at * SIZE + 0.4 }, { x: left + SIZE, y: top + at * SIZE + 0.4 }),
      ]);
    case 'turn':
      return [
        curve(
          { x: begin, y: half },
          { x: begin + side * 3, y: half - 4 },
          { x: begin + side * 7, y: half },
          { x: begin + side * 3.5, y: half + 4 },
        ),
      ];
    case 'plain':
    case 'none':
      return [];
  }
}

/** Under the words that tell and are not put in. */
function toldRings({ told }: MarginNote, words: readonly MarginWords[]): readonly Stroke[] {
  if (!told) return [];
  return words.flatMap(({ text, x, y, size }) => {
    let at = x;
    return [...text].map((character) => {
      const middle = at + widthOf(character) / 2;
      at += widthOf(character);
      return ring({ x: middle - 0.8, y: y + 0.2 * size }, { x: middle + 0.8, y: y + 0.2 * size + 1.6 });
    });
  });
}
