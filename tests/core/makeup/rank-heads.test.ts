import { describe, expect, it } from 'vitest';
import { outweighingCost } from '../../../core/makeup/head-weight';
import { rankHeads } from '../../../core/makeup/rank-heads';
import type { Placed } from '../../../core/makeup/placement';
import { itemOf, placedAt, shapeOf } from './small-page';

/** The paper's sizes; a head takes a line for each of its own, and one more from 40 points on. */
const SIZES = [60, 48, 40, 36, 32, 28, 24, 20, 18];
const linesAt = (size: number): number => (size >= 40 ? 3 : 2);
const measure = (_: number, size: number) => ({ lines: linesAt(size), headlineLines: 1, fits: size < 60, ill: 0 });
/** Lost in its width below 24 points. */
const short = (columns: number, size: number) => ({ ...measure(columns, size), ...(size < 24 && { lost: 0.4 }) });

interface Wish {
  readonly rank: number;
  readonly size: number;
  readonly line: number;
  readonly column?: number;
  readonly air?: number;
  readonly columns?: number;
  readonly isShort?: true;
}

function placed({ rank, size, line, column = 0, air = 0, columns = 2, isShort }: Wish): Placed {
  const head = { column: 0, columns, line: 0, lines: linesAt(size) + air, size, rows: 1, reach: columns };
  const shape = shapeOf(columns, 20, { head, air });
  const sizes = { sizes: SIZES, measure: isShort ? short : measure };
  return placedAt({ ...itemOf(rank, [shape]), head: sizes }, shape, column, line);
}

/** Sizes of heads on a page, by the ranks of their stories. */
function sizes(wishes: readonly Wish[]): readonly number[] {
  const made = rankHeads(wishes.map(placed));
  return wishes.map(({ rank }) => made.find(({ item }) => item.rank === rank)?.shape.head.size ?? 0);
}

const lead = { rank: 0, size: 48, line: 0 };

describe('rankHeads', () => {
  it('leaves heads that rank as their places do', () => {
    expect(sizes([lead, { rank: 1, size: 36, line: 20 }, { rank: 2, size: 32, line: 40 }])).toEqual([48, 36, 32]);
  });

  it('takes a head down that is stronger than one over it of a story that counts more', () => {
    expect(sizes([lead, { rank: 1, size: 28, line: 20 }, { rank: 2, size: 36, line: 40 }])).toEqual([48, 32, 32]);
    const bound = sizes([lead, { rank: 1, size: 20, line: 20 }, { rank: 2, size: 36, line: 40 }]);
    expect(bound).toEqual([48, 24, 28]);
  });

  it('bears a little more under a story that counts less, and nothing is bound beside others', () => {
    expect(sizes([lead, { rank: 2, size: 32, line: 20 }, { rank: 1, size: 36, line: 40 }])).toEqual([48, 32, 36]);
    expect(sizes([lead, { rank: 2, size: 20, line: 20 }, { rank: 1, size: 36, line: 40, column: 2 }])).toEqual([
      48, 20, 36,
    ]);
  });

  it('keeps the lead a step before all others', () => {
    expect(sizes([lead, { rank: 1, size: 48, line: 20 }])).toEqual([48, 40]);
    // Its block holds no more lines.
    expect(
      sizes([
        { ...lead, size: 36 },
        { rank: 1, size: 36, line: 20 },
      ]),
    ).toEqual([36, 28]);
  });

  it('takes no head down so far that it is lost in its width', () => {
    const over = { rank: 1, size: 18, line: 20 };
    expect(sizes([lead, over, { rank: 2, size: 28, line: 40 }])).toEqual([48, 20, 20]);
    expect(sizes([lead, over, { rank: 2, size: 28, line: 40, isShort: true }])).toEqual([48, 20, 24]);
  });

  it('gives one that is lost a size in which it is not, unless a head over it that is as wide holds it down', () => {
    const lost = { rank: 3, size: 20, line: 40, isShort: true } as const;
    expect(sizes([lead, lost])).toEqual([48, 24]);
    expect(sizes([lead, { rank: 4, size: 18, line: 20 }, lost])).toEqual([48, 18, 20]);
    expect(sizes([lead, { rank: 4, size: 18, line: 20, columns: 1 }, lost])).toEqual([48, 18, 24]);
    expect(sizes([{ ...lead, size: 28 }, lost])).toEqual([28, 20]);
    // Nor is it stronger than that of a story that counts more, wherever this stands.
    expect(sizes([lead, { rank: 2, size: 20, line: 20, column: 2 }, lost])).toEqual([48, 20, 20]);
  });

  it('keeps each head block as deep as it was, with air for what a head gives up', () => {
    const [, other] = rankHeads([lead, { rank: 1, size: 48, line: 20 }].map(placed));
    expect(other?.shape.head.lines).toBe(3);
    expect(other?.shape.air).toBe(0);
    expect(other?.lines).toBe(20);
  });
});

describe('outweighingCost', () => {
  const cost = (upper: number, lower: number, column = 0): number =>
    outweighingCost([lead, { rank: 2, size: upper, line: 20 }, { rank: 1, size: lower, line: 40, column }].map(placed));

  it('rises with how much stronger a head is than one over it, whichever counts more', () => {
    expect(cost(20, 36)).toBeGreaterThan(cost(24, 36));
    expect(cost(24, 36)).toBeGreaterThan(0);
    expect(cost(32, 36)).toBe(0);
  });

  it('is none beside others, and under the lead', () => {
    expect(cost(20, 36, 2)).toBe(0);
    expect(
      outweighingCost(
        [
          { ...lead, size: 20 },
          { rank: 1, size: 36, line: 20 },
        ].map(placed),
      ),
    ).toBe(0);
  });
});
