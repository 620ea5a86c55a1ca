import type { Diagnostic } from '../../diagnostic';
import { lunarDate, lunarDay } from '../../document';
import type { Edition, PaperLanguage } from '../../document';
import type { NamedLunar } from './dates-in';
import { dateSaid } from './said-date';
import { furnitureTexts, storyTexts } from './written-texts';
import type { WrittenText } from './written-texts';

/** L33: a lunar date beside a date, or beside 今日, is that of the day; one alone in furniture is that of the issue. */
export function checkLunarDates(edition: Edition): readonly Diagnostic[] {
  return [
    ...furnitureTexts(edition).flatMap((text) => lunarDatesIn(text, edition, { alone: true })),
    ...storyTexts(edition).flatMap((text) => lunarDatesIn(text, edition, { alone: false })),
  ];
}

function lunarDatesIn(
  written: WrittenText,
  { issue, profile }: Edition,
  { alone }: { readonly alone: boolean },
): Diagnostic[] {
  return written.says.flatMap(({ today, date: named, lunar }): Diagnostic[] => {
    const date = named !== undefined ? dateSaid(named, issue.date) : today || alone ? issue.date : undefined;
    if (lunar === undefined || date === undefined) return [];
    const right = lunarLike(lunar, date, profile.language);
    if (right === undefined) return [];
    return [
      {
        code: 'wrong-lunar',
        severity: 'error',
        rule: 'L33',
        place: { ...written.place, offset: lunar.start },
        values: { written: lunar.text, lunar: right, date },
        fix: { kind: 'replace-text', of: written.at, start: lunar.start, was: lunar.text, text: right },
      },
    ];
  });
}

/** A lunar date as it should be, with as much as was written; `undefined` where it is right or nobody can tell. */
function lunarLike(lunar: NamedLunar, date: string, language: PaperLanguage): string | undefined {
  const day = lunarDay(date);
  const whole = /^..(?<year>..)年(?<rest>.*)$/u.exec(lunarDate(date, language))?.groups;
  if (day === undefined || whole === undefined) return undefined;
  const { year = '', rest = '' } = whole;
  const sameDay = day.month === lunar.month && day.leap === lunar.leap && day.day === lunar.day;
  if (sameDay && (lunar.year === undefined || lunar.year === year)) return undefined;
  return `${lunar.word}${lunar.year === undefined ? '' : `${year}年`}${rest}`;
}
