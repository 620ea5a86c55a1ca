import { groupBy } from '../../group-by';
import { figuresIn } from '../figures';
import type { EditionCheck, PlacedSlip } from '../reading';
import { matchesIn } from '../pattern-needs';

const BORN = /(?:出生于|生于|出生在)(?<year>(?:18|19|20)\d{2})年(?!代)/gu;
/** Of whom else an age is told nobody can say: only one old person of a story is held against the year. */
const OLD = 60;

/** The year of birth of a story against the age that it tells: as counted either way, 周岁 or 虚岁. */
export const checkLifeYears: EditionCheck = ({ texts, issueDate }) => {
  if (issueDate === undefined) return [];
  const year = Number(issueDate.slice(0, 4));
  return [...groupBy(texts, ({ story }) => story).values()].flatMap((story) => {
    const born = story.flatMap((text) => [...matchesIn(text.folded, BORN)].map((match) => ({ text, match })));
    const ages = story.flatMap((text) => [
      ...figuresIn(text.folded).flatMap(({ unit, value, start, end }) =>
        unit === '岁' && value >= OLD ? [{ value, of: text, start, end }] : [],
      ),
      ...[...matchesIn(text.folded, /百岁/gu)].map(({ index: start }) => ({
        value: 100,
        of: text,
        start,
        end: start + 2,
      })),
    ]);
    const [one] = born;
    const [age] = ages;
    if (one === undefined || age === undefined || born.length > 1) return [];
    if (ages.some(({ value }) => value !== age.value)) return [];
    const counted = year - Number(one.match.groups?.['year']);
    if (age.value >= counted - 1 && age.value <= counted + 1) return [];
    const start = one.match.index;
    const end = start + one.match[0].length;
    const place = { of: age.of, start: age.start, end: age.end };
    const values = { years: counted };
    const slip = { code: 'anniversary', start, end, confidence: 0.6, values, against: [place] } as const;
    return [{ text: one.text, slip }] satisfies PlacedSlip[];
  });
};
