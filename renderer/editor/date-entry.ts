import { dateOfDay, dayNumber, parseDate } from '../../core/document';

/** The days that an issue may have, as the almanac of the lunar calendar goes. */
const FIRST = '1901-01-01';
const LAST = '2100-12-31';

/**
 * A day as people write it, `2026-9-18`, `2026/9/18`, `2026年9月18日` or `20260918`, as `YYYY-MM-DD`; none where it is
 * no day.
 */
export function readDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?$/u.exec(plain);
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(date) === undefined || date < FIRST || date > LAST ? undefined : date;
}

/** The day so many days on, within those that an issue may have; the same where it is no day. */
export function dateStepped(date: string, by: number): string {
  const day = dayNumber(date);
  if (day === undefined) return date;
  const stepped = dateOfDay(day + by);
  return stepped < FIRST ? FIRST : stepped > LAST ? LAST : stepped;
}
