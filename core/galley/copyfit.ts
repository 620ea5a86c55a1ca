import type { Galley } from './types';

/** How a galley fits its room. Exactly one of over and under is above zero, or none. */
export interface Copyfit {
  /** Rows the galley takes. */
  readonly rows: number;
  /** Rows too many, and the characters of copy in the lines that find no place: overset 溢文. */
  readonly overRows: number;
  readonly overCharacters: number;
  /** Rows left free, and about how many characters of body copy would fill them: underset 缺文. */
  readonly underRows: number;
  readonly underCharacters: number;
}

/** Measures a galley against a room of `rows` rows of the baseline grid. */
export function copyfit(galley: Galley, rows: number): Copyfit {
  let taken = 0;
  let overCharacters = 0;
  let body = 0;
  let bodyLines = 0;
  for (const { line, rows: own } of galley.lines) {
    taken += own;
    const characters = charactersOf(line.runs);
    if (taken > rows) overCharacters += characters;
    if (!line.last) {
      body += characters;
      bodyLines += 1;
    }
  }
  const underRows = Math.max(0, rows - taken);
  const perLine = bodyLines > 0 ? body / bodyLines : 0;
  return {
    rows: taken,
    overRows: Math.max(0, taken - rows),
    overCharacters,
    underRows,
    underCharacters: Math.floor(underRows * perLine),
  };
}

function charactersOf(runs: readonly { readonly text: readonly string[] }[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}
