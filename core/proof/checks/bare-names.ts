import { groupBy } from '../../group-by';
import { isTakenFor } from '../lists/known';
import { bareNamesIn, isAfterName } from '../register';
import type { NamedPerson } from '../register';
import type { PlacedSlip, ReadText, Reading } from '../reading';
import { countOf, isAlike, isShown, nameSlip, oneOff } from './near-names';
import { matchesIn } from '../pattern-needs';

/** What somebody says or does, or is done to. */
const IS_WHO =
  /^(?:说|表示|介绍|告诉|指出|强调|认为|透露|坦言|回忆|笑|感慨|补充|解释|直言|提醒|呼吁|建议|回应|被|把|又|还|也|正|已|曾|从|在|获|当选|带领|参加|出席)/u;
const SAYS = /^(?:说|表示|介绍|告诉|指出|强调|认为|透露|坦言|回忆|提醒|呼吁|建议|回应)/u;

/** Names without an office that are one character off one that the same story has. */
export function bareNames(persons: readonly NamedPerson[], reading: Reading): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = [];
  const told = groupBy(persons, ({ text }) => text.story);
  for (const story of groupBy(reading.texts, (text) => text.story).values()) {
    const texts = story.filter(({ kind }) => kind !== 'credit' && kind !== 'byline');
    const named = told.get(texts[0]?.story ?? '') ?? [];
    slips.push(...ofNamed(texts, named, persons, reading), ...amongBare(texts, named, reading), ...initials(texts));
  }
  return [...slips, ...acrossStories(persons, reading)];
}

/**
 * Names without an office that one story has, sounding or looking like a name that other stories have again and again:
 * 柳月蛾, where 柳月娥 plays the part all through the issue.
 */
function acrossStories(persons: readonly NamedPerson[], { texts, known }: Reading): readonly PlacedSlip[] {
  const bare = texts
    .filter(({ kind }) => kind !== 'credit' && kind !== 'byline')
    .flatMap((text) => bareNamesIn(text).map((one) => ({ ...one, text })));
  const byName = groupBy([...persons, ...bare], ({ name }) => name);
  const named = new Set(persons.map(({ name }) => name));
  const names = [...byName.keys()].filter(({ length }) => length === 3);
  return [...groupBy(bare, ({ name }) => name)].flatMap(([name, places]) => {
    if (known.includes(name) || named.has(name)) return [];
    const stories = new Set(places.map(({ text }) => text.story));
    const other = names.find(
      (one) =>
        one.charAt(0) === name.charAt(0) &&
        oneOff(one, name) &&
        isAlike(one, name) &&
        (byName.get(one) ?? []).every(({ text }) => !stories.has(text.story)) &&
        countOf(one, texts) > Math.max(1, countOf(name, texts)),
    );
    return other === undefined ? [] : places.map(({ text, start }) => nameSlip(text, start, name, other, 'name', 0.55));
  });
}

