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
  const tables = Array.from({ length: columns }, (_, column) => columnTables(column, lines, blocks));
  const read = (table: 'next' | 'limit' | 'below', column: number, line: number): number =>
    tables[column]?.[table][Math.min(line, lines)] ?? lines;
  return {
    columns,
    foot: lines,
    blocks,
    cells: tables.reduce((sum, table) => sum + (table.below[0] ?? 0), 0),
    next: (column, line) => read('next', column, line),
    limit: (column, line) => read('limit', column, line),
    below: (column, line) => read('below', column, line),
  };
}

/** What is left of a hole around more blocks: stories that stand already. */
export function restrictHole(hole: Hole, blocks: readonly CellRect[]): Hole {
  return pageHole({ columns: hole.columns, lines: hole.foot }, [...hole.blocks, ...blocks]);
}

interface ColumnTables {
  readonly next: Int16Array;
  readonly limit: Int16Array;
  readonly below: Int16Array;
}

function columnTables(column: number, lines: number, blocks: readonly CellRect[]): ColumnTables {
  const blocked = new Uint8Array(lines + 1);
  for (const block of blocks) {
    if (column < block.column || column >= block.column + block.columns) continue;
    for (let line = Math.max(0, block.line); line < Math.min(lines, block.line + block.lines); line++)
      blocked[line] = 1;
  }
  const [next, limit, below] = [new Int16Array(lines + 1), new Int16Array(lines + 1), new Int16Array(lines + 1)];
  next[lines] = limit[lines] = lines;
  for (let line = lines - 1; line >= 0; line--) {
    const free = blocked[line] === 0;
    next[line] = free ? line : (next[line + 1] ?? lines);
    limit[line] = free ? (limit[line + 1] ?? lines) : line;
    below[line] = (below[line + 1] ?? 0) + (free ? 1 : 0);
  }
  return { next, limit, below };
}
