import { dateSaid, datesIn } from '../../../days';
import { dayNumber } from '../../../document';
import type { ReadText } from '../../reading';
import type { Otherwise } from './otherwise';
import { matchesIn } from '../../pattern-needs';

/** A day so far from all that the story tells is that of a picture from the archive. */
const NEAR = 7;

const RELATIVE: Readonly<Record<string, number>> = { 昨天: -1, 昨日: -1, 前天: -2, 前日: -2, 今天: 0, 今日: 0 };

const RELATIVE_DAYS = /(?<![目以之提])[昨前今][天日]/gu;

const VAGUE = /近日|日前|连日来|近期|最近|近段时间|连续/u;

/** Days near those of the story, none of which is told of the same; days of the archive are far off. */
export function otherDays(caption: ReadText, told: readonly ReadText[], issueDate: string): readonly Otherwise[] {
  const issued = dayNumber(issueDate);
  if (issued === undefined) return [];
  const clauses = told.flatMap(({ text, folded }) => {
    const days = daysIn(text, issueDate).map(({ day, start, written }) => ({ day, start, written }));
    for (const { index: start, 0: written } of matchesIn(folded, RELATIVE_DAYS)) {
      days.push({ day: issued + (RELATIVE[written] ?? 0), start, written });
    }
    return [...folded.matchAll(/[^，。；！？\n]+/gu)].map(({ index, 0: clause }) => ({
      clause,
      days: days.filter(({ start }) => start >= index && start < index + clause.length),
    }));
  });
  const isVague = clauses.some(({ clause }) => VAGUE.test(clause));
  return daysIn(caption.text, issueDate).flatMap(({ day, start, written }): Otherwise[] => {
    const end = start + written.length;
    const act = caption.folded.slice(end, end + 2);
    // What is said in the words of the caption tells; else all days together do, where the story names its own.
    const same = clauses.filter(({ clause, days }) => days.length > 0 && clause.includes(act));
    const from = same.length > 0 && /^[〇㐀-鿿𠀀-𲎯]{2}$/u.test(act) ? same : isVague ? [] : clauses;
    const days = from.flatMap((one) => one.days).sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day));
    const [near] = days;
    if (near === undefined || near.day === day || Math.abs(near.day - day) > NEAR || day > issued) return [];
    return [{ start, end, other: near.written }];
  });
}

/** A day of the issue's month that is told by its number alone. */
const BARE = /(?<![月\d.至—-])(?<day>\d{1,2})日/gu;

function daysIn(text: string, issueDate: string): readonly { day: number; start: number; written: string }[] {
  const full = datesIn(text).flatMap(({ date }) => {
    const said = date === undefined ? undefined : dateSaid(date, issueDate);
    const day = said === undefined ? undefined : dayNumber(said);
    return date === undefined || day === undefined ? [] : [{ day, start: date.start, written: date.text }];
  });
  const bare = [...matchesIn(text, BARE)].flatMap(({ index: start, 0: written, groups }) => {
    const day = dayNumber(`${issueDate.slice(0, 8)}${(groups?.['day'] ?? '').padStart(2, '0')}`);
    return day === undefined || full.some((one) => one.start <= start && start < one.start + one.written.length)
      ? []
      : [{ day, start, written }];
  });
  return [...full, ...bare];
}
