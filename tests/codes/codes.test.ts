import { describe, expect, it } from 'vitest';

import { codes } from '../../codes';

describe('codes', () => {
  it('makes square matrices with finders in three corners, larger ones for longer texts', () => {
    const small = codes.qr('https://qingshi.example/');
    expect(small?.length).toBe(25);
    const finder = [true, false, true, true, true, false, true];
    expect(small?.[3]?.slice(0, 7)).toEqual(finder);
    expect(small?.[3]?.slice(-7)).toEqual(finder);
    expect(small?.[21]?.slice(0, 7)).toEqual(finder);
    expect(codes.qr('青石报'.repeat(50))?.length).toBeGreaterThan(50);
  });

  it('makes none of nothing, nor of what no code holds', () => {
    expect(codes.qr('')).toBeUndefined();
    expect(codes.qr('a'.repeat(2331))?.length).toBe(177);
    expect(codes.qr('a'.repeat(2332))).toBeUndefined();
  });
});
