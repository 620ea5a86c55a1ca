import { figuresIn, shareRounding } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';

const FROM = /(?:从|由)[^。；，\d一二三四五六七八九十百千万]{0,10}$/u;
const wordsOf = oncePerLists((lists) => {
  const [rise, fall] = [anyOf(lists['figure-words.rises']), anyOf(lists['figure-words.falls'])];
  return {
    up: new RegExp(`^[^。；，\\d]{0,4}(?:${rise})[^。；，\\d]{0,2}(?:到|至|为)[^。；，\\d]{0,6}$`, 'u'),
    down: new RegExp(`^[^。；，\\d]{0,4}(?:${fall})[^。；，\\d]{0,2}(?:到|至|为)[^。；，\\d]{0,6}$`, 'u'),
    less: new RegExp(`(?:${fall}|缩减)(?:了|到|至)?$`, 'u'),
    rate: new RegExp(`^[^。；\\d]{0,8}(?:${rise}|${fall})[^。；，\\d]{0,4}$`, 'u'),
  };
});
type DirectionWords = ReturnType<typeof wordsOf>;

/** `由120张增至200张，新增床位80张`. */
const MORE =
  /^[^。；\d]{0,4}，[^。；，\d]{0,4}(?:新增|净增|增加|增|多|减少|缩短|降低|下降|少|延长|提高|提升)(?:了)?[^。；，\d]{0,4}$/u;
/** What no more than all can be. */
const ONE_WHOLE =
  /(?:占|(?:满意|合格|覆盖|通过|出勤|入学|入户|治愈|就业|普及|参与|知晓|升学|录取|出席|到课|投票|签约|完好|优良|达标|入住|办结|到位|成活|履约|参保|接种|好评|命中|回收|使用|利用|按时|准点|正点|及格|优秀|入园|绿化|出席|执行|响应|受理|解决|整改|回访|见面|建档|落实)[率度][^。；，、\d]{0,4})[^。；，、\d]{0,8}$/u;

/** Shares, rises and falls, rates; and what cannot become less by times. */
export const checkNumbers: TextCheck = (text, { lists }) => {
  const figures = figuresIn(text.folded);
  const words = wordsOf(lists);
  const slips: Slip[] = [...timesLess(text.folded, figures, words)];
  slips.push(...shares(text.folded, figures), ...directions(text.folded, figures, words));
  return slips.sort((a, b) => a.start - b.start);
};

/** The text between two figures. */
function between(text: string, one: Figure, other: Figure): string {
  return text.slice(one.end, other.start);
}

function* shares(text: string, figures: readonly Figure[]): Generator<Slip> {
  for (const sentence of sentences(text)) {
    const inside = figures.filter(({ unit, start }) => unit === '%' && start >= sentence.start && start < sentence.end);
    const listed = inside.filter(({ start }) =>
      /(?:占|占比|比例|分别为|、|和|其余|另有|，)[^。；，、\d]{0,8}$/u.test(
        text.slice(Math.max(sentence.start, start - 12), start),
      ),
    );
    const words = text.slice(sentence.start, sentence.end);
    const alone = inside.find(
      ({ value, start }) => value > 100 && ONE_WHOLE.test(text.slice(Math.max(0, start - 12), start)),
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
    const sum = round(listed.reduce((all, { value }) => all + value, 0));
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

function* directions(
  text: string,
  figures: readonly Figure[],
  { up: rises, down: falls, rate: rated }: DirectionWords,
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
      const difference = round(Math.abs(to.value - from.value));
      const lead = between(text, to, rate);
      if (!MORE.test(lead) || Math.abs(difference - rate.value) <= from.rounded + to.rounded) continue;
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

/** The sentences of a text. */
function* sentences(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(/[^。；！？]+/gu)) yield { start: match.index, end: match.index + match[0].length };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
