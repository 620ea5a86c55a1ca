import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueOn, nextIssueDate, weekdayOf, weeklyFrom } from '../../../core/document';
import { firstIssue, nextIssueOf } from '../../../renderer/editor';
import { smallEdition } from '../../core/document/small-edition';

describe('the first issue of a paper', () => {
  // A Thursday.
  const today = '2026-11-26';

  it('is of today and without numbers, while no day of publication is chosen', () => {
    expect(firstIssue({ weekdays: [], today }, {})).toEqual({
      date: today,
      dateBy: { why: 'today', values: {} },
      numberBy: { why: 'optional', values: {} },
    });
  });

  it('is of the next day of publication, today itself counted, numbered within the year', () => {
    const friday = firstIssue({ weekdays: [5], today }, {});
    expect(friday).toMatchObject({ date: '2026-11-27', number: 48, dateBy: { why: 'publicationDay' } });
    expect(friday.numberBy).toEqual({ why: 'ofYear', values: { count: 48, year: '2026' } });
    expect(firstIssue({ weekdays: [4], today }, {}).date).toBe(today);
  });

  it('keeps what was entered, and says of a day beside the schedule that it is', () => {
    const entered = firstIssue({ weekdays: [5], today }, { date: '2026-11-28', number: 7, total: 'none' });
    expect(entered).toEqual({ date: '2026-11-28', number: 7, dateBy: { why: 'besideDays', values: {} } });
    expect(firstIssue({ weekdays: [5], today }, { number: 'none' })).not.toHaveProperty('number');
  });

  it('is followed by the issue that its schedule counts next', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
        (weekdays, day) => {
          const { date, number = 0 } = firstIssue({ weekdays, today: day }, {});
          expect(weekdays).toContain(weekdayOf(date));
          expect(date >= day).toBe(true);
          const schedule = weeklyFrom({ date, number }, weekdays);
          const next = nextIssueDate(schedule, date) ?? '';
          const sameYear = next.slice(0, 4) === date.slice(0, 4);
          expect(issueOn(schedule, next)?.number).toBe(sameYear ? number + 1 : 1);
        },
      ),
    );
  });
});

describe('the next issue of a paper', () => {
  it('says how its day and its number came about', () => {
    const { schedule: _schedule, ...masthead } = smallEdition().masthead;
    const plain = { ...smallEdition(), masthead, issue: { date: '2026-09-18', number: 182 } };
    expect(nextIssueOf(plain, {})).toEqual({
      date: '2026-09-25',
      number: 183,
      dateBy: { why: 'weekAfter', values: { date: '2026-09-18' } },
      numberBy: { why: 'plusOne', values: { number: 182 } },
    });
    const weekly = { ...plain, masthead: { ...masthead, schedule: weeklyFrom(plain.issue, [1, 5]) } };
    expect(nextIssueOf(weekly, {})).toMatchObject({
      date: '2026-09-21',
      number: 183,
      dateBy: { why: 'publicationDay' },
      numberBy: { why: 'counted', values: { number: 182, date: '2026-09-18' } },
    });
    expect(nextIssueOf(weekly, {})).not.toHaveProperty('total');
    expect(nextIssueOf(weekly, { date: '2026-09-22' })).toMatchObject({ number: 183, dateBy: { why: 'besideDays' } });
  });
});
