import type { ProofMark, ProofSign } from '../../document';
import type { Point, Rect } from '../../geometry';
import type { Points } from '../../units';
import type { MarkedStretch } from '../mark-place';
import { crossBlock, deletedBlocks, frameBlock } from './deleted-block';
import { ROOM, frameOf } from './line-frame';
import type { LineFrame } from './line-frame';
import { arrowHead, curve, polyline, ring } from './pen';
import type { Stroke } from './pen';

/** What a sign draws in the type, and where its lead line begins. */
export interface SignDrawing {
  readonly strokes: readonly Stroke[];
  readonly lead: Point;
}

/** Where a sign is drawn on a page. */
export interface SignPlace {
  readonly stretches: readonly MarkedStretch[];
  /** Where `swap` and `transfer` go. */
  readonly target?: readonly MarkedStretch[];
  /** Some of what it stands on stands on another page, or nowhere. */
  readonly goesOn?: boolean;
}

/** What stands at the end of a lead line: characters in a ring, in a box or plain, a sign of its own, or nothing. */
export type MarginSign = 'ring' | 'box' | 'plain' | 'loop' | 'mesh' | 'turn' | 'none';

/** How the standard ends each sign's lead line in the margin (GB/T 14706—1993, section 4). */
export const MARGIN_SIGNS: Readonly<Record<ProofSign, MarginSign>> = {
  correct: 'ring',
  delete: 'loop',
  insert: 'ring',
  script: 'box',
  turn: 'turn',
  swap: 'none',
  'run-on': 'none',
  'new-paragraph': 'none',
  transfer: 'none',
  'shift-vertical': 'none',
  'shift-level': 'none',
  align: 'none',
  'add-space': 'none',
  'reduce-space': 'none',
  'add-leading': 'none',
  'reduce-leading': 'none',
  space: 'mesh',
  part: 'none',
  keep: 'none',
  substitute: 'plain',
  instruct: 'plain',
  query: 'ring',
  note: 'plain',
};

/**
 * Draws a mark's sign about the characters that it stands on. Signs are drawn along the line, so that they stand to
 * vertical type as to level type turned a quarter. Nothing without a stretch.
 */
export function drawSign(
  { sign }: Pick<ProofMark, 'sign'>,
  { stretches, target = [], goesOn = false }: SignPlace,
): SignDrawing | undefined {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const frame = frameOf(last);
  const deleted = sign === 'delete' ? deletedBlocks(stretches, { goesOn }) : [];
  const strokes =
    deleted.length > 0
      ? deleted.flatMap((block) => [...frameBlock(block), ...crossBlock(block).strokes])
      : strokesOf(sign, stretches.map(frameOf), target.map(frameOf));
  return { strokes, lead: frame.at((frame.from + frame.to) / 2, frame.foot + ROOM * frame.em) };
}

/** How far signs between lines reach over or under the type, in em. */
const REACH = 0.3;

function strokesOf(sign: ProofSign, on: readonly LineFrame[], target: readonly LineFrame[]): readonly Stroke[] {
  const [first, last] = [on[0]!, on.at(-1)!];
  switch (sign) {
    case 'correct':
    case 'script':
    case 'turn':
    case 'substitute':
    case 'query':
      return on.map(around);
    case 'delete':
      return on.flatMap((line) => [around(line), along(line, (line.top + line.foot) / 2)]);
    case 'insert':
      return [caret(first)];
    case 'swap':
      return [exchange(on, target)];
    case 'run-on':
      return [joinLines(first, last)];
    case 'new-paragraph':
      return startLine(first);
    case 'transfer':
      return [...on.map(around), ...carried(last, target[0])];
    case 'shift-vertical':
      return on.flatMap((line) => [bracketOver(line), ...upArrow(line)]);
    case 'shift-level':
      return [uprightBefore(first), ...leftArrow(first)];
    case 'align':
      return on.flatMap((line) => [along(line, line.top - ROOM * line.em), along(line, line.foot + ROOM * line.em)]);
    case 'add-space':
      return [wedge(first, 1)];
    case 'reduce-space':
      return [wedge(first, -1)];
    case 'add-leading':
      return [lineWedge(first, 1)];
    case 'reduce-leading':
      return [lineWedge(first, -1)];
    case 'space':
      return [caret(first)];
    case 'part':
      return [fork(first)];
    case 'keep':
      return on.flatMap(triangles);
    case 'instruct':
      return on.map(bracketOver);
    case 'note':
      return on.map(wave);
  }
}

function around(line: LineFrame): Stroke {
  const { from, to, top, foot, em, at } = line;
  const room = ROOM * em;
  const least = Math.max(0, (em * 0.5 - (to - from)) / 2);
  return ring(at(from - room - least, top - room), at(to + room + least, foot + room));
}

