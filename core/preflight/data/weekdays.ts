import type { Diagnostic } from '../../diagnostic';
import { weekdayOf, weekdayText } from '../../document';
import type { Edition } from '../../document';
import type { DaySaid } from './dates-in';
import { dateSaid } from './said-date';
import { furnitureTexts, storyTexts } from './written-texts';
import type { WrittenText } from './written-texts';

/** L33: a weekday beside a date, or beside 今日, is that of the day; one alone in furniture is that of the issue. */
export function checkWeekdays(edition: Edition): readonly Diagnostic[] {
  return [
    ...furnitureTexts(edition).flatMap((text) => weekdaysIn(text, edition.issue.date, { alone: true })),
    ...storyTexts(edition).flatMap((text) => weekdaysIn(text, edition.issue.date, { alone: false })),
  ];
}

function weekdaysIn(written: WrittenText, issueDate: string, { alone }: { readonly alone: boolean }): Diagnostic[] {
  return written.says.flatMap((said): Diagnostic[] => {
    const { weekday } = said;
    const date = dayOf(said, written.text, issueDate, alone);
    if (weekday === undefined || date === undefined || weekdayOf(date) === weekday.weekday) return [];
    const right = weekdayText(date).replace('星期', weekday.word);
    return [
      {
        code: 'wrong-weekday',
        severity: 'error',
        rule: 'L33',
        place: { ...written.place, offset: weekday.start },
        values: { written: weekday.text, weekday: right, date },
        fix: { kind: 'replace-text', of: written.at, start: weekday.start, was: weekday.text, text: right },
      },
    ];
  });
}

/** Before or after a weekday: it tells when something comes again, or is one of several. */
const EVERY = /[每逢至到、和～~—–-]$/u;
const GOES_ON = /^[至到、和～~—–-]|^[^，。；]{0,4}(?:出版|见报|見報|出刊)/u;

function dayOf(said: DaySaid, text: string, issueDate: string, alone: boolean): string | undefined {
  if (said.date !== undefined) return dateSaid(said.date, issueDate);
  if (said.today) return issueDate;
  const { weekday } = said;
  if (!alone || weekday === undefined) return undefined;
  const recurs =
    EVERY.test(text.slice(0, weekday.start)) || GOES_ON.test(text.slice(weekday.start + weekday.text.length));
  return recurs ? undefined : issueDate;
}
