import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dateOfDay, dayNumber, issueOn, nextIssueDate } from '../../../core/document';
import type { Schedule } from '../../../core/document';

/** A weekly of Fridays, its issue of 18 September 2026 known. */
const weekly: Schedule = {
  from: { date: '2026-09-18', number: 38, total: 912 },
  days: { kind: 'week', weekdays: [5] },
  numbering: 'year',
  skipped: [],
  extra: [],
};

describe('issueOn', () => {
  it('counts forwards and backwards from the known issue', () => {
    expect(issueOn(weekly, '2026-09-18')).toEqual({ number: 38, total: 912 });
    expect(issueOn(weekly, '2026-09-25')).toEqual({ number: 39, total: 913 });
    expect(issueOn(weekly, '2026-01-02')).toEqual({ number: 1, total: 875 });
    expect(issueOn(weekly, '2026-09-19')).toBeUndefined();
  });

  it('begins anew in January, or runs on', () => {
    expect(issueOn(weekly, '2027-01-01')).toEqual({ number: 1, total: 927 });
    expect(issueOn(weekly, '2025-12-26')).toEqual({ number: 52, total: 874 });
    expect(issueOn({ ...weekly, numbering: 'run' }, '2027-01-01')).toEqual({ number: 53, total: 927 });
  });

  it('leaves holidays out, and puts extra issues in', () => {
    const holiday = { ...weekly, skipped: ['2026-10-02'], extra: ['2026-10-06'] };
    expect(issueOn(holiday, '2026-10-02')).toBeUndefined();
    expect(issueOn(holiday, '2026-10-06')).toEqual({ number: 40, total: 914 });
    expect(issueOn(holiday, '2026-10-09')).toEqual({ number: 41, total: 915 });
    expect(issueOn({ ...weekly, skipped: ['2026-08-07'] }, '2026-07-31')).toEqual({ number: 32, total: 906 });
  });

  it('takes the last day of a month that has no 31st, once', () => {
    const monthly: Schedule = {
      ...weekly,
      from: { date: '2026-01-31', number: 2, total: 100 },
      days: { kind: 'month', days: [15, 30, 31] },
    };
    expect(issueOn(monthly, '2026-02-28')).toEqual({ number: 4, total: 102 });
    expect(issueOn(monthly, '2028-02-28')).toBeUndefined();
    expect(issueOn(monthly, '2028-02-29')?.number).toBe(5);
    expect(issueOn(monthly, '2026-04-30')?.total).toBe(107);
  });

  it('knows the issue that it counts from, whatever day it fell on', () => {
    const onThursday = { ...weekly, from: { ...weekly.from, date: '2026-09-17' } };
    expect(issueOn(onThursday, '2026-09-17')).toEqual({ number: 38, total: 912 });
    expect(issueOn(onThursday, '2026-09-18')).toEqual({ number: 39, total: 913 });
  });

  it('knows no issue before the first, nor on days that are none', () => {
    const young: Schedule = { ...weekly, from: { date: '2026-09-18', number: 2, total: 2 } };
    expect(issueOn(young, '2026-09-11')).toEqual({ number: 1, total: 1 });
    expect(issueOn(young, '2026-09-04')).toBeUndefined();
    expect(issueOn(weekly, '2026-02-30')).toBeUndefined();
    expect(issueOn({ ...weekly, from: { ...weekly.from, date: '2026-02-30' } }, '2026-09-18')).toBeUndefined();
  });
});

describe('nextIssueDate', () => {
  it('is the first issue after a date', () => {
    expect(nextIssueDate(weekly, '2026-09-18')).toBe('2026-09-25');
    expect(nextIssueDate({ ...weekly, skipped: ['2026-09-25'] }, '2026-09-18')).toBe('2026-10-02');
    expect(nextIssueDate({ ...weekly, extra: ['2026-09-19'] }, '2026-09-18')).toBe('2026-09-19');
  });

  it('is none when the paper never appears again', () => {
    const over: Schedule = { ...weekly, days: { kind: 'week', weekdays: [] } };
    expect(nextIssueDate(over, '2026-09-18')).toBeUndefined();
    expect(nextIssueDate(weekly, 'tomorrow')).toBeUndefined();
  });
});

const day = fc.integer({ min: dayNumber('2000-01-01') ?? 0, max: dayNumber('2100-12-31') ?? 0 });
const dates = fc.array(day.map(dateOfDay), { maxLength: 12 });
const schedules: fc.Arbitrary<Schedule> = fc.record({
  from: fc.record({ date: day.map(dateOfDay), number: fc.integer({ min: 1, max: 400 }), total: fc.constant(100_000) }),
  days: fc.oneof(
    fc.record({
      kind: fc.constant('week' as const),
      weekdays: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('month' as const),
      days: fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1 }),
    }),
  ),
  numbering: fc.constantFrom('year', 'run'),
  skipped: dates,
  extra: dates,
});

/** Whether a paper has an issue on a day, by the words of the schedule and not by counting. */
function appears({ from, days, skipped, extra }: Schedule, date: string): boolean {
  if (date === from.date || extra.includes(date)) return true;
  if (skipped.includes(date)) return false;
  const utc = new Date(`${date}T00:00:00Z`);
  if (days.kind === 'week') return days.weekdays.includes(utc.getUTCDay());
  const last = new Date(Date.UTC(utc.getUTCFullYear(), utc.getUTCMonth() + 1, 0)).getUTCDate();
  return days.days.some((each) => Math.min(each, last) === utc.getUTCDate());
}

describe('any schedule', () => {
  it('has an issue on the days it names, each one more than the one before, in January again the first', () => {
    fc.assert(
      fc.property(schedules, day, (schedule, start) => {
        let last: { total: number; number: number; year: string } | undefined;
        for (let at = start; at < start + 400; at++) {
          const date = dateOfDay(at);
          const issue = issueOn({ ...schedule, from: { ...schedule.from, number: 100_000 } }, date);
          expect([date, issue !== undefined]).toEqual([date, appears(schedule, date)]);
          if (issue === undefined) continue;
          const year = date.slice(0, 4);
          if (last !== undefined) {
            expect(issue.total).toBe(last.total + 1);
            const anew = schedule.numbering === 'year' && year !== last.year && year !== schedule.from.date.slice(0, 4);
            if (anew) expect(issue.number).toBe(1);
            else if (year === last.year || schedule.numbering === 'run') expect(issue.number).toBe(last.number + 1);
          }
          last = { ...issue, year };
        }
      }),
      { numRuns: 25 },
    );
  });

  it('goes from issue to issue without leaving one out', () => {
    fc.assert(
      fc.property(schedules, day, (schedule, start) => {
        const next = nextIssueDate(schedule, dateOfDay(start));
        const until = next === undefined ? start + 60 : (dayNumber(next) ?? 0);
        if (next !== undefined) expect(appears(schedule, next)).toBe(true);
        for (let at = start + 1; at < until; at++) expect(appears(schedule, dateOfDay(at))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
