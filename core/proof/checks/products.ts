import { figuresIn } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { partsOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { placeOf, productSlip } from './figure-slips';
import { sentenceAt } from './sentences';

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

/** `24支队伍分成六组，每组四队`. */
const DIVIDED =
  /^[^。；，\d一二三四五六七八九十百千万]{0,10}(?:分成|分为|编为|编成|组成|分)[^。；，\d一二三四五六七八九十百千万]{0,3}$/u;

/** Such figures are rounded. */
const ROUNDED = 0.03;

/** So many, what each of them has, and what all have: products and means against the figures that they are made of. */
export const checkProducts: TextCheck = ({ folded }, { lists }) => {
  const figures = figuresIn(folded);
  const same = sameMeasures(lists);
  return [
    ...products(folded, figures, same),
    ...productsByNoun(folded, figures),
    ...groups(folded, figures, same),
    ...shared(folded, figures),
  ].sort((a, b) => a.start - b.start);
};

function isCount(figure: Figure, of: string, same: Groups): boolean {
  return figure.unit === of || same.some((row) => row.includes(of) && row.includes(figure.unit));
}

function* products(text: string, figures: readonly Figure[], same: Groups): Generator<Slip> {
  for (const each of figures) {
    const lead = text.slice(Math.max(0, each.start - 12), each.start);
    const { start, end } = sentenceAt(text, each.start, '。');
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
    const lead = /每(?:个|所|家)?(?<of>[〇㐀-鿿𠀀-𲎯]{1,4}?)(?:都|均)?(?:有|设|开设|配备|分|编)?$/u.exec(
      text.slice(Math.max(0, each.start - 8), each.start),
    );
    const of = lead?.groups?.['of'];
    const total = figures[index + 1];
    if (of === undefined || each.rough || total === undefined || total.rough || total.unit !== each.unit) continue;
    const count = figures.slice(0, index).findLast((figure) => text.startsWith(of, figure.end) || figure.unit === of);
    const noun = text.slice(each.end, each.end + 1);
    const apart = text.slice(each.end, total.start);
    const isSame = each.unit === '个' ? text.startsWith(noun, total.end) && /[〇㐀-鿿𠀀-𲎯]/u.test(noun) : true;
    if (count === undefined || count.rough || !isSame || apart.length > 14 || /[。；每]/u.test(apart)) continue;
    const made = count.value * each.value;
    if (made === total.value || each.start - count.end >= 20) continue;
    yield { ...productSlip(total.start, total.end, made, 0.65), against: [count, each].map(placeOf) };
  }
}

/** `24支队伍分成六组，每组四队`: what is divided, into how many, and how many each has. */
function* groups(text: string, figures: readonly Figure[], same: Groups): Generator<Slip> {
  for (const [index, total] of figures.entries()) {
    const [count, each] = [figures[index + 1], figures[index + 2]];
    if (count === undefined || each === undefined || [total, count, each].some(({ rough }) => rough)) continue;
    if (!DIVIDED.test(text.slice(total.end, count.start))) continue;
    if (!/^[〇㐀-鿿𠀀-𲎯]{0,4}，(?:每|各)[〇㐀-鿿𠀀-𲎯]{1,5}$/u.test(text.slice(count.end, each.start))) continue;
    if (!isCount(total, each.unit, same) && total.unit !== each.unit && !text.startsWith(each.unit, total.end))
      continue;
    const made = count.value * each.value;
    if (made === total.value) continue;
    yield { ...productSlip(count.start, each.end, made, 0.65), against: [placeOf(total)] };
  }
}

/** How much each of so many has of what is shared out: `全校20班，每班认养两棵`. */
const SHARED =
  /^(?<counted>[〇㐀-鿿𠀀-𲎯]{0,3}?)，?每(?<of>[〇㐀-鿿𠀀-𲎯]{1,3}?)(?:各|都|均)?(?:认养|认领|领养|认护|管护|照料|照管|分到|分得|领到|负责|包干)(?:了)?$/u;

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
