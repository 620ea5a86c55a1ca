import { figuresIn, numeralValue } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { partsOf } from '../lists/rows';
import type { TextCheck } from '../reading';

/** `每桌10人`: of what each, and right before the figure. */
const EACH =
  /每(?:个)?(?<of>人|名|位|户|桌|支队伍|支队|队|箱|袋|盒|瓶|村|家|组|场|次|天|日|个月|月|年|亩|车|班|期|所|校|件|棵|株)[^。；，\d一二三四五六七八九十百千万]{0,6}$/u;
/** `户均5000元`. */
const MEAN =
  /(?:平均|均)每(?:个)?(?<each>人|名|户|家|亩|件|宗|起|村|天|日|月|年|场|箱|套|台|辆|间|班)[^。；，\d一二三四五六七八九十百千万]{0,6}$|(?<of>人|户|亩|村|家|场|日|月|年)均[^。；，\d一二三四五六七八九十百千万]{0,6}$/u;
const TOTAL = /(?:共计|总计|合计|总共|一共|共有|总额|总产量|共)[^。；，\d一二三四五六七八九十百千万]{0,8}$/u;
type Groups = readonly (readonly string[])[];
/** Measure words that count the same things. */
const sameMeasures = oncePerLists((lists) => lists['measure-words.same'].map(partsOf));
/** Units of weight, in kilograms. */
const WEIGHTS: Readonly<Record<string, number>> = {
  克: 0.001,
  斤: 0.5,
  台斤: 0.6,
  公斤: 1,
  千克: 1,
  吨: 1000,
  公吨: 1000,
};
/** `平均亩产620公斤`. */
const YIELD = /(?<![高低])(?:亩产|单产|每亩产量|亩均产量|平均每亩产?|每公顷产量)[^。；，\d]{0,6}$/u;
const HARVEST = /(?:总产|产量|共产|共收|总收|产出|收获|产)[^。；，\d]{0,8}$/u;
/** `24支队伍分成六组，每组四队`. */
const DIVIDED =
  /^[^。；，\d一二三四五六七八九十百千万]{0,10}(?:分成|分为|编为|编成|组成|分)[^。；，\d一二三四五六七八九十百千万]{0,3}$/u;
/** Such figures are rounded. */
const ROUNDED = 0.03;

/** How far ahead or behind two scores are; and what a share of a price comes to. */
const LEAD =
  /(?<!\d)(?<first>\d{1,3})(?:比|[:：∶])(?<second>\d{1,3})(?!\d)[^。；\d]{0,8}(?:领先|落后|净胜|多出|拉开)(?:了|对手|客队|主队)?(?<told>\d{1,3})分/gu;
const AHEAD =
  /(?<!\d)(?<first>\d{1,3})(?:比|[:：∶])(?<second>\d{1,3})(?!\d)[^。；\d]{2,20}以(?<told>\d{1,3})分(?:的)?(?:优势|之差|领先)/gu;
const WARMTH =
  /最(?<one>[高低])(?:气)?温[^，。；\d]{0,4}(?<first>-?\d{1,2})(?:℃|度|摄氏度)[^。；\d]{0,12}最[高低](?:气)?温[^，。；\d]{0,4}(?<second>-?\d{1,2})(?:℃|度|摄氏度)[^。；\d]{0,6}温差[^，。；\d]{0,4}(?<told>\d{1,2})(?:℃|度)/gu;
const HALF =
  /(?<whole>[\d.]+|[一二三四五六七八九十百]+)元[^。\d]{0,14}半价(?:为|只[需要收]|仅[需要收])?(?<told>[\d.]+|[一二三四五六七八九十百]+)元/gu;
/** `380元、280元及180元，学生可享半价，即190元、140元及90元`. */
const HALVES =
  /(?<whole>\d+元(?:[、及和与]{1,2}\d+元)+)[^。\d]{0,30}半价[^。\d]{0,6}(?<told>\d+元(?:[、及和与]{1,2}\d+元)+)/gu;
const REDUCED =
  /原价(?:为)?(?<whole>[\d.]+)元[^。；\d]{0,14}?(?:打)?(?<tenth>[一二三四五六七八九]|\d(?:\.\d)?)折[^。；\d]{0,14}(?<told>[\d.]+)元/gu;

