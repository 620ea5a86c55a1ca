import { figuresIn, numeralValue, valueOf } from '../figures';
import type { Figure } from '../figures';
import { storyByStory } from '../reading';
import type { PlacedSlip, ReadText } from '../reading';
import { matchesIn } from '../pattern-needs';

/** Figures of heads and captions against those of their stories. */
export const checkFiguresAcross = storyByStory(({ texts: story, lists }) => {
  const body = story.filter(({ kind }) => kind === 'body');
  const told = body.flatMap((of) => figuresIn(of.folded).map((figure) => ({ ...figure, of })));
  const numbers = new Set(body.flatMap(({ folded }) => folded.match(/\d+(?:\.\d+)?/gu) ?? []));
  const counted = body.flatMap((text) => thingsIn(text));
  return story
    .filter(({ kind }) => kind === 'headline' || kind === 'deck' || kind === 'kicker' || kind === 'caption')
    .flatMap((text) => [
      ...againstThings(text, counted, told),
      ...against(text, told, numbers, lists['figure-words.everyday']),
      ...againstMore(text, told),
      ...againstAges(text, body, told),
      ...againstScores(text, body),
    ])
    .filter(({ slip }, index, slips) => slips.findIndex((one) => one.slip.start === slip.start) === index);
});

/** A figure with the text that tells it. */
interface ToldFigure extends Figure {
  readonly of: ReadText;
}

/** A figure with what it counts: `12个口袋公园`. */
interface Thing {
  readonly figure: ToldFigure;
  readonly noun: string;
}

/** What is counted, where it is told: two characters and more after the measure word. */
function thingsIn(of: ReadText): readonly Thing[] {
  return figuresIn(of.folded).flatMap((figure) => {
    const noun = /^(?:的)?(?<noun>[〇㐀-鿿𠀀-𲎯]{2,6})/u.exec(of.folded.slice(figure.end))?.groups?.['noun'];
    const isTold = noun !== undefined && figure.unit !== '' && figure.unit !== '%' && !figure.rough;
    return isTold ? [{ figure: { ...figure, of }, noun }] : [];
  });
}

/** A figure of a head or caption that is another in the body. */
function figureSlip(text: ReadText, { start, end }: Figure, confidence: number, other: ToldFigure): PlacedSlip {
  const code = text.kind === 'caption' ? 'caption-figure' : 'headline-figure';
  const against = [{ of: other.of, start: other.start, end: other.end }];
  return { text, slip: { code, start, end, confidence, values: { other: other.value }, against } };
}

/** Measure words of the same things. */
const PERSONS = '名位个人';

