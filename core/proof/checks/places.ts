import { groupBy } from '../../group-by';
import { wordsOf } from '../../cjk';
import { oncePerLists } from '../lists';
import { areKin } from '../lists/known';
import { partsOf } from '../lists/rows';
import { placesIn } from '../register';
import type { NamedPlace } from '../register';
import type { EditionCheck, PlacedSlip, Reading } from '../reading';
import { countOf, isAlike, nameSlip, oneOff } from './near-names';

/** Names of organisations and places that are one character off another's that is met more often. */
export const checkPlaces: EditionCheck = (reading) => {
  const kinds = kindsOf(reading.lists);
  const places = reading.texts.filter(({ kind }) => kind !== 'credit').flatMap((text) => placesIn(text, reading.lists));
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
          (isSameKind(name, one, kinds.houses) && meetIn(name, one, places))) &&
        (countOf(one, reading.texts) > count ||
          ((isAlike(name, one) || isSameKind(name, one, kinds.homes)) && comesBefore(one, name, places))),
    );
    if (other === undefined) continue;
    for (const place of byName.get(name) ?? []) {
      slips.push(nameSlip(place.text, place.start, name, other, 'organisation', 0.65));
    }
  }
  return [...slips, ...schools(places, reading)];
};

const SCHOOL = /^(?<stem>[〇㐀-鿿𠀀-𲎯]{4,})(?<kind>[小中]学)$/u;

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

const kindsOf = oncePerLists((lists) => ({
  /** Kinds of houses that one house is called by. */
  houses: lists['place-names.houses'].map(partsOf),
  /** And those of which no place has two. */
  homes: lists['place-names.homes'].map(partsOf),
}));

/** Whether two names are one but for the kind of house: 枫溪敬老院 and 枫溪养老院. */
function isSameKind(one: string, other: string, of: readonly (readonly string[])[]): boolean {
  return of.some((kinds) => {
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
