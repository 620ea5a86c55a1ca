import { describe, expect, it } from 'vitest';
import { settle } from '../../../core/copyfit/full-page/settle';
import type { Piece } from '../../../core/copyfit/full-page/settle';
import { at } from '../page/fake';

/**
 * Two columns of two stories each over thirty lines; each upper one may be ten lines deep, or for a little more twelve.
 */
function pieces(head?: Piece['head']): readonly Piece[] {
  const depths = (all: readonly (readonly [number, number])[]): Piece['depths'] =>
    all.map(([lines, cost]) => ({ lines, steps: [], cost }));
  const upper = depths([
    [10, 0],
    [12, 1],
  ]);
  const lower = depths([
    [17, 0],
    [19, 0],
  ]);
  return [
    { frame: at(0, 1, 0, 10), depths: upper },
    { frame: at(1, 1, 0, 10), depths: upper },
    { frame: at(0, 1, 11, 19), depths: lower, ...(head && { head }) },
    { frame: at(1, 1, 11, 19), depths: lower, ...(head && { head }) },
  ];
}

const tops = (all: readonly Piece[]): readonly number[] | undefined =>
  settle(all, [], { columns: 2, lines: 30 })[0]?.places.map(({ line }) => line);

describe('settling a page', () => {
  it('takes the least change where no heads are in the way', () => {
    expect(tops(pieces())).toEqual([0, 0, 11, 11]);
  });

  it('pays a little to keep heads from standing side by side', () => {
    const [, , left, right] = tops(pieces({ line: 0, lines: 2, size: 24, framed: false })) ?? [];
    expect(new Set([left, right])).toEqual(new Set([11, 13]));
  });

  it('leaves heads level that are parted by far more than they share', () => {
    const all = pieces({ line: 0, lines: 2, size: 24, framed: false });
    const apart = all.map((piece, index) =>
      index === 3 && piece.head ? { ...piece, head: { ...piece.head, line: 4 } } : piece,
    );
    expect(tops(apart)).toEqual([0, 0, 11, 11]);
  });
});
