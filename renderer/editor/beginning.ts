import { dateOfDay, dayNumber, issueOn, nextIssueDate, weekdayOf, weeklyFrom } from '../../core/document';
import type { Edition, Issue, Schedule } from '../../core/document';

const DAYS_OF_A_WEEK = 7;

/** The first date that fields of dates take. */
const FIRST_DATE = '1901-01-01';

/** What a person entered of a new issue; what is left out is proposed. `none` is a number that was taken out. */
export interface Entered {
  readonly date?: string;
  readonly number?: number | 'none';
  readonly total?: number | 'none';
}

/** How a proposal came about: the words are under this name, with these values. */
export interface Reason {
  readonly why: 'today' | 'publicationDay' | 'besideDays' | 'weekAfter' | 'ofYear' | 'counted' | 'plusOne' | 'optional';
  readonly values: Readonly<Record<string, string | number>>;
}

/** A day and numbers for a new issue, and how the day and the number came about; no reason for what was entered. */
export interface Proposal extends Issue {
  readonly dateBy: Reason | undefined;
  readonly numberBy: Reason | undefined;
}

/**
 * The first issue of a paper that begins here: on its next day of publication (`weekdays`, 0 for Sunday), `today` when
 * it has none; numbered as one that has appeared on all of them since January. `today` is `YYYY-MM-DD`.
 */
export function firstIssue(
  { weekdays, today }: { readonly weekdays: readonly number[]; readonly today: string },
  entered: Entered,
): Proposal {
  const days = weekdays.length === 0 ? undefined : weeklyFrom({ date: firstDay(weekdays) }, weekdays);
  const date = entered.date ?? (days && nextIssueDate(days, shifted(today, -1))) ?? today;
  const count = days && issueOn(days, date)?.number;
  const dateBy = dayReason(entered, { schedule: days, date, otherwise: { why: 'today', values: {} } });
  const numberBy: Reason =
    count === undefined
      ? { why: 'optional', values: {} }
      : { why: 'ofYear', values: { count, year: date.slice(0, 4) } };
  return withEntered({ date, ...(count !== undefined && { number: count }) }, { entered, dateBy, numberBy });
}

/** The issue after one: by the paper's schedule; without one a week later, with the numbers plus one. */
export function nextIssueOf(edition: Edition, entered: Entered): Proposal {
  const { issue, masthead } = edition;
  const { schedule } = masthead;
  const date = entered.date ?? dateAfter(edition);
  const counted = schedule && issueOn(schedule, date);
  const dateBy = dayReason(entered, { schedule, date, otherwise: { why: 'weekAfter', values: { date: issue.date } } });
  const numberBy: Reason =
    schedule !== undefined && counted !== undefined
      ? { why: 'counted', values: { number: schedule.from.number, date: schedule.from.date } }
      : issue.number === undefined
        ? { why: 'optional', values: {} }
        : { why: 'plusOne', values: { number: issue.number } };
  const { total, ...after } = issueAfter(edition, date);
  // A paper that does not count all its issues does not begin to because its schedule can.
  const proposed = issue.total === undefined || total === undefined ? after : { ...after, total };
  return withEntered(proposed, { entered, dateBy, numberBy });
}

/**
 * The first day of publication that the calendar of the window has: what a schedule is counted from is an issue by
 * itself, and must not add one.
 */
function firstDay(weekdays: readonly number[]): string {
  const days = Array.from({ length: DAYS_OF_A_WEEK }, (_, day) => shifted(FIRST_DATE, day));
  return days.find((day) => weekdays.includes(weekdayOf(day) ?? -1)) ?? FIRST_DATE;
}

function shifted(date: string, by: number): string {
  const day = dayNumber(date);
  return day === undefined ? date : dateOfDay(day + by);
}

function dayReason(
  entered: Entered,
  { schedule, date, otherwise }: { schedule: Schedule | undefined; date: string; otherwise: Reason },
): Reason | undefined {
  if (schedule !== undefined && issueOn(schedule, date) === undefined) return { why: 'besideDays', values: {} };
  if (entered.date !== undefined) return undefined;
  return schedule === undefined ? otherwise : { why: 'publicationDay', values: {} };
}

function withEntered(
  { date, ...counted }: Issue,
  { entered, ...by }: { entered: Entered } & Pick<Proposal, 'dateBy' | 'numberBy'>,
): Proposal {
  const number = entered.number ?? counted.number;
  const total = entered.total ?? counted.total;
  return {
    date,
    ...(number !== undefined && number !== 'none' && { number }),
    ...(total !== undefined && total !== 'none' && { total }),
    dateBy: by.dateBy,
    numberBy: entered.number === undefined ? by.numberBy : undefined,
  };
}

/** The date of the issue after this one: by the schedule; without one a week later. */
function dateAfter({ issue, masthead }: Edition): string {
  const counted = masthead.schedule && nextIssueDate(masthead.schedule, issue.date);
  if (counted !== undefined) return counted;
  return shifted(issue.date, DAYS_OF_A_WEEK);
}

/** The issue of a date: by the schedule; where that does not tell, with this issue's numbers plus one. */
function issueAfter({ issue, masthead }: Edition, date: string): Issue {
  const counted = masthead.schedule && issueOn(masthead.schedule, date);
  if (counted !== undefined) return { date, ...counted };
  const { number, total } = issue;
  return {
    date,
    ...(number !== undefined && { number: number + 1 }),
    ...(total !== undefined && { total: total + 1 }),
  };
}
