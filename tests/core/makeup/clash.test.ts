import { describe, expect, it } from 'vitest';
import { headClash, picturesClash } from '../../../core/makeup/clash';
import type { ShapeHead } from '../../../core/makeup/shape';

const head = (column: number, columns: number, line: number, size = 30): ShapeHead => ({
  ...{ column, columns, line, size, reach: columns },
  lines: 4,
});

describe('headClash', () => {
  it('finds heads side by side across one gutter', () => {
    expect(headClash(head(0, 2, 10), head(2, 2, 10))).toBe(1);
    expect(headClash(head(2, 2, 12), head(0, 2, 10))).toBe(1);
  });

  it('minds a strip beside a level head little, and two strips less than two level heads', () => {
    const strip = { ...head(1, 1, 10), vertical: true as const };
    expect(headClash(strip, head(2, 2, 10))).toBe(0.35);
    expect(headClash(strip, { ...strip, column: 2 })).toBe(0.8);
  });

  it('forgives heads of clearly other sizes in part', () => {
    expect(headClash(head(0, 2, 10, 42), head(2, 2, 10, 30))).toBe(0.75);
    expect(headClash(head(0, 2, 10, 60), head(2, 2, 10, 30))).toBe(0.55);
  });

  it('lets heads apart that a column or enough lines separate', () => {
    expect(headClash(head(0, 1, 10), head(2, 2, 10))).toBe(0);
    expect(headClash(head(0, 2, 10), head(2, 2, 13))).toBe(0);
    expect(headClash(head(0, 2, 10), head(2, 2, 30))).toBe(0);
  });

  it('finds heads right under one another', () => {
    expect(headClash(head(0, 2, 10), head(0, 2, 15))).toBe(1);
    expect(headClash(head(0, 2, 10), head(0, 2, 17))).toBe(0);
  });
});

describe('picturesClash', () => {
  const picture = (column: number, columns: number, line: number, lines = 20) => ({ column, columns, line, lines });
  const first = picture(0, 2, 10);

  it('finds pictures that touch, side by side or over one another', () => {
    expect(picturesClash(first, picture(2, 1, 15))).toBe(1);
    expect(picturesClash(first, picture(0, 2, 33))).toBe(1);
    expect(picturesClash(first, picture(3, 1, 15))).toBe(0);
  });

  it('finds those that are seen as a pair: level for two lines, or with a head between', () => {
    for (const pair of [picture(2, 1, 28), picture(0, 2, 37)]) {
      expect(picturesClash(first, pair)).toBeGreaterThan(0.1);
      expect(picturesClash(first, pair)).toBeLessThan(0.5);
    }
    expect(picturesClash(first, picture(0, 2, 40))).toBe(0);
    expect(picturesClash(first, picture(1, 4, 37))).toBe(0);
  });

  it('lets pictures meet at a corner', () => {
    expect(picturesClash(first, picture(2, 2, 29))).toBe(0);
    expect(picturesClash(first, picture(2, 2, 31))).toBe(0);
  });
});