function along({ from, to, at }: LineFrame, across: Points): Stroke {
  return polyline(at(from, across), at(to, across));
}

/** 增补, at the foot of the line between two characters, its point up. */
function caret({ from, foot, em, at }: LineFrame): Stroke {
  const wide = 0.22 * em;
  return polyline(at(from - wide, foot + REACH * em), at(from, foot - 0.25 * em), at(from + wide, foot + REACH * em));
}

/** 对调: over the one and under the other, as one stroke. */
function exchange(on: readonly LineFrame[], target: readonly LineFrame[]): Stroke {
  const first = on[0]!;
  const second = target[0];
  const room = ROOM * first.em * 1.5;
  if (second === undefined) {
    const middle = (first.from + first.to) / 2;
    return overAndUnder(first, { ...first, from: middle }, middle, room);
  }
  const [left, right] = first.from <= second.from ? [first, second] : [second, first];
  return overAndUnder(left, right, (left.to + right.from) / 2, room);
}

function overAndUnder(left: LineFrame, right: LineFrame, middle: Points, room: Points): Stroke {
  const half = (left.top + left.foot) / 2;
  return curve(
    left.at(left.from - room, half),
    left.at(left.from + room, left.top - room),
    left.at(middle - room, left.top - room),
    left.at(middle, half),
    right.at(middle + room, right.foot + room),
    right.at(right.to - room, right.foot + room),
    right.at(right.to + room, (right.top + right.foot) / 2),
  );
}

/** 接排: from the end of what comes before to the beginning of what follows. */
function joinLines(first: LineFrame, last: LineFrame): Stroke {
  const { em } = first;
  const [end, begin] = first === last ? [first.from, first.from] : [first.to, last.from];
  const gap = (first.foot + last.top) / 2;
  if (first === last) {
    return curve(
      first.at(end + 1.5 * em, first.top - REACH * em),
      first.at(end + 0.3 * em, first.top - 0.15 * em),
      first.at(begin - 0.6 * em, first.top + 0.2 * em),
      first.at(begin - 0.1 * em, (first.top + first.foot) / 2),
    );
  }
  return curve(
    first.at(end + ROOM * em, (first.top + first.foot) / 2),
    first.at(end + 0.6 * em, first.foot),
    first.at((end + begin) / 2, gap),
    last.at(begin - 0.6 * em, last.top),
    last.at(begin - ROOM * em, (last.top + last.foot) / 2),
  );
}

/** 另起段: an upright before the characters, and under the line back to where a paragraph begins. */
function startLine({ from, top, foot, em, at }: LineFrame): readonly Stroke[] {
  const [turn, end] = [at(from, foot + 0.18 * em), at(from - 1.6 * em, foot + 0.18 * em)];
  return [polyline(at(from, top - ROOM * em), turn, end), arrowHead(turn, end, 0.3 * em)];
}

/** 转移: from the ring to the place, an arrow's head there. */
function carried(from: LineFrame, to: LineFrame | undefined): readonly Stroke[] {
  if (to === undefined) return [];
  const [start, end] = [from.at(from.to + ROOM * from.em, from.foot), to.at(to.from, to.foot)];
  const middle = { x: (start.x + end.x) / 2, y: Math.max(start.y, end.y) + REACH * from.em };
  return [curve(start, middle, end), arrowHead(middle, end, 0.35 * from.em)];
}

/** 上下移: a bracket whose level the characters go to. */
function bracketOver({ from, to, top, em, at }: LineFrame): Stroke {
  const over = top - 0.18 * em;
  return polyline(at(from, top + 0.05 * em), at(from, over), at(to, over), at(to, top + 0.05 * em));
}

function upArrow({ from, to, top, foot, em, at }: LineFrame): readonly Stroke[] {
  const middle = (from + to) / 2;
  const [start, end] = [at(middle, foot + REACH * em), at(middle, top - 0.12 * em)];
  return [arrowHead(start, end, 0.25 * em)];
}

/** 左右移: an upright at the line that the characters go to, and an arrow towards it. */
function uprightBefore({ from, top, foot, em, at }: LineFrame): Stroke {
  const line = from - 0.8 * em;
  return polyline(at(line, top - ROOM * em), at(line, foot + ROOM * em));
}

function leftArrow({ from, top, foot, em, at }: LineFrame): readonly Stroke[] {
  const middle = (top + foot) / 2;
  const [start, end] = [at(from, middle), at(from - 0.75 * em, middle)];
  return [polyline(start, end), arrowHead(start, end, 0.3 * em)];
}

