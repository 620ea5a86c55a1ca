import { groupBy } from '../../group-by';
import { oncePerLists } from '../lists';
import type { Replacement } from '../lists';
import { partsOf } from '../lists/rows';
import { wordsIn } from '../reading';
import type { EditionCheck, PlacedSlip, ReadText, Reading } from '../reading';
import { finderOf, inScriptOf, standsAlone } from './found';

/** A word as it stands in a text. */
interface Place {
  readonly text: ReadText;
  readonly start: number;
}

/**
 * Words in two writings, and things under two names. In Simplified copy the writing that the list does not prefer is
 * told wherever both stand in the issue; of names that are right both, and in Traditional copy of forms of one word,
 * the rarer.
 */
export const checkTerms: EditionCheck = (reading) => [...listed(reading), ...named(reading), ...written(reading)];

function listed(reading: Reading): readonly PlacedSlip[] {
  const { texts, lists, known } = reading;
  // The standard is the mainland's.
  if (reading.language === 'zh-Hant') return [];
  const finder = finderOf(othersOf(lists));
  const stands = new Map<string, boolean>();
  return texts.flatMap((text) =>
    [...finder.in(text.folded)].flatMap(({ start, end, entry: { wrong: other, right: preferred = '' } }) => {
      if (known.includes(other) || !standsAlone(wordsIn(text, reading), start, end)) return [];
      const isMet = stands.get(preferred) ?? texts.some(({ folded }) => folded.includes(preferred));
      stands.set(preferred, isMet);
      return isMet ? [termSlip({ text, start }, other, preferred)] : [];
    }),
  );
}

/** What the list of variants does not prefer, with what it does. */
const othersOf = oncePerLists(({ variants }): readonly Replacement[] =>
  variants.map(partsOf).flatMap(([right = '', ...rest]) => rest.map((wrong): Replacement => ({ wrong, right }))),
);

/** 急症室 and 急诊室 in one story. */
function named(reading: Reading): readonly PlacedSlip[] {
  const { 'rivals.both': both, 'rivals.traditional': traditional } = reading.lists;
  const rows = (reading.language === 'zh-Hant' ? [...both, ...traditional] : both).map(partsOf);
  return [...groupBy(reading.texts, ({ story }) => story).values()].flatMap((texts) =>
    rows.flatMap((row) => {
      const found = row
        .map((name) => ({ name, places: placesOf(name, texts, reading) }))
        .filter(({ name, places }) => places.length > 0 && !reading.known.includes(name));
      const [most, ...fewer] = found.sort((a, b) => b.places.length - a.places.length);
      if (most === undefined) return [];
      return fewer.flatMap(({ name, places }) => places.map((place) => termSlip(place, name, most.name)));
    }),
  );
}

function placesOf(word: string, texts: readonly ReadText[], reading: Reading): readonly Place[] {
  const places: Place[] = [];
  for (const text of texts) {
    for (let start = text.folded.indexOf(word); start >= 0; start = text.folded.indexOf(word, start + 1)) {
      if (standsAlone(wordsIn(text, reading), start, start + word.length)) places.push({ text, start });
    }
  }
  return places;
}

function termSlip({ text, start }: Place, word: string, other: string): PlacedSlip {
  const end = start + word.length;
  const suggestion = inScriptOf(text, start, end, other);
  const slip = { code: 'term', start, end, confidence: 0.6, values: { other } } as const;
  return { text, slip: suggestion === undefined ? slip : { ...slip, suggestion } };
}

/** What is two words in Traditional characters: 回覆 an answer and 回復 health. */
const wordsApart = oncePerLists((lists): ReadonlySet<string> => new Set(lists['rivals.apart']));

/** 舞臺 and 舞台, 計畫 and 計劃 in one issue of Traditional copy. */
function written(reading: Reading): readonly PlacedSlip[] {
  if (reading.language !== 'zh-Hant') return [];
  const words = reading.texts.flatMap((text) =>
    wordsIn(text, reading)
      .filter(({ start, end }) => end - start > 1 && text.text.slice(start, end) !== text.folded.slice(start, end))
      .map(({ start, end }) => ({ text, start, end, word: text.folded.slice(start, end) })),
  );
  return [...groupBy(words, ({ word }) => word)].flatMap(([word]) => {
    if (wordsApart(reading.lists).has(word) || reading.known.includes(word)) return [];
    const places = placesOf(word, reading.texts, reading).map((place) => {
      return { ...place, form: place.text.text.slice(place.start, place.start + word.length) };
    });
    const [most, ...fewer] = [...groupBy(places, ({ form }) => form)].sort((a, b) => b[1].length - a[1].length);
    if (most === undefined) return [];
    const [form, [first]] = most;
    return fewer.flatMap(([, its]) =>
      its.map(({ text, start }): PlacedSlip => {
        const end = start + word.length;
        const against = first && [{ of: first.text, start: first.start, end: first.start + word.length }];
        const slip = { code: 'term', start, end, confidence: 0.55, suggestion: form, values: { other: form } } as const;
        return { text, slip: { ...slip, ...(against && { against }) } };
      }),
    );
  });
}
