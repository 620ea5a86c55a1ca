import { isTakenFor } from '../lists/known';
import { bareNamesIn, isAfterName } from '../register';
import type { NamedPerson } from '../register';
import type { PlacedSlip, ReadText, Reading } from '../reading';
import { groupBy } from './found';
import { countOf, isAlike, isShown, nameSlip, oneOff } from './near-names';

/** What somebody says or does, or is done to. */
const IS_WHO =
  /^(?:说|表示|介绍|告诉|指出|强调|认为|透露|坦言|回忆|笑道|提醒|呼吁|建议|回应|被|把|又|还|也|正|已|曾|从|在|获|当选|带领|参加|出席)/u;
const SAYS = /^(?:说|表示|介绍|告诉|指出|强调|认为|透露|坦言|回忆|提醒|呼吁|建议|回应)/u;

/** Names without an office that are one character off one that the same story has. */
export function bareNames(persons: readonly NamedPerson[], reading: Reading): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = [];
  const told = groupBy(persons, ({ text }) => text.story);
  for (const story of groupBy(reading.texts, (text) => text.story).values()) {
    const texts = story.filter(({ kind }) => kind !== 'credit' && kind !== 'byline');
    const named = told.get(texts[0]?.story ?? '') ?? [];
    slips.push(...ofNamed(texts, named, persons, reading), ...amongBare(texts, named, reading));
  }
  return slips;
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
          if (/[，。、；：！？的了在是说和与]|\P{Script=Han}/u.test(written)) continue;
          const alike = isTakenFor(written.charAt(off), name.charAt(off));
          // Two characters may be any word, but for who says something.
          if (name.length === 2 && !(off === 1 && alike && standsAsName(text.folded, start, 2, SAYS))) continue;
          const isNamed = off > 0 && its > 1;
          if (!alike && !(isNamed && (isShown(text, all, written) || standsAsName(text.folded, start, name.length))))
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
  return names.flatMap((name, index) => {
    if (known.includes(name) || named.some((one) => one.name === name)) return [];
    const other = names.find(
      (one, at) =>
        one.charAt(0) === name.charAt(0) &&
        ((oneOff(one, name) && isAlike(one, name)) || (one !== name && one === swapped(name))) &&
        (countOf(one, all) > countOf(name, all) || (countOf(one, all) === countOf(name, all) && at < index)),
    );
    if (other === undefined || named.some((one) => one.name === other)) return [];
    return (byName.get(name) ?? []).map(({ text, start }) => nameSlip(text, start, name, other, 'name', 0.65));
  });
}

/** A name of three characters with its last two changed about. */
function swapped(name: string): string {
  return `${name.charAt(0)}${name.charAt(2)}${name.charAt(1)}`;
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
