import { FESTIVALS, NUMERAL, dateSaid, festivalInstead, lunarFestival, numberOf } from '../../days';
import { dateOfDay, dayNumber, weekdayText } from '../../document';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

const NAME = `(?<name>${FESTIVALS.join('|')})`;
const DATE = `(?:(?<year>\\d{4})年)?(?<month>${NUMERAL})月(?<day>${NUMERAL})[日号]`;
const LUNAR =
  '(?:农历)?(?<month>十[一二]|[正一二三四五六七八九十冬腊])月(?<day>初[一二三四五六七八九十]|二?十[一二三四五六七八九]|廿[一二三四五六七八九]|二十|三十)';
/** What is near the festival and not on its day: 教师节前夕, 中秋节期间. */
const NEAR = '(?!前|后|期间|假|来临|即|将|的|放|慰问|联欢|晚会|主题|活动|庆祝|文艺|表彰|诗会)';
/** `中秋节（9月25日）`, `9月10日是教师节`, `9月25日中秋节`. */
const SAID = [
  new RegExp(`${NAME}(?:当[天日晚])?(?:[（(]|是|在|为|，即)(?:今年)?${DATE}`, 'gu'),
  new RegExp(
    `${DATE}(?:是|为|正值|恰逢|适逢|，|[（(])?(?:星期[一二三四五六日][）)，]?)?(?:我国|全国|中国|国际|第[一二三四五六七八九十百\\d]+个)?${NAME}${NEAR}`,
    'gu',
  ),
];
const SAID_LUNAR = [
  new RegExp(`${LUNAR}(?:是|为|，|的)?(?:传统)?${NAME}${NEAR}`, 'gu'),
  new RegExp(`${NAME}[（(]${LUNAR}[）)]`, 'gu'),
];
/** `7月31日，“八一”建军节前一天`, `教师节前夕（9月8日）`. */
const BESIDE = [
  new RegExp(`${DATE}[，、（(]?(?:“[^“”]{2,4}”)?${NAME}(?<side>前夕|[前后]一[天日])`, 'gu'),
  new RegExp(`${NAME}(?<side>前夕|[前后]一[天日])[（(，]?${DATE}`, 'gu'),
];
/** `国庆节当天（星期三）`: of no other year than the issue's is anything said. */
const ON_WEEKDAY = new RegExp(
  `(?<![年去前明后])${NAME}(?:当[天日晚])?[（(](?<word>星期|周|礼拜)(?<weekday>[一二三四五六日天])[）)]`,
  'gu',
);
/** A festival that is more days from the issue may be meant of the year before or the next. */
const NEAR_ISSUE = 60;
/** So many days before a festival are its eve at the most. */
const EVE = 15;
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** Festivals and solar terms beside a date that is another. */
export const checkFestivals: TextCheck = ({ folded }, { issueDate }) => {
  const slips: Slip[] = [];
  for (const pattern of BESIDE) {
    for (const { index, 0: whole, groups } of matchesIn(folded, pattern)) {
      const { name = '', side = '' } = groups ?? {};
      const date = dateOf(groups, issueDate);
      const right = date === undefined ? undefined : festivalBeside(name, date, side);
      if (right === undefined) continue;
      const [start, end] = [index, index + whole.length];
      slips.push({ code: 'festival-date', start, end, confidence: 0.8, values: { festival: name, date: right } });
    }
  }
  for (const pattern of SAID) {
    for (const { index, 0: whole, groups } of matchesIn(folded, pattern)) {
      const { name = '', month = '', day = '' } = groups ?? {};
      const date = dateOf(groups, issueDate);
      const right = date === undefined ? undefined : festivalInstead(name, date);
      if (right === undefined) continue;
      const start = index + whole.indexOf(`${month}月${day}`);
      const end = start + `${month}月${day}日`.length;
      slips.push({ code: 'festival-date', start, end, confidence: 0.85, values: { festival: name, date: right } });
    }
  }
  for (const { index, 0: whole, groups = {} } of folded.matchAll(ON_WEEKDAY)) {
    const { name = '', word = '', weekday = '' } = groups;
    const date = nearestDay(name, issueDate);
    if (date === undefined || weekdayText(date) === `星期${weekday.replace('天', '日')}`) continue;
    const start = index + whole.indexOf(word, name.length);
    const suggestion = weekdayText(date).replace('星期', word);
    const values = { festival: name, date };
    slips.push({ code: 'wrong-weekday', start, end: start + word.length + 1, confidence: 0.8, suggestion, values });
  }
  for (const pattern of SAID_LUNAR) {
    for (const { index, 0: whole, groups } of matchesIn(folded, pattern)) {
      const { name = '', month = '', day = '' } = groups ?? {};
      const right = lunarFestival(name);
      const said = `${MONTHS[month] ?? numberOf(month) ?? 0}-${numberOf(day.replace('初', '')) ?? 0}`;
      if (right === undefined || right.endsWith('-0') || said === right) continue;
      const values = { festival: name, date: `农历${right.replace('-', '月')}日` };
      slips.push({ code: 'festival-date', start: index, end: index + whole.length, confidence: 0.85, values });
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};

/** The day of a festival nearest to the issue, where it is near enough to be the one meant. */
function nearestDay(name: string, issueDate: string | undefined): string | undefined {
  const issued = issueDate === undefined ? undefined : dayNumber(issueDate);
  if (issued === undefined) return undefined;
  const distance = (date: string): number => Math.abs((dayNumber(date) ?? Infinity) - issued);
  const [nearest] = [0, -NEAR_ISSUE, NEAR_ISSUE]
    .flatMap((off) => dayOf(name, issued + off) ?? [])
    .sort((one, other) => distance(one) - distance(other));
  return nearest !== undefined && distance(nearest) <= NEAR_ISSUE ? nearest : undefined;
}

/** The day of a festival that is known from a day; a day that is right itself is told by the next, which is not. */
function dayOf(name: string, day: number): string | undefined {
  const told = dateOfDay(day);
  const right = festivalInstead(name, told) ?? festivalInstead(name, dateOfDay(day + 1));
  return right === told || festivalInstead(name, told) !== undefined ? right : undefined;
}

/** The day that a match tells, of the year nearest to the issue where none is named. */
function dateOf(groups: Readonly<Record<string, string>> = {}, issueDate: string | undefined): string | undefined {
  const { year, month = '', day = '' } = groups;
  const [ofMonth, ofDay] = [numberOf(month), numberOf(day)];
  if (ofMonth === undefined || ofDay === undefined || (year === undefined && issueDate === undefined)) return undefined;
  const place = { start: 0, text: '' };
  const said = { ...place, month: ofMonth, day: ofDay, numerals: { month: place, day: place } };
  return dateSaid({ ...said, ...(year !== undefined && { year: Number(year) }) }, issueDate ?? `${year}-01-01`);
}

/** The day of a festival whose eve, or the day before or after it, a date is not. */
function festivalBeside(name: string, date: string, side: string): string | undefined {
  const day = dayNumber(date);
  if (day === undefined) return undefined;
  if (side === '前夕') {
    const right = festivalInstead(name, date);
    if (right === undefined) return date;
    const ahead = (dayNumber(right) ?? day) - day;
    return ahead < 0 && ahead >= -EVE ? right : undefined;
  }
  return festivalInstead(name, dateOfDay(day + (side.startsWith('前') ? 1 : -1)));
}
