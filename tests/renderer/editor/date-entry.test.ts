import { describe, expect, it } from 'vitest';
import { dateStepped, readDate } from '../../../renderer/editor';

describe('a date that is entered', () => {
  it.each([
    '2026-09-18',
    '2026-9-18',
    '2026/9/18',
    '2026.09.18',
    '20260918',
    '2026年9月18日',
    '２０２６年９月１８日',
    ' 2026 年 9 月 18 号 ',
  ])('is read from %s', (text) => expect(readDate(text)).toBe('2026-09-18'));

  it.each(['', '9-18', '2026-13-01', '2026-02-29', '1900-12-31', '2101-01-01', '2026-9', '2026-09-18x'])(
    'is none where %j is written',
    (text) => expect(readDate(text)).toBeUndefined(),
  );

  it('is stepped by days over the ends of months and not beyond the almanac', () => {
    expect(dateStepped('2026-09-30', 1)).toBe('2026-10-01');
    expect(dateStepped('2026-01-01', -10)).toBe('2025-12-22');
    expect(dateStepped('2100-12-31', 1)).toBe('2100-12-31');
    expect(dateStepped('', 1)).toBe('');
  });
});
