import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { differenceSlips, rangeSlip } from './figure-slips';
import { matchesIn } from '../pattern-needs';

/** `最高气温30℃，最低气温18℃，温差12℃`. */
const SPREAD =
  /最(?<one>[高低])(?:气)?温[^，。；\d]{0,4}(?<first>-?\d{1,2})(?:℃|度|摄氏度)[^。；\d]{0,12}最[高低](?:气)?温[^，。；\d]{0,4}(?<second>-?\d{1,2})(?:℃|度|摄氏度)[^。；\d]{0,6}温差[^，。；\d]{0,4}(?<told>\d{1,2})(?:℃|度)/gu;

const RANGE = /(?<from>-?\d{1,2})(?:℃|度)?(?:～|~|—|至|到|－)(?<to>-?\d{1,2})(?:℃|度)/gu;

/** The warmest and the coldest against what lies between them; ranges that fall where all others rise. */
export const checkTemperatures: TextCheck = ({ folded }) =>
  [...differenceSlips(folded, [SPREAD]), ...fallingRanges(folded)].sort((a, b) => a.start - b.start);

/** `26℃～19℃` where all other ranges of the text go upwards. */
function* fallingRanges(text: string): Generator<Slip> {
  const ranges = [...matchesIn(text, RANGE)];
  const falling = ranges.filter(({ groups }) => Number(groups?.['from']) > Number(groups?.['to']));
  if (falling.length === 0 || falling.length * 2 >= ranges.length) return;
  for (const { index, 0: whole } of falling) yield rangeSlip(index, whole);
}