/** Figures of a head or caption of which the story counts the same things by another number, and by no other. */
function againstThings(text: ReadText, counted: readonly Thing[], told: readonly ToldFigure[]): readonly PlacedSlip[] {
  return thingsIn(text).flatMap(({ figure, noun }): PlacedSlip[] => {
    const same = counted.filter(
      (one) =>
        commonStart(one.noun, noun) >= 2 &&
        (one.figure.unit === figure.unit || (PERSONS.includes(one.figure.unit) && PERSONS.includes(figure.unit))),
    );
    const [other] = same;
    if (other === undefined || same.some((one) => one.figure.value !== other.figure.value)) return [];
    // 更换其中六部: the story tells of as many among them.
    if (told.some((one) => one.value === figure.value && one.unit === figure.unit)) return [];
    if (other.figure.value === figure.value || other.figure.value === 1 || figure.value === 1) return [];
    // A picture shows some of them.
    if (text.kind === 'caption' && figure.value < other.figure.value) return [];
    return [figureSlip(text, figure, 0.7, other.figure)];
  });
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

/** `合格率超过98%` in a head, where the story tells less: held by the three characters before the figure. */
function againstMore(text: ReadText, told: readonly ToldFigure[]): readonly PlacedSlip[] {
  const said = /(?<name>[〇㐀-鿿𠀀-𲎯]{2,3})(?:超过?|逾|突破|达到?)(?=\d)/gu;
  return [...matchesIn(text.folded, said)].flatMap(({ index, 0: whole, groups }): PlacedSlip[] => {
    const start = index + whole.length;
    const figure = figuresIn(text.folded).find((one) => one.start === start);
    const name = groups?.['name'] ?? '';
    const same = told.filter(
      (one) =>
        one.unit === figure?.unit &&
        new RegExp(`${name}[^，。；\\d]{0,3}$`, 'u').test(one.of.folded.slice(0, one.start)),
    );
    const [other] = same;
    if (figure === undefined || other === undefined || same.some(({ value }) => value >= figure.value)) return [];
    return [figureSlip(text, figure, 0.7, other)];
  });
}

/** `七旬老人` in a head, where the story tells of no age of the seventies or just before. */
function againstAges(text: ReadText, body: readonly ReadText[], told: readonly ToldFigure[]): readonly PlacedSlip[] {
  const ages = told.filter(({ unit, value }) => unit === '岁' && value >= 45);
  return [...matchesIn(text.folded, /(?<tens>[五六七八九])旬/gu)].flatMap(
    ({ index, 0: written, groups }): PlacedSlip[] => {
      const value = (numeralValue(groups?.['tens'] ?? '') ?? 0) * 10;
      const [other] = ages;
      if (other === undefined || ages.some((age) => age.value >= value - 3 && age.value < value + 10)) return [];
      if (body.some(({ folded }) => folded.includes(written))) return [];
      const figure = {
        start: index,
        end: index + written.length,
        value,
        unit: '岁',
        arabic: false,
        rough: true,
        rounded: 0,
      };
      return [figureSlip(text, figure, 0.6, other)];
    },
  );
}

/** `一分惜败` in a head. */
const MARGIN =
  /(?<told>\d{1,2}|[一两二三四五六七八九十])分(?=惜败|饮恨|险胜|之差|小胜|憾负|告负|落败|失利|取胜|险克|险负)/gu;
const RESULT =
  /(?<one>\d{1,3})(?:比|[:：∶])(?<other>\d{1,3})(?=(?:的比分)?[^，。；\d]{0,4}(?:不敌|战胜|击败|险胜|惜败|力克|负于|击退|小胜|险克|憾负|输给))/gu;

/** By how much a game was won or lost, where the story has its one result. */
function againstScores(text: ReadText, body: readonly ReadText[]): readonly PlacedSlip[] {
  const [result, ...more] = body.flatMap((of) => [...matchesIn(of.folded, RESULT)].map((match) => ({ of, match })));
  if (result === undefined || more.length > 0 || text.kind === 'caption') return [];
  const { index: at, 0: score, groups } = result.match;
  const other = Math.abs(Number(groups?.['one']) - Number(groups?.['other']));
  return [...matchesIn(text.folded, MARGIN)].flatMap(({ index: start, 0: written, groups: said }): PlacedSlip[] => {
    const told = said?.['told'] ?? '';
    if (valueOf(told) === other) return [];
    const against = [{ of: result.of, start: at, end: at + score.length }];
    const [end, values] = [start + written.length, { other }];
    return [{ text, slip: { code: 'headline-figure', start, end, confidence: 0.7, values, against } }];
  });
}

/** Figures that the story has not; those with a unit that both share by chance are passed over. */
function against(
  text: ReadText,
  told: readonly ToldFigure[],
  numbers: ReadonlySet<string>,
  everyday: readonly string[],
): readonly PlacedSlip[] {
  return figuresIn(text.folded).flatMap((figure): PlacedSlip[] => {
    const { value, unit, rough } = figure;
    if (rough || value <= 3 || unit === '' || everyday.includes(unit) || numbers.has(String(value))) return [];
    const alike = told.filter((one) => one.unit === unit);
    // A head rounds: 1.23亿元 may be 1.2亿元 there.
    if (alike.length === 0 || alike.some((one) => Math.abs(one.value - value) <= value * 0.05)) return [];
    // A sum of the story's figures may stand in its head.
    const sum = alike.reduce((all, one) => all + one.value, 0);
    if (Math.abs(sum - value) <= value * 0.05) return [];
    const near = alike.filter((one) => looksLike(one.value, value));
    const other = near[0];
    if (other === undefined && text.kind !== 'headline' && text.kind !== 'caption') return [];
    if (other === undefined && alike.length > 2) return [];
    const nearest = other ?? alike[0];
    return nearest === undefined ? [] : [figureSlip(text, figure, other === undefined ? 0.5 : 0.7, nearest)];
  });
}

/** Whether two figures differ by a digit, by two changed about, or by a power of ten. */
function looksLike(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  if (one !== 0 && (other / one === 10 || other / one === 0.1 || other / one === 100)) return true;
  if (a.length !== b.length) return false;
  const off = [...a].filter((digit, at) => digit !== b.charAt(at)).length;
  return off === 1 || (off === 2 && [...a].sort().join('') === [...b].sort().join(''));
}
