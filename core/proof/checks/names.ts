import { personsIn } from '../register';
import type { NamedPerson } from '../register';
import type { EditionCheck, PlacedSlip, Reading } from '../reading';
import { bareNames } from './bare-names';
import { groupBy } from './found';
import { countOf, isAlike, isShown, nameSlip, oneOff, sameOwner } from './near-names';

/** Callings that many people have at one time. */
const SHARED =
  /^(?:记者|通讯员|村民|居民|市民|志愿者|学生|党员|代表|委员|老师|教师|民警|医生|医师|护士|同志|先生|女士|农户|养殖户|种植户|业主|司机|店主|负责人|工程师|教授|副教授|研究员|网格员|社区工作者|律师|传承人|\p{Script=Han}*(?:师|匠|农|民|员|工|手|家|者|选手|中锋|后卫|前锋|门将|导游|教练|老板|摊主|车主|博士|冠军|得主|街坊|老人|大爷|大妈|秘书|校友|裁判|领队))$/u;

/** One name for one person, one office, and names that are one character off across all stories. */
export const checkNames: EditionCheck = (reading) => {
  const persons = reading.texts.filter(({ kind }) => kind !== 'credit').flatMap(personsIn);
  return [...variantsOfPersons(persons, reading), ...bareNames(persons, reading)];
};

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
            (sameOwner(one.of, of) || (alike && (one.of === '' || of === '') && !SHARED.test(office))),
        ),
      );
      const sameStory = mine.every(({ text }) => theirs.some((one) => one.text.story === text.story));
      const rarer = (counts.get(name) ?? 0) < (counts.get(other) ?? 0);
      const even = (counts.get(name) ?? 0) === (counts.get(other) ?? 0);
      const shown = sameStory && mine.every(({ text }) => isShown(text, texts, name));
      if (!sameOffice && !(sameStory && alike) && !shown) continue;
      if (!rarer && !(even && names.indexOf(name) > names.indexOf(other))) continue;
      for (const person of mine)
        slips.push(nameSlip(person.text, person.start, name, other, 'name', sameOffice ? 0.8 : 0.65));
      break;
    }
  }
  return slips;
}
