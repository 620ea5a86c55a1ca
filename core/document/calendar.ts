import type { PaperLanguage } from './profile';

/**
 * Lunar years from 1900, one hexadecimal entry each: bits 0 to 11 say which of the months 1 to 12 have 30 days (the
 * others have 29), bits 12 to 15 are the number of the month that a leap month follows (0 for none), bit 16 says
 * whether that leap month has 30 days. Checked day by day against an astronomical calendar in the tests.
 */
const LUNAR_YEARS = (
  '08bd2 00752 00ea5 05b2a 0064b 00a9b 14aa6 0056a 00b59 02baa 00752 06da5 00b25 00a4b 15a4b 002ad 0056b 025b5 00da9 17e92 ' +
  '00e92 00d25 05d2d 00a56 002b6 14ad5 006d4 00ea9 02f4a 00e92 066a6 0052b 00a57 15956 00b5a 006d4 13761 00749 17b13 00a93 ' +
  '0052b 1651b 00aad 0056a 14da5 00ba4 00b49 02d4b 00a95 07aad 00536 00aad 15aca 005b2 00da5 13ea2 00d4a 08595 00a97 00556 ' +
  '06575 00ad5 006d2 04755 00ea5 0064a 0364f 00a9b 07ada 0056a 00b69 05bb2 00b52 00b25 04b2b 00a4b 08aab 002ad 0056d 165a9 ' +
  '00da9 00d92 04e95 00d25 0ae4d 00a56 002b6 062f5 006d5 00ea9 05f52 00e92 00d26 0352e 00a57 08ad6 0035a 006d5 05b69 00749 ' +
  '00693 04a9b 0052b 00a5b 02aae 0056a 07dd5 00ba4 00b49 05d53 00a95 0052d 0455d 00ab5 09baa 005d2 00da5 16e8a 00d4a 00c95 ' +
  '04a9e 00556 00ab5 02ada 006d2 06765 00725 0064b 05657 00cab 0055a 0356e 00b69 0bf52 00b52 00b25 16d0b 00a4b 004ab 052bb ' +
  '005ad 00b6a 02daa 00d92 07ea5 00d25 00a55 15a4d 004b6 005b5 136d2 00ec9 08f92 00e92 00d26 16516 00a57 004d6 14365 00755 ' +
  '00749 0374b 00693 07aab 0052b 00a5b 05aba 0056a 00b65 04baa 00b4a 08d95 00a95 0052d 0656d 00ab5 005aa 045d5 00da5 00d4a ' +
  '03e4d 00c96 07cce 00556 00ab5 15ad2 006d2 00ea5 0472a 0068b 08697 004ab 0055b 16556 00b6a 00752 04b95 00b45 00a8b 02a4f ' +
  '004ab'
)
  .split(' ')
  .map((year) => Number.parseInt(year, 16));

const FIRST_LUNAR_YEAR = 1900;
const MS_PER_DAY = 86_400_000;
/** New Year's day of the first lunar year, 31 January 1900, in days from 1 January 1970. */
const FIRST_NEW_YEAR = Date.UTC(1900, 0, 31) / MS_PER_DAY;

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const DIGITS = '一二三四五六七八九十';
const WEEKDAYS = '日一二三四五六';

/** A day of the lunar calendar. Years are numbered by the Gregorian year they begin in. */
export interface LunarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Whether the month is the leap one that follows the month of its number. */
  readonly leap: boolean;
  /** 1 to 30. */
  readonly day: number;
}

/** A calendar day. Months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else, and for days no calendar has, such as 30 February. */
export function parseDate(isoDate: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return undefined;
  return { year, month, day };
}

/** A date as a number that counts days, 0 for 1 January 1970; `undefined` when `isoDate` is no date. */
export function dayNumber(isoDate: string): number | undefined {
  const date = parseDate(isoDate);
  return date && Date.UTC(date.year, date.month - 1, date.day) / MS_PER_DAY;
}

/** The date `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The weekday, 0 for Sunday; `undefined` when `isoDate` is no date. */
export function weekdayOf(isoDate: string): number | undefined {
  const days = dayNumber(isoDate);
  // 1 January 1970 was a Thursday.
  return days === undefined ? undefined : (((days + 4) % 7) + 7) % 7;
}

/** The weekday as a paper prints it, such as `星期二`; empty when `isoDate` is no date. */
export function weekdayText(isoDate: string): string {
  const weekday = weekdayOf(isoDate);
  return weekday === undefined ? '' : `星期${WEEKDAYS.charAt(weekday)}`;
}

/** The lunar day of a date from 31 January 1900 to 28 January 2101; `undefined` outside, or when it is no date. */
export function lunarDay(isoDate: string): LunarDay | undefined {
  const days = dayNumber(isoDate);
  if (days === undefined || days < FIRST_NEW_YEAR) return undefined;
  let rest = days - FIRST_NEW_YEAR;
  for (let index = 0; index < LUNAR_YEARS.length; index++) {
    for (const { month, leap, length } of monthsOf(LUNAR_YEARS[index] ?? 0)) {
      if (rest < length) return { year: FIRST_LUNAR_YEAR + index, month, leap, day: rest + 1 };
      rest -= length;
    }
  }
  return undefined;
}

/**
 * The lunar date as a paper prints it: `农历壬寅年七月廿六`, `农历癸卯年闰二月初一`; `農曆…閏…` in traditional
 * characters. Empty outside the table.
 */
export function lunarDate(isoDate: string, language: PaperLanguage = 'zh-Hans'): string {
  const lunar = lunarDay(isoDate);
  if (lunar === undefined) return '';
  const [calendar, leap] = language === 'zh-Hant' ? ['農曆', '閏'] : ['农历', '闰'];
  // Year 4 of the era was 甲子.
  const year = `${STEMS.charAt((lunar.year - 4) % 10)}${BRANCHES.charAt((lunar.year - 4) % 12)}年`;
  return `${calendar}${year}${lunar.leap ? leap : ''}${MONTHS[lunar.month - 1] ?? ''}月${dayText(lunar.day)}`;
}

function monthsOf(bits: number): { month: number; leap: boolean; length: number }[] {
  const leapAfter = (bits >> 12) & 0xf;
  const months = [];
  for (let month = 1; month <= 12; month++) {
    months.push({ month, leap: false, length: (bits >> (month - 1)) & 1 ? 30 : 29 });
    if (month === leapAfter) months.push({ month, leap: true, length: bits >> 16 ? 30 : 29 });
  }
  return months;
}

function dayText(day: number): string {
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  const tens = day <= 10 ? '初' : day < 20 ? '十' : '廿';
  return tens + DIGITS.charAt((day - 1) % 10);
}
