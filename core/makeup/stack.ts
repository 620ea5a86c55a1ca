import { restrictHole } from './hole';
import type { Hole } from './hole';
import { placedRect } from './placement';
import type { Item, Placed } from './placement';

/**
 * Lays items out one below another, in order, each as wide as the hole lets it be and in its best-looking shape that
 * still fits; those that do not are passed over. No beauty, but it always holds what fits: for pages that no better
 * layout closes.
 */
export function stack(items: readonly Item[], hole: Hole): readonly Placed[] {
  const placed: Placed[] = [];
  let free = hole;
  for (const item of items) {
    const one = widestPlace(item, free);
    if (one === undefined) continue;
    placed.push(one);
    free = restrictHole(free, [placedRect(one)]);
  }
  return placed;
}

/** Cells that a layout fills. */
export function filledCells(placed: readonly Placed[]): number {
  return placed.reduce((sum, { shape, lines }) => sum + shape.columns * lines, 0);
}

function widestPlace(item: Item, hole: Hole): Placed | undefined {
  for (let columns = hole.columns; columns > 0; columns--) {
    const shapes = item.shapes.byWidth[columns]?.shapes ?? [];
    let highest: Placed | undefined;
    for (let column = 0; column + columns <= hole.columns; column++) {
      for (let line = freeLine(hole, column, columns, 0); line < (highest?.line ?? hole.foot);) {
        const depth = freeDepth(hole, column, columns, line);
        const shape = shapes.find(({ lines }) => lines <= depth);
        if (shape !== undefined) highest = { item, shape, column, line, lines: shape.lines, air: 0 };
        line = freeLine(hole, column, columns, line + depth);
      }
    }
    if (highest !== undefined) return highest;
  }
  return undefined;
}

/** The next line from `from` on that is free in all these columns; the foot when there is none. */
function freeLine(hole: Hole, column: number, columns: number, from: number): number {
  let line = from;
  for (;;) {
    const next = Math.max(...across(column, columns, (at) => hole.next(at, line)));
    if (next === line) return line;
    line = next;
  }
}

function freeDepth(hole: Hole, column: number, columns: number, line: number): number {
  return Math.min(...across(column, columns, (at) => hole.limit(at, line))) - line;
}

function across(column: number, columns: number, read: (column: number) => number): readonly number[] {
  return Array.from({ length: columns }, (_, index) => read(column + index));
}