/** Products and differences against the figures that they are made of. */
export const checkProducts: TextCheck = ({ folded }, { lists }) => {
  const figures = figuresIn(folded);
  const same = sameMeasures(lists);
  return [
    ...products(folded, figures, same),
    ...productsByNoun(folded, figures),
    ...yields(folded, figures),
    ...groups(folded, figures, same),
    ...weights(folded, figures),
    ...shared(folded, figures),
    ...takings(folded, figures),
    ...doublings(folded, figures),
    ...prices(folded),
  ].sort((a, b) => a.start - b.start);
};

function isCount(figure: Figure, of: string, same: Groups): boolean {
  return figure.unit === of || same.some((row) => row.includes(of) && row.includes(figure.unit));
}

function* products(text: string, figures: readonly Figure[], same: Groups): Generator<Slip> {
  for (const each of figures) {
    const lead = text.slice(Math.max(0, each.start - 12), each.start);
    const [start, end] = sentenceOf(text, each.start);
    const inside = figures.filter(
      (figure) => figure !== each && figure.start >= start && figure.end <= end && !figure.rough,
    );
    const mean = MEAN.exec(lead)?.groups;
    const of = mean?.['each'] ?? mean?.['of'] ?? EACH.exec(lead)?.groups?.['of'];
    if (of === undefined || each.rough || each.unit === '' || each.unit === '%') continue;
    const isMean = mean !== undefined;
    const counts = inside.filter((figure) => isCount(figure, of, same) && !isCount(figure, each.unit, same));
    const totals = inside.filter(
      (figure) =>
        isCount(figure, each.unit, same) &&
        (isMean ? figure.start < each.start : TOTAL.test(text.slice(Math.max(start, figure.start - 12), figure.start))),
    );
    const [count] = counts;
    const [total] = totals;
    if (count === undefined || total === undefined || counts.length > 1 || totals.length > 1 || inside.length > 3)
      continue;
    const made = isMean ? total.value / count.value : count.value * each.value;
    const told = isMean ? each : total;
    if (Math.abs(made - told.value) <= made * (isMean ? ROUNDED : 0.001)) continue;
    yield { ...productSlip(told.start, told.end, made, 0.7), against: [isMean ? total : each, count].map(placeOf) };
  }
}

/** `六个年级，每个年级两个班，12个班的学生`: told by what is counted, where the measure word is that of anything. */
function* productsByNoun(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, each] of figures.entries()) {
    const lead = /每(?:个|所|家)?(?<of>\p{Script=Han}{1,4}?)(?:都|均)?(?:有|设|开设|配备|分|编)?$/u.exec(
      text.slice(Math.max(0, each.start - 8), each.start),
    );
    const of = lead?.groups?.['of'];
    const total = figures[index + 1];
    if (of === undefined || each.rough || total === undefined || total.rough || total.unit !== each.unit) continue;
    const count = figures.slice(0, index).findLast((figure) => text.startsWith(of, figure.end) || figure.unit === of);
    const noun = text.slice(each.end, each.end + 1);
    const apart = text.slice(each.end, total.start);
    const isSame = each.unit === '个' ? text.startsWith(noun, total.end) && /\p{Script=Han}/u.test(noun) : true;
    if (count === undefined || count.rough || !isSame || apart.length > 14 || /[。；每]/u.test(apart)) continue;
    const made = count.value * each.value;
    if (made === total.value || each.start - count.end >= 20) continue;
    yield { ...productSlip(total.start, total.end, made, 0.65), against: [count, each].map(placeOf) };
  }
}

/** `1200亩，亩产620公斤，总产744吨`: an area, what an acre of it bears, and all that it bore. */
function* yields(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const each of figures) {
    const weight = WEIGHTS[each.unit];
    if (weight === undefined || each.rough || !YIELD.test(text.slice(Math.max(0, each.start - 14), each.start)))
      continue;
    const [start, end] = sentenceOf(text, each.start);
    const inside = figures.filter((figure) => figure !== each && figure.start >= start && figure.end <= end);
    const [area, ...areas] = inside.filter(({ unit }) => unit === '亩' || unit === '公顷');
    const [total, ...totals] = inside.filter(
      (figure) => figure.unit in WEIGHTS && HARVEST.test(text.slice(Math.max(0, figure.start - 12), figure.start)),
    );
    if (area === undefined || total === undefined || areas.length + totals.length > 0 || area.rough) continue;
    const made = (area.value * each.value * weight) / (WEIGHTS[total.unit] ?? 1);
    if (Math.abs(made - total.value) <= made * ROUNDED + total.rounded) continue;
    yield { ...productSlip(total.start, total.end, made, 0.7), against: [area, each].map(placeOf) };
  }
}

