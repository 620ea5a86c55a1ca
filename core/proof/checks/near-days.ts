import { FESTIVALS, NUMERAL, festivalInstead, numberOf } from '../../days';
import { dateOfDay, dayNumber, weekdayOf, weekdayText } from '../../document';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

/** Words for a day near that of the issue, by how many days off. */
const DAYS: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };
/** `昨晚（15日）`, `昨天（9月15日）`. */
const NEAR_DAY = new RegExp(
  `(?<near>前[天日晚]|昨[天日晚夜晨]|今[天日晚晨早]|明[天日晚晨早]|后天)(?:上午|下午|晚上|晚|早上|凌晨|傍晚|中午)?[（(](?:(?<month>${NUMERAL})月)?(?<day>${NUMERAL})[日号](?:[，、星周][^）)]{1,4})?[）)]`,
  'gu',
);
/** `下月1日（星期五）`, `本月25日`. */
const OF_MONTH = new RegExp(
  `(?<near>[本上下当]个?)月(?<day>${NUMERAL})[日号](?:[（(，]?(?<word>星期|周|礼拜)(?<weekday>[一二三四五六日天])[）)，]?)?`,
  'gu',
);
/** `下个月将于9月28日`, `下月（10月）`: a month that is named beside one that is told. */
const NAMED_MONTH = new RegExp(
  `(?<near>[本上下]个?)月(?:[（(]|(?:将|拟|计划|已|预计)?[于在]?)(?<said>(?<month>${NUMERAL})月)(?=${NUMERAL}[日号]|[）)份起开])`,
  'gu',
);
/** `上周五（9月11日）`. */
const OF_WEEK = new RegExp(
  `(?<near>[上本这下])(?:周|个?星期|个?礼拜)(?<weekday>[一二三四五六日天])(?:上午|下午|晚上|晚)?[（(，](?:(?<month>${NUMERAL})月)?(?<day>${NUMERAL})[日号][）)，]`,
  'gu',
);
/** `9月21日（下周一）`. */
const WEEK_AFTER = new RegExp(
  `(?:(?<month>${NUMERAL})月)?(?<day>${NUMERAL})[日号][（(](?<near>[上本这下])(?:周|个?星期|个?礼拜)(?<weekday>[一二三四五六日天])[）)]`,
  'gu',
);
/** `15日（星期二）`: a day of the month at hand. */
const DAY_ONLY = new RegExp(
  `(?<!月|${NUMERAL}|[本上下当至到—–~～-])(?<day>\\d{1,2})[日号][（(](?<word>星期|周|礼拜)(?<weekday>[一二三四五六日天])[）)]`,
  'gu',
);
/** `再过七天就是中秋`. */
const UNTIL = new RegExp(
  `(?:再过|还有|距[^，。；]{0,8}还有|再有)(?<days>${NUMERAL})天[，]?(?:就|便|即)?(?:是|到|将?迎来|要到)?(?:了)?(?:今年的?)?(?<name>${FESTIVALS.join('|')}|中秋|国庆|春节|端午|重阳|元旦|元宵)`,
  'gu',
);
const FULL: Readonly<Record<string, string>> = {
  中秋: '中秋节',
  国庆: '国庆节',
  端午: '端午节',
  重阳: '重阳节',
  元宵: '元宵节',
};
/** `10月中旬刚刚结束的决赛`. */
const MONTH_OVER = new RegExp(
  `(?<month>${NUMERAL})月[上中下]旬(?:刚刚|刚|已经|已)(?:结束|落幕|闭幕|举行|举办|召开)`,
  'gu',
);

/** `去年（2025年）`. */
const OF_YEAR = /(?<near>[去前今明后])年(?:同期|同季|同月)?[（(](?<year>\d{4})(?=年|[）)])(?:年[^）)]{0,12})?[）)]/gu;
/** `后天（星期六）`, `昨天是星期三`. */
const NEAR_WEEKDAY =
  /(?<near>前[天日]|昨[天日晚]|今[天日晚]|明[天日晚]|后天)(?:上午|下午|晚上|晚)?(?:[（(]|是)(?<word>星期|周|礼拜)(?<weekday>[一二三四五六日天])(?=[）)，。、]|$)/gu;
