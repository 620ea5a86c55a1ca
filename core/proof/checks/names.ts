import { groupBy } from '../../group-by';
import { personsIn } from '../register';
import type { NamedPerson } from '../register';
import type { EditionCheck, PlacedSlip, Reading } from '../reading';
import { bareNames } from './bare-names';
import { countOf, isAlike, isShown, nameSlip, oneOff, sameOwner } from './near-names';
import { PERSONAL } from './offices';

/** One name for one person, one office, and names that are one character off across all stories. */
export const checkNames: EditionCheck = (reading) => {
  const persons = reading.texts
    .filter(({ kind }) => kind !== 'credit')
    .flatMap((text) => personsIn(text, reading.lists));
  return [...variantsOfPersons(persons, reading), ...bareNames(persons, reading)];
};

/** Of one office, two people of one family name and one given name in common are hardly two. */
function isSurnameSame(one: string, other: string): boolean {
  return one.length === 3 && one.charAt(0) === other.charAt(0);
}

/** Two names one character off that hold one office, or of which one is met far more often. */
function variantsOfPersons(persons: readonly NamedPerson[], { known, texts }: Reading): readonly PlacedSlip[] {
  const byName = groupBy(persons, ({ name }) => name);
  const counts = new Map([...byName.keys()].map((name) => [name, countOf(name, texts)]));
  const slips: PlacedSlip[] = [];
  const names = [...byName.keys()];
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = names.filter((other) => other !== name && oneOff(name, other));
    for (const other of near) {
      const [mine, theirs] = [byName.get(name) ?? [], byName.get(other) ?? []];
      const alike = isAlike(name, other);
      const sameOffice = mine.some(({ office, of }) =>
        theirs.some(
          (one) =>
            one.office === office &&
            (sameOwner(one.of, of) ||
              ((alike || isSurnameSame(name, other)) && (one.of === '' || of === '') && PERSONAL.test(office))),
        ),
      );
      const sameStory = mine.every(({ text }) => theirs.some((one) => one.text.story === text.story));
      const rarer = (counts.get(name) ?? 0) < (counts.get(other) ?? 0);
      const even = (counts.get(name) ?? 0) === (counts.get(other) ?? 0);
      const shown = sameStory && mine.every(({ text }) => isShown(text, texts, name));
      const isOnce = sameStory && counts.get(name) === 1 && (counts.get(other) ?? 0) > 1 && isSurnameSame(name, other);
      const isCalledSo = isOnce && mine.some(({ office }) => theirs.some((one) => one.office === office));
      if (!sameOffice && !(sameStory && alike) && !shown && !isCalledSo) continue;
      if (!rarer && !(even && names.indexOf(name) > names.indexOf(other))) continue;
      for (const person of mine)
        slips.push(nameSlip(person.text, person.start, name, other, 'name', sameOffice ? 0.8 : 0.65));
      break;
    }
  }
  return slips;
}
