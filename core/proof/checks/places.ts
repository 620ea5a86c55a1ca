import { wordsOf } from '../../cjk';
import { areKin } from '../lists/known';
import placeNames from '../lists/place-names.json';
import { placesIn } from '../register';
import type { NamedPlace } from '../register';
import type { EditionCheck, PlacedSlip, Reading } from '../reading';
import { groupBy } from './found';
import { countOf, isAlike, isShortFor, nameSlip, oneOff } from './near-names';

/** What is built, and who does it: two of these that have the same seven characters before them are one. */
const TURNED = /(?=(?<name>\p{Script=Han}{7})(?<kind>工程|项目|中心|办公室|委员会|协会|行动|计划|平台|公司|小组))/gu;

/** One name with its words changed about: 城乡供水一体化工程, 城乡一体化供水工程. */
function turned({ texts, known }: Reading): readonly PlacedSlip[] {
  const told = texts.flatMap((text) =>
    [...text.folded.matchAll(TURNED)].map(({ index: start, groups = {} }) => {
      const { name = '', kind = '' } = groups;
      return { text, start, full: name + kind, key: [...name].sort().join('') + kind };
    }),
  );
  return [...groupBy(told, ({ key }) => key).values()].flatMap((group) => {
    const [main, ...others] = [...groupBy(group, ({ full }) => full).values()].sort((a, b) => b.length - a.length);
    const [first] = main ?? [];
    if (first === undefined) return [];
    return others
      .flat()
      .filter(({ full }) => !known.includes(full))
      .map(({ text, start, full }) => nameSlip(text, start, full, first.full, 'organisation', 0.6));
  });
}

/** Names of organisations and places that are one character off another's that is met more often. */
export const checkPlaces: EditionCheck = (reading) => {
  const places = reading.texts.filter(({ kind }) => kind !== 'credit').flatMap(placesIn);
  const byName = groupBy(places, ({ name }) => name);
  const names = [...byName.keys()].filter(({ length }) => length >= 3);
  const slips: PlacedSlip[] = [];
  for (const name of names) {
    if (reading.known.includes(name)) continue;
    const count = countOf(name, reading.texts);
    if (count > 2) continue;
    const other = names.find(
      (one) =>
        one !== name &&
        ((oneOff(name, one) && (isAlike(name, one) || isLongAndKin(name, one)) && !isPlain(name)) ||
          (isOneHouse(name, one) && meetIn(name, one, places)) ||
          (isSameKind(name, one) && meetIn(name, one, places))) &&
        (countOf(one, reading.texts) > count ||
          ((isAlike(name, one) || isSameKind(name, one)) && comesBefore(one, name, places))),
    );
    if (other === undefined) continue;
    for (const place of byName.get(name) ?? []) {
      slips.push(nameSlip(place.text, place.start, name, other, 'organisation', 0.65));
    }
  }
  return [...slips, ...companies(reading), ...oneCompany(reading), ...turned(reading), ...schools(places, reading)];
};

/** A company or cooperative: its own name, what it does, what it is. */
const COMPANY =
  /(?<=^|[县市区镇乡，。；：、（“由与和])(?<name>\p{Script=Han}{2})(?<what>(?:(?![县市区镇乡和与])\p{Script=Han}){2,8})(?<kind>有限公司|合作社)/gu;

