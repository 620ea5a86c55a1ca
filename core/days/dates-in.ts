import { NUMERAL, NUMERAL_CHARACTER, numberOf } from './numerals';

/** A stretch of a text. UTF-16 offsets. */
interface Found {
  readonly start: number;
  readonly text: string;
}

/** A day of the year as a text names it. */
export interface NamedDay extends Found {
  /** The year, if it is said: as a number, or against the year of the issue. */
  readonly year?: number | { readonly ago: -1 | 0 | 1 };
  readonly month: number;
  readonly day: number;
  /** The numerals as written. */
  readonly numerals: { readonly month: Found; readonly day: Found };
}

/** A weekday as a text names it: `word` is what it calls a week. 0 for Sunday. */
export interface NamedWeekday extends Found {
  readonly word: string;
  readonly weekday: number;
}

/** A day of the lunar calendar as a text names it. */
export interface NamedLunar extends Found {
  /** What the text calls the calendar. */
  readonly word: string;
  /** The year by stem and branch, if it is said. */
  readonly year?: string;
  readonly leap: boolean;
  readonly month: number;
  readonly day: number;
}

/** What a text says of one day, such as `今天是9月18日（星期五，农历八月初八）`. One of the four is there. */
export interface DaySaid {
  /** It says 今日. */
  readonly today: boolean;
  readonly date?: NamedDay;
  readonly weekday?: NamedWeekday;
  readonly lunar?: NamedLunar;
}

const TODAY = '今日|今天|本日';
const YEAR = '(?<year>[0-9０-９]{4}|[〇零○一二三四五六七八九]{4}|[今本去明])年\\s?';
const DATE = `(?:${YEAR}|(?<!${NUMERAL_CHARACTER}|年))(?<month>${NUMERAL})月(?<day>${NUMERAL})[日号號]`;
/** The last of several days is the one that a weekday after them names. */
const UNTIL = `[至到、和及与與～~—–-]{1,2}(?:(?<month>${NUMERAL})月)?(?<day>${NUMERAL})[日号號]`;
/** 周五 may also begin a name: it counts in brackets and before what goes on after a weekday. */
const WEEKDAY =
  '(?<word>星期|礼拜|禮拜|[周週](?=[一二三四五六日](?:[）)，,。；;\\s]|$|[上下中]午|早|晚|凌晨|傍晚)))(?<name>[一二三四五六日天])';
const LUNAR =
  '(?<word>农历|農曆|夏历|夏曆|[阴陰][历曆]|旧历|舊曆)[，,\\s]*' +
  '(?:(?<year>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])[\\p{Script=Han}]?年[，,\\s]*)?' +
  '(?<leap>[闰閏])?(?<month>十[一二]|[正一二三四五六七八九十冬腊臘])月' +
  '(?<day>初[一二三四五六七八九十]|二?十[一二三四五六七八九]|[廿卅][一二三四五六七八九]?|二十|三十)';