/** `24支队伍分成六组，每组四队`: what is divided, into how many, and how many each has. */
function* groups(text: string, figures: readonly Figure[], same: Groups): Generator<Slip> {
  for (const [index, total] of figures.entries()) {
    const [count, each] = [figures[index + 1], figures[index + 2]];
    if (count === undefined || each === undefined || [total, count, each].some(({ rough }) => rough)) continue;
    if (!DIVIDED.test(text.slice(total.end, count.start))) continue;
    if (!/^\p{Script=Han}{0,4}，(?:每|各)\p{Script=Han}{1,5}$/u.test(text.slice(count.end, each.start))) continue;
    if (!isCount(total, each.unit, same) && total.unit !== each.unit && !text.startsWith(each.unit, total.end))
      continue;
    const made = count.value * each.value;
    if (made === total.value) continue;
    yield { ...productSlip(count.start, each.end, made, 0.65), against: [placeOf(total)] };
  }
}

/** `320公顷，产量4800公吨，平均每公顷15公斤`: the figures make the mean, and the units do not. */
function* weights(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const each of figures) {
    const lead = text.slice(Math.max(0, each.start - 12), each.start);
    if (!(each.unit in WEIGHTS) || !/(?:平均每|每)(?:亩|公顷|户|家|棵|株)[^。；，\d]{0,4}$/u.test(lead)) continue;
    const [start] = sentenceOf(text, each.start);
    const before = figures.filter((figure) => figure.start >= start && figure.end <= each.start);
    const total = before.findLast(({ unit }) => unit in WEIGHTS);
    const count = before.findLast(({ unit }) => unit !== '' && lead.includes(`每${unit}`));
    if (total === undefined || count === undefined || total.unit === each.unit) continue;
    const isOfValues = Math.abs(total.value / count.value - each.value) <= each.value * ROUNDED;
    if (!isOfValues || (WEIGHTS[total.unit] ?? 1) === (WEIGHTS[each.unit] ?? 1)) continue;
    const against = [total, count].map(placeOf);
    yield { code: 'unit', start: each.start, end: each.end, confidence: 0.7, against };
  }
}

/** How much each of so many has of what is shared out: `全校20班，每班认养两棵`. */
const SHARED =
  /^(?<counted>\p{Script=Han}{0,3}?)，?每(?<of>\p{Script=Han}{1,3}?)(?:各|都|均)?(?:认养|认领|领养|认护|管护|照料|照管|分到|分得|领到|负责|包干)(?:了)?$/u;

/** `种下40棵树……全校20班，每班认养三棵`: what is shared out is told before, and is not what all have together. */
function* shared(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, count] of figures.entries()) {
    const each = figures[index + 1];
    if (each === undefined || count.rough || each.rough) continue;
    const { counted = '', of = '' } = SHARED.exec(text.slice(count.end, each.start))?.groups ?? {};
    if (of === '' || count.unit + counted !== of) continue;
    const made = count.value * each.value;
    const before = figures.slice(0, index).filter(({ unit, rough }) => unit === each.unit && !rough);
    const all = before.find(({ value }) => value === Math.max(...before.map((one) => one.value)));
    if (all === undefined || before.some(({ value }) => value === made) || all.value % count.value !== 0) continue;
    yield { ...productSlip(each.start, each.end, all.value / count.value, 0.65), against: [all, count].map(placeOf) };
  }
}

const PRICE = /每(?<of>公斤|千克|斤|台斤|吨|公吨)[^。；，\d]{0,4}$/u;
const TAKEN = /^[^。；，\d]{0,4}，?[^。；，\d]{0,4}(?:毛收入|总?收入|产值|销售额|卖了|卖得|货款)(?:约|达|为|有)?$/u;
/** Prices are not the same all season. */
const SEASON = 0.5;

