import { foldToSimplified } from '../../cjk';
import { figuresIn, numeralValue } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { isShare, rateSlip } from './figure-slips';
import { matchesIn } from '../pattern-needs';

/** Between a part and what it is a share of: `200吨，占总产量300吨的76%`. */
const OF = /^[^。；\d]{0,6}占[^。；，\d一二三四五六七八九十百千万]{0,10}$/u;

/** Between all and a part of them: `250户，其中120户种茶，占48%`. */
const WITHIN =
  /^[^。；\d]{0,14}(?:其中|中[，、]|里[，、]|有)(?:\d{1,2}岁(?:以[上下]|及以[上下]))?[^。；\d一二三四五六七八九十百千万]{0,10}$/u;

const SHARE = /^[^。；\d]{0,14}占(?:比|总数的|总数|全部的|全[^，。；\d]{1,6}的|其中的|总人数的|总量的)?(?:达|为|近)?$/u;

/** `男女各半`, and two figures that are not alike. */
const HALVES = /(?<who>男女|甲乙|双方|两[队组方]|城乡|老少)(?:各半|各占一半|各占50[%％]|人数相等|对半)/u;

const ROUNDED = 0.06;

/** What no more than all can be. */
const oneWhole = oncePerLists(
  (lists) =>
    new RegExp(`(?:占|(?:${anyOf(lists['figure-words.rates'])})[率度][^。；，、\\d]{0,4})[^。；，、\\d]{0,8}$`, 'u'),
);

/** Shares that are more than all, and those of a part that is told beside them; halves that are none. */
export const checkShares: TextCheck = ({ folded, before }, { lists }) => {
  const figures = figuresIn(folded);
  const withFractions = fractionsAmong(folded, figures);
  return [
    ...wholes(folded, figures, oneWhole(lists)),
    ...shares(folded, withFractions),
    ...sharesOfSentenceBefore(folded, withFractions),
    ...partsOfShares(folded, withFractions),
    ...sharesOfNamed(folded, figures, foldToSimplified(before)),
    ...halves(folded, figures),
  ].sort((a, b) => a.start - b.start);
};

function* wholes(text: string, figures: readonly Figure[], whole: RegExp): Generator<Slip> {
  for (const sentence of sentences(text)) {
    const inside = figures.filter(({ unit, start }) => unit === '%' && start >= sentence.start && start < sentence.end);
    const listed = inside.filter(({ start }) =>
      /(?:占|占比|比例|分别为|、|和|其余|另有|，)[^。；，、\d]{0,8}$/u.test(
        text.slice(Math.max(sentence.start, start - 12), start),
      ),
    );
    const words = text.slice(sentence.start, sentence.end);
    const alone = inside.find(
      ({ value, start }) => value > 100 && whole.test(text.slice(Math.max(0, start - 12), start)),
    );
    if (alone !== undefined) {
      yield { code: 'shares', start: alone.start, end: alone.end, confidence: 0.8, values: { sum: alone.value } };
      continue;
    }
    if (
      listed.length < 2 ||
      listed.length < inside.length ||
      !/占/u.test(words) ||
      /增长|下降|提高|同比|上升/u.test(words)
    )
      continue;
    const sum = Math.round(listed.reduce((all, { value }) => all + value, 0) * 1000) / 1000;
    const first = listed[0];
    if (first === undefined || sum <= 100.5 || sum > 130) continue;
    yield {
      code: 'shares',
      start: first.start,
      end: listed.at(-1)?.end ?? first.end,
      confidence: 0.65,
      values: { sum },
    };
  }
}

/** The sentences of a text. */
function* sentences(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(/[^。；！？]+/gu)) yield { start: match.index, end: match.index + match[0].length };
}

/** `四分之三`; a hundredth has a figure of its own. */
const FRACTION = /(?<of>[二三四五六七八九十])分之(?<parts>[一二三四五六七八九])(?![〇㐀-鿿𠀀-𲎯]?分)/gu;

