import { figuresIn, shareRounding } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { placeOf, rateSlip } from './figure-slips';

// Against the figure of another time that stands after the one of now.
/** The figure of another time. */
const COMPARED =
  /[比较](?:\d{1,2}月份?|去年|上年|前年|上届|上月|上周|上季度|去年同期|上年同期|往年|原来|以前|此前|之前|整治前|改造前)[^。；，\d一二三四五六七八九十百千万]{0,10}$/u;

const COMPARED_CHANGE =
  /^[^。；，\d一二三四五六七八九十百千万]{0,6}(?:(?<rise>增长|增加|多|提高|上升|上涨|提升)|(?<fall>下降|降低|减少|少|下跌|缩短))[^。；，\d一二三四五六七八九十百千万]{0,3}$/u;

/** Such figures are rounded. */
const ROUNDED = 0.06;

/** A figure of this time, then one of another, and the change: `120万，去年为100万，同比增长20%`. */
const BEFORE = /(?:去年|上年|前年|上届|上月|上季度|去年同期|上年同期)[^。；，\d一二三四五六七八九十百千万]{0,8}$/u;

const CHANGE =
  /^[^。；\d一二三四五六七八九十百千万]{0,8}(?:同比|比去年|较去年|较上年|比上年|环比)?[^。；\d]{0,2}(?<way>增长|增加|上升|下降|减少|降低)(?:了)?$/u;

/** Changes against another time that are not those of their two figures; points between shares told in per cent. */
export const checkChanges: TextCheck = ({ folded }) => {
  const figures = figuresIn(folded);
  return [
    ...comparedChanges(folded, figures),
    ...changes(folded, figures),
    ...changesOfNamed(folded, figures),
    ...pointsFor(folded, figures),
  ].sort((a, b) => a.start - b.start);
};

/** `比去年的100家多20家`. */
function* comparedChanges(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, then] of figures.entries()) {
    const change = figures[index + 1];
    const sentence = text.lastIndexOf('。', then.start) + 1;
    const lead = text.slice(sentence, then.start);
    if (change === undefined || then.value === 0 || then.rough || change.rough || !COMPARED.test(lead)) continue;
    const told = COMPARED_CHANGE.exec(text.slice(then.end, change.start))?.groups;
    const now = figures.findLast(({ start, unit }, at) => at < index && start >= sentence && unit === then.unit);
    if (told === undefined || now === undefined || now.rough) continue;
    const share = { '%': change.value / 100, 倍: change.value, 成: change.value / 10 }[change.unit];
    const right = ((now.value - then.value) / then.value) * (told['rise'] === undefined ? -1 : 1);
    const difference = Math.abs(now.value - then.value);
    // Times are told rougher than percentages.
    const tolerance =
      change.unit === '倍' ? right * ROUNDED * 100 : shareRounding(change, 100 + right * 100, [now, then]);
    const against = [now, then].map(placeOf);
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

function* changes(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, now] of figures.entries()) {
    const [then, change] = [figures[index + 1], figures[index + 2]];
    if (then === undefined || change?.unit !== '%' || now.unit !== then.unit || now.unit === '%' || now.unit === '')
      continue;
    if ([now, then, change].some(({ rough }) => rough) || then.value === 0) continue;
    const lead = text.slice(now.end, then.start);
    const isThenNow =
      /(?:去年|上年|前年|上届|同期)[^。；\d]{0,12}$/u.test(text.slice(Math.max(0, now.start - 16), now.start)) &&
      /^[^。；\d]{0,3}，[^。；\d]{0,3}(?:今年|本届|目前|现在|预计)/u.test(lead);
    const told = /(?<way>增长|增加|上升|提高|下降|减少|降低)(?:了)?$/u.exec(text.slice(then.end, change.start))
      ?.groups?.['way'];
    if (isThenNow && told !== undefined && now.value > 0) {
      const right = ((then.value - now.value) / now.value) * 100 * (/[增升提]/u.test(told) ? 1 : -1);
      const slip = right < 0 ? undefined : rateSlip(change, right, [now, then], 100 + right);
      if (slip !== undefined) yield slip;
      continue;
    }
    const way = CHANGE.exec(text.slice(then.end, change.start))?.groups?.['way'];
    if (way === undefined || /比|[。；]/u.test(lead) || !BEFORE.test(lead)) continue;
    const right = ((now.value - then.value) / then.value) * 100 * (/[增升]/u.test(way) ? 1 : -1);
    if (right < 0) {
      const values = { from: then.value, to: now.value };
      yield { code: 'direction', start: then.start, end: change.end, confidence: 0.7, values };
      continue;
    }
    const slip = rateSlip(change, right, [now, then], 100 + right);
    if (slip !== undefined) yield slip;
  }
}

/** `观众比上届的2.8万人`: what is held against another time by its name. */
const NAMED =
  /(?<noun>[〇㐀-鿿𠀀-𲎯]{2})比(?:上届|上一届|上次|去年|去年同期|上年|上年同期|前年|上月|上周|上季)的?[^。；，\d]{0,2}$/u;

const NAMED_CHANGE = /^(?:[余多])?[〇㐀-鿿𠀀-𲎯]{0,4}?(?<way>增长|增加|上升|提高|下降|减少|降低)(?:了)?$/u;

/** So long that is at most. */
const NAMED_LONG = 14;

/** How far from its figure what counts is named: 现场观众达3.5万人. */
const NAMED_NEAR = 8;

/** A figure that is said to be rough may be off by so many per cent. */
const ROUGH = 5;

/** Changes of what a sentence before has counted: `观众达3.5万人。……观众比上届的2.8万人增加了50%`. */
function* changesOfNamed(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, then] of figures.entries()) {
    const change = figures[index + 1];
    const noun = NAMED.exec(text.slice(Math.max(0, then.start - NAMED_LONG), then.start))?.groups?.['noun'];
    if (change?.unit !== '%' || noun === undefined || then.value === 0 || then.unit === '') continue;
    const way = NAMED_CHANGE.exec(text.slice(then.end, change.start))?.groups?.['way'];
    const sentence = text.lastIndexOf('。', then.start);
    const now = figures.findLast(
      ({ start, end, unit }) =>
        end <= sentence && unit === then.unit && text.slice(Math.max(0, start - NAMED_NEAR), start).includes(noun),
    );
    if (way === undefined || now === undefined) continue;
    const right = ((now.value - then.value) / then.value) * 100 * (/[增升提]/u.test(way) ? 1 : -1);
    const isRough = [now, then, change].some(({ rough }) => rough);
    if (isRough && Math.abs(right - change.value) <= ROUGH) continue;
    const slip = right < 0 ? undefined : rateSlip(change, right, [now, then], 100 + right);
    if (slip !== undefined) yield slip;
  }
}

/** `去年为2.5%，今年要降到2%，下降0.5%`: what lies between two shares is told in points. */
function* pointsFor(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, one] of figures.entries()) {
    const [other, change] = [figures[index + 1], figures[index + 2]];
    if (
      one.unit !== '%' ||
      other?.unit !== '%' ||
      change?.unit !== '%' ||
      /[。；]/u.test(text.slice(one.end, change.start))
    )
      continue;
    const lead = text.slice(other.end, change.start);
    if (!/(?:上升|下降|提高|降低|增长|增加|减少|回落|提升|下跌|上涨)(?:了)?$/u.test(lead)) continue;
    if (Math.abs(Math.abs(one.value - other.value) - change.value) > 0.001 || change.value === 0) continue;
    const suggestion = `${change.value}个百分点`;
    yield { code: 'unit', start: change.start, end: change.end, suggestion, confidence: 0.75 };
  }
}
