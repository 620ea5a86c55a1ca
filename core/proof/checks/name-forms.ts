import { oncePerLists } from '../lists';
import { anyCharacterOf, anyOf, pairsOf } from '../lists/rows';
import { personsIn } from '../register';
import type { EditionCheck, PlacedSlip } from '../reading';
import { matchesIn } from '../pattern-needs';

/** Forms of which a converter makes family names, and the family names. */
const familiesOf = oncePerLists((lists) => pairsOf(lists['script-forms.families']));

/** A family name before what somebody is called by, in Simplified characters, where a name may begin. */
const calledBy = oncePerLists((lists) => {
  const family = anyCharacterOf([...familiesOf(lists).values()]);
  const titles = anyOf([...lists.offices, ...lists['script-forms.titles']]);
  return new RegExp(`(?<=^|[，。；：、！？「」『』（）]|[和与向由对跟请给])${family}(?=${titles})`, 'gu');
});

/** In Traditional copy: names with a form that no family name has, and one name in two forms. */
export const checkNameForms: EditionCheck = ({ texts, language, lists }) => {
  if (language !== 'zh-Hant') return [];
  const families = familiesOf(lists);
  const names = new Set(
    texts.filter(({ kind }) => kind !== 'credit').flatMap((text) => personsIn(text, lists).map(({ name }) => name)),
  );
  const called = texts.flatMap((text) =>
    [...matchesIn(text.folded, calledBy(lists))].flatMap(({ index: start }): PlacedSlip[] => {
      const right = families.get(text.text.charAt(start));
      if (right === undefined) return [];
      return [{ text, slip: { code: 'converted', start, end: start + 1, suggestion: right, confidence: 0.7 } }];
    }),
  );
  const named = [...names].flatMap((name) => {
    const places = texts.flatMap((text) =>
      placesOf(name, text.folded).map((start) => ({
        text,
        start,
        written: text.text.slice(start, start + name.length),
      })),
    );
    const right = rightForm(
      places.map(({ written }) => written),
      families,
    );
    return places.flatMap(({ text, start, written }): PlacedSlip[] => {
      if (right === undefined || written === right) return [];
      const end = start + name.length;
      return [{ text, slip: { code: 'converted', start, end, suggestion: right, confidence: 0.75 } }];
    });
  });
  return [...named, ...called];
};

function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}

/**
 * The form that is right: that with a family name, else the one that is met more often; `undefined` where neither
 * tells.
 */
function rightForm(written: readonly string[], families: ReadonlyMap<string, string>): string | undefined {
  const counts = new Map<string, number>();
  for (const one of written) {
    const family = families.get(one.charAt(0));
    const form = family === undefined ? one : family + one.slice(1);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return second !== undefined && second[1] === first?.[1] ? undefined : first?.[0];
}
