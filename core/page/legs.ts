import type { GridRect } from '../document';

/** A leg: a run of lines in one base column. `row` counts from under the article's head. */
export interface Leg {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

/** Fewer lines than this between pictures stay white: text there would look lost. */
const MIN_LEG_ROWS = 3;

/**
 * The legs that pictures leave in an article's text space, in reading order: column by column, in a column from top to
 * bottom, so that the next leg is always the adjacent column or lies under a picture of the same one (rule L09).
 */
export function legsAround(space: {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly GridRect[];
}): readonly Leg[] {
  const legs: Leg[] = [];
  for (let column = 0; column < space.columns; column++) {
    const blocks = space.blocks
      .filter((block) => block.column <= column && column < block.column + block.columns)
      .sort((a, b) => a.line - b.line);
    let row = 0;
    for (const block of blocks) {
      addLeg(legs, column, row, Math.min(block.line, space.rows));
      row = Math.max(row, block.line + block.lines);
    }
    addLeg(legs, column, row, space.rows);
  }
  return legs;
}

function addLeg(legs: Leg[], column: number, row: number, end: number): void {
  const whole = row === 0;
  if (end - row >= (whole ? 1 : MIN_LEG_ROWS)) legs.push({ column, row, rows: end - row });
}
