import { figuresIn } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

/** Right before a total. */
const TOTAL =
  /(?:共有|共计|总计|合计|一共|总共|总数|总量|总额|总投资|总人数|累计|共)[^。；，\d一二三四五六七八九十百千万]{0,10}$/u;
/** Between a total and the first of its parts. */
const PARTS =
  /^[^。；]{0,30}?(?:其中|包括|分别|分为|分[两二三四五]期|[:：（(])|^[^。；]{0,30}。其中[，、]?|^[^。；，]{0,8}(?:中|里)[，、：]/u;
/** Parts that together are the whole. */
const WHOLE: readonly (readonly [RegExp, RegExp])[] = [
  [/男[^，。；\d]{0,4}$/u, /女[^，。；\d]{0,4}$/u],
  [/(?:成人|大人)[^，。；\d]{0,3}$/u, /(?:儿童|孩子|未成年人)[^，。；\d]{0,3}$/u],
  [/(?:上午|白天)[^，。；\d]{0,4}$/u, /(?:下午|晚上)[^，。；\d]{0,4}$/u],
  [/(?:城镇|城市)[^，。；\d]{0,4}$/u, /(?:农村|乡村)[^，。；\d]{0,4}$/u],
  [/(?:新建)[^，。；\d]{0,4}$/u, /(?:改建|改造|扩建)[^，。；\d]{0,4}$/u],
  [/(?:公办|公立)[^，。；\d]{0,4}$/u, /(?:民办|私立)[^，。；\d]{0,4}$/u],
  [/./u, /(?:其余|剩余|余下|其他|另外)[^，。；\d]{0,4}$/u],
  [/(?:一|首)期[^，。；\d]{0,5}$/u, /二期[^，。；\d]{0,5}$/u],
];
/** A chain of parts: nothing that sets one figure against another. */
const SET_AGAINST =
  /比|多[了出于]|少[了于]|增[长加至到]|减少|下降|降至|上升|升至|[降减增升]到|超|每(?=[人名户桌箱台套件个位家])|占|从|由(?!于)|其中|人均|户均|平均/u;

/** Three parts that make so much of a whole are meant to be all of it. */
const NEARLY_ALL = 0.93;

/** What was all of it, right after a figure: `4万元被全部追回`. */
const ALL = /^(?:[^，。；\d]{0,4})(?:全部|全数|悉数|如数)/u;

/** Parts that are not what their sum is told to be: the sum before them, or after. */
export const checkTotals: TextCheck = ({ folded }) => {
  const figures = figuresIn(folded);
  return [
    ...partsAfter(folded, figures),
    ...partsOfOtherUnit(folded, figures),
    ...partsOfNextSentence(folded, figures),
    ...partsBefore(folded, figures),
  ].sort((a, b) => a.start - b.start);
};

/** 一期, 两天, 三个村: which part it is, or how many there are. */
function isOrdinal({ value, arabic }: Figure): boolean {
  return value <= 12 && !arabic;
}

/** `甲镇、乙镇、丙镇各30个`: so many times the figure. */
function eachOf(text: string, figure: Figure, from: number): Figure {
  const label = /(?<=^|[，；：])(?<names>[^，；：。\d]{2,40})各$/u.exec(
    text.slice(from, figure.start).replace(/^.*?(?:其中|包括)[，：]?/u, ''),
  );
  const names = label?.groups?.['names']?.split(/、|和|与|及/u) ?? [];
  return names.length < 2 ? figure : { ...figure, value: figure.value * names.length };
}

function sumOf(parts: readonly Figure[]): number {
  return Math.round(parts.reduce((all, { value }) => all + value, 0) * 1000) / 1000;
}

function sumSlip(first: Figure, last: Figure, sum: number, total: number, confidence: number): Slip {
  return { code: 'sum', start: first.start, end: last.end, confidence, values: { sum, total } };
}

/** `共28家，其中公办12家、民办18家`. */
function* partsAfter(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, total] of figures.entries()) {
    if (total.unit === '' || total.unit === '%' || total.rough) continue;
    const told = TOTAL.test(text.slice(Math.max(0, total.start - 16), total.start));
    const next = figures.slice(index + 1).find((figure) => !isOrdinal(figure) || figure.unit === total.unit);
    if (next === undefined) continue;
    const led = PARTS.exec(text.slice(total.end, next.start));
    const from =
      total.end + (led?.[0].endsWith('其中，') === true || led?.[0].includes('。') === true ? led[0].length : 0);
    const parts: Figure[] = [];
    for (const figure of figures.slice(index + 1)) {
      if (/[。；]/u.test(text.slice(from, figure.start))) break;
      if (figure.unit === total.unit) parts.push(eachOf(text, figure, total.end));
      else if (figure.unit !== '%' && !isOrdinal(figure) && parts.length > 0) break;
    }
    if (parts.length < 2 || parts.some(({ rough }) => rough)) continue;
    const sum = sumOf(parts);
    const [one = '', other = ''] = parts.map((part) => text.slice(Math.max(0, part.start - 8), part.start));
    const whole =
      parts.length === 2 &&
      WHOLE.some(
        ([first, second]) => (first.test(one) && second.test(other)) || (first.test(other) && second.test(one)),
      );
    if (led === null && (!whole || SET_AGAINST.test(text.slice(total.end, parts.at(-1)?.start)))) continue;
    if (whole && sum === total.value) continue;
    const share = sum / total.value;
    const allTold = told ? share > (parts.length > 2 ? 0.8 : 0.85) : parts.length > 2 && share > NEARLY_ALL;
    const wrong = sum > total.value || ((whole || allTold) && sum !== total.value);
    // Parts of parts make more than the whole by far.
    if (!wrong || sum > 3 * total.value) continue;
    yield sumSlip(total, parts.at(-1) ?? total, sum, total.value, whole || told ? 0.85 : 0.55);
  }
}

