import type { Diagnostic } from '../../diagnostic';
import { parseDate } from '../../document';
import type { Edition } from '../../document';
import type { NamedDay } from './dates-in';
import { numeralLike } from './numerals';
import { dateSaid, isDayOfAnyYear } from './said-date';
import { furnitureTexts, storyTexts } from './written-texts';

/** L33: a date beside 今日 is that of the issue; and every date is one that a calendar has. */
export function checkDates(edition: Edition): readonly Diagnostic[] {
  const { date: issueDate } = edition.issue;
  return [...furnitureTexts(edition), ...storyTexts(edition)].flatMap((written) =>
    written.says.flatMap(({ today, date }): Diagnostic[] => {
      if (date === undefined) return [];
      const place = { ...written.place, offset: date.start };
      const said = dateSaid(date, issueDate);
      // A day like 2月29日 may be meant of some other year.
      const none = said === undefined && (date.year !== undefined || !isDayOfAnyYear(date));
      if (none) {
        const fix = { kind: 'ask-text', of: written.at } as const;
        return [{ code: 'no-such-date', severity: 'error', rule: 'L33', place, values: { written: date.text }, fix }];
      }
      if (!today || said === issueDate) return [];
      const right = dayLike(date, issueDate);
      if (right === undefined) return [];
      return [
        {
          code: 'wrong-today',
          severity: 'error',
          rule: 'L33',
          place,
          values: { written: date.text, date: issueDate },
          fix: { kind: 'replace-text', of: written.at, start: date.start, was: date.text, text: right },
        },
      ];
    }),
  );
}

/** A date in the same form as one that is written; a year that is written is left out where it was wrong too. */
function dayLike(named: NamedDay, date: string): string | undefined {
  const right = parseDate(date);
  if (right === undefined) return undefined;
  const { month, day } = named.numerals;
  const monthAt = month.start - named.start;
  const dayAt = day.start - named.start;
  const sameYear = named.year === undefined || typeof named.year !== 'number' || named.year === right.year;
  const year = sameYear ? named.text.slice(0, monthAt) : `${right.year}年`;
  const between = named.text.slice(monthAt + month.text.length, dayAt);
  const end = named.text.slice(dayAt + day.text.length);
  return `${year}${numeralLike(month.text, right.month)}${between}${numeralLike(day.text, right.day)}${end}`;
}
