import type { CellRect } from './shape';

/** The part of a page that stories may fill: for each column and line whether it is free, with quick questions. */
export interface Hole {
  readonly columns: number;
  /** First line past the foot; the white line under the last story may fall beyond it. */
  readonly foot: number;
  /** What the hole was cut around. */
  readonly blocks: readonly CellRect[];
  /** Free cells in all. */
  readonly cells: number;
  /** The next free line of a column from `line` on; `foot` when there is none. */
  next(column: number, line: number): number;
  /** The next blocked line of a column from `line` on; `foot` when there is none. */
  limit(column: number, line: number): number;
  /** Free cells of a column from `line` on. */
  below(column: number, line: number): number;
}

/** The hole that blocks (masthead, folio, feet) leave in a type area. */
export function pageHole(
  area: { readonly columns: number; readonly lines: number },
  blocks: readonly CellRect[],
): Hole {
  const { columns, lines } = area;
  const rows = lines + 1;
  const tables: HoleTables = {
    next: new Int16Array(columns * rows),
    limit: new Int16Array(columns * rows),
    below: new Int16Array(columns * rows),
  };
  let cells = 0;
  for (let column = 0; column < columns; column++) cells += fillColumn(tables, column, lines, blocks);
  const at = (column: number, line: number): number => column * rows + (line < lines ? line : lines);
  return {
    ...{ columns, foot: lines, blocks, cells },
    next: (column, line) => tables.next[at(column, line)] ?? lines,
    limit: (column, line) => tables.limit[at(column, line)] ?? lines,
    below: (column, line) => tables.below[at(column, line)] ?? 0,
  };
}

/** What is left of a hole around more blocks: stories that stand already. */
export function restrictHole(hole: Hole, blocks: readonly CellRect[]): Hole {
  return pageHole({ columns: hole.columns, lines: hole.foot }, [...hole.blocks, ...blocks]);
}

/** Whether a hole is no plain rectangle: blocks leave its columns different runs. */
export function isRagged(hole: Hole): boolean {
  const top = hole.next(0, 0);
  const end = hole.limit(0, top);
  for (let column = 0; column < hole.columns; column++) {
    if (hole.next(column, 0) !== top || hole.limit(column, top) !== end) return true;
  }
  return hole.cells !== hole.columns * (end - top);
}

/** Answers for each line of each column, one column after the other, that past the foot included. */
interface HoleTables {
  readonly next: Int16Array;
  readonly limit: Int16Array;
  readonly below: Int16Array;
}

/** Fills in a column's answers; gives its free cells. */
function fillColumn(
  { next, limit, below }: HoleTables,
  column: number,
  lines: number,
  blocks: readonly CellRect[],
): number {
  const blocked = new Uint8Array(lines + 1);
  for (const block of blocks) {
    if (column < block.column || column >= block.column + block.columns) continue;
    blocked.fill(1, Math.max(0, block.line), Math.max(0, Math.min(lines, block.line + block.lines)));
  }
  const first = column * (lines + 1);
  next[first + lines] = limit[first + lines] = lines;
  for (let line = lines - 1; line >= 0; line--) {
    const [free, at] = [blocked[line] === 0, first + line];
    next[at] = free ? line : (next[at + 1] ?? lines);
    limit[at] = free ? (limit[at + 1] ?? lines) : line;
    below[at] = (below[at + 1] ?? 0) + (free ? 1 : 0);
  }
  return below[first] ?? 0;
}
