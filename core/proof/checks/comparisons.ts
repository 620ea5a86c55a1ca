import { figuresIn, shareRounding } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

/** Who won, and who lost, with the points of both: the first are those of whoever the sentence is about. */
const WON =
  /(?<first>\d{1,3})(?:比|:|：|∶|－|-)(?<second>\d{1,3})(?:的(?:总?比分|优势|成绩))?(?:逆转|险|力|轻|大|完|小|横扫)?(?:胜|克|取胜|获胜|击败|战胜|赢得|赢下|夺冠|夺得冠军)(?!率|败|负)/gu;
const LOST =
  /(?<first>\d{1,3})(?:比|:|：|∶|－|-)(?<second>\d{1,3})(?:的(?:总?比分|成绩))?(?:惜|告|落|惨|憾|小)?(?:败|负|不敌|输给|输掉|失利)/gu;
/** The figure of another time. */
const BEFORE =
  /[比较](?:\d{1,2}月份?|去年|上年|前年|上届|上月|上周|上季度|去年同期|上年同期|往年|原来|以前|此前|之前|整治前|改造前)[^。；，\d一二三四五六七八九十百千万]{0,10}$/u;
const CHANGE =
  /^[^。；，\d一二三四五六七八九十百千万]{0,6}(?:(?<rise>增长|增加|多|提高|上升|上涨|提升)|(?<fall>下降|降低|减少|少|下跌|缩短))[^。；，\d一二三四五六七八九十百千万]{0,3}$/u;
/** Such figures are rounded. */
const ROUNDED = 0.06;

/**
 * Scores of a win that are those of a defeat, and changes against another time that are not those of the two figures.
 */
export const checkComparisons: TextCheck = ({ folded }) =>
  [...scores(folded), ...changes(folded, figuresIn(folded))].sort((a, b) => a.start - b.start);

function* scores(text: string): Generator<Slip> {
  for (const [pattern, isWrong] of [
    [WON, (first: number, second: number) => first < second],
    [LOST, (first: number, second: number) => first > second],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const { first = '', second = '' } = match.groups ?? {};
      if (!isWrong(Number(first), Number(second)) || /\d$/u.test(text.slice(0, match.index))) continue;
      const end = match.index + match[0].indexOf(second, first.length) + second.length;
      yield {
        code: 'direction',
        start: match.index,
        end,
        confidence: 0.75,
        values: { from: Number(first), to: Number(second) },
      };
    }
  }
}

function* changes(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, then] of figures.entries()) {
    const change = figures[index + 1];
    const sentence = text.lastIndexOf('。', then.start) + 1;
    const lead = text.slice(sentence, then.start);
    if (change === undefined || then.value === 0 || then.rough || change.rough || !BEFORE.test(lead)) continue;
    const told = CHANGE.exec(text.slice(then.end, change.start))?.groups;
    const now = figures.findLast(({ start, unit }, at) => at < index && start >= sentence && unit === then.unit);
    if (told === undefined || now === undefined || now.rough) continue;
    const share = { '%': change.value / 100, 倍: change.value, 成: change.value / 10 }[change.unit];
    const right = ((now.value - then.value) / then.value) * (told['rise'] === undefined ? -1 : 1);
    const difference = Math.abs(now.value - then.value);
    // Times are told rougher than percentages.
    const tolerance =
      change.unit === '倍' ? right * ROUNDED * 100 : shareRounding(change, 100 + right * 100, [now, then]);
    const against = [now, then].map(({ start, end }) => ({ start, end }));
    if (right < 0) {
      const values = { from: then.value, to: now.value };
      yield { code: 'direction', start: then.start, end: change.end, confidence: 0.7, values };
    } else if (share !== undefined && Math.abs(right - share) * 100 > tolerance) {
      const values = { rate: Math.round(right * 1000) / 10 };
      yield { code: 'rate', start: change.start, end: change.end, confidence: 0.75, values, against };
    } else if (change.unit === then.unit && Math.abs(difference - change.value) > difference * ROUNDED) {
      const values = { sum: Math.round(difference * 1000) / 1000, total: change.value };
      yield { code: 'sum', start: change.start, end: change.end, confidence: 0.65, values, against };
    }
  }
}
