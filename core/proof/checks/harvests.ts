import { figuresIn } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { placeOf, productSlip } from './figure-slips';
import { sentenceAt } from './sentences';

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

/** Such figures are rounded. */
const ROUNDED = 0.03;

/** What an area bears and brings, against the area, its yield and the price that are told. */
export const checkHarvests: TextCheck = ({ folded }) => {
  const figures = figuresIn(folded);
  return [...yields(folded, figures), ...unitsOfYields(folded, figures), ...takings(folded, figures)].sort(
    (a, b) => a.start - b.start,
  );
};

/** `1200亩，亩产620公斤，总产744吨`: an area, what an acre of it bears, and all that it bore. */
function* yields(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const each of figures) {
    const weight = WEIGHTS[each.unit];
    if (weight === undefined || each.rough || !YIELD.test(text.slice(Math.max(0, each.start - 14), each.start)))
      continue;
    const { start, end } = sentenceAt(text, each.start, '。');
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

/** `320公顷，产量4800公吨，平均每公顷15公斤`: the figures make the mean, and the units do not. */
function* unitsOfYields(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const each of figures) {
    const lead = text.slice(Math.max(0, each.start - 12), each.start);
    if (!(each.unit in WEIGHTS) || !/(?:平均每|每)(?:亩|公顷|户|家|棵|株)[^。；，\d]{0,4}$/u.test(lead)) continue;
    const { start } = sentenceAt(text, each.start, '。');
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