/** `每公斤6元……采收1.6万公斤，毛收入96万元`: what a harvest brings at the one price that is told. */
function* takings(text: string, figures: readonly Figure[]): Generator<Slip> {
  const priced = figures.flatMap((price) => {
    const of = PRICE.exec(text.slice(Math.max(0, price.start - 8), price.start))?.groups?.['of'];
    return of === undefined || price.unit !== '元' ? [] : [{ price, of: WEIGHTS[of] ?? 1 }];
  });
  const [first, ...more] = priced;
  if (first === undefined || more.length > 0) return;
  for (const [index, weight] of figures.entries()) {
    const taken = figures[index + 1];
    if (!(weight.unit in WEIGHTS) || taken?.unit !== '元' || !TAKEN.test(text.slice(weight.end, taken.start))) continue;
    const made = ((weight.value * (WEIGHTS[weight.unit] ?? 1)) / first.of) * first.price.value;
    if (Math.abs(made - taken.value) <= made * SEASON) continue;
    yield { ...productSlip(taken.start, taken.end, made, 0.65), against: [first.price, weight].map(placeOf) };
  }
}

const DOUBLED = /^[^。；\d]{0,10}，?[^。；，\d]{0,4}翻了?(?<times>[一两二三四五六])番/u;

/** `由40人增加到160人，翻了四番`: twice as many each time. */
function* doublings(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, from] of figures.entries()) {
    const to = figures[index + 1];
    if (to === undefined || from.rough || to.rough || from.value === 0) continue;
    if (from.unit !== to.unit && from.unit !== '') continue;
    if (!/[从由][^。；，\d]{0,10}$/u.test(text.slice(Math.max(0, from.start - 12), from.start))) continue;
    if (!/^[^。；\d]{0,12}[到至为]了?$/u.test(text.slice(from.end, to.start))) continue;
    const told = DOUBLED.exec(text.slice(to.end));
    const times = numeralValue(told?.groups?.['times'] ?? '');
    if (told === null || times === undefined) continue;
    const made = Math.log2(to.value / from.value);
    if (Math.abs(made - times) <= 0.3) continue;
    const end = to.end + told[0].length;
    yield { ...productSlip(end - 4, end, made, 0.7), against: [from, to].map(placeOf) };
  }
}

function* prices(text: string): Generator<Slip> {
  for (const match of [LEAD, AHEAD, WARMTH].flatMap((pattern) => [...text.matchAll(pattern)])) {
    const { first = '', second = '', told = '' } = match.groups ?? {};
    const made = Math.abs(Number(first) - Number(second));
    const start = match.index + match[0].lastIndexOf(told);
    if (made === Number(told)) continue;
    yield { ...productSlip(start, start + told.length + 1, made, 0.7), against: [{ start: match.index, end: start }] };
  }
  for (const match of text.matchAll(HALF)) {
    const [whole, told] = [valueOf(match.groups?.['whole']), valueOf(match.groups?.['told'])];
    if (whole !== told * 2) yield productSlip(match.index, match.index + match[0].length, whole / 2, 0.65);
  }
  for (const match of text.matchAll(HALVES)) {
    const { whole = '', told = '' } = match.groups ?? {};
    const wholes = (whole.match(/\d+/gu) ?? []).map(Number);
    const from = match.index + match[0].length - told.length;
    const halves = [...told.matchAll(/\d+/gu)];
    if (wholes.length !== halves.length) continue;
    for (const [at, { index, 0: half }] of halves.entries()) {
      const made = (wholes[at] ?? 0) / 2;
      if (made === Number(half)) continue;
      const start = from + index;
      const against = [{ start: match.index, end: match.index + whole.length }];
      yield { ...productSlip(start, start + half.length + 1, made, 0.7), against };
    }
  }
  for (const match of text.matchAll(REDUCED)) {
    const [whole, told] = [valueOf(match.groups?.['whole']), valueOf(match.groups?.['told'])];
    const made = (whole * valueOf(match.groups?.['tenth'])) / 10;
    if (Math.abs(made - told) > 0.5) yield productSlip(match.index, match.index + match[0].length, made, 0.65);
  }
}

function productSlip(start: number, end: number, made: number, confidence: number): Slip {
  return { code: 'product', start, end, confidence, values: { value: Math.round(made * 100) / 100 } };
}

function placeOf({ start, end }: Figure): { readonly start: number; readonly end: number } {
  return { start, end };
}

function valueOf(told: string | undefined): number {
  if (told === undefined) return 0;
  return /^[\d.]+$/u.test(told) ? Number(told) : (numeralValue(told) ?? 0);
}

/** The sentence that a place is in; a total may follow a `；`. */
function sentenceOf(text: string, at: number): readonly [number, number] {
  const start = text.lastIndexOf('。', at) + 1;
  const end = text.indexOf('。', at);
  return [start, end < 0 ? text.length : end];
}
