import { dateOfDay, dayNumber, parseDate } from '../document';
import type { NamedDay } from './dates-in';

/**
 * The date `YYYY-MM-DD` that a text in an issue of `issueDate` means. Without a year it is the one nearest to the
 * issue: on 1 January 12月30日 is the day before yesterday. `undefined` when no calendar has that day.
 */
export function dateSaid({ year, month, day }: NamedDay, issueDate: string): string | undefined {
  const issued = dayNumber(issueDate);
  const issue = parseDate(issueDate);
  if (issued === undefined || issue === undefined) return undefined;
  const inYear = (wanted: number): number | undefined => dayNumber(`${pad(wanted, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  const years =
    year === undefined
      ? [issue.year - 1, issue.year, issue.year + 1]
      : [typeof year === 'number' ? year : issue.year + year.ago];
  const days = years.map(inYear).filter((found) => found !== undefined);
  const [nearest] = days.sort((a, b) => Math.abs(a - issued) - Math.abs(b - issued));
  return nearest === undefined ? undefined : dateOfDay(nearest);
}

/** Whether some year has such a day: 2月30日 none. */
export function isDayOfAnyYear({ month, day }: NamedDay): boolean {
  // 2024 has every day that any year has.
  return dayNumber(`2024-${pad(month, 2)}-${pad(day, 2)}`) !== undefined;
}

function pad(number: number, digits: number): string {
  return `${number}`.padStart(digits, '0');
}
