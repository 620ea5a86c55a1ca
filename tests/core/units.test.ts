import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movePoints, roundPoints } from '../../core/units';

const points = fc.double({ min: -5_000, max: 5_000, noNaN: true });

describe('lengths in points', () => {
  it('are rounded to a thousandth, with no minus zero', () => {
    expect([0.0004, -0.0004, 0.0005, -12.34567].map(roundPoints)).toEqual([0, 0, 0.001, -12.346]);
  });

  it('are rounded alike one by one and many at once', () => {
    fc.assert(
      fc.property(fc.array(points), points, (lengths, distance) => {
        expect(movePoints(lengths, distance)).toEqual(lengths.map((length) => roundPoints(distance + length)));
      }),
    );
    expect(movePoints([-0.0004, 1], 0)).toEqual([0, 1]);
  });
});