/** What is told to be done by a day that has not come. */
const BY_DAY = new RegExp(
  `截[至止]到?(?:今年|本月)?(?:(?<month>${NUMERAL})月)(?:(?<day>${NUMERAL})[日号])?(?:[^。；，]{0,6})[，]?[^。；]{0,16}(?:已|累计|共|完成了|实现|达到?)`,
  'gu',
);

/** Days, months, weeks and years that are told by their nearness to the issue, against what is told beside them. */
export const checkNearDays: TextCheck = ({ folded }, { issueDate }) => {
  const issued = issueDate === undefined ? undefined : dayNumber(issueDate);
  if (issueDate === undefined || issued === undefined) return [];
  const [year = 0, month = 0] = issueDate.split('-').map(Number);
  const slips: Slip[] = [];
  const add = (
    code: Slip['code'],
    start: number,
    text: string,
    date: string,
    { suggestion, beside }: { readonly suggestion?: string; readonly beside?: number } = {},
  ): void => {
    const values = { date, ...(code === 'festival-date' && { festival: text.replace(/^.*(?:是|到|来|天|的)/u, '') }) };
    slips.push({
      code,
      start,
      end: start + text.length,
      confidence: 0.8,
      values,
      ...(suggestion !== undefined && { suggestion }),
      ...(beside !== undefined && { against: [{ start: beside, end: start }] }),
    });
  };
  const monthNear = (near: string): number =>
    near.startsWith('上') ? month - 1 : near.startsWith('下') ? month + 1 : month;
  const dateOf = (ofMonth: number, day: number): string | undefined => {
    const [inYear, number] = ofMonth < 1 ? [year - 1, 12] : ofMonth > 12 ? [year + 1, ofMonth - 12] : [year, ofMonth];
    const date = `${inYear}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return dayNumber(date) === undefined ? undefined : date;
  };
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, NEAR_DAY)) {
    const meant = dateOfDay(issued + (DAYS[groups['near']?.charAt(0) ?? ''] ?? 0));
    const [, ofMonth, ofDay] = meant.split('-').map(Number);
    const said = [groups['month'] === undefined ? ofMonth : numberOf(groups['month']), numberOf(groups['day'] ?? '')];
    if (said[0] === ofMonth && said[1] === ofDay) continue;
    add('relative-day', index, whole, meant);
  }
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, OF_MONTH)) {
    const date = dateOf(monthNear(groups['near'] ?? ''), numberOf(groups['day'] ?? '') ?? 0);
    const { word, weekday } = groups;
    if (date === undefined) add('no-such-date', index, whole.replace(/[（(，].*$/u, ''), '');
    else if (
      word !== undefined &&
      weekday !== undefined &&
      weekdayOf(date) !== '日一二三四五六'.indexOf(weekday.replace('天', '日'))
    ) {
      const at = whole.indexOf(word);
      const suggestion = weekdayText(date).replace('星期', word);
      add('wrong-weekday', index + at, `${word}${weekday}`, date, { suggestion, beside: index });
    }
  }
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, NAMED_MONTH)) {
    const meant = ((monthNear(groups['near'] ?? '') + 11) % 12) + 1;
    if (numberOf(groups['month'] ?? '') === meant) continue;
    const inYear =
      monthNear(groups['near'] ?? '') > 12 ? year + 1 : monthNear(groups['near'] ?? '') < 1 ? year - 1 : year;
    add('relative-day', index, whole, `${inYear}-${String(meant).padStart(2, '0')}`);
  }
  // Weeks begin on Monday; of a Sunday nobody can tell which week is meant.
  const monday = issued - (((weekdayOf(issueDate) ?? 0) + 6) % 7);
  for (const pattern of [OF_WEEK, WEEK_AFTER]) {
    for (const { index, 0: whole, groups = {} } of matchesIn(folded, pattern)) {
      const weekday = '一二三四五六日'.indexOf((groups['weekday'] ?? '').replace('天', '日'));
      const weeks = { 上: -7, 下: 7 }[groups['near'] ?? ''] ?? 0;
      const meant = [0, ...(weekday === 6 ? [-7] : [])].map((off) => dateOfDay(monday + weekday + weeks + off));
      const isSaid = meant.some((date) => {
        const [, ofMonth, ofDay] = date.split('-').map(Number);
        const said = groups['month'] === undefined ? ofMonth : numberOf(groups['month']);
        return said === ofMonth && numberOf(groups['day'] ?? '') === ofDay;
      });
      if (!isSaid) add('relative-day', index, whole, meant.at(-1) ?? '');
    }
  }
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, DAY_ONLY)) {
    const { word = '', weekday = '' } = groups;
    const near = [-1, 0, 1]
      .flatMap((off) => dateOf(month + off, numberOf(groups['day'] ?? '') ?? 0) ?? [])
      .sort((a, b) => Math.abs((dayNumber(a) ?? 0) - issued) - Math.abs((dayNumber(b) ?? 0) - issued));
    const [date] = near;
    if (date === undefined || weekdayOf(date) === '日一二三四五六'.indexOf(weekday.replace('天', '日'))) continue;
    const suggestion = weekdayText(date).replace('星期', word);
    add('wrong-weekday', index + whole.indexOf(word), `${word}${weekday}`, date, { suggestion, beside: index });
  }
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, UNTIL)) {
    const { days = '', name = '' } = groups;
    const told = dateOfDay(issued + (numberOf(days) ?? 0));
    const right = festivalInstead(FULL[name] ?? name, told);
    if (right === undefined || Math.abs((dayNumber(right) ?? 0) - issued) > 60) continue;
    add('festival-date', index, whole, right);
  }
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, MONTH_OVER)) {
    const said = numberOf(groups['month'] ?? '') ?? 0;
    if (said > month && said - month < 6)
      add('future-as-past', index, whole, `${year}-${String(said).padStart(2, '0')}`);
  }
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, NEAR_WEEKDAY)) {
    const { near = '', word = '', weekday = '' } = groups;
    const date = dateOfDay(issued + (DAYS[near.charAt(0)] ?? 0));
    if (weekdayOf(date) === '日一二三四五六'.indexOf(weekday.replace('天', '日'))) continue;
    const suggestion = weekdayText(date).replace('星期', word);
    add('wrong-weekday', index + whole.indexOf(word), `${word}${weekday}`, date, { suggestion, beside: index });
  }
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, OF_YEAR)) {
    const meant = year + ({ 前: -2, 去: -1, 今: 0, 明: 1, 后: 2 }[groups['near'] ?? ''] ?? 0);
    if (Number(groups['year']) !== meant) add('relative-day', index, whole, String(meant));
  }
  for (const { index, 0: whole, groups = {} } of matchesIn(folded, BY_DAY)) {
    const ofMonth = numberOf(groups['month'] ?? '') ?? 0;
    const date = dateOf(ofMonth, groups['day'] === undefined ? 1 : (numberOf(groups['day']) ?? 0));
    const written = /^截[至止]到?(?:今年|本月)?[^月]{1,3}月(?:[^日号]{1,3}[日号])?/u.exec(whole)?.[0] ?? whole;
    // At the turn of the year a month of the year before is meant.
    if (
      date !== undefined &&
      date > issueDate &&
      ofMonth - month < 6 &&
      !/去年|上年/u.test(folded.slice(Math.max(0, index - 6), index))
    )
      add('future-as-past', index, written, date);
  }
  return slips.sort((a, b) => a.start - b.start);
};
