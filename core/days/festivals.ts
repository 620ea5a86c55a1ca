import { dateOfDay, dayNumber, lunarDay, parseDate, weekdayOf } from '../document';
import { SOLAR_TERMS, isSolarTerm, solarTermNear } from './solar-terms';

/**
 * Festivals on a day of the year, `month-day`; where there are two, the second is kept where Traditional copy is read
 * too.
 */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  元旦: ['1-1'],
  妇女节: ['3-8'],
  植树节: ['3-12'],
  消费者权益日: ['3-15'],
  世界读书日: ['4-23'],
  劳动节: ['5-1'],
  青年节: ['5-4', '3-29'],
  护士节: ['5-12'],
  儿童节: ['6-1', '4-4'],
  世界环境日: ['6-5'],
  禁毒日: ['6-26'],
  建党节: ['7-1'],
  建军节: ['8-1'],
  医师节: ['8-19'],
  教师节: ['9-10', '9-28'],
  烈士纪念日: ['9-30'],
  国庆节: ['10-1', '10-10'],
  记者节: ['11-8', '9-1'],
  消防日: ['11-9'],
  宪法日: ['12-4'],
  国家公祭日: ['12-13'],
  圣诞节: ['12-25'],
};
/** Those of the lunar calendar, `month-day`. 0 is the last day of the month before. */
const LUNAR: Readonly<Record<string, string>> = {
  春节: '1-1',
  元宵节: '1-15',
  端午节: '5-5',
  七夕节: '7-7',
  中元节: '7-15',
  中秋节: '8-15',
  重阳节: '9-9',
  腊八节: '12-8',
  除夕: '1-0',
};
/** Those on a Sunday: month, and which of its Sundays. */
const SUNDAYS: Readonly<Record<string, readonly [number, number]>> = {
  母亲节: [5, 2],
  父亲节: [6, 3],
  助残日: [5, 3],
};
/** The harvest festival is the autumn equinox. */
const TERMS: Readonly<Record<string, string>> = { 农民丰收节: '秋分' };
/** Weather is called so too. */
const WEATHER: readonly string[] = ['小雪', '大雪', '大暑', '小暑', '大寒', '小寒', '雨水'];

/** Names of festivals and solar terms, in Simplified characters, the longer first. */
export const FESTIVALS: readonly string[] = [
  ...Object.keys(FIXED),
  ...Object.keys(LUNAR),
  ...Object.keys(SUNDAYS),
  ...Object.keys(TERMS),
  ...SOLAR_TERMS.filter((term) => !WEATHER.includes(term)),
].sort((a, b) => b.length - a.length);

/** Day of the lunar calendar that a festival is on, `month-day`; `undefined` for those of other calendars. */
export function lunarFestival(name: string): string | undefined {
  return LUNAR[name];
}

/**
 * The date `YYYY-MM-DD` of a festival or solar term, where the date told is not it: of the same year, or for the lunar
 * ones the nearest. `undefined` where the date is right, or nothing is known.
 */
export function festivalInstead(name: string, told: string): string | undefined {
  const [day, date] = [dayNumber(told), parseDate(told)];
  if (day === undefined || date === undefined) return undefined;
  const fixed = FIXED[name];
  if (fixed !== undefined) {
    if (fixed.includes(`${date.month}-${date.day}`)) return undefined;
    const [month = '1', of = '1'] = (fixed[0] ?? '').split('-');
    return `${date.year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
  }
  const sunday = SUNDAYS[name];
  if (sunday !== undefined) {
    const first = `${date.year}-0${sunday[0]}-01`;
    const right = (dayNumber(first) ?? 0) + ((7 - (weekdayOf(first) ?? 0)) % 7) + 7 * (sunday[1] - 1);
    return right === day ? undefined : dateOfDay(right);
  }
  const term = TERMS[name] ?? (SOLAR_TERMS.includes(name) ? name : undefined);
  if (term !== undefined) return isSolarTerm(term, told) ? undefined : solarTermNear(term, told);
  const lunar = LUNAR[name];
  if (lunar === undefined) return undefined;
  for (let off = 0; off <= 30; off += 1) {
    for (const one of off === 0 ? [day] : [day - off, day + off]) {
      if (isLunar(one, lunar)) return off === 0 ? undefined : dateOfDay(one);
    }
  }
  return undefined;
}

function isLunar(day: number, lunar: string): boolean {
  const before = lunar.endsWith('-0');
  const found = lunarDay(dateOfDay(before ? day + 1 : day));
  return found !== undefined && !found.leap && `${found.month}-${found.day}` === (before ? '1-1' : lunar);
}