/** 加大空距, 减小空距 in a line: a wedge at the heads of the characters, open above for more and below for less. */
function wedge({ from, to, top, em, at }: LineFrame, by: 1 | -1): Stroke {
  const middle = (from + to) / 2;
  const [point, ends] = by > 0 ? [top + 0.12 * em, top - REACH * em] : [top - REACH * em, top + 0.12 * em];
  return polyline(at(middle - 0.28 * em, ends), at(middle, point), at(middle + 0.28 * em, ends));
}

/** The same between lines, at their heads: a wedge lying before the line, its open side outwards for more. */
function lineWedge({ from, foot, em, at }: LineFrame, by: 1 | -1): Stroke {
  const [near, far] = [from - 0.15 * em, from - 0.75 * em];
  const gap = foot + 0.2 * em;
  const [point, ends] = by > 0 ? [near, far] : [far, near];
  return polyline(at(ends, gap - 0.25 * em), at(point, gap), at(ends, gap + 0.25 * em));
}

/** 分开: a fork between the letters. */
function fork({ from, to, top, foot, em, at }: LineFrame): Stroke {
  const middle = (from + to) / 2;
  const half = top + 0.2 * em;
  return polyline(
    at(middle - 0.22 * em, top - REACH * em),
    at(middle, half),
    at(middle, foot),
    at(middle, half),
    at(middle + 0.22 * em, top - REACH * em),
  );
}

/** 保留: a triangle under each character. */
function triangles({ from, to, foot, em, at }: LineFrame): readonly Stroke[] {
  const count = Math.max(1, Math.round((to - from) / em));
  const cell = (to - from) / count;
  return Array.from({ length: count }, (_, index) => {
    const middle = from + (index + 0.5) * cell;
    const [wide, top, base] = [0.16 * em, foot + 0.04 * em, foot + 0.3 * em];
    return polyline(at(middle - wide, base), at(middle, top), at(middle + wide, base), at(middle - wide, base));
  });
}

function wave({ from, to, foot, em, at }: LineFrame): Stroke {
  const count = Math.max(2, Math.round((to - from) / (0.25 * em)));
  const step = (to - from) / count;
  return curve(
    ...Array.from({ length: count + 1 }, (_, index) =>
      at(from + index * step, foot + ROOM * em + (index % 2) * 0.12 * em),
    ),
  );
}

/**
 * 保留 over what was struck out: two short uprights across the line of the earlier sign, as handbooks of GB/T 14706
 * say; of what was framed and crossed out, where its diagonals meet.
 */
export function drawCancelled({ sign }: Pick<ProofMark, 'sign'>, place: SignPlace): readonly Stroke[] {
  const { stretches, goesOn = false } = place;
  const deleted = sign === 'delete' ? deletedBlocks(stretches, { goesOn }) : [];
  if (deleted.length > 0) return deleted.map(crossBlock).flatMap(({ middle, em, at }) => uprights(middle, em, at));
  return stretches.map(frameOf).flatMap(({ from, to, top, foot, em, at }) => {
    return uprights({ along: (from + to) / 2, across: (top + foot) / 2 }, em, at);
  });
}

function uprights(
  { along: middle, across: half }: { readonly along: Points; readonly across: Points },
  em: Points,
  at: LineFrame['at'],
): readonly Stroke[] {
  return [-0.08, 0.08].map((beside) =>
    polyline(at(middle + beside * em, half - REACH * em), at(middle + beside * em, half + REACH * em)),
  );
}

/** The frame, the arrow or the point of a mark that stands on a place of the page. */
export function drawPlace(shape: 'point' | 'rectangle' | 'arrow', points: readonly Point[]): SignDrawing | undefined {
  const [at, to] = points;
  if (at === undefined) return undefined;
  if (shape === 'point' || to === undefined) {
    return {
      strokes: [ring({ x: at.x - DOT, y: at.y - DOT }, { x: at.x + DOT, y: at.y + DOT })],
      lead: { x: at.x, y: at.y + DOT },
    };
  }
  if (shape === 'arrow') return { strokes: [polyline(at, to), arrowHead(at, to, 2 * DOT)], lead: at };
  const box: Rect = {
    x: Math.min(at.x, to.x),
    y: Math.min(at.y, to.y),
    width: Math.abs(to.x - at.x),
    height: Math.abs(to.y - at.y),
  };
  const { x, y, width, height } = box;
  const corners = [at, { x: to.x, y: at.y }, to, { x: at.x, y: to.y }, at];
  return { strokes: [polyline(...corners)], lead: { x: x + width / 2, y: y + height } };
}

const DOT = 4;
