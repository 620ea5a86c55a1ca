import { describe, expect, it } from 'vitest';
import { depthsOf, waysOf } from '../../../core/makeup/depths';
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

  it('crops a picture deeper rather than that a head takes a second line of white', () => {
    const fillOf = (spare: number, more: number): readonly number[] => {
      const shapes = [0, 1, 2, 3].map((deeper) =>
        shapeOf(4, 30 + deeper, { head: headOf(6), air: 0, spare, kind: 'under4/0', cost: 0.45 * deeper }),
      );
      const fitted = depthsOf(itemOf(1, shapes).shapes, shapes[0]!).fill(30 + more);
      return [fitted?.shape.lines ?? 0, fitted?.air ?? 0];
    };
    expect(fillOf(0, 2)).toEqual([32, 0]);
    expect(fillOf(0, 4)).toEqual([33, 1]);
    // One that has nearly a line of white already takes none: what is left is white at the foot.
    expect(fillOf(0.9, 3)).toEqual([33, 0]);
  });

  it('gives none to a head that shares its depth with a picture', () => {
    const shape = shapeOf(4, 30, { head: headOf(6), airy: false });
    expect(depthsOf(itemOf(1, [shape]).shapes, shape).good.map(({ air }) => air)).toEqual([0]);
  });
});

describe('waysOf', () => {
  it('lists every way to fill a depth: lines of air that the head bears, and the rest white', () => {
    const shape = shapeOf(4, 30, { head: headOf(3), spare: 0, cost: 1 });
    const ways = waysOf(shape, 33);
    expect(ways.map(({ lines, air }) => [lines, air])).toEqual([
      [33, 0],
      [33, 1],
      [33, 2],
    ]);
    const cheapest = Math.min(...ways.map(({ cost }) => cost));
    expect(depthsOf(itemOf(1, [shape]).shapes, shape).fill(33)?.cost).toBe(cheapest);
    expect(waysOf(shape, 30)).toEqual([{ shape, lines: 30, air: 0, cost: 1 }]);
    expect(waysOf(shape, 29)).toEqual([]);
  });
});
