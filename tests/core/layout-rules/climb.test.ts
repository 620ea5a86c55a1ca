import { describe, expect, it } from 'vitest';
import { climbShare } from '../../../core/layout-rules';

describe('climbShare', () => {
  it('is none where text begins under its head, or nothing stands higher', () => {
    expect(climbShare({ line: 5, lines: 30 }, { highest: 0, headFoot: 5 })).toBe(0);
    expect(climbShare({ line: 30, lines: 4 }, { highest: 30, headFoot: 5 })).toBe(0);
    expect(climbShare({ line: 30, lines: 4 }, { highest: 34, headFoot: 5 })).toBe(0);
  });

  it('is the more, the higher the next leg begins and the less stands under the picture', () => {
    const four = climbShare({ line: 33, lines: 4 }, { highest: 0, headFoot: 5 });
    expect(four).toBeCloseTo(28 / 32, 9);
    expect(climbShare({ line: 33, lines: 28 }, { highest: 0, headFoot: 5 })).toBeCloseTo(0.5, 9);
    expect(climbShare({ line: 33, lines: 4 }, { highest: 25, headFoot: 5 })).toBeLessThan(four);
  });
});
