import { describe, expect, it } from 'vitest';
import { endsSoon, looksLost } from '../../../core/makeup/legs';
import { measureOf } from './small-page';

describe('looksLost', () => {
  it('are own legs of which one stays empty, and not those of the page', () => {
    const body = { column: 0, columns: 3, line: 0, lines: 8 };
    expect(looksLost(measureOf(8), [{ ...body, legs: 2 }], 8)).toBe(true);
    expect(looksLost(measureOf(9), [{ ...body, legs: 2 }], 7)).toBe(false);
    expect(looksLost(measureOf(16), [body], 8)).toBe(false);
  });
});

describe('endsSoon', () => {
  it('is level text of fewer lines than a leg needs, beside a picture that is deeper', () => {
    const bodies = [{ column: 0, columns: 4, line: 3, lines: 6 }];
    expect(endsSoon(measureOf(16), bodies)).toBe(true);
    expect(endsSoon(measureOf(20), bodies)).toBe(false);
    // A short story needs less.
    expect(endsSoon(measureOf(12), bodies)).toBe(false);
    expect(endsSoon(measureOf(8), bodies)).toBe(true);
  });

  it('is none that goes on under the picture', () => {
    const bodies = [
      { column: 0, columns: 3, line: 3, lines: 9 },
      { column: 3, columns: 1, line: 7, lines: 5 },
    ];
    expect(endsSoon(measureOf(16), bodies)).toBe(false);
  });
});
