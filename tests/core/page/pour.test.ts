import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Leg } from '../../../core/page/legs';
import { legsAround } from '../../../core/page/legs';
import { pourFull, pourLevel } from '../../../core/page/pour';
import type { PourLine } from '../../../core/page/pour';

const line: PourLine = { rows: 1, keepWithNext: false, widow: false };
const plain = (count: number): PourLine[] => Array.from({ length: count }, () => line);
const legs = (...rows: number[]): Leg[] => rows.map((depth, column) => ({ column, row: 0, rows: depth }));
const depths = (ends: readonly number[]): number[] => ends.map((end, index) => end - (ends[index - 1] ?? 0));

describe('legsAround', () => {
  it('goes down one column before the next, under and over pictures', () => {
    const blocks = [
      { column: 1, columns: 2, line: 0, lines: 8 },
      { column: 0, columns: 1, line: 5, lines: 6 },
    ];
    expect(legsAround({ columns: 3, rows: 20, blocks })).toEqual([
      { column: 0, row: 0, rows: 5 },
      { column: 0, row: 11, rows: 9 },
      { column: 1, row: 8, rows: 12 },
      { column: 2, row: 8, rows: 12 },
    ]);
  });

  it('leaves slivers between pictures white', () => {
    const blocks = [{ column: 0, columns: 1, line: 0, lines: 18 }];
    expect(legsAround({ columns: 1, rows: 20, blocks })).toEqual([]);
  });
});

describe('pourLevel', () => {
  it('shares lines evenly, the shorter legs last', () => {
    expect(depths(pourLevel(plain(11), 0, legs(10, 10, 10))?.ends ?? [])).toEqual([4, 4, 3]);
    expect(depths(pourLevel(plain(30), 0, legs(10, 10, 10))?.ends ?? [])).toEqual([10, 10, 10]);
  });

  it('levels the feet of legs that begin at different lines', () => {
    const uneven: Leg[] = [
      { column: 0, row: 0, rows: 20 },
      { column: 1, row: 8, rows: 12 },
    ];
    expect(depths(pourLevel(plain(20), 0, uneven)?.ends ?? [])).toEqual([14, 6]);
  });

  it('leaves slivers under a picture empty unless the text needs them', () => {
    const under: Leg[] = [
      { column: 0, row: 0, rows: 20 },
      { column: 1, row: 16, rows: 4 },
    ];
    expect(depths(pourLevel(plain(18), 0, under)?.ends ?? [])).toEqual([18, 0]);
    expect(depths(pourLevel(plain(23), 0, under)?.ends ?? [])).toEqual([20, 3]);
    expect(pourLevel(plain(23), 0, under, { slivers: 'avoid' })).toBeUndefined();
  });

  it('refuses what does not fit', () => {
    expect(pourLevel(plain(31), 0, legs(10, 10, 10))).toBeUndefined();
  });

  it('never ends a leg with a sub-head nor opens one with a widow when it can be helped', () => {
    const subhead = plain(12).map((each, index) => (index === 5 ? { ...line, keepWithNext: true } : each));
    expect(pourLevel(subhead, 0, legs(10, 10))?.ends).toEqual([7, 12]);
    const widow = plain(13).map((each, index) => (index === 7 ? { ...line, widow: true } : each));
    expect(pourLevel(widow, 0, legs(10, 10))?.ends).toEqual([6, 13]);
  });

  it('keeps a byline run in on the row of the line before it', () => {
    const lines = [...plain(4), { ...line, rows: 0 }];
    expect(pourLevel(lines, 0, legs(4, 4))?.ends).toEqual([2, 5]);
  });

  it('keeps plain legs within a line of one another, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 8 }), (count, columns) => {
        const pour = pourLevel(plain(count), 0, legs(...Array.from({ length: columns }, () => 300)));
        const filled = depths(pour?.ends ?? []);
        expect(filled.reduce((sum, depth) => sum + depth, 0)).toBe(count);
        expect(Math.max(...filled) - Math.min(...filled)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('pourFull', () => {
  it('fills every leg and says where it ended', () => {
    expect(pourFull(plain(25), 0, legs(10, 10))).toEqual({ ends: [10, 20], end: 20 });
    expect(pourFull(plain(25), 20, legs(10, 10))).toEqual({ ends: [25, 25], end: 25 });
  });

  it('moves a sub-head on to the leg with its text', () => {
    const lines = plain(12).map((each, index) => (index === 9 ? { ...line, keepWithNext: true } : each));
    expect(pourFull(lines, 0, legs(10, 10)).ends).toEqual([9, 12]);
  });
});
