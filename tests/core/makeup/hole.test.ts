import { describe, expect, it } from 'vitest';
import { pageHole, restrictHole } from '../../../core/makeup/hole';

describe('pageHole', () => {
  const hole = pageHole({ columns: 3, lines: 20 }, [
    { column: 0, columns: 2, line: 0, lines: 5 },
    { column: 2, columns: 1, line: 18, lines: 2 },
  ]);

  it('counts the cells that blocks leave', () => {
    expect(hole.cells).toBe(60 - 10 - 2);
  });

  it('knows the next free and the next blocked line of each column', () => {
    expect(hole.next(0, 0)).toBe(5);
    expect(hole.next(2, 0)).toBe(0);
    expect(hole.limit(2, 3)).toBe(18);
    expect(hole.next(2, 18)).toBe(20);
    expect(hole.below(2, 10)).toBe(8);
  });

  it('answers past the foot as at the foot', () => {
    expect([hole.next(1, 99), hole.limit(1, 99), hole.below(1, 99)]).toEqual([20, 20, 0]);
  });

  it('keeps its own blocks when more are set', () => {
    const part = restrictHole(hole, [{ column: 0, columns: 3, line: 10, lines: 10 }]);
    expect(part.cells).toBe(2 * 5 + 10);
    expect(part.limit(0, 5)).toBe(10);
  });
});