/** Against the names that the story tells with their offices. */
function ofNamed(
  texts: readonly ReadText[],
  named: readonly NamedPerson[],
  persons: readonly NamedPerson[],
  { texts: all, known }: Reading,
): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = [];
  const names = [...new Set(named.map(({ name }) => name))].filter(({ length }) => length === 2 || length === 3);
  const counts = new Map(names.map((name) => [name, countOf(name, all)]));
  for (const text of texts) {
    for (const name of names) {
      const its = counts.get(name) ?? 0;
      const turned = swapped(name);
      const at = name.length === 3 && its > 1 && turned !== name ? text.folded.indexOf(turned) : -1;
      if (at >= 0 && !names.includes(turned)) slips.push(nameSlip(text, at, turned, name, 'name', 0.75));
      for (let off = 0; off < name.length; off += 1) {
        for (const start of placesBut(text.folded, name, off)) {
          const written = text.folded.slice(start, start + name.length);
          if (written === name || names.includes(written) || known.includes(written)) continue;
          if (/[，。、；：！？的了在是说]|[^〇㐀-鿿𠀀-𲎯]/u.test(written)) continue;
          // 和 and 与 join what stands beside them, but for who says something.
          if (/[和与]/u.test(written) && !standsAsName(text.folded, start, name.length)) continue;
          const alike = isTakenFor(written.charAt(off), name.charAt(off));
          // Two characters may be any word, but for who says something.
          if (name.length === 2 && !(off === 1 && alike && standsAsName(text.folded, start, 2, SAYS))) continue;
          // Whoever is told with an office once and never again is told of without one.
          const isNamed = off > 0 && (its > 1 || (name.length === 3 && standsAlone(text.folded, start, name.length)));
          if (
            !alike &&
            !(isNamed && (its === 1 || isShown(text, all, written) || standsAsName(text.folded, start, name.length)))
          )
            continue;
          if (persons.some((person) => person.text === text && person.start === start)) continue;
          // Of two that are met as often, the first is taken for right.
          const mine = countOf(written, all);
          if (mine > its)
            slips.push(
              ...wronglyNamed(
                text,
                start,
                written,
                named.filter((one) => one.name === name),
              ),
            );
          if (mine > its || (mine === its && comesBefore(written, name, all))) continue;
          slips.push(nameSlip(text, start, written, name, 'name', 0.7));
        }
      }
    }
  }
  return slips;
}

/** The other way round: the name that stands with its office is the rarer. */
function wronglyNamed(
  { folded }: ReadText,
  start: number,
  written: string,
  named: readonly NamedPerson[],
): readonly PlacedSlip[] {
  const isName =
    written.length === 3 && /^$|[，。；：！？”、]$/u.test(folded.slice(0, start)) && isAfterName(folded, start + 3);
  return isName ? named.map((one) => nameSlip(one.text, one.start, one.name, written, 'name', 0.65)) : [];
}

/** Two names of one story, neither with an office, of which one sounds or looks like the other. */
function amongBare(
  texts: readonly ReadText[],
  named: readonly NamedPerson[],
  { texts: all, known }: Reading,
): readonly PlacedSlip[] {
  const bare = texts.flatMap((text) => bareNamesIn(text).map((one) => ({ ...one, text })));
  const byName = groupBy(bare, ({ name }) => name);
  const names = [...byName.keys()];
  const isNear = (one: string, name: string): boolean =>
    (oneOff(one, name) && isAlike(one, name)) ||
    (one.charAt(0) === name.charAt(0) && one !== name && one === swapped(name));
  const pairs = names.flatMap((name, index) => {
    if (known.includes(name) || named.some((one) => one.name === name)) return [];
    const other = names.find(
      (one, at) =>
        isNear(one, name) &&
        (countOf(one, all) > countOf(name, all) || (countOf(one, all) === countOf(name, all) && at < index)),
    );
    if (other === undefined || named.some((one) => one.name === other)) return [];
    return (byName.get(name) ?? []).map(({ text, start }) => nameSlip(text, start, name, other, 'name', 0.65));
  });
  return [...pairs, ...ofSpeakers(texts, byName, named, { texts: all, known })];
}

/** Names of three characters one off that of somebody who says or does something: 邵一航, where 邵一杭 says it. */
function ofSpeakers(
  texts: readonly ReadText[],
  bare: ReadonlyMap<string, readonly { readonly text: ReadText; readonly start: number }[]>,
  named: readonly NamedPerson[],
  { texts: all, known }: Pick<Reading, 'texts' | 'known'>,
): readonly PlacedSlip[] {
  return [...bare].flatMap(([name, places]) => {
    if (known.includes(name) || named.some((one) => one.name === name)) return [];
    const says = places.find(({ text, start }) => standsAsName(text.folded, start, name.length));
    if (says === undefined) return [];
    return texts.flatMap((text) =>
      [0, 1, 2].flatMap((off) =>
        [...placesBut(text.folded, name, off)].flatMap((start) => {
          const written = text.folded.slice(start, start + name.length);
          const isOther = written !== name && !bare.has(written) && !known.includes(written);
          if (!isOther || !/^[〇㐀-鿿𠀀-𲎯]+$/u.test(written) || !isAlike(written, name)) return [];
          return countOf(written, all) < countOf(name, all)
            ? [nameSlip(text, start, written, name, 'name', 0.65)]
            : [nameSlip(says.text, says.start, name, written, 'name', 0.65)];
        }),
      ),
    );
  });
}

