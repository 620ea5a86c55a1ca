import { groupBy } from '../../group-by';
import { oncePerText } from '../reading';
import type { EditionCheck, PlacedSlip, Reading } from '../reading';
import { countOf, isShortFor, nameSlip, oneOff } from './near-names';
import { matchesIn } from '../pattern-needs';

/** A company or cooperative: its own name, what it does, what it is. */
const COMPANY =
  /(?<=^|[县市区镇乡，。；：、（“由与和])(?<name>[〇㐀-鿿𠀀-𲎯]{2})(?<what>(?:(?![县市区镇乡和与])[〇㐀-鿿𠀀-𲎯]){2,8})(?<kind>有限公司|合作社)/gu;
/** So much of what a company does is hardly that of two. */
const SAME_WORK = 3;
/** What is built, and who does it: two of these that have the same seven characters before them are one. */
const TURNED = /(?<=(?<name>[〇㐀-鿿𠀀-𲎯]{7}))(?<kind>工程|项目|中心|办公室|委员会|协会|行动|计划|平台|公司|小组)/gu;

const companiesIn = oncePerText((text) =>
  [...matchesIn(text.folded, COMPANY)].map(({ index: start, 0: full, groups = {} }) => {
    const { name = '', what = '', kind = '' } = groups;
    return { text, start, full, name, what, kind };
  }),
);

const worksIn = oncePerText((text) =>
  [...matchesIn(text.folded, TURNED)].map(({ index, groups = {} }) => {
    const { name = '', kind = '' } = groups;
    return { text, start: index - name.length, full: name + kind, key: [...name].sort().join('') + kind };
  }),
);

/** Companies, works and bodies of several words that are one under two names. */
export const checkCompanies: EditionCheck = (reading) => [
  ...otherWork(reading),
  ...otherName(reading),
  ...turned(reading),
];

/** One company under two names in a story, neither short for the other: 通达公交客运有限公司, 通达公共交通有限公司. */
function otherWork({ texts, known }: Reading): readonly PlacedSlip[] {
  const groups = groupBy(texts.flatMap(companiesIn), ({ text, name, kind }) => `${text.story} ${name} ${kind}`);
  return [...groups.values()].flatMap((group) => {
    const [main, ...others] = [...groupBy(group, ({ full }) => full).values()].sort((a, b) => b.length - a.length);
    const [first] = main ?? [];
    if (first === undefined) return [];
    return others.flat().flatMap(({ text, start, full, what }) => {
      const shared = [...new Set(what)].filter((character) => first.what.includes(character)).length;
      const isOne = shared < 2 || isShortFor(what, first.what) || isShortFor(first.what, what);
      return isOne || known.includes(full) ? [] : [nameSlip(text, start, full, first.full, 'organisation', 0.55)];
    });
  });
}

/** A company that does the same as another in the same words, its own name one character off: 禾丰, 禾峰. */
function otherName({ texts, known }: Reading): readonly PlacedSlip[] {
  const told = texts.flatMap(companiesIn).filter(({ what }) => what.length >= SAME_WORK);
  return [...groupBy(told, ({ what, kind }) => what + kind).values()].flatMap((group) => {
    const names = [...new Set(group.map(({ name }) => name))];
    if (names.length < 2) return [];
    return group.flatMap(({ text, start, full, name, what, kind }) => {
      const count = countOf(name, texts);
      const other = names.find((one) => oneOff(one, name) && countOf(one, texts) > count);
      if (other === undefined || known.includes(full)) return [];
      return [nameSlip(text, start, full, other + what + kind, 'organisation', 0.6)];
    });
  });
}

/** One name with its words changed about: 城乡供水一体化工程, 城乡一体化供水工程. */
function turned({ texts, known }: Reading): readonly PlacedSlip[] {
  return [...groupBy(texts.flatMap(worksIn), ({ key }) => key).values()].flatMap((group) => {
    const [main, ...others] = [...groupBy(group, ({ full }) => full).values()].sort((a, b) => b.length - a.length);
    const [first] = main ?? [];
    if (first === undefined) return [];
    return others
      .flat()
      .filter(({ full }) => !known.includes(full))
      .map(({ text, start, full }) => nameSlip(text, start, full, first.full, 'organisation', 0.6));
  });
}
