import { LunarYear, Solar } from 'lunar-typescript';
import { describe, expect, it } from 'vitest';

import { dateOfDay, dayNumber, lunarDate, lunarDay, parseDate, weekdayText } from '../../../core/document';

/** Every month of the lunar years 1900 to 2100, leap months included, as an astronomical calendar has them. */
const MONTHS = Array.from({ length: 201 }, (_, index) => LunarYear.fromYear(1900 + index)).flatMap((year) =>
  year.getMonthsInYear().map((month) => {
    const first = Solar.fromJulianDay(month.getFirstJulianDay());
    const days = month.getDayCount();
    return { year: year.getYear(), month: month.getMonth(), days, first, last: first.next(days - 1) };
  }),
);

describe('lunarDay', () => {
  it('agrees with an astronomical calendar on the first and last day of every month from 1900 to 2100', () => {
    for (const { year, month, days, first, last } of MONTHS) {
      const named = { year, month: Math.abs(month), leap: month < 0 };
      expect(lunarDay(first.toYmd()), first.toYmd()).toEqual({ ...named, day: 1 });
      expect(lunarDay(last.toYmd()), last.toYmd()).toEqual({ ...named, day: days });
    }
  });

  it('has the leap months that almanacs print, the late one of 2033 too', () => {
    const leaps = new Map<number, number>();
    for (let day = dayNumber('2001-01-24') ?? 0; day < (dayNumber('2042-01-22') ?? 0); day++) {
      const lunar = lunarDay(dateOfDay(day));
      if (lunar?.leap) leaps.set(lunar.year, lunar.month);
    }
    expect([...leaps]).toEqual([
      ...[
        [2001, 4],
        [2004, 2],
        [2006, 7],
        [2009, 5],
        [2012, 4],
        [2014, 9],
        [2017, 6],
        [2020, 4],
      ],
      ...[
        [2023, 2],
        [2025, 6],
        [2028, 5],
        [2031, 3],
        [2033, 11],
        [2036, 6],
        [2039, 5],
      ],
    ]);
  });

  it('knows no day outside its table', () => {
    expect(lunarDay('1900-01-30')).toBeUndefined();
    expect(lunarDay('2101-01-29')).toBeUndefined();
  });
});

describe('lunarDate', () => {
  it('prints the year by stem and branch, the month and the day', () => {
    expect(lunarDate('2022-08-23')).toBe('农历壬寅年七月廿六');
    expect(lunarDate('2024-02-10')).toBe('农历甲辰年正月初一');
    expect(lunarDate('2025-01-28')).toBe('农历甲辰年十二月廿九');
    expect(lunarDate('2026-09-30')).toBe('农历丙午年八月二十');
  });

  it('names leap months, in either script', () => {
    expect(lunarDate('2023-03-22')).toBe('农历癸卯年闰二月初一');
    expect(lunarDate('2023-03-22', 'zh-Hant')).toBe('農曆癸卯年閏二月初一');
  });

  it('is empty when there is no date', () => {
    expect(lunarDate('2023-02-30')).toBe('');
    expect(lunarDate('today')).toBe('');
  });
});

describe('parseDate and weekdayText', () => {
  it('reads days that exist and refuses others', () => {
    expect(parseDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
    expect(parseDate('2023-02-29')).toBeUndefined();
    expect(parseDate('2023-2-9')).toBeUndefined();
  });

  it('names the weekday', () => {
    expect(weekdayText('2022-08-23')).toBe('星期二');
    expect(weekdayText('1969-12-31')).toBe('星期三');
    expect(weekdayText('2026-11-22')).toBe('星期日');
    expect(weekdayText('')).toBe('');
  });
});