/** So far a fraction may be from what it stands for, in per cent. */
const FRACTION_ROUNDED = 5;

/** The figures of a text with its fractions for shares, and without what only says who is counted: 35岁以下的28人. */
function fractionsAmong(text: string, figures: readonly Figure[]): readonly Figure[] {
  const fractions = [...matchesIn(text, FRACTION)].map(({ index: start, 0: written, groups }): Figure => {
    const [parts = 0, of = 1] = [numeralValue(groups?.['parts'] ?? ''), numeralValue(groups?.['of'] ?? '')];
    const value = (parts / of) * 100;
    return {
      start,
      end: start + written.length,
      value,
      unit: '%',
      arabic: false,
      rough: false,
      rounded: FRACTION_ROUNDED / 2,
    };
  });
  const others = figures.filter(
    ({ start, end, unit }) =>
      !(unit === '岁' && /^(?:以[上下]|及以)/u.test(text.slice(end))) &&
      !fractions.some((one) => start < one.end && one.start < end),
  );
  return [...others, ...fractions].sort((a, b) => a.start - b.start);
}

function* shares(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, first] of figures.entries()) {
    const [second, share] = [figures[index + 1], figures[index + 2]];
    if (second === undefined || !isShare(share) || [first, second, share].some(({ rough }) => rough)) continue;
    const [one, other] = [text.slice(first.end, second.start), text.slice(second.end, share.start)];
    if (!countsAlike(first, second)) continue;
    const [part, all] = OF.test(one) && other === '的' ? [first, second] : [second, first];
    if (part === second && !(WITHIN.test(one) && SHARE.test(other))) continue;
    if (all.value < part.value || all.value === 0) continue;
    const slip = rateSlip(share, (part.value / all.value) * 100, [part, all]);
    if (slip !== undefined) yield slip;
  }
}

/** What all of them are, where its parts are told in the next sentence: `共收集图书1500本，……。当中英文书有450本，占三成`. */
const ALL = /(?:共有|共计|总计|合计|一共|总共|共)[^。；，\d一二三四五六七八九十百千万]{0,8}$/u;

function* sharesOfSentenceBefore(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, part] of figures.entries()) {
    const share = figures[index + 1];
    const stop = text.lastIndexOf('。', part.start);
    if (!isShare(share) || part.rough || share.rough || stop < 0) continue;
    if (!/^。(?:其中|当中)[^。；，\d]{0,10}$/u.test(text.slice(stop, part.start))) continue;
    if (!/^[^。；\d]{0,6}，占(?:比|总数的|全部的)?$/u.test(text.slice(part.end, share.start))) continue;
    const from = text.lastIndexOf('。', stop - 1) + 1;
    const [all, ...more] = figures.filter(
      ({ start, end }) => start >= from && end <= stop && ALL.test(text.slice(Math.max(from, start - 14), start)),
    );
    if (all === undefined || more.length > 0 || all.rough || !countsAlike(all, part) || all.value < part.value)
      continue;
    const slip = rateSlip(share, (part.value / all.value) * 100, [part, all]);
    if (slip !== undefined) yield slip;
  }
}

/** Whether two figures count the same: in one unit, or people. */
function countsAlike(one: Figure, other: Figure): boolean {
  const persons = /^[人名位个]$/u;
  return (
    (one.unit === other.unit && one.unit !== '' && !isShare(one)) ||
    (persons.test(one.unit) && persons.test(other.unit))
  );
}

/** `420名病人，其中六成为次急病人，即每日约252人`: all, a share, and what that is. */
function* partsOfShares(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, all] of figures.entries()) {
    const [share, part] = [figures[index + 1], figures[index + 2]];
    if (!isShare(share) || part === undefined || !countsAlike(all, part) || all.rough) continue;
    const [one, other] = [text.slice(all.end, share.start), text.slice(share.end, part.start)];
    if (!/^[^。；\d]{0,14}(?:其中|中[，、]|占)[^。；\d]{0,10}$/u.test(one)) continue;
    if (!/^[^。；\d]{0,12}[，、（(](?:即|也就是|约|共|达|有|合)[^。；，\d]{0,6}$/u.test(other)) continue;
    const slip = rateSlip(share, (part.value / all.value) * 100, [all, part]);
    if (slip !== undefined && part.value <= all.value) yield { ...slip, start: part.start, end: part.end };
  }
}

