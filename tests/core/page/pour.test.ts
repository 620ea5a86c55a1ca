import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Leg } from '../../../core/page/legs';
import { legsAround } from '../../../core/page/legs';
import { pourFull, pourLevel } from '../../../core/page/pour';
import type { PourLine } from '../../../core/page/pour';

const line: PourLine = { rows: 1, keepWithNext: false, widow: false, opener: false };
const plain = (count: number): PourLine[] => Array.from({ length: count }, () => line);
const withLine = (count: number, at: number, over: Partial<PourLine>): PourLine[] =>
  plain(count).map((each, index) => (index === at ? { ...each, ...over } : each));
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

  it('ends no leg under a picture after a line or two of the text (L10)', () => {
    const under: Leg[] = [
      { column: 0, row: 0, rows: 12 },
      { column: 1, row: 0, rows: 2 },
      { column: 1, row: 6, rows: 6 },
    ];
    const last = depths(pourLevel(plain(16), 0, under)?.ends ?? [])[2] ?? 0;
    expect(last === 0 || last >= 5).toBe(true);
    // Nine lines and a last one would be lost under a picture over both legs.
    const both: Leg[] = [10, 10].map((rows, column) => ({ column, row: 8, rows }));
    expect(depths(pourLevel(plain(16), 0, both)?.ends ?? [])).toEqual([8, 8]);
    const shared = pourLevel([...plain(9), { ...line, widow: true }], 0, both);
    expect(depths(shared?.ends ?? [])).not.toContain(1);
  });

  it('refuses what does not fit', () => {
    expect(pourLevel(plain(31), 0, legs(10, 10, 10))).toBeUndefined();
  });

  it('opens no leg with a widow (L15, CLREQ 3.5.4), but rather than have legs differ by two lines (L11)', () => {
    expect(pourLevel(withLine(13, 7, { widow: true }), 0, legs(10, 10))?.ends).toEqual([6, 13]);
    const rigid = withLine(8, 4, { widow: true });
    expect(pourLevel(rigid, 0, legs(4, 4))?.ends).toEqual([4, 8]);
  });

  it('never ends a leg with a sub-head (CLREQ 4.1.3), however many lines go on with it', () => {
    const two = withLine(12, 5, { keepWithNext: true });
    expect(pourLevel(two, 0, legs(10, 10))?.ends).toEqual([5, 12]);
    const high = plain(14).map((each, at) => (at === 6 || at === 7 ? { ...line, rows: 2, keepWithNext: true } : each));
    expect(pourLevel(high, 0, legs(10, 20))?.ends).toEqual([6, 14]);
  });

  it('says that a text does not fit rather than end a leg with a sub-head', () => {
    const subhead = { ...line, keepWithNext: true };
    const tight = [line, line, { ...subhead, rows: 2 }, line, subhead, ...plain(4)];
    expect(pourLevel(tight, 0, legs(4, 4, 4))).toBeUndefined();
    expect(pourFull(tight, 0, legs(4, 4, 4))).toEqual({ ends: [2, 4, 8], end: 8 });
  });

  it('leaves a sub-head one line of its text at a foot only where legs as level cannot help it (L06)', () => {
    expect(pourLevel(withLine(12, 5, { keepWithNext: true }), 0, legs(7, 7))?.ends).toEqual([5, 12]);
    expect(pourLevel(withLine(12, 4, { keepWithNext: true }), 0, legs(6, 6))?.ends).toEqual([6, 12]);
  });

  it('lets a first line stand alone at a foot only where no leg is short anyway', () => {
    const opener = { opener: true };
    expect(pourLevel(withLine(11, 5, opener), 0, legs(6, 6))?.ends).toEqual([5, 11]);
    expect(pourLevel(withLine(12, 5, opener), 0, legs(6, 6))?.ends).toEqual([6, 12]);
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

  it('moves a sub-head on to the leg with its text (CLREQ 4.1.3)', () => {
    expect(pourFull(withLine(12, 9, { keepWithNext: true }), 0, legs(10, 10)).ends).toEqual([9, 12]);
    expect(pourFull(withLine(12, 0, { keepWithNext: true }), 0, legs(1, 10)).ends).toEqual([0, 10]);
  });

  it('moves two lines on rather than open a leg with a widow (L15)', () => {
    expect(pourFull(withLine(12, 10, { widow: true }), 0, legs(10, 10)).ends).toEqual([9, 12]);
  });

  it('keeps the rules at the last foot only when the text runs on: what is overset is cut', () => {
    const widow = withLine(12, 10, { widow: true });
    expect(pourFull(widow, 0, legs(10)).end).toBe(10);
    expect(pourFull(widow, 0, legs(10), { runsOn: true }).end).toBe(9);
  });
});

