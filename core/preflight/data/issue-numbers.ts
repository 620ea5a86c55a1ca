import type { Diagnostic } from '../../diagnostic';
import { issueOn, nextIssueDate } from '../../document';
import type { Edition } from '../../document';

/**
 * L33: the issue's numbers are those that the paper's schedule counts for its date, and there is an issue on that date.
 */
export function checkIssueNumbers({ issue, masthead }: Edition): readonly Diagnostic[] {
  const { schedule } = masthead;
  if (schedule === undefined) return [];
  const { date } = issue;
  const place = { page: 1, furniture: 'masthead' };
  const counted = issueOn(schedule, date);
  if (counted === undefined) {
    const values = { date, next: nextIssueDate(schedule, date) ?? '' };
    const fix = { kind: 'add-issue-day', date } as const;
    return [{ code: 'no-issue-day', severity: 'error', rule: 'L33', place: { ...place, part: 'date' }, values, fix }];
  }
  const found: Diagnostic[] = [];
  for (const name of ['number', 'total'] as const) {
    const written = issue[name];
    if (written === undefined || written === counted[name]) continue;
    found.push({
      code: name === 'number' ? 'wrong-issue-number' : 'wrong-total-number',
      severity: 'error',
      rule: 'L33',
      place: { ...place, part: name },
      values: { written, counted: counted[name] },
      fix: { kind: 'set-issue', [name]: counted[name] },
    });
  }
  return found;
}
