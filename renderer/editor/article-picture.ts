import { resolveStyles } from '../../core/document';
import type { Article, ArticlePicture, Edition, GridRect, PictureInset } from '../../core/document';
import { articleRoom } from '../../core/page';
import type { PageGrid } from '../../core/page';
import { shiftFrame } from './tools/grip';
import type { Grip } from './tools/grip';
import { isCorner, proportionalFrame } from './tools/proportions';

/** The room that a picture of an article has: its columns and cells across, its lines down. */
export interface PictureRoom {
  readonly grid: PageGrid;
  readonly columns: number;
  readonly lines: number;
  /** Cells of the article's width. */
  readonly cells: number;
  /** Where its cells count from, and its lines, in points of the page. */
  readonly left: number;
  readonly lineY: number;
}

/** A picture narrower than this, in cells, is no picture. */
const FEWEST_CELLS = 3;
const FEWEST_LINES = 2;

/** The room of a picture in its article; `lineY` is where its lines count from, in points of the page. */
export function pictureRoom(edition: Edition, article: Article, lineY: number): PictureRoom {
  const { grid, frame } = articleRoom(article, resolveStyles(edition.profile));
  const foot = grid.lineY(frame.line + frame.lines);
  const lines = Math.max(FEWEST_LINES, Math.round((foot - lineY) / grid.leading));
  const cells = grid.columnWidth(frame.columns) / grid.cell;
  return { grid, columns: frame.columns, lines, cells, left: grid.columnX(frame.column), lineY };
}

/**
 * How a picture's frame is changed: dragged by points, by whole columns and lines, or by cells where it is an inset.
 */
export interface PictureShift {
  readonly grip: Grip;
  /** Points across and down. */
  readonly x: number;
  readonly y: number;
  /** It becomes an inset, standing by cells and no longer by columns. */
  readonly cells: boolean;
  /** A corner keeps width to height as they were. */
  readonly proportional?: boolean;
  /** How near to a column's edge an inset is drawn to it, in cells; 0 for not at all. */
  readonly reach: number;
  /** Where guides lie, in cells: an inset is drawn to them as to the edges of columns. */
  readonly guides?: readonly number[];
}

/** A picture of an article moved or resized within its room. */
export function shiftPicture(picture: ArticlePicture, room: PictureRoom, shift: PictureShift): ArticlePicture {
  const { grid } = room;
  const lines = Math.round(shift.y / grid.leading);
  const step = grid.measure + grid.gutter;
  if (shift.proportional === true && isCorner(shift.grip)) return scaledPicture(picture, room, shift);
  if (picture.inset === undefined && !shift.cells) {
    const columns = Math.round(shift.x / step);
    return { ...picture, frame: shiftFrame(picture.frame, { grip: shift.grip, columns, lines, steps: room }) };
  }
  const start = insetOf(picture, grid);
  const origin = (picture.frame.column * step) / grid.cell;
  const down = shiftFrame({ ...picture.frame, column: 0, columns: 1 }, downOnly(shift.grip, lines, room));
  const frame: GridRect = { ...picture.frame, line: down.line, lines: down.lines };
  const across = shiftAcross({ x: origin + start.x, width: start.width }, room, shift);
  return { ...picture, frame, inset: { ...start, x: across.x - origin, width: across.width } };
}

/** A picture whose corner is dragged with its proportions kept: by columns, or by cells where it is an inset. */
function scaledPicture(picture: ArticlePicture, room: PictureRoom, shift: PictureShift): ArticlePicture {
  const { grid } = room;
  const { grip } = shift;
  const scaled = (start: GridRect, columns: number, widthOf: (columns: number) => number): GridRect =>
    proportionalFrame({
      start,
      grip,
      by: shift,
      bothSides: false,
      widthOf,
      heightOf: (lines) => lines * grid.leading,
      shift: (by, lines) => shiftFrame(start, { grip, columns: by, lines, steps: { columns, lines: room.lines } }),
    });
  if (picture.inset === undefined && !shift.cells) {
    return { ...picture, frame: scaled(picture.frame, room.columns, grid.columnWidth) };
  }
  const inset = insetOf(picture, grid);
  const origin = (picture.frame.column * (grid.measure + grid.gutter)) / grid.cell;
  const cells: GridRect = { ...picture.frame, column: origin + inset.x, columns: inset.width };
  const { column, columns, line, lines } = scaled(cells, room.cells, (count) => count * grid.cell);
  if (columns < FEWEST_CELLS) return picture;
  return {
    ...picture,
    frame: { ...picture.frame, line, lines },
    inset: { ...inset, x: column - origin, width: columns },
  };
}

function downOnly(grip: Grip, lines: number, room: PictureRoom): Parameters<typeof shiftFrame>[1] {
  const own = grip === 'move' ? grip : grip.includes('n') ? 'n' : grip.includes('s') ? 's' : 'e';
  return { grip: own, columns: 0, lines, steps: { columns: 1, lines: room.lines } };
}

/** The inset that a picture is, or would be where it stands. */
export function insetOf({ frame, inset }: ArticlePicture, grid: PageGrid): PictureInset {
  return inset ?? { x: 0, width: grid.columnWidth(frame.columns) / grid.cell };
}

interface Span {
  readonly x: number;
  readonly width: number;
}

function shiftAcross(
  { x, width }: Span,
  room: PictureRoom,
  { grip, x: points, reach, guides = [] }: PictureShift,
): Span {
  const by = points / room.grid.cell;
  const most = room.cells;
  const whole = Math.min(width, most);
  if (grip === 'move') {
    const left = drawn(x + by, { room, reach, guides, side: 'left' });
    const right = drawn(x + by + width, { room, reach, guides, side: 'right' });
    const at = left ?? (right === undefined ? Math.round(x + by) : right - width);
    return { x: clamp(at, 0, most - whole), width: whole };
  }
  if (grip.includes('w')) {
    const left = clamp(
      drawn(x + by, { room, reach, guides, side: 'left' }) ?? Math.round(x + by),
      0,
      x + width - FEWEST_CELLS,
    );
    return { x: left, width: x + width - left };
  }
  if (grip.includes('e')) {
    const right = drawn(x + width + by, { room, reach, guides, side: 'right' }) ?? x + Math.round(width + by);
    return { x, width: clamp(right, x + FEWEST_CELLS, most) - x };
  }
  return { x, width };
}

/** The guide or column's edge near a place across, in cells. */
function drawn(
  at: number,
  {
    room,
    reach,
    guides,
    side,
  }: {
    readonly room: PictureRoom;
    readonly reach: number;
    readonly guides: readonly number[];
    readonly side: 'left' | 'right';
  },
): number | undefined {
  const { grid, columns } = room;
  const step = (grid.measure + grid.gutter) / grid.cell;
  const width = grid.measure / grid.cell;
  const edges = Array.from({ length: columns }, (_, column) => column * step + (side === 'left' ? 0 : width));
  return [...guides, ...edges].find((edge) => reach > 0 && Math.abs(edge - at) <= reach);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
