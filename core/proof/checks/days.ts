import { dateSaid, datesIn, daySlips, numberOf } from '../../days';
import { dateOfDay, dayNumber, lunarDay } from '../../document';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

/** Words for a day near that of the issue, by how many days off. */
const NEAR: Readonly<Record<string, number>> = { 前日: -2, 前天: -2, 昨日: -1, 昨天: -1, 明日: 1, 明天: 1, 后天: 2 };
const NEAR_BEFORE = /(前[日天]|昨[日天]|明[日天]|后天)[（(，,]?$/u;
const NEAR_AFTER = /^[）)]?[，,]?(前[日天]|昨[日天]|明[日天]|后天)/u;
/** What tells of something to come, right before a date, and after it. */
const TO_COME = /(?:将于|将在|拟于|定于|预计于|预计|计划于|计划在|即将于)$/u;
const WILL =
  /^[^。；，！？\d]{0,6}(?:将|即将)(?:举行|举办|召开|开幕|开展|开始|启动|播出|开业|开通|试运行|正式)|^，[^。；，！？\d记悉称说布]{2,12}(?:将|即将)(?:[〇㐀-鿿𠀀-𲎯]{0,4})(?:举行|举办|召开|开幕|启动|开赛|开馆|通车)/u;
/** What tells of something that is over. */
const OVER = /(?:已于|曾于|已在)$/u;
const DONE =
  /^[^。；，！？\d]{0,12}(?:举行了|召开了|举办了|圆满结束|落下帷幕|已经结束|顺利完成)|^[^。；！？\d将拟]{0,20}(?:已|已经)(?:于|在)[^。；，！？\d]{0,10}(?:举行|举办|召开|开幕|启用|通车|开业|揭幕|上演|登场|公演|首演|开[席馆镰捕园赛课学工机播]|落幕|闭幕|结束|[竣完]工|投用|投产|开通|启动|亮灯|展出|亮相)/u;

const CONFIDENCE = { sure: 0.95, tense: 0.8 };

/** Dates, weekdays, lunar dates and relative days against the calendar and the issue's date. */
export const checkDays: TextCheck = ({ text, folded }, { issueDate, language }) => {
  const months = issueDate === undefined ? [] : monthsPast(folded, issueDate);
  const said = datesIn(text);
  if (said.length === 0) return months;
  // Without the date of the issue only full dates can be told.
  const says = issueDate === undefined ? said.filter(({ date }) => typeof date?.year === 'number') : said;
  const context = { issueDate: issueDate ?? '2000-01-01', language, alone: false };
  const slips = daySlips(text, says, context).map(({ kind, start, text: written, right, date }): Slip => {
    const beside = says.find((said) => [said.weekday?.start, said.lunar?.start].includes(start))?.date;
    return {
      code: kind,
      start,
      end: start + written.length,
      ...(right !== undefined && { suggestion: right }),
      confidence: CONFIDENCE.sure,
      values: date === undefined ? {} : { date },
      ...(beside !== undefined && { against: [{ start: beside.start, end: beside.start + beside.text.length }] }),
    };
  });
  if (issueDate === undefined) return slips;
  const issued = dayNumber(issueDate);
  return [
    ...months,
    ...slips,
    ...lunarRanges(folded, issueDate),
    ...said.flatMap(({ date: named, today }): Slip[] => {
      const date = named === undefined ? undefined : dateSaid(named, issueDate);
      const day = date === undefined ? undefined : dayNumber(date);
      if (named === undefined || date === undefined || day === undefined || issued === undefined || today) return [];
      const [start, end] = [named.start, named.start + named.text.length];
      const [before, after] = [folded.slice(Math.max(0, start - 6), start), folded.slice(end, end + 24)];
      const near = NEAR_BEFORE.exec(before)?.[1] ?? NEAR_AFTER.exec(after)?.[1];
      const off = near === undefined ? undefined : NEAR[near];
      if (off !== undefined && day !== issued + off) {
        const meant = dateOfDay(issued + off);
        return [{ code: 'relative-day', start, end, confidence: CONFIDENCE.tense, values: { date: meant } }];
      }
      if (day < issued && (TO_COME.test(before) || WILL.test(after))) {
        return [{ code: 'past-as-future', start, end, confidence: CONFIDENCE.tense, values: { date } }];
      }
      const done = DONE.exec(after);
      if (day > issued && (OVER.test(before) || done !== null)) {
        const against = done === null ? [] : [{ start: end, end: end + done[0].length }];
        return [{ code: 'future-as-past', start, end, confidence: CONFIDENCE.tense, values: { date }, against }];
      }
      return [];
    }),
  ];
};

/** `农历八月十三至十六，即9月23日至26日`. */
const LUNAR_RANGE =
  /(?:农历|阴历|夏历|旧历)(?<from>[正一二三四五六七八九十冬腊]{1,2}月)(?<first>初?[一二三四五六七八九十廿]{1,3})(?:日)?(?:至|到|—|～)(?:[正一二三四五六七八九十冬腊]{1,2}月)?(?<last>初?[一二三四五六七八九十廿]{1,3})(?:日)?[，（(]?即?(?:公历|阳历)?(?<month>\d{1,2})月(?<day>\d{1,2})日?(?:至|到|—|～)(?:(?<lastMonth>\d{1,2})月)?(?<lastDay>\d{1,2})日/gu;

/** Ranges of lunar days, each end against the date that is told for it. */
function lunarRanges(folded: string, issueDate: string): readonly Slip[] {
  return [...matchesIn(folded, LUNAR_RANGE)].flatMap(({ index, 0: whole, groups = {} }): Slip[] => {
    const { first = '', last = '', month = '', day = '', lastMonth = month, lastDay = '' } = groups;
    const year = issueDate.slice(0, 4);
    const dateOf = (ofMonth: string, of: string): string =>
      `${year}-${ofMonth.padStart(2, '0')}-${of.padStart(2, '0')}`;
    const isDay = (date: string, said: string): boolean => lunarDay(date)?.day === numberOf(said.replace('初', ''));
    const [begin, end] = [dateOf(month, day), dateOf(lastMonth, lastDay)];
    const stop = index + whole.length;
    // Where both ends are off, another year is meant, or another calendar.
    if (!isDay(begin, first) || isDay(end, last) || dayNumber(end) === undefined) return [];
    const start = stop - lastDay.length - 1;
    return [
      {
        code: 'wrong-lunar',
        start,
        end: stop,
        confidence: 0.75,
        values: { date: end },
        against: [{ start: index, end: start }],
      },
    ];
  });
}

/** A month, of a year or the nearest, told as to come. */
const MONTH_TO_COME = /(?:将于|定于|拟于|计划于|预计于?)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?!\d)/gu;
/** A month of no year is the next one, unless it was over so many months ago or fewer. */
const JUST_OVER = 4;

/** Months that were over before the issue's, and are told as to come. */
function monthsPast(folded: string, issueDate: string): readonly Slip[] {
  return [...matchesIn(folded, MONTH_TO_COME)].flatMap(({ index, 0: whole, groups }): Slip[] => {
    const said = Number(groups?.['month']);
    const year =
      groups?.['year'] ?? (said >= Number(issueDate.slice(5, 7)) - JUST_OVER ? issueDate.slice(0, 4) : '9999');
    const month = `${year}-${String(said).padStart(2, '0')}`;
    if (month >= issueDate.slice(0, 7)) return [];
    const end = index + whole.length;
    return [{ code: 'past-as-future', start: index, end, confidence: CONFIDENCE.tense, values: { date: month } }];
  });
}
