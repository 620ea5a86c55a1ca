import { NUMERAL, numberOf } from '../../days';
import { dayNumber } from '../../document';
import { valueOf } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { rangeSlip } from './figure-slips';
import { matchesIn } from '../pattern-needs';

const TO = '(?:至|到|—{1,2}|–|─{1,2}|－|-|~|～)';
const PERIOD = '上午|早上|早晨|清晨|凌晨|中午|正午|下午|午后|傍晚|晚上|晚间|晚|夜间';
const time = (name: string): string =>
  `(?<${name}Period>${PERIOD})?(?<${name}Hour>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[:：](?<${name}Minute>\\d{2})|[时点](?<${name}Part>半|\\d{1,2}分?|[一二三四五]?十[五]?分?)?)`;
/** `上午九时至晚上八时`, `8:30至17:30`. */
const TIMES = new RegExp(
  `(?<![\\d:：])${time('from')}(?:延(?:长|后)?[至到]|${TO})(?<next>次日|翌日|第二天)?${time('to')}`,
  'gu',
);
/** How long that is told to be. */
const HOURS =
  /^[^。；\d]{0,12}?(?:(?:每[天日晚]|全天|共|总共|时长|为时|历时|营业|开放|服务|工作|运营|延长)[^。；\d]{0,8}?)(?<told>\d{1,2}(?:\.5)?|[一二两三四五六七八九十]{1,3})(?<half>个半)?个?小时/u;
/** `9月20日至26日`. */
const DATES = new RegExp(
  `(?<month>${NUMERAL})月(?<day>${NUMERAL})[日号](?:[（(][^）)]{1,8}[）)])?${TO}(?:(?<month2>${NUMERAL})月)?(?<day2>${NUMERAL})[日号](?:[（(][^）)]{1,8}[）)])?`,
  'gu',
);
const LASTS =
  /^[^。；\d]{0,16}?(?<how>为期|历时|展期|会期|持续|共|长达|一连|连续)(?:约|近)?(?<told>\d{1,2}|[一二两三四五六七八九十]{1,3})(?<unit>天|日)/u;
/** `15日至17日，执法人员三天共检查……`: days that a range is told to have, without a word for how long. */
const DAYS_TOLD = /^，[^，。；\d]{0,10}(?<told>[两三四五六七八九十])天(?=共|来|里|内|间|时间|中)/u;
/** `9月24日亮灯，10月8日结束，为期15天`, `将于9月24日揭幕，展期至10月4日，一连十一日`. */
const APART = new RegExp(
  `(?<month>${NUMERAL})月(?<day>${NUMERAL})[日号](?:[（(][^）)]{1,8}[）)])?[^。；月]{0,24}?(?:亮灯|开幕|开始|揭幕|启动|起|开展|举行|开馆|开放|开赛)[^。；\\d]{0,8}?(?:(?<month2>${NUMERAL})月)(?<day2>${NUMERAL})[日号](?:[（(][^）)]{1,8}[）)])?(?:结束|闭幕|落幕|止|收官)?(?=，[^。；\\d]{0,4}(?:为期|一连|展期|会期))`,
  'gu',
);
const YEARS = new RegExp(`(?<!\\d)(?<from>(?:19|20)\\d{2})年?${TO}(?<to>(?:19|20)\\d{2})年`, 'gu');
const YEARS_TOLD = /^的?(?:这)?(?<told>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:多|余)?年(?:间|来|里|中|内|时间)/u;
/** What goes upwards: ages, and shares but where they fall. */
const UPWARDS = new RegExp(`(?<![\\d.]|从|由|自)(?<from>\\d{1,3})(?:周?岁)?${TO}(?<to>\\d{1,3})(?<unit>周?岁)`, 'gu');

/** `2025年10月8日开工，工期一年，今年10月上旬完工`. */
const WORKS =
  /(?:(?<year>\d{4})|(?<said>[今去])年?)年?(?<month>\d{1,2})月[^。；，]{0,6}(?:开工|动工|开建)[^。；]{0,4}，(?:总)?工期(?:为|约)?(?<told>\d{1,2}|[一二两三四五六七八九十]{1,3})(?<unit>年|个月)，[^。；\d]{0,10}(?:(?<year2>\d{4})|(?<said2>[今明后]))年(?<month2>\d{1,2})月(?:[上中下]旬|底|初|\d{1,2}日)?[^。；，]{0,4}(?:完工|竣工|建成|交付)/gu;

