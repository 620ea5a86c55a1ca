import { weekdayOf, weeklyFrom } from '../../core/document';
import type { Edition, Schedule } from '../../core/document';

/** A schedule to begin with: weekly on the issue's own weekday, counted from the issue itself. */
export function scheduleFrom({ issue }: Edition): Schedule {
  return weeklyFrom(issue, [weekdayOf(issue.date) ?? 1]);
}

/** Days of the month as people write them: `1、15`. */
export function monthDaysText(days: readonly number[]): string {
  return days.join('、');
}

/** Days of the month as entered, in order and each once; `undefined` when one is none, or there is none. */
export function readMonthDays(text: string): readonly number[] | undefined {
  const parts = text.normalize('NFKC').split(/[^\d]+/u);
  const days = [...new Set(parts.filter((part) => part !== '').map(Number))].sort((a, b) => a - b);
  const good = days.length > 0 && days.every((day) => day >= 1 && day <= 31);
  return good && !/[^\d\s、，,;；日号號]/u.test(text.normalize('NFKC')) ? days : undefined;
}
