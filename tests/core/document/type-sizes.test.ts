import { describe, expect, it } from 'vitest';
import { TYPE_SIZES, nextTypeSize, typeSizeName, typeSizeOf } from '../../../core/document';

const pointsOf = (name: string): number => typeSizeOf(name) ?? NaN;

describe('the 号 ladder', () => {
  it('falls from step to step', () => {
    for (const sizes of Object.values(TYPE_SIZES)) {
      expect(sizes).toHaveLength(17);
      for (const [step, { points }] of sizes.slice(1).entries()) expect(points).toBeLessThan(sizes[step]!.points);
    }
  });

  // The founders' three families: each size is twice the one three names below it.
  it.each([
    ['五号', '七号'],
    ['二号', '五号'],
    ['初号', '二号'],
    ['三号', '六号'],
    ['一号', '四号'],
  ])('makes %s twice %s among founders', (large, small) => {
    expect(pointsOf(large)).toBe(2 * pointsOf(small));
  });

  it('names sizes and reads names, Traditional ones too', () => {
    expect(typeSizeName(9)).toBe('小五');
    expect(typeSizeName(21)).toBe('二号');
    expect(typeSizeName(22)).toBeUndefined();
    expect(typeSizeName(22, 'office')).toBe('二号');
    expect(typeSizeOf('初號')).toBe(42);
    expect(typeSizeOf('零号')).toBeUndefined();
  });

  it('steps along the ladder, also from between two steps, and ends with it', () => {
    expect(nextTypeSize(9, 'larger')).toBe(10.5);
    expect(nextTypeSize(9, 'smaller')).toBe(7.875);
    expect(nextTypeSize(7.87, 'smaller')).toBe(6.5);
    expect(nextTypeSize(22, 'larger')).toBe(24);
    expect(nextTypeSize(22, 'smaller', 'office')).toBe(18);
    expect(nextTypeSize(63, 'larger')).toBeUndefined();
    expect(nextTypeSize(5.25, 'smaller')).toBeUndefined();
  });
});
