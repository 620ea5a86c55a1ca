import { dateOfDay, dayNumber, parseDate } from './calendar';

/**
 * When a paper appears and how its issues are counted, from one issue that is known. Dates are `YYYY-MM-DD`. The days
 * are counted as they are, not as they were planned: exceptions are entered one by one.
 */
export interface Schedule {
  /** An issue whose numbers are known; the others are counted from it. It appeared, whatever the days say. */
  readonly from: { readonly date: string; readonly number: number; readonly total: number };
  /** Weekdays it appears on, 0 for Sunday; or days of the month, 31 for the last where a month has fewer. */
  readonly days:
    | { readonly kind: 'week'; readonly weekdays: readonly number[] }
    | { readonly kind: 'month'; readonly days: readonly number[] };
  /** Whether 第N期 begins anew every January or runs on. */
  readonly numbering: 'year' | 'run';
  /** Dates of the schedule without an issue, such as holidays 休刊. */
  readonly skipped: readonly string[];
  /** Dates beside the schedule with one 增刊; a date that is skipped too has one. */
  readonly extra: readonly string[];
}

/** The numbers of an issue: 第N期 and 总第N期. */
export interface IssueNumbers {
  readonly number: number;
  readonly total: number;
}

/** A paper that appears on these weekdays (0 for Sunday), counted from an issue: its first where it has no number. */
export function weeklyFrom(
  { date, number = 1, total = number }: { readonly date: string } & Partial<IssueNumbers>,
  weekdays: readonly number[],
): Schedule {
  return { from: { date, number, total }, days: { kind: 'week', weekdays }, numbering: 'year', skipped: [], extra: [] };
}

/**
 * The numbers of the issue of a date, before or after the known one. `undefined` on a day without an issue, on one
 * before the paper's first, and when either date is none. In the year of the known issue numbers are counted from it;
 * in other years, where numbering begins anew, from the year's first issue. The days between are counted, not walked.
 */
export function issueOn(schedule: Schedule, date: string): IssueNumbers | undefined {
  const { from, numbering } = schedule;
  const [known, day] = [dayNumber(from.date), dayNumber(date)];
  if (known === undefined || day === undefined) return undefined;
  const issues = issuesUntil(schedule);
  if (issues(day) === issues(day - 1)) return undefined;
  const since = issues(day) - issues(known);
  const year = date.slice(0, 4);
  const anew = numbering === 'year' && year !== from.date.slice(0, 4);
  const number = anew ? issues(day) - issues((dayNumber(`${year}-01-01`) ?? day) - 1) : from.number + since;
  const total = from.total + since;
  return number < 1 || total < 1 ? undefined : { number, total };
}

/** The last year that dates of four digits reach. */
const LAST_DAY = dayNumber('9999-12-31') ?? 0;

/** The date of the first issue after a date; `undefined` when none comes any more, or when `after` is no date. */
export function nextIssueDate(schedule: Schedule, after: string): string | undefined {
  const start = dayNumber(after);
  if (start === undefined) return undefined;
  const issues = issuesUntil(schedule);
  const before = issues(start);
  let step = 1;
  while (issues(start + step) === before) {
    if (start + step > LAST_DAY) return undefined;
    step *= 2;
  }
  let [none, some] = [start + Math.floor(step / 2), start + step];
  while (some - none > 1) {
    const middle = Math.floor((none + some) / 2);
    if (issues(middle) === before) none = middle;
    else some = middle;
  }
  return some > LAST_DAY ? undefined : dateOfDay(some);
}

/** A function that counts the issues up to a day, that day's own included, from some day long ago. */
function issuesUntil(schedule: Schedule): (day: number) => number {
  const planned =
    schedule.days.kind === 'week' ? weekdaysUntil(schedule.days.weekdays) : monthDaysUntil(schedule.days.days);
  const isPlanned = (day: number): boolean => planned(day) > planned(day - 1);
  const extra = new Set(daysIn([...schedule.extra, schedule.from.date]));
  const exceptions = [
    ...[...extra].filter((day) => !isPlanned(day)).map((day) => ({ day, by: 1 })),
    ...[...new Set(daysIn(schedule.skipped))]
      .filter((day) => isPlanned(day) && !extra.has(day))
      .map((day) => ({ day, by: -1 })),
  ];
  return (day) =>
    exceptions.reduce((count, exception) => (exception.day <= day ? count + exception.by : count), planned(day));
}

function daysIn(dates: readonly string[]): number[] {
  return dates.map(dayNumber).filter((day) => day !== undefined);
}

/** Day 0, 1 January 1970, was a Thursday. */
const FIRST_WEEKDAY = 4;

function weekdaysUntil(weekdays: readonly number[]): (day: number) => number {
  const firsts = [...new Set(weekdays)].map((weekday) => weekday - FIRST_WEEKDAY);
  return (day) => firsts.reduce((count, first) => count + Math.floor((day - first) / 7) + 1, 0);
}

/** Months of 31 days in a year, and of 30. */
const LONG_MONTHS = 7;
const SHORT_MONTHS = 4;

function monthDaysUntil(days: readonly number[]): (day: number) => number {
  /** Issues of a month that has so many days. */
  const inMonth = (length: number): number => new Set(days.map((day) => Math.min(day, length))).size;
  const common = LONG_MONTHS * inMonth(31) + SHORT_MONTHS * inMonth(30) + inMonth(28);
  const leapDay = inMonth(29) - inMonth(28);
  return (day) => {
    const date = parseDate(dateOfDay(day)) ?? { year: 0, month: 1, day: 0 };
    let count = date.year * common + leapYearsBefore(date.year) * leapDay;
    for (let month = 1; month < date.month; month++) count += inMonth(monthLength(date.year, month));
    const length = monthLength(date.year, date.month);
    return count + new Set(days.map((each) => Math.min(each, length)).filter((each) => each <= date.day)).size;
  };
}

function leapYearsBefore(year: number): number {
  const last = year - 1;
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}

function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
