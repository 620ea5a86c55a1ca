import { figuresIn, numeralValue } from '../figures';
import type { Figure } from '../figures';
import type { EditionCheck, PlacedSlip, ReadText } from '../reading';

/** Units that a head and its story share by chance. */
const ANY: readonly string[] = [
  '',
  '个',
  '年',
  '天',
  '次',
  '周',
  '岁',
  '月',
  '期',
  '届',
  '区',
  '市',
  '县',
  '大',
  '种',
  '类',
  '分',
  '日',
  '度',
  '条',
  '项',
  '门',
  '场',
];

/** Figures of heads and captions against those of their stories. */
export const checkFiguresAcross: EditionCheck = ({ texts }) => {
  const stories = new Map<string, ReadText[]>();
  for (const text of texts) {
    const group = stories.get(text.story);
    if (group === undefined) stories.set(text.story, [text]);
    else group.push(text);
  }
  return [...stories.values()].flatMap((story) => {
    const body = story.filter(({ kind }) => kind === 'body');
    const told = body.flatMap(({ folded }) => figuresIn(folded));
    const numbers = new Set(body.flatMap(({ folded }) => folded.match(/\d+(?:\.\d+)?/gu) ?? []));
    const counted = body.flatMap((text) => thingsIn(text));
    return story
      .filter(({ kind }) => kind === 'headline' || kind === 'deck' || kind === 'kicker' || kind === 'caption')
      .flatMap((text) => [
        ...againstThings(text, counted),
        ...against(text, told, numbers),
        ...againstMore(text, body),
        ...againstAges(text, body),
      ])
      .filter(({ slip }, index, slips) => slips.findIndex((one) => one.slip.start === slip.start) === index);
  });
};

/** A figure with what it counts: `12个口袋公园`. */
interface Thing {
  readonly figure: Figure;
  readonly noun: string;
}

/** What is counted, where it is told: two characters and more after the measure word. */
function thingsIn({ folded }: ReadText): readonly Thing[] {
  return figuresIn(folded).flatMap((figure) => {
    const noun = /^(?:的)?(?<noun>\p{Script=Han}{2,6})/u.exec(folded.slice(figure.end))?.groups?.['noun'];
    return noun === undefined || figure.unit === '' || figure.unit === '%' || figure.rough ? [] : [{ figure, noun }];
  });
}

/** Measure words of the same things. */
const PERSONS = '名位个人';

/** Figures of a head or caption of which the story counts the same things by another number, and by no other. */
function againstThings(text: ReadText, counted: readonly Thing[]): readonly PlacedSlip[] {
  return thingsIn(text).flatMap(({ figure, noun }): PlacedSlip[] => {
    const same = counted.filter(
      (one) =>
        commonStart(one.noun, noun) >= 2 &&
        (one.figure.unit === figure.unit || (PERSONS.includes(one.figure.unit) && PERSONS.includes(figure.unit))),
    );
    const values = new Set(same.map((one) => one.figure.value));
    const [other] = values;
    if (other === undefined || values.size > 1 || values.has(figure.value) || other === 1 || figure.value === 1)
      return [];
    const isCaption = text.kind === 'caption';
    // A picture shows some of them.
    if (isCaption && figure.value < other) return [];
    const { start, end } = figure;
    const code = isCaption ? 'caption-figure' : 'headline-figure';
    return [{ text, slip: { code, start, end, confidence: 0.7, values: { other } } }];
  });
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

/** `合格率超过98%` in a head, where the story tells less: held by the three characters before the figure. */
function againstMore(text: ReadText, body: readonly ReadText[]): readonly PlacedSlip[] {
  const said = /(?<name>\p{Script=Han}{2,3})(?:超过?|逾|突破|达到?)(?=\d)/gu;
  return [...text.folded.matchAll(said)].flatMap(({ index, 0: whole, groups }): PlacedSlip[] => {
    const start = index + whole.length;
    const figure = figuresIn(text.folded).find((one) => one.start === start);
    const name = groups?.['name'] ?? '';
    const same = body.flatMap(({ folded }) =>
      figuresIn(folded).filter(
        (one) =>
          one.unit === figure?.unit && new RegExp(`${name}[^，。；\\d]{0,3}$`, 'u').test(folded.slice(0, one.start)),
      ),
    );
    const [other] = same;
    if (figure === undefined || other === undefined || same.some(({ value }) => value >= figure.value)) return [];
    const slip = { start, end: figure.end, confidence: 0.7, values: { other: other.value } } as const;
    return [{ text, slip: { code: 'headline-figure', ...slip } }];
  });
}

/** `七旬老人` in a head, where the story tells of no age of the seventies or just before. */
function againstAges(text: ReadText, body: readonly ReadText[]): readonly PlacedSlip[] {
  return [...text.folded.matchAll(/(?<tens>[五六七八九])旬/gu)].flatMap(
    ({ index, 0: written, groups }): PlacedSlip[] => {
      const decade = (numeralValue(groups?.['tens'] ?? '') ?? 0) * 10;
      const ages = body.flatMap(({ folded }) =>
        figuresIn(folded)
          .filter(({ unit, value }) => unit === '岁' && value >= 45)
          .map(({ value }) => value),
      );
      const [other] = ages;
      if (other === undefined || ages.some((age) => age >= decade - 3 && age < decade + 10)) return [];
      if (body.some(({ folded }) => folded.includes(written))) return [];
      const slip = {
        code: 'headline-figure',
        start: index,
        end: index + written.length,
        confidence: 0.6,
        values: { other },
      } as const;
      return [{ text, slip }];
    },
  );
}

function against(text: ReadText, told: readonly Figure[], numbers: ReadonlySet<string>): readonly PlacedSlip[] {
  return figuresIn(text.folded).flatMap((figure): PlacedSlip[] => {
    const { value, unit, rough, start, end } = figure;
    if (rough || value <= 3 || ANY.includes(unit) || numbers.has(String(value))) return [];
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
    return [
      {
        text,
        slip: {
          code: text.kind === 'caption' ? 'caption-figure' : 'headline-figure',
          start,
          end,
          confidence: other === undefined ? 0.5 : 0.7,
          values: { other: (other ?? alike[0])?.value ?? value },
        },
      },
    ];
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
