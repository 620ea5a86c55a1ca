import { dateOfDay, dayNumber, issueOn, nextIssueDate } from '../../core/document';
import type { Edition, Issue } from '../../core/document';

const DAYS_OF_A_WEEK = 7;

/** The date of the issue after this one: by the schedule; without one a week later. */
export function dateAfter({ issue, masthead }: Edition): string {
  const counted = masthead.schedule && nextIssueDate(masthead.schedule, issue.date);
  if (counted !== undefined) return counted;
  const day = dayNumber(issue.date);
  return day === undefined ? issue.date : dateOfDay(day + DAYS_OF_A_WEEK);
}

/** The issue of a date: by the schedule; where that does not tell, with this issue's numbers plus one. */
export function issueAfter({ issue, masthead }: Edition, date: string): Issue {
  const counted = masthead.schedule && issueOn(masthead.schedule, date);
  if (counted !== undefined) return { date, ...counted };
  const { number, total } = issue;
  return {
    date,
    ...(number !== undefined && { number: number + 1 }),
    ...(total !== undefined && { total: total + 1 }),
  };
}
