import { dateOfDay, dayNumber } from '../document';

/** The solar terms 节气 from the spring equinox on, each 15° of the sun's longitude after the one before it. */
export const SOLAR_TERMS: readonly string[] =
  '春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 立春 雨水 惊蛰'.split(
    ' ',
  );

const DEGREES = 15;
/** Julian day of 1 January 1970, and of the epoch J2000. */
const UNIX_EPOCH = 2_440_587.5;
const J2000 = 2_451_545;
/** Beijing is eight hours ahead. */
const BEIJING = 8 / 24;
/** The formula is right to about a quarter of an hour: a term so near to midnight may be of either day. In days. */
const DOUBT = 0.02;
/** A term is looked for so many days before and after. */
const REACH = 20;

/** The sun's apparent longitude in degrees (Meeus, Astronomical Algorithms, chapter 25, low accuracy: 0.01°). */
function longitude(julianDay: number): number {
  const t = (julianDay - J2000) / 36_525;
  const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sine(anomaly) + 0.019993 * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1_934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/** How far the sun is past a term at a time, in degrees from -180 to 180. */
function past(term: number, day: number): number {
  const off = longitude(day + UNIX_EPOCH - BEIJING) - term * DEGREES;
  return ((off + 540) % 360) - 180;
}

/** Whether a solar term is on a day, in Beijing; also where it is so near to midnight that it may be. */
export function isSolarTerm(name: string, date: string): boolean {
  const [term, day] = [SOLAR_TERMS.indexOf(name), dayNumber(date)];
  return term >= 0 && day !== undefined && past(term, day - DOUBT) <= 0 && past(term, day + 1 + DOUBT) > 0;
}

/** The date `YYYY-MM-DD` of a solar term nearest to a date; `undefined` when none is within twenty days. */
export function solarTermNear(name: string, date: string): string | undefined {
  const [term, day] = [SOLAR_TERMS.indexOf(name), dayNumber(date)];
  if (term < 0 || day === undefined) return undefined;
  for (let one = day - REACH; one <= day + REACH; one += 1) {
    if (past(term, one) <= 0 && past(term, one + 1) > 0) return dateOfDay(one);
  }
  return undefined;
}
