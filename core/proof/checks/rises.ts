import { figuresIn, numeralValue, shareRounding } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { placeOf, productSlip } from './figure-slips';

const FROM = /(?:从|由)[^。；，\d一二三四五六七八九十百千万]{0,10}$/u;

const wordsOf = oncePerLists((lists) => {
  const [rise, fall] = [anyOf(lists['figure-words.rises']), anyOf(lists['figure-words.falls'])];
  return {
    up: new RegExp(`^[^。；，\\d]{0,4}(?:${rise})[^。；，\\d]{0,2}(?:到|至|为)[^。；，\\d]{0,6}$`, 'u'),
    down: new RegExp(`^[^。；，\\d]{0,4}(?:${fall})[^。；，\\d]{0,2}(?:到|至|为)[^。；，\\d]{0,6}$`, 'u'),
    less: new RegExp(`(?:${fall})(?:了|到|至)?$`, 'u'),
    /** `由120张增至200张，新增床位80张`. */
    more: new RegExp(`^[^。；\\d]{0,4}，[^。；，\\d]{0,4}(?:${rise}|${fall}|多|少)(?:了)?[^。；，\\d]{0,4}$`, 'u'),
    rate: new RegExp(`^[^。；\\d]{0,8}(?:${rise}|${fall})[^。；，\\d]{0,4}$`, 'u'),
  };
});

type DirectionWords = ReturnType<typeof wordsOf>;

const DOUBLED = /^[^。；\d]{0,10}，?[^。；，\d]{0,4}翻了?(?<times>[一两二三四五六])番/u;

/** Rises and falls from one figure to another, by how much they are told; what cannot become less by times. */
export const checkRises: TextCheck = ({ folded }, { lists }) => {
  const figures = figuresIn(folded);
  const words = wordsOf(lists);
  return [
    ...timesLess(folded, figures, words),
    ...directions(folded, figures, words),
    ...doublings(folded, figures),
  ].sort((a, b) => a.start - b.start);
};

/** The text between two figures. */
function between(text: string, one: Figure, other: Figure): string {
  return text.slice(one.end, other.start);
}

function* directions(
  text: string,
  figures: readonly Figure[],
  { up: rises, down: falls, rate: rated, more }: DirectionWords,
): Generator<Slip> {
  for (const [index, from] of figures.entries()) {
    const to = figures[index + 1];
    if (
      to === undefined ||
      (from.unit !== to.unit && from.unit !== '') ||
      !FROM.test(text.slice(Math.max(0, from.start - 14), from.start))
    )
      continue;
    const words = between(text, from, to).replace(/^的/u, '');
    const [up, down] = [rises.test(words), falls.test(words)];
    if (!up && !down) continue;
    if ((up && to.value < from.value) || (down && to.value > from.value)) {
      yield {
        code: 'direction',
        start: from.start,
        end: to.end,
        confidence: 0.85,
        values: { from: from.value, to: to.value },
      };
      continue;
    }
    const rate = figures[index + 2];
    if (rate !== undefined && rate.unit === to.unit && to.unit !== '' && !from.rough && !to.rough && !rate.rough) {
      const difference = Math.round(Math.abs(to.value - from.value) * 1000) / 1000;
      const lead = between(text, to, rate);
      if (!more.test(lead) || Math.abs(difference - rate.value) <= from.rounded + to.rounded) continue;
      const against = [{ start: from.start, end: to.end }];
      const told = { start: rate.start, end: rate.end, confidence: 0.75 };
      yield { code: 'product', ...told, values: { value: difference }, against };
      continue;
    }
    if (rate?.unit !== '%' || from.value === 0 || from.rough || to.rough || rate.rough || from.unit === '%') continue;
    if (!rated.test(between(text, to, rate))) continue;
    const right = Math.abs(((to.value - from.value) / from.value) * 100);
    if (Math.abs(right - rate.value) <= shareRounding(rate, right + 100, [from, to])) continue;
    yield {
      code: 'rate',
      start: rate.start,
      end: rate.end,
      confidence: 0.8,
      values: { rate: Math.round(right * 10) / 10 },
      against: [{ start: from.start, end: to.end }],
    };
  }
}

function* timesLess(text: string, figures: readonly Figure[], { less }: DirectionWords): Generator<Slip> {
  for (const { start, end, unit } of figures) {
    const found = unit === '倍' ? less.exec(text.slice(Math.max(0, start - 6), start)) : null;
    if (found !== null) yield { code: 'times-less', start: start - found[0].length, end, confidence: 0.85 };
  }
}

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
