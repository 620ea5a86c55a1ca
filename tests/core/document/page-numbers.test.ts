import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPageNumbers, parsePageNumbers } from '../../../core/document';

describe('page numbers', () => {
  it.each([
    ['1,3-4', [1, 3, 4]],
    [' 4 , 1 ', [1, 4]],
    ['１、３－４，２', [1, 2, 3, 4]],
    ['2-2,2', [2]],
  ])('are read from %s', (text, pages) => {
    expect(parsePageNumbers(text, 8)).toEqual({ ok: true, pages });
  });

  it.each(['', '1-', '4-3', 'a', '1;2', '-1', '1.5'])('are not read from "%s"', (text) => {
    expect(parsePageNumbers(text, 8)).toEqual({ ok: false, code: 'not-page-numbers' });
  });

  it('are refused beyond the edition, naming the first that it lacks', () => {
    expect(parsePageNumbers('7-12', 8)).toEqual({ ok: false, code: 'page-missing', page: 9 });
    expect(parsePageNumbers('0', 8)).toEqual({ ok: false, code: 'page-missing', page: 0 });
  });

  it('are written so that they are read again', () => {
    expect(formatPageNumbers([1, 2, 3, 5, 7, 8])).toBe('1-3,5,7-8');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (chosen) => {
        const pages = [...chosen].sort((a, b) => a - b);
        expect(parsePageNumbers(formatPageNumbers(pages), 40)).toEqual({ ok: true, pages });
      }),
    );
  });
});
