import { figuresIn } from '../figures';
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
    return story
      .filter(({ kind }) => kind === 'headline' || kind === 'deck' || kind === 'kicker' || kind === 'caption')
      .flatMap((text) => against(text, told, numbers));
  });
};

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
