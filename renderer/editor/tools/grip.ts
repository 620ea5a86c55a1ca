import type { GridRect } from '../../../core/document';
import type { Point, Rect } from '../../../core/geometry';

/** Where an article is taken hold of: its middle moves it, an edge or corner resizes it. */
export type Grip = 'move' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** The grips that resize, clockwise from the top left corner. */
export const RESIZE_GRIPS = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const satisfies readonly Grip[];

/** The steps of a page's grid: what dragging snaps to. Steps are in points. */
export interface GridSteps {
  readonly columns: number;
  readonly lines: number;
  /** The type area on the page. */
  readonly area: Rect;
  /** From the left edge of a base column to the next one's. */
  readonly columnStep: number;
  readonly lineStep: number;
}

/** An article keeps room for a head and some text: fewer lines cannot be taken hold of any more. */
const FEWEST_LINES = 2;

/** The frame that results from moving or resizing `start` by whole columns and lines, kept within the grid. */
export function shiftFrame(
  start: GridRect,
  options: { grip: Grip; columns: number; lines: number; steps: Pick<GridSteps, 'columns' | 'lines'> },
): GridRect {
  const { grip, columns, lines, steps } = options;
  if (grip === 'move') {
    return {
      ...start,
      column: clamp(start.column + columns, 0, steps.columns - start.columns),
      line: clamp(start.line + lines, 0, steps.lines - start.lines),
    };
  }
  const right = start.column + start.columns;
  const bottom = start.line + start.lines;
  const column = grip.includes('w') ? clamp(start.column + columns, 0, right - 1) : start.column;
  const line = grip.includes('n') ? clamp(start.line + lines, 0, bottom - FEWEST_LINES) : start.line;
  const end = grip.includes('e') ? clamp(right + columns, column + 1, steps.columns) : right;
  const foot = grip.includes('s') ? clamp(bottom + lines, line + FEWEST_LINES, steps.lines) : bottom;
  return { column, columns: end - column, line, lines: foot - line };
}

/** The frame that results from resizing `start` about its middle: what one side gains or loses, the other does too. */
export function shiftBothSides(start: GridRect, options: Parameters<typeof shiftFrame>[1]): GridRect {
  const { grip, columns, lines, steps } = options;
  const there = shiftFrame(start, options);
  const back = shiftFrame(start, { grip: OPPOSITE[grip], columns: -columns, lines: -lines, steps });
  const least = (a: number, b: number): number => (Math.abs(a) < Math.abs(b) ? a : b);
  const across = least(there.columns - start.columns, back.columns - start.columns);
  const down = least(there.lines - start.lines, back.lines - start.lines);
  const sideways = Math.max(across, -Math.floor((start.columns - 1) / 2));
  const upright = Math.max(down, -Math.floor((start.lines - FEWEST_LINES) / 2));
  return {
    column: start.column - sideways,
    columns: start.columns + 2 * sideways,
    line: start.line - upright,
    lines: start.lines + 2 * upright,
  };
}

const OPPOSITE = {
  move: 'move',
  n: 's',
  ne: 'sw',
  e: 'w',
  se: 'nw',
  s: 'n',
  sw: 'ne',
  w: 'e',
  nw: 'se',
} as const satisfies Record<Grip, Grip>;

/** Whether two frames are the same place. */
export function sameFrame(a: GridRect, b: GridRect): boolean {
  return a.column === b.column && a.columns === b.columns && a.line === b.line && a.lines === b.lines;
}

/** A way of the hand, along the axis that it follows most when it is `held` to one. */
export function alongAxis(held: boolean, { x, y }: Point): Point {
  if (!held) return { x, y };
  return Math.abs(x) >= Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
