import { describe, expect, it } from 'vitest';
import { looksLost } from '../../../core/makeup/legs';
import { measureOf } from './small-page';

describe('looksLost', () => {
  it('are own legs of which one stays empty, and not those of the page', () => {
    const body = { column: 0, columns: 3, line: 0, lines: 8 };
    expect(looksLost(measureOf(8), [{ ...body, legs: 2 }], 8)).toBe(true);
    expect(looksLost(measureOf(9), [{ ...body, legs: 2 }], 7)).toBe(false);
    expect(looksLost(measureOf(16), [body], 8)).toBe(false);
  });
});