/** `占播种面积的四分之一`, and how large that is told to be before. */
const OF_NAMED =
  /占(?:全[市县镇村乡区省]|全部)?(?<noun>总?[〇㐀-鿿𠀀-𲎯]{2,6}?)的(?:(?<of>[二三四五六七八九十]|百)分之(?<parts>[一二三四五六七八九十百]{1,4})|(?<share>\d{1,3}(?:\.\d+)?)[%％]|(?<tenths>[一二三四五六七八九])成|(?<half>一半))/gu;

function* sharesOfNamed(text: string, figures: readonly Figure[], before: string): Generator<Slip> {
  for (const { index, 0: whole, groups = {} } of matchesIn(text, OF_NAMED)) {
    const { noun = '', of, parts, share, tenths } = groups;
    const part = partBefore(text, figures, index);
    if (part === undefined || part.rough) continue;
    const all = [...namedFigures(before, noun), ...namedFigures(text.slice(0, index), noun)].filter(
      ({ start, unit, rough, value }) =>
        unit === part.unit && !rough && !(start === part.start && value === part.value),
    );
    const [total] = all;
    if (total === undefined || all.some(({ value }) => value !== total.value) || total.value < part.value) continue;
    const told =
      of !== undefined
        ? ((numeralValue(parts ?? '') ?? 0) / (of === '百' ? 100 : (numeralValue(of) ?? 1))) * 100
        : share !== undefined
          ? Number(share)
          : tenths !== undefined
            ? (numeralValue(tenths) ?? 0) * 10
            : 50;
    const rate = (part.value / total.value) * 100;
    // Fractions and tenths are rougher than percentages.
    if (Math.abs(rate - told) <= (share === undefined ? Math.max(4, rate * 0.1) : Math.max(0.6, rate * ROUNDED)))
      continue;
    const values = { rate: Math.round(rate * 10) / 10 };
    const against = [{ start: part.start, end: part.end }];
    yield { code: 'rate', start: index, end: index + whole.length, confidence: 0.7, values, against };
  }
}

/** What is told to be a share: the figure right before, or that of the name which stands there. */
function partBefore(text: string, figures: readonly Figure[], at: number): Figure | undefined {
  const before = figures.findLast(({ end }) => end <= at);
  const apart =
    before === undefined ? undefined : /^[，、]?(?<named>[〇㐀-鿿𠀀-𲎯]{0,8})$/u.exec(text.slice(before.end, at));
  const named = apart?.groups?.['named'] ?? '';
  if (before === undefined || apart === null || before.unit === '%' || before.unit === '') return undefined;
  return named.length < 2 ? before : namedFigures(text.slice(0, at), named)[0];
}

function namedFigures(text: string, noun: string): readonly Figure[] {
  return figuresIn(text).filter(({ start }) =>
    new RegExp(`${noun}(?:共|达|为|约|共计|达到|有|完成|实现)?$`, 'u').test(text.slice(0, start)),
  );
}

function* halves(text: string, figures: readonly Figure[]): Generator<Slip> {
  const said = HALVES.exec(text);
  if (said === null) return;
  const end = said.index + said[0].length;
  const [one, other] = figures.filter(({ start }) => start >= end);
  if (one === undefined || other === undefined || one.unit !== other.unit || one.value === other.value) return;
  if (/。/u.test(text.slice(end, other.start)) || other.start - end > 24) return;
  yield { code: 'shares', start: one.start, end: other.end, confidence: 0.7, values: { sum: 100 } };
}
