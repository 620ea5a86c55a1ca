import { lunarDate, lunarDay, parseDate, weekdayOf, weekdayText } from '../document';
import type { PaperLanguage } from '../document';
import type { DaySaid, NamedDay, NamedLunar } from './dates-in';
import { numeralLike } from './numerals';
import { dateSaid, isDayOfAnyYear } from './said-date';

/** Something that a text says of a day and no calendar does. UTF-16 offset in the text. */
export interface DaySlip {
  readonly kind: 'no-such-date' | 'wrong-today' | 'wrong-weekday' | 'wrong-lunar';
  readonly start: number;
  /** As written. */
  readonly text: string;
  /** What it should be, in the same form; none where only a person knows. */
  readonly right?: string;
  /** The date meant, `YYYY-MM-DD`; none where there is no such date. */
  readonly date?: string;
}

/** Whose days a text speaks of. */
export interface DayContext {
  /** Date of the issue, `YYYY-MM-DD`. */
  readonly issueDate: string;
  readonly language: PaperLanguage;
  /** Whether a weekday or lunar date without a date means the issue's: so in mastheads and folios, not in stories. */
  readonly alone: boolean;
}

/**
 * What a text says wrongly of days (rule L33): a date that no calendar has, another date beside 今日 than the issue's,
 * a weekday or a lunar date that is not its day's. `says` are the text's `datesIn`.
 */
export function daySlips(text: string, says: readonly DaySaid[], context: DayContext): readonly DaySlip[] {
  return says.flatMap((said) => [
    ...dateSlip(said, context.issueDate),
    ...weekdaySlip(said, text, context),
    ...lunarSlip(said, context),
  ]);
}

function dateSlip({ today, date: named }: DaySaid, issueDate: string): readonly DaySlip[] {
  if (named === undefined) return [];
  const date = dateSaid(named, issueDate);
  const { start, text } = named;
  // A day like 2月29日 may be meant of some other year.
  if (date === undefined && (named.year !== undefined || !isDayOfAnyYear(named))) {
    return [{ kind: 'no-such-date', start, text }];
  }
  if (!today || date === issueDate) return [];
  const right = dayLike(named, issueDate);
  return right === undefined ? [] : [{ kind: 'wrong-today', start, text, right, date: issueDate }];
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

function weekdaySlip(said: DaySaid, text: string, { issueDate, alone }: DayContext): readonly DaySlip[] {
  const { weekday } = said;
  const date = dayOfWeekday(said, text, issueDate, alone);
  if (weekday === undefined || date === undefined || weekdayOf(date) === weekday.weekday) return [];
  const right = weekdayText(date).replace('星期', weekday.word);
  return [{ kind: 'wrong-weekday', start: weekday.start, text: weekday.text, right, date }];
}

/** Before or after a weekday: it tells when something comes again, or is one of several. */
const EVERY = /[每逢至到、和～~—–-]$/u;
const GOES_ON = /^[至到、和～~—–-]|^[^，。；]{0,4}(?:出版|见报|見報|出刊)/u;

function dayOfWeekday(said: DaySaid, text: string, issueDate: string, alone: boolean): string | undefined {
  if (said.date !== undefined) return dateSaid(said.date, issueDate);
  if (said.today) return issueDate;
  const { weekday } = said;
  if (!alone || weekday === undefined) return undefined;
  const recurs =
    EVERY.test(text.slice(0, weekday.start)) || GOES_ON.test(text.slice(weekday.start + weekday.text.length));
  return recurs ? undefined : issueDate;
}

function lunarSlip({ today, date: named, lunar }: DaySaid, context: DayContext): readonly DaySlip[] {
  const { issueDate, language, alone } = context;
  const date = named !== undefined ? dateSaid(named, issueDate) : today || alone ? issueDate : undefined;
  if (lunar === undefined || date === undefined) return [];
  const right = lunarLike(lunar, date, language);
  return right === undefined ? [] : [{ kind: 'wrong-lunar', start: lunar.start, text: lunar.text, right, date }];
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
