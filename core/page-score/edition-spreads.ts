import { measuresOf, readBox } from './sheet';
import type { ScoreSheet } from './sheet';
import { foldEdge, spreadTaboos } from './spread';
import type { FoldEdge, SpreadTaboo } from './spread';

/** What two pages that face each other break together. */
export interface EditionSpread {
  /** The left page and the right one, from 1. */
  readonly pages: readonly [number, number];
  readonly taboos: readonly SpreadTaboo[];
}

/** The spreads of an edition that break a taboo: each even page faces the next. */
export function editionSpreads(sheets: readonly ScoreSheet[]): readonly EditionSpread[] {
  const spreads: EditionSpread[] = [];
  for (let left = 2; left < sheets.length; left += 2) {
    const [verso, recto] = [sheets[left - 1], sheets[left]];
    if (verso === undefined || recto === undefined) continue;
    // A paper that is read from the right opens the other way: its even pages lie at the right.
    const isTurned = verso.page.bands !== undefined;
    const [on, beside] = isTurned ? [recto, verso] : [verso, recto];
    const taboos = spreadTaboos(edgeOf(on, 'right'), edgeOf(beside, 'left'));
    if (taboos.length > 0) spreads.push({ pages: isTurned ? [left + 1, left] : [left, left + 1], taboos });
  }
  return spreads;
}

function edgeOf({ page, boxes }: ScoreSheet, fold: 'left' | 'right'): FoldEdge {
  const grid = measuresOf(page);
  return foldEdge({ grid, boxes: boxes.map((box) => readBox(box, grid, page.charsPerLine)) }, fold);
}