describe('any galley in any legs', () => {
  const galley = fc.array(
    fc.record({
      subhead: fc.boolean(),
      rows: fc.constantFrom(1, 2),
      lines: fc.integer({ min: 1, max: 9 }),
      short: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const lines = galley.map((paragraphs): PourLine[] =>
    paragraphs.flatMap(({ subhead, rows, lines: count, short }) => [
      ...(subhead ? [{ ...line, rows, keepWithNext: true }] : []),
      ...plain(count).map((each, at) => ({
        ...each,
        opener: at === 0 && count > 1,
        widow: short && at > 0 && at === count - 1,
      })),
    ]),
  );
  const room = fc.array(fc.integer({ min: 4, max: 60 }), { minLength: 1, maxLength: 6 });
  const columns = fc.integer({ min: 1, max: 6 });
  const rowsOf = (part: readonly PourLine[]): number => part.reduce((sum, each) => sum + each.rows, 0);

  it('keeps order, loses and doubles nothing, overfills no leg and strands no sub-head', () => {
    fc.assert(
      fc.property(lines, room, fc.boolean(), (poured, depthsOfLegs, runsOn) => {
        const into = legs(...depthsOfLegs);
        const pour = pourLevel(poured, 0, into) ?? pourFull(poured, 0, into, { runsOn });
        let start = 0;
        for (const [index, end] of pour.ends.entries()) {
          expect(end).toBeGreaterThanOrEqual(start);
          expect(rowsOf(poured.slice(start, end))).toBeLessThanOrEqual(into[index]!.rows);
          const followed = end < poured.length && (index < into.length - 1 || runsOn);
          if (end > start && followed) expect(poured[end - 1]!.keepWithNext).toBe(false);
          start = end;
        }
        expect(pour.end).toBe(start);
      }),
    );
  });

  it('finds room for any galley in columns deep enough, which is how depths are measured', () => {
    fc.assert(
      fc.property(lines, columns, (poured, count) => {
        const depth = rowsOf(poured);
        const into = legs(...Array.from({ length: count }, () => depth));
        expect(pourLevel(poured, 0, into, { slivers: 'avoid' })?.end).toBe(poured.length);
      }),
    );
  });

  it('keeps full columns level to the line (L11), further apart only where a rule at a foot asks for it', () => {
    fc.assert(
      fc.property(lines, columns, (poured, count) => {
        const filled = pourLevel(poured, 0, legs(...Array.from({ length: count }, () => 200)))?.ends ?? [];
        const feet = filled.map((end, index) => poured.slice(filled[index - 1] ?? 0, end));
        const rows = feet.map(rowsOf);
        const uneven = Math.max(...rows) - Math.min(...rows);
        const subheads = poured.some(({ keepWithNext }) => keepWithNext);
        const widows = poured.some(({ widow }) => widow);
        // A sub-head of two rows moves on with them and leaves the row of its text; where several do, all feet sink.
        expect(uneven).toBeLessThanOrEqual(subheads ? 6 : widows ? 2 : 1);
      }),
    );
  });

  it('opens no leg with a widow and strands no sub-head where legs level to the line can avoid it (L11, L15)', () => {
    const faults = (poured: readonly PourLine[], ends: readonly number[]): number =>
      ends.filter((end) => end < poured.length && end > 0 && (poured[end]!.widow || poured[end - 1]!.keepWithNext))
        .length;
    const single = lines.map((poured) => poured.slice(0, 24).map((each) => ({ ...each, rows: 1 })));
    fc.assert(
      fc.property(single, (poured) => {
        const [low, high] = [Math.floor(poured.length / 3), Math.ceil(poured.length / 3)];
        const ways: number[][] = [];
        for (let first = low; first <= high; first++) {
          for (let second = low; second <= high; second++) {
            const third = poured.length - first - second;
            if (third >= low && third <= high) ways.push([first, first + second, poured.length]);
          }
        }
        const least = Math.min(...ways.map((ends) => faults(poured, ends)));
        const found = pourLevel(poured, 0, legs(30, 30, 30))?.ends ?? [];
        if (least === 0) expect(faults(poured, found)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
