import { describe, expect, it } from 'vitest';
import { beginningOf, endOf } from '../../core/surrogates';

describe('a part of a text', () => {
  it.each([
    ['渡口𠮷野', 2, '渡口', '野'],
    ['渡口𠮷野', 3, '渡口', '𠮷野'],
    ['渡口𠮷野', 4, '渡口𠮷', '口𠮷野'],
    ['渡口𠮷野', 5, '渡口𠮷野', '渡口𠮷野'],
    ['渡口', 0, '', ''],
    ['', 3, '', ''],
  ])('of %s and %i units holds whole characters only', (text, most, beginning, end) => {
    expect(beginningOf(text, most)).toBe(beginning);
    expect(endOf(text, most)).toBe(end);
  });
});