/** One company under two names in a story, neither short for the other: 通达公交客运有限公司, 通达公共交通有限公司. */
function companies({ texts, known }: Reading): readonly PlacedSlip[] {
  const told = texts.flatMap((text) =>
    [...text.folded.matchAll(COMPANY)].map(({ index: start, 0: full, groups = {} }) => {
      const { name = '', what = '', kind = '' } = groups;
      return { text, start, full, what, key: `${text.story} ${name} ${kind}` };
    }),
  );
  return [...groupBy(told, ({ key }) => key).values()].flatMap((group) => {
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

/** So much of what a company does is hardly that of two. */
const SAME_WORK = 3;

/** A company that does the same as another in the same words, its own name one character off: 禾丰, 禾峰. */
function oneCompany({ texts, known }: Reading): readonly PlacedSlip[] {
  const told = texts.flatMap((text) =>
    [...text.folded.matchAll(COMPANY)].flatMap(({ index: start, groups = {} }) => {
      const { name = '', what = '', kind = '' } = groups;
      return what.length < SAME_WORK ? [] : [{ text, start, name, rest: what + kind }];
    }),
  );
  return [...groupBy(told, ({ rest }) => rest).values()].flatMap((group) => {
    const names = [...new Set(group.map(({ name }) => name))];
    return group.flatMap(({ text, start, name, rest }) => {
      const count = countOf(name, texts);
      const other = names.find((one) => oneOff(one, name) && countOf(one, texts) > count);
      if (other === undefined || known.includes(name + rest)) return [];
      return [nameSlip(text, start, name + rest, other + rest, 'organisation', 0.6)];
    });
  });
}

const SCHOOL = /^(?<stem>\p{Script=Han}{4,})(?<kind>[小中]学)$/u;

/** A school that its story calls 小学 again and again, and 中学 once: 第二实验中学. */
function schools(places: readonly NamedPlace[], { texts, known }: Reading): readonly PlacedSlip[] {
  const named = places.flatMap((place) => {
    const { stem, kind } = SCHOOL.exec(place.name)?.groups ?? {};
    return stem === undefined ? [] : [{ ...place, kind, key: `${place.text.story} ${stem}` }];
  });
  return [...groupBy(named, ({ key }) => key).values()].flatMap((group) => {
    const [first, one] = [...groupBy(group, ({ kind }) => kind).values()]
      .map(([place]) => ({ place, count: countOf(place?.name ?? '', texts) }))
      .sort((a, b) => b.count - a.count);
    const [main, other] = [first?.place, one?.place];
    if (main === undefined || other === undefined || one?.count !== 1 || known.includes(other.name)) return [];
    const isRow = new RegExp(`${other.name}[、和与及]${main.name}|${main.name}[、和与及]${other.name}`, 'u');
    if ((first?.count ?? 0) < 2 || texts.some(({ folded }) => isRow.test(folded))) return [];
    return [nameSlip(other.text, other.start, other.name, main.name, 'organisation', 0.5)];
  });
}

/** Kinds of houses that one house is called by. */
const KINDS = placeNames.entries.houses.map((row) => row.split(' '));

/** Whether two names are one but for the kind of house: 枫溪敬老院 and 枫溪养老院. */
function isSameKind(one: string, other: string): boolean {
  return KINDS.some((kinds) => {
    const stems = [one, other].map((name) => {
      const kind = kinds.find((each) => name.endsWith(each));
      return kind === undefined ? '' : name.slice(0, -kind.length);
    });
    return stems[0] !== '' && stems[0] === stems[1];
  });
}

/** Houses of which a place has one, after their own names; a county and its town have one each. */
const HOUSE = /^(?<own>(?:(?![省市县区镇乡村街]).){2,4})(?:故事馆|纪念馆|陈列馆|展览馆|展示馆|博物馆|书画院|大剧院)$/u;
/** What sets one house off from another of its kind. */
const APART = /[一二三四五六七八九十东西南北上下前后大小老新]/u;

/** Whether two names of houses are one character off, and that says nothing of two: 铁道故事馆 and 铁路故事馆. */
function isOneHouse(one: string, other: string): boolean {
  if (!oneOff(one, other) || !HOUSE.test(one) || !HOUSE.test(other)) return false;
  return ![...one].some((character, at) => character !== other.charAt(at) && APART.test(character + other.charAt(at)));
}

/** Whether a story that has both names has one before the other. */
function comesBefore(one: string, other: string, places: readonly NamedPlace[]): boolean {
  const [first, second] = [one, other].map((name) => places.findIndex((place) => place.name === name));
  return first !== undefined && second !== undefined && first < second && meetIn(one, other, places);
}

/** Whether one story has both names. */
function meetIn(one: string, other: string, places: readonly NamedPlace[]): boolean {
  const stories = new Set(places.filter(({ name }) => name === one).map(({ text }) => text.story));
  return places.some(({ name, text }) => name === other && stories.has(text.story));
}

/** A name so long is that of one body, where another looks like it. */
const LONG = 7;
const LONGEST = 9;

function isLongAndKin(one: string, other: string): boolean {
  return (
    (one.length >= LONGEST && one.charAt(0) === other.charAt(0)) ||
    (one.length >= LONG &&
      [...one].every((character, at) => character === other.charAt(at) || areKin(character, other.charAt(at))))
  );
}

/** A name that is all common words: two of these that are alike are two things. */
function isPlain(name: string): boolean {
  return wordsOf(name).every(({ start, end }) => end - start > 1) && name.length > 4;
}