/** Ranges that end before they begin, and ranges that are not as long as is told. */
export const checkSpans: TextCheck = ({ folded }, { issueDate }) =>
  [
    ...times(folded),
    ...dates(folded, issueDate?.slice(0, 4) ?? '2001'),
    ...years(folded),
    ...ages(folded),
    ...nights(folded),
    ...works(folded, Number(issueDate?.slice(0, 4))),
  ].sort((a, b) => a.start - b.start);

/** The length that is told after a range, what it is, and the range. */
function lengthSlip(rangeStart: number, range: string, told: RegExpExecArray, length: number): Slip {
  const rangeEnd = rangeStart + range.length;
  const start = rangeEnd + told[0].lastIndexOf(told.groups?.['told'] ?? '');
  const against = [{ start: rangeStart, end: rangeEnd }];
  return { code: 'range-length', start, end: rangeEnd + told[0].length, confidence: 0.7, values: { length }, against };
}

/** Minutes since midnight; `undefined` for no time of a day. */
function minutesOf(
  groups: Readonly<Record<string, string | undefined>>,
  name: string,
  period?: string,
): number | undefined {
  const hour = numberOf(groups[`${name}Hour`] ?? '');
  const part = groups[`${name}Part`]?.replace('分', '');
  const minute = part === '半' ? 30 : numberOf(part ?? groups[`${name}Minute`] ?? '0');
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59) return undefined;
  const late = /下午|午后|傍晚|晚|夜/u.test(period ?? '') || (/[中正]午/u.test(period ?? '') && hour < 6);
  return (late && hour < 12 ? hour + 12 : hour) * 60 + minute;
}

function* times(text: string): Generator<Slip> {
  for (const { index, 0: whole, groups = {} } of matchesIn(text, TIMES)) {
    const period = groups['fromPeriod'];
    const from = minutesOf(groups, 'from', period);
    const to = minutesOf(
      groups,
      'to',
      groups['toPeriod'] ?? (period === '上午' || period === '早上' ? undefined : period),
    );
    if (from === undefined || to === undefined) continue;
    const end = index + whole.length;
    const isNext = groups['next'] !== undefined;
    if (to <= from && !isNext) {
      // Nights go on until the next day, and by the clock of twelve hours 9:00 to 5:00 is a day.
      const isNight = (from >= 18 * 60 && to <= 12 * 60) || to <= 7 * 60;
      if (!isNight) yield rangeSlip(index, whole);
      continue;
    }
    const told = HOURS.exec(text.slice(end));
    const value = told === null ? undefined : hoursOf(told.groups?.['told'] ?? '', told.groups?.['half']);
    const hours = (to - from + (isNext ? 24 * 60 : 0)) / 60;
    // Of two ranges in a sentence, the hours may be those of both.
    if (told === null || value === undefined || value === hours) continue;
    if (TIMES_HERE.test(text.slice(text.lastIndexOf('。', index) + 1, index))) continue;
    yield lengthSlip(index, whole, told, hours);
  }
}

const TIMES_HERE = /\d{1,2}[:：]\d{2}|[\d一二三四五六七八九十][时点]/u;

function hoursOf(told: string, half: string | undefined): number | undefined {
  const value = valueOf(told);
  return value === undefined ? undefined : value + (half === undefined ? 0 : 0.5);
}

/** `22日（星期二）22时至23日（星期三）6时，共8小时`. */
const NIGHTS = new RegExp(
  `(?<day>${NUMERAL})[日号](?:[（(][^）)]{1,8}[）)])?${time('from')}${TO}(?:(?<month2>${NUMERAL})月)?(?<day2>${NUMERAL})[日号](?:[（(][^）)]{1,8}[）)])?${time('to')}`,
  'gu',
);
const NIGHT_TOLD =
  /^[^。；\d]{0,16}?(?:共|总共|时长|为时|历时|长达|持续)[^。；\d]{0,4}(?<told>\d{1,2}(?:\.5)?|[一二两三四五六七八九十]{1,3})(?<half>个半)?个?小时/u;

