import { figuresIn, shareRounding } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { placeOf, rateSlip } from './figure-slips';

const wordsOf = oncePerLists((lists) => {
  const before = anyOf(lists['figure-words.before']);
  const [rises, falls] = [anyOf(lists['figure-words.rises']), anyOf(lists['figure-words.falls'])];
  const way = `(?:(?<rise>${rises})|(?<fall>${falls}))(?:了)?$`;
  return {
    /** The figure of another time, after the one of now. */
    compared: new RegExp(`[比较](?:\\d{1,2}月份?|${before})[^。；，\\d一二三四五六七八九十百千万]{0,10}$`, 'u'),
    comparedChange: new RegExp(
      `^[^。；，\\d一二三四五六七八九十百千万]{0,6}(?:(?<rise>${rises}|多)|(?<fall>${falls}|少))[^。；，\\d一二三四五六七八九十百千万]{0,3}$`,
      'u',
    ),
    /** A figure of this time, then one of another, and the change: `120万，去年为100万，同比增长20%`. */
    before: new RegExp(`(?:${before})[^。；，\\d一二三四五六七八九十百千万]{0,8}$`, 'u'),
    change: new RegExp(
      `^[^。；\\d一二三四五六七八九十百千万]{0,8}(?:同比|环比|[比较](?:${before}))?[^。；\\d]{0,2}${way}`,
      'u',
    ),
    then: new RegExp(`(?:${before}|同期)[^。；\\d]{0,12}$`, 'u'),
    way: new RegExp(way, 'u'),
    /** `观众比上届的2.8万人`: what is held against another time by its name. */
    named: new RegExp(`(?<noun>[〇㐀-鿿𠀀-𲎯]{2})比(?:${before})的?[^。；，\\d]{0,2}$`, 'u'),
    namedChange: new RegExp(`^(?:[余多])?[〇㐀-鿿𠀀-𲎯]{0,4}?${way}`, 'u'),
  };
});

type ChangeWords = ReturnType<typeof wordsOf>;

/** Such figures are rounded. */
const ROUNDED = 0.06;

/** Changes against another time that are not those of their two figures; points between shares told in per cent. */
export const checkChanges: TextCheck = ({ folded }, { lists }) => {
  const figures = figuresIn(folded);
  const words = wordsOf(lists);
  return [
    ...comparedChanges(folded, figures, words),
    ...changes(folded, figures, words),
    ...changesOfNamed(folded, figures, words),
    ...pointsFor(folded, figures, words),
  ].sort((a, b) => a.start - b.start);
};

/** Whether a change is told as a rise or as a fall. */
function signOf(told: Readonly<Record<string, string>>): 1 | -1 {
  return told['rise'] === undefined ? -1 : 1;
}

/** `比去年的100家多20家`. */
function* comparedChanges(text: string, figures: readonly Figure[], words: ChangeWords): Generator<Slip> {
  for (const [index, then] of figures.entries()) {
    const change = figures[index + 1];
    const sentence = text.lastIndexOf('。', then.start) + 1;
    const lead = text.slice(sentence, then.start);
    if (change === undefined || then.value === 0 || then.rough || change.rough || !words.compared.test(lead)) continue;
    const told = words.comparedChange.exec(text.slice(then.end, change.start))?.groups;
    const now = figures.findLast(({ start, unit }, at) => at < index && start >= sentence && unit === then.unit);
    if (told === undefined || now === undefined || now.rough) continue;
    const share = { '%': change.value / 100, 倍: change.value, 成: change.value / 10 }[change.unit];
    const right = ((now.value - then.value) / then.value) * signOf(told);
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

function* changes(text: string, figures: readonly Figure[], words: ChangeWords): Generator<Slip> {
  for (const [index, now] of figures.entries()) {
    const [then, change] = [figures[index + 1], figures[index + 2]];
    if (then === undefined || change?.unit !== '%' || now.unit !== then.unit || now.unit === '%' || now.unit === '')
      continue;
    if ([now, then, change].some(({ rough }) => rough) || then.value === 0) continue;
    const lead = text.slice(now.end, then.start);
    const isThenNow =
      words.then.test(text.slice(Math.max(0, now.start - 16), now.start)) &&
      /^[^。；\d]{0,3}，[^。；\d]{0,3}(?:今年|本届|目前|现在|预计)/u.test(lead);
    const told = words.way.exec(text.slice(then.end, change.start))?.groups;
    if (isThenNow && told !== undefined && now.value > 0) {
      const right = ((then.value - now.value) / now.value) * 100 * signOf(told);
      const slip = right < 0 ? undefined : rateSlip(change, right, [now, then], 100 + right);
      if (slip !== undefined) yield slip;
      continue;
    }
    const way = words.change.exec(text.slice(then.end, change.start))?.groups;
    if (way === undefined || /比|[。；]/u.test(lead) || !words.before.test(lead)) continue;
    const right = ((now.value - then.value) / then.value) * 100 * signOf(way);
    if (right < 0) {
      const values = { from: then.value, to: now.value };
      yield { code: 'direction', start: then.start, end: change.end, confidence: 0.7, values };
      continue;
    }
    const slip = rateSlip(change, right, [now, then], 100 + right);
    if (slip !== undefined) yield slip;
  }
}

/** So long that is at most. */
const NAMED_LONG = 14;

/** How far from its figure what counts is named: 现场观众达3.5万人. */
const NAMED_NEAR = 8;

/** A figure that is said to be rough may be off by so many per cent. */
const ROUGH = 5;

/** Changes of what a sentence before has counted: `观众达3.5万人。……观众比上届的2.8万人增加了50%`. */
function* changesOfNamed(text: string, figures: readonly Figure[], words: ChangeWords): Generator<Slip> {
  for (const [index, then] of figures.entries()) {
    const change = figures[index + 1];
    const noun = words.named.exec(text.slice(Math.max(0, then.start - NAMED_LONG), then.start))?.groups?.['noun'];
    if (change?.unit !== '%' || noun === undefined || then.value === 0 || then.unit === '') continue;
    const way = words.namedChange.exec(text.slice(then.end, change.start))?.groups;
    const sentence = text.lastIndexOf('。', then.start);
    const now = figures.findLast(
      ({ start, end, unit }) =>
        end <= sentence && unit === then.unit && text.slice(Math.max(0, start - NAMED_NEAR), start).includes(noun),
    );
    if (way === undefined || now === undefined) continue;
    const right = ((now.value - then.value) / then.value) * 100 * signOf(way);
    const isRough = [now, then, change].some(({ rough }) => rough);
    if (isRough && Math.abs(right - change.value) <= ROUGH) continue;
    const slip = right < 0 ? undefined : rateSlip(change, right, [now, then], 100 + right);
    if (slip !== undefined) yield slip;
  }
}

/** `去年为2.5%，今年要降到2%，下降0.5%`: what lies between two shares is told in points. */
function* pointsFor(text: string, figures: readonly Figure[], words: ChangeWords): Generator<Slip> {
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
    if (!words.way.test(lead)) continue;
    if (Math.abs(Math.abs(one.value - other.value) - change.value) > 0.001 || change.value === 0) continue;
    const suggestion = `${change.value}个百分点`;
    yield { code: 'unit', start: change.start, end: change.end, suggestion, confidence: 0.75 };
  }
}
