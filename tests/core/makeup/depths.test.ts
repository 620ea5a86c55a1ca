import { describe, expect, it } from 'vitest';
import { depthsOf } from '../../../core/makeup/depths';
import { itemOf, shapeOf } from './small-page';

const headOf = (lines: number, air = 0) => ({ column: 0, columns: 4, line: 0, lines: lines + air, size: 20, reach: 4 });

describe('depthsOf', () => {
  it('gives a head block no more air than half of what its head takes', () => {
    for (const [lines, most] of [
      [2, 1],
      [3, 2],
      [6, 3],
      [5, 3],
    ] as const) {
      for (const air of [0, 1]) {
        const shape = shapeOf(4, 30, { head: headOf(lines, air), air });
        const { shapes } = itemOf(1, [shape]);
        const deepest = Math.max(...[1, 2, 3, 4].map((more) => depthsOf(shapes, shape).fill(30 + more)?.air ?? 0));
        expect(deepest + air).toBe(most);
      }
    }
  });

  it('gives none to a head that shares its depth with a picture', () => {
    const shape = shapeOf(4, 30, { head: headOf(6), airy: false });
    expect(depthsOf(itemOf(1, [shape]).shapes, shape).good.map(({ air }) => air)).toEqual([0]);
  });
});