function* nights(text: string): Generator<Slip> {
  for (const { index, 0: whole, groups = {} } of matchesIn(text, NIGHTS)) {
    const days = (numberOf(groups['day2'] ?? '') ?? 0) - (numberOf(groups['day'] ?? '') ?? 0);
    const from = minutesOf(groups, 'from', groups['fromPeriod']);
    const to = minutesOf(groups, 'to', groups['toPeriod']);
    const told = NIGHT_TOLD.exec(text.slice(index + whole.length));
    const value = told === null ? undefined : hoursOf(told.groups?.['told'] ?? '', told.groups?.['half']);
    // Over the end of a month nothing is counted.
    if (from === undefined || to === undefined || told === null || value === undefined || days < 0) continue;
    const hours = (to - from) / 60 + days * 24;
    if (hours !== value) yield lengthSlip(index, whole, told, hours);
  }
}

function* dates(text: string, year: string): Generator<Slip> {
  for (const { index, 0: whole, groups = {} } of [DATES, APART].flatMap((pattern) => [...matchesIn(text, pattern)])) {
    const [month, day] = [numberOf(groups['month'] ?? ''), numberOf(groups['day'] ?? '')];
    const [month2, day2] = [numberOf(groups['month2'] ?? groups['month'] ?? ''), numberOf(groups['day2'] ?? '')];
    if (month === undefined || day === undefined || month2 === undefined || day2 === undefined) continue;
    const numberIn = (ofMonth: number, ofDay: number): number | undefined =>
      dayNumber(`${year}-${String(ofMonth).padStart(2, '0')}-${String(ofDay).padStart(2, '0')}`);
    const [from, to] = [numberIn(month, day), numberIn(month2, day2)];
    if (from === undefined || to === undefined) continue;
    if (to < from) {
      // From December to January is no range that goes back.
      if (from - to < 183) yield rangeSlip(index, whole);
      continue;
    }
    const end = index + whole.length;
    const told = LASTS.exec(text.slice(end)) ?? DAYS_TOLD.exec(text.slice(end));
    const value = told === null ? undefined : valueOf(told.groups?.['told'] ?? '');
    const days = to - from + 1;
    if (
      told === null ||
      value === undefined ||
      value === days ||
      (told.groups?.['how'] === '历时' && value === days - 1)
    )
      continue;
    yield lengthSlip(index, whole, told, days);
  }
}

function* years(text: string): Generator<Slip> {
  for (const { index, 0: whole, groups = {} } of matchesIn(text, YEARS)) {
    const length = Number(groups['to']) - Number(groups['from']);
    if (length < 0) {
      yield rangeSlip(index, whole);
      continue;
    }
    const end = index + whole.length;
    const told = YEARS_TOLD.exec(text.slice(end));
    const value = told === null ? undefined : valueOf(told.groups?.['told'] ?? '');
    if (told === null || value === undefined || value === length || value === length + 1) continue;
    yield lengthSlip(index, whole, told, length);
  }
}

function* ages(text: string): Generator<Slip> {
  for (const { index, 0: whole, groups = {} } of matchesIn(text, UPWARDS)) {
    if (Number(groups['to']) < Number(groups['from'])) yield rangeSlip(index, whole);
  }
}

function* works(text: string, year: number): Generator<Slip> {
  for (const { index, 0: whole, groups = {} } of matchesIn(text, WORKS)) {
    const ofYear = (said: string | undefined, near: string | undefined): number =>
      said !== undefined ? Number(said) : year + ({ 去: -1, 今: 0, 明: 1, 后: 2 }[near ?? ''] ?? 0);
    const from = ofYear(groups['year'], groups['said']) * 12 + Number(groups['month']);
    const to = ofYear(groups['year2'], groups['said2']) * 12 + Number(groups['month2']);
    const told = (valueOf(groups['told'] ?? '') ?? 0) * (groups['unit'] === '年' ? 12 : 1);
    // What begins at the end of a month may be counted from the next.
    if (Number.isNaN(to) || to - from === told || to - from === told - 1) continue;
    const length = to - from;
    const start = index + whole.lastIndexOf(`${groups['month2'] ?? ''}月`);
    const against = [{ start: index, end: start }];
    yield { code: 'range-length', start, end: index + whole.length, confidence: 0.65, values: { length }, against };
  }
}