/** People told by their family names alone: 龙某. */
const INITIAL = /(?<surname>[〇㐀-鿿𠀀-𲎯])某(?!某?[些种个年月日地人])/gu;
const INITIALS_ROW = /(?<row>[〇㐀-鿿𠀀-𲎯]某(?:[、和与及][〇㐀-鿿𠀀-𲎯]某)+)/gu;

/**
 * `龙某、葛某`, then `尤某、葛某`: one whose family name looks or sounds like another's of the story, or who stands in his
 * place in the same row.
 */
function initials(texts: readonly ReadText[]): readonly PlacedSlip[] {
  const places = texts.flatMap((text) =>
    [...matchesIn(text.folded, INITIAL)].map(({ index: start, 0: name }) => ({ text, start, name })),
  );
  const byName = groupBy(places, ({ name }) => name);
  const names = [...byName.keys()];
  const rows = texts.flatMap(({ folded }) =>
    [...matchesIn(folded, INITIALS_ROW)].map(({ 0: row }) => row.split(/[、和与及]/u)),
  );
  const inPlace = (one: string, other: string): boolean =>
    rows.some((row) =>
      rows.some(
        (its) =>
          its !== row &&
          row.length === its.length &&
          row.some((name, at) => name === one && its[at] === other) &&
          row.every((name, at) => name === its[at] || (name === one && its[at] === other)),
      ),
    );
  return names.flatMap((name, index) => {
    const mine = byName.get(name) ?? [];
    const other = names.find((one, at) => {
      const its = byName.get(one) ?? [];
      const isRarer = mine.length < its.length || (mine.length === its.length && at < index);
      return one !== name && isRarer && (isTakenFor(name.charAt(0), one.charAt(0)) || inPlace(name, one));
    });
    return other === undefined ? [] : mine.map(({ text, start }) => nameSlip(text, start, name, other, 'name', 0.6));
  });
}

/** A name of three characters with its last two changed about. */
function swapped(name: string): string {
  return `${name.charAt(0)}${name.charAt(2)}${name.charAt(1)}`;
}

/** Whether a stretch is a name by itself, and none of a row. */
function standsAlone(text: string, start: number, length: number): boolean {
  return /^$|[，。；：！？”]$/u.test(text.slice(0, start)) && isAfterName(text, start + length);
}

/** Whether a stretch stands where a sentence names who does something. */
function standsAsName(text: string, start: number, length: number, what: RegExp = IS_WHO): boolean {
  return /^$|[，。；：！？”、]$/u.test(text.slice(0, start)) && what.test(text.slice(start + length));
}

/** Where a text has all characters of a name but one. */
function* placesBut(text: string, name: string, off: number): Generator<number> {
  const [head, tail] = [name.slice(0, off), name.slice(off + 1)];
  const [key, shift] = head.length >= tail.length ? [head, 0] : [tail, off + 1];
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    const start = at - shift;
    if (start >= 0 && text.startsWith(head, start) && text.startsWith(tail, start + off + 1)) yield start;
  }
}

/** Whether a text has one name before another. */
function comesBefore(one: string, other: string, texts: readonly ReadText[]): boolean {
  for (const { folded } of texts) {
    const [mine, its] = [folded.indexOf(one), folded.indexOf(other)];
    if (mine >= 0 || its >= 0) return its < 0 || (mine >= 0 && mine < its);
  }
  return false;
}