/** What may stand between the names of one day. */
const BETWEEN = /[\s　（(，,是为為]{0,4}/uy;

/** What leads from a lunar date to the same day of the other calendar. */
const MEANT = /[（(](?:即|公历|公曆|阳历|陽曆)?|，?即(?:公历|公曆)?/uy;

/** Most texts say nothing of a day, and are told from the others by this faster than by reading them. */
const MAY_SAY = new RegExp(
  `月${NUMERAL}[日号號]|今[日天]|本日|星期|[礼禮]拜|[周週][一二三四五六日]|[农農夏阴陰旧舊][历曆]`,
  'u',
);
const ANY = new RegExp([TODAY, DATE, WEEKDAY, LUNAR].map(unnamed).join('|'), 'gu');
const [TODAY_HERE, DATE_HERE, UNTIL_HERE, WEEKDAY_HERE, LUNAR_HERE] = [TODAY, DATE, UNTIL, WEEKDAY, LUNAR].map(
  (source) => new RegExp(source, 'uy'),
) as [RegExp, RegExp, RegExp, RegExp, RegExp];

/** What a text says of days, in order. A weekday or lunar date that stands beside a date belongs to it. */
export function datesIn(text: string): readonly DaySaid[] {
  if (!MAY_SAY.test(text)) return [];
  const days: DaySaid[] = [];
  ANY.lastIndex = 0;
  for (let found = ANY.exec(text); found !== null; found = ANY.exec(text)) {
    const { said, end } = dayAt(text, found.index);
    if (said.date ?? said.weekday ?? said.lunar) days.push(said);
    ANY.lastIndex = Math.max(end, found.index + 1);
  }
  return days;
}

function dayAt(text: string, start: number): { readonly said: DaySaid; readonly end: number } {
  let end = start;
  const here = (pattern: RegExp): RegExpExecArray | null => {
    BETWEEN.lastIndex = end;
    const gap = end === start ? 0 : (BETWEEN.exec(text)?.[0].length ?? 0);
    pattern.lastIndex = end + gap;
    const match = pattern.exec(text);
    if (match !== null) end = pattern.lastIndex;
    return match;
  };
  const today = here(TODAY_HERE) !== null;
  let date = namedDay(here(DATE_HERE));
  if (date !== undefined) {
    UNTIL_HERE.lastIndex = end;
    const until = UNTIL_HERE.exec(text);
    if (until !== null) {
      end = UNTIL_HERE.lastIndex;
      date = namedDay(until, date);
    }
  }
  let weekday = namedWeekday(here(WEEKDAY_HERE));
  const lunar = namedLunar(here(LUNAR_HERE));
  weekday ??= namedWeekday(here(WEEKDAY_HERE));
  // 农历八月十四（9月24日）: the other way round.
  if (lunar !== undefined && date === undefined) {
    MEANT.lastIndex = end;
    const gap = MEANT.exec(text)?.[0].length;
    if (gap !== undefined) {
      DATE_HERE.lastIndex = end + gap;
      date = namedDay(DATE_HERE.exec(text));
      if (date !== undefined) end = date.start + date.text.length;
    }
  }
  return { said: { today, ...(date && { date }), ...(weekday && { weekday }), ...(lunar && { lunar }) }, end };
}

/** The day that a match names; what it leaves out is as in the day before it. */
function namedDay(match: RegExpExecArray | null, before?: NamedDay): NamedDay | undefined {
  if (match === null) return undefined;
  const { year: said, month: monthText, day: dayText = '' } = match.groups ?? {};
  const month = monthText === undefined ? before?.month : numberOf(monthText);
  const day = numberOf(dayText);
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return undefined;
  const year = said === undefined ? before?.year : yearOf(said);
  const own = numeralsIn(match, monthText ?? '', dayText);
  const numerals = monthText === undefined && before !== undefined ? { ...own, month: before.numerals.month } : own;
  return { start: match.index, text: match[0], month, day, numerals, ...(year !== undefined && { year }) };
}

function numeralsIn(match: RegExpExecArray, month: string, day: string): NamedDay['numerals'] {
  const dayStart = match.index + match[0].length - 1 - day.length;
  return {
    month: { start: dayStart - 1 - month.length, text: month },
    day: { start: dayStart, text: day },
  };
}

function yearOf(said: string): NamedDay['year'] {
  switch (said) {
    case '去':
      return { ago: -1 };
    case '明':
      return { ago: 1 };
    case '今':
    case '本':
      return { ago: 0 };
    default:
      return numberOf(said);
  }
}

function namedWeekday(match: RegExpExecArray | null): NamedWeekday | undefined {
  if (match === null) return undefined;
  const { word = '', name = '' } = match.groups ?? {};
  const weekday = name === '天' ? 0 : '日一二三四五六'.indexOf(name);
  return { start: match.index, text: match[0], word, weekday };
}

const MONTH_NAMES: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12, 臘: 12 };

function namedLunar(match: RegExpExecArray | null): NamedLunar | undefined {
  if (match === null) return undefined;
  const { word = '', year, leap, month = '', day = '' } = match.groups ?? {};
  return {
    start: match.index,
    text: match[0],
    word,
    ...(year !== undefined && { year }),
    leap: leap !== undefined,
    month: MONTH_NAMES[month] ?? numberOf(month) ?? 0,
    day: numberOf(day.replace('初', '')) ?? 0,
  };
}

function unnamed(source: string): string {
  return source.replace(/\?<[a-z]+>/g, '?:');
}
