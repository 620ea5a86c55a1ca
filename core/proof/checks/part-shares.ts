import { foldToSimplified } from '../../cjk';
import { figuresIn, numeralValue, shareRounding } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

/** Between a part and what it is a share of: `200吨，占总产量300吨的76%`. */
const OF = /^[^。；\d]{0,6}占[^。；，\d一二三四五六七八九十百千万]{0,10}$/u;
/** Between all and a part of them: `250户，其中120户种茶，占48%`. */
const WITHIN =
  /^[^。；\d]{0,14}(?:其中|中[，、]|里[，、]|有)(?:\d{1,2}岁(?:以[上下]|及以[上下]))?[^。；\d一二三四五六七八九十百千万]{0,10}$/u;
const SHARE = /^[^。；\d]{0,14}占(?:比|总数的|总数|全部的|全[^，。；\d]{1,6}的|其中的|总人数的|总量的)?(?:达|为|近)?$/u;
/** `男女各半`, and two figures that are not alike. */
const HALVES = /(?<who>男女|甲乙|双方|两[队组方]|城乡|老少)(?:各半|各占一半|各占50[%％]|人数相等|对半)/u;
/** A figure of this time, then one of another, and the change: `120万，去年为100万，同比增长20%`. */
const BEFORE = /(?:去年|上年|前年|上届|上月|上季度|去年同期|上年同期)[^。；，\d一二三四五六七八九十百千万]{0,8}$/u;
const CHANGE =
  /^[^。；\d一二三四五六七八九十百千万]{0,8}(?:同比|比去年|较去年|较上年|比上年|环比)?[^。；\d]{0,2}(?<way>增长|增加|上升|下降|减少|降低)(?:了)?$/u;
const ROUNDED = 0.06;

/** Shares of a part, halves that are none, and changes that are not those of the figures that stand beside them. */
export const checkPartShares: TextCheck = ({ folded, before }) => {
  const figures = figuresIn(folded);
  const withFractions = fractionsAmong(folded, figures);
  return [
    ...shares(folded, withFractions),
    ...sharesOfSentenceBefore(folded, withFractions),
    ...partsOfShares(folded, withFractions),
    ...sharesOfNamed(folded, figures, foldToSimplified(before)),
    ...halves(folded, figures),
    ...changes(folded, figures),
    ...changesOfNamed(folded, figures),
    ...pointsFor(folded, figures),
  ].sort((a, b) => a.start - b.start);
};

/** `四分之三`; a hundredth has a figure of its own. */
const FRACTION = /(?<of>[二三四五六七八九十])分之(?<parts>[一二三四五六七八九])(?!\p{Script=Han}?分)/gu;
/** So far a fraction may be from what it stands for, in per cent. */
const FRACTION_ROUNDED = 5;

/** The figures of a text with its fractions for shares, and without what only says who is counted: 35岁以下的28人. */
function fractionsAmong(text: string, figures: readonly Figure[]): readonly Figure[] {
  const fractions = [...text.matchAll(FRACTION)].map(({ index: start, 0: written, groups }): Figure => {
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

/** A rate that is not that of two figures, which make `ratio` per cent. */
function rateSlip(told: Figure, rate: number, of: readonly Figure[], ratio = rate): Slip | undefined {
  const value = told.unit === '成' ? told.value * 10 : told.value;
  if (Math.abs(rate - value) <= shareRounding(told, ratio, of)) return undefined;
  const values = { rate: Math.round(rate * 10) / 10 };
  const against = of.map(({ start, end }) => ({ start, end }));
  return { code: 'rate', start: told.start, end: told.end, confidence: 0.75, values, against };
}

function isShare(figure: Figure | undefined): figure is Figure {
  return figure?.unit === '%' || figure?.unit === '成';
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
  /占(?:全[市县镇村乡区省]|全部)?(?<noun>总?\p{Script=Han}{2,6}?)的(?:(?<of>[二三四五六七八九十]|百)分之(?<parts>[一二三四五六七八九十百]{1,4})|(?<share>\d{1,3}(?:\.\d+)?)[%％]|(?<tenths>[一二三四五六七八九])成|(?<half>一半))/gu;

function* sharesOfNamed(text: string, figures: readonly Figure[], before: string): Generator<Slip> {
  for (const { index, 0: whole, groups = {} } of text.matchAll(OF_NAMED)) {
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
    before === undefined ? undefined : /^[，、]?(?<named>\p{Script=Han}{0,8})$/u.exec(text.slice(before.end, at));
  const named = apart?.groups?.['named'] ?? '';
  if (before === undefined || apart === null || before.unit === '%' || before.unit === '') return undefined;
  return named.length < 2 ? before : namedFigures(text.slice(0, at), named)[0];
}

function namedFigures(text: string, noun: string): readonly Figure[] {
  return figuresIn(text).filter(({ start }) =>
    new RegExp(`${noun}(?:共|达|为|约|共计|达到|有|完成|实现)?$`, 'u').test(text.slice(0, start)),
  );
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

function* halves(text: string, figures: readonly Figure[]): Generator<Slip> {
  const said = HALVES.exec(text);
  if (said === null) return;
  const end = said.index + said[0].length;
  const [one, other] = figures.filter(({ start }) => start >= end);
  if (one === undefined || other === undefined || one.unit !== other.unit || one.value === other.value) return;
  if (/。/u.test(text.slice(end, other.start)) || other.start - end > 24) return;
  yield { code: 'shares', start: one.start, end: other.end, confidence: 0.7, values: { sum: 100 } };
}

/** `观众比上届的2.8万人`: what is held against another time by its name. */
const NAMED =
  /(?<noun>\p{Script=Han}{2})比(?:上届|上一届|上次|去年|去年同期|上年|上年同期|前年|上月|上周|上季)的?[^。；，\d]{0,2}$/u;
const NAMED_CHANGE = /^(?:[余多])?\p{Script=Han}{0,4}?(?<way>增长|增加|上升|提高|下降|减少|降低)(?:了)?$/u;
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
