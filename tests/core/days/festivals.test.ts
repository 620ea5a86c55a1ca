import { describe, expect, it } from 'vitest';
import { festivalInstead } from '../../../core/days';

/** Days as the calendars of these years print them. */
const DAYS: readonly (readonly [string, string])[] = [
  ['春节', '2026-02-17'],
  ['除夕', '2026-02-16'],
  ['元宵节', '2026-03-03'],
  ['端午节', '2026-06-19'],
  ['七夕节', '2025-08-29'],
  ['中秋节', '2025-10-06'],
  ['中秋节', '2026-09-25'],
  ['重阳节', '2026-10-18'],
  ['腊八节', '2027-01-15'],
  ['清明', '2024-04-04'],
  ['清明', '2026-04-05'],
  ['立秋', '2026-08-07'],
  ['秋分', '2026-09-23'],
  ['冬至', '2025-12-21'],
  ['冬至', '2026-12-22'],
  ['立春', '2025-02-03'],
  ['惊蛰', '2026-03-05'],
  ['母亲节', '2026-05-10'],
  ['父亲节', '2026-06-21'],
  ['教师节', '2026-09-10'],
  ['农民丰收节', '2026-09-23'],
];

describe('festivals and solar terms', () => {
  it.each(DAYS)('%s is on %s', (name, date) => {
    expect(festivalInstead(name, date)).toBeUndefined();
  });

  it.each(DAYS)('%s is on %s, not two days later', (name, date) => {
    const later = new Date(Date.parse(date) + 2 * 86_400_000).toISOString().slice(0, 10);
    expect(festivalInstead(name, later)).toBe(date);
  });
});