/** `60公顷，一期25亩，二期35亩`: the figures make the sum, and the units do not. */
function* partsOfOtherUnit(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, total] of figures.entries()) {
    const stop = text.indexOf('。', total.end);
    const parts = figures.slice(index + 1).filter((figure) => !isOrdinal(figure) && (stop < 0 || figure.start < stop));
    const [first, second] = parts;
    if (first === undefined || second === undefined || parts.length !== 2 || total.unit === '' || first.unit === '')
      continue;
    const isPhased = /[一首]期|其中/u.test(text.slice(total.end, first.start));
    if (
      !isPhased ||
      first.unit !== second.unit ||
      first.unit === total.unit ||
      first.value + second.value !== total.value
    )
      continue;
    yield { code: 'unit', start: total.start, end: total.end, confidence: 0.65 };
  }
}

/** `一共1500棵。香樟600棵，银杏500棵，桂花300棵。`: a sentence that is all parts. */
function* partsOfNextSentence(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, total] of figures.entries()) {
    if (total.unit === '' || total.rough || !TOTAL.test(text.slice(Math.max(0, total.start - 16), total.start)))
      continue;
    const stop = text.indexOf('。', total.end);
    if (stop < 0 || stop - total.end > 14) continue;
    const end = text.indexOf('。', stop + 1) < 0 ? text.length : text.indexOf('。', stop + 1);
    const parts = figures.slice(index + 1).filter(({ start }) => start > stop && start < end);
    const labels = parts.map((part, at) => text.slice(at === 0 ? stop + 1 : (parts[at - 1]?.end ?? 0), part.start));
    const isRow = parts.length > 2 && labels.every((label) => label.length <= 10 && !SET_AGAINST.test(label));
    if (!isRow || parts.some(({ unit, rough }) => unit !== total.unit || rough)) continue;
    const sum = sumOf(parts);
    if (sum === total.value || sum < total.value * 0.7 || sum > total.value * 2) continue;
    yield sumSlip(total, parts.at(-1) ?? total, sum, total.value, 0.7);
  }
}

/** `首日签约12个，次日签约9个，两天共签约23个`. */
function* partsBefore(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const [index, total] of figures.entries()) {
    if (total.unit === '' || total.unit === '%' || total.rough) continue;
    const start = Math.max(...['。', '；', '！', '？'].map((mark) => text.lastIndexOf(mark, total.start))) + 1;
    const lead = text.slice(Math.max(start, total.start - 16), total.start);
    const isAll = ALL.test(text.slice(total.end));
    if (!isAll && (!TOTAL.test(lead) || /累计/u.test(lead))) continue;
    const from = isAll ? text.lastIndexOf('。', start - 2) + 1 : start;
    const before = figures.slice(0, index).filter((figure) => figure.start >= from);
    const parts: Figure[] = [];
    for (const figure of [...before].reverse()) {
      if (figure.unit !== total.unit) {
        if (isOrdinal(figure)) continue;
        break;
      }
      parts.unshift(figure);
    }
    const first = parts[0];
    if (first === undefined || parts.length < 2 || parts.some(({ rough }) => rough)) continue;
    const words = text.slice(start, total.start);
    if (SET_AGAINST.test(words) || /投资|预算|计划|目标/u.test(lead)) continue;
    const sum = sumOf(parts);
    if (
      sum === total.value ||
      parts.some(({ value }) => value > total.value) ||
      sum > total.value * 1.6 ||
      sum < total.value * 0.6
    )
      continue;
    yield sumSlip(first, total, sum, total.value, 0.65);
  }
}
