import type { Hole } from './hole';
import type { Item, Placed } from './placement';

/**
 * Lays items out one below another over the full width, in order, each in its best-looking shape that still fits; those
 * that do not are passed over. No beauty, but it always holds what fits: for pages that no better layout closes.
 */
export function stack(items: readonly Item[], hole: Hole): readonly Placed[] {
  const placed: Placed[] = [];
  let line = nextFullLine(hole, 0);
  for (const item of items) {
    const available = fullDepth(hole, line);
    const shape = item.shapes.byWidth[hole.columns]?.shapes.find(({ lines }) => lines <= available);
    if (shape === undefined) continue;
    placed.push({ item, shape, column: 0, line, lines: shape.lines, air: 0 });
    line = nextFullLine(hole, line + shape.lines);
  }
  return placed;
}

/** Cells that a layout fills. */
export function filledCells(placed: readonly Placed[]): number {
  return placed.reduce((sum, { shape, lines }) => sum + shape.columns * lines, 0);
}

function nextFullLine(hole: Hole, from: number): number {
  const columns = Array.from({ length: hole.columns }, (_, column) => column);
  let line = from;
  for (;;) {
    const next = Math.max(...columns.map((column) => hole.next(column, line)));
    if (next === line) return line;
    line = next;
  }
}

function fullDepth(hole: Hole, line: number): number {
  return Math.min(...Array.from({ length: hole.columns }, (_, column) => hole.limit(column, line))) - line;
}
