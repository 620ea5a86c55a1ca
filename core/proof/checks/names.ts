import { wordsOf } from '../../cjk';
import { isTakenFor } from '../lists/known';
import { personsIn, placesIn } from '../register';
import type { NamedPerson, NamedPlace } from '../register';
import type { EditionCheck, PlacedSlip, ReadText, Reading } from '../reading';
import { groupBy, inScriptOf } from './found';

/** Callings that many people have at one time. */
const SHARED =
  /^(?:记者|通讯员|村民|居民|市民|志愿者|学生|党员|代表|委员|老师|教师|民警|医生|医师|护士|同志|先生|女士|农户|养殖户|种植户|业主|司机|店主|负责人|工程师|教授|副教授|研究员|网格员|社区工作者|律师|传承人|\p{Script=Han}*(?:师|匠|农|民|员|工|手|家|者|选手|中锋|后卫|前锋|门将|导游|教练|老板|摊主|车主|博士|冠军|得主|街坊|老人|大爷|大妈|秘书|校友|裁判|领队))$/u;

/** What somebody says or does, or is done to. */
const IS_WHO =
  /^(?:说|表示|介绍|告诉|指出|强调|认为|透露|坦言|回忆|笑道|提醒|呼吁|建议|被|把|又|还|也|正|已|曾|从|在|获|当选|带领|参加|出席)/u;

/** One name for one person, one office, and names that are one character off across all stories. */
export const checkNames: EditionCheck = (reading) => {
  const persons = reading.texts.filter(({ kind }) => kind !== 'credit').flatMap(personsIn);
  return [...variantsOfPersons(persons, reading), ...barenames(persons, reading)];
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
        slips.push(slipOf(person.text, person.start, name, other, 'name', sameOffice ? 0.8 : 0.65));
      break;
    }
  }
  return slips;
}

/** A name without office that is one character off one that the same story names with its office. */
function barenames(persons: readonly NamedPerson[], { texts, known }: Reading): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = [];
  const byStory = groupBy(persons, ({ text }) => text.story);
  for (const text of texts) {
    if (text.kind === 'credit' || text.kind === 'byline') continue;
    const names = [...new Set((byStory.get(text.story) ?? []).map(({ name }) => name))].filter(
      ({ length }) => length === 3,
    );
    for (const name of names) {
      for (let off = 0; off < name.length; off += 1) {
        for (const start of placesBut(text.folded, name, off)) {
          const written = text.folded.slice(start, start + name.length);
          if (written === name || names.includes(written) || known.includes(written)) continue;
          if (/[，。、；：！？的了在是说和与]|\P{Script=Han}/u.test(written)) continue;
          const alike = isTakenFor(written.charAt(off), name.charAt(off));
          const named = off > 0 && countOf(name, texts) > 1;
          if (!alike && !(named && (isShown(text, texts, written) || standsAsName(text.folded, start, name.length))))
            continue;
          if (persons.some((person) => person.text === text && person.start === start)) continue;
          // Of two that are met as often, the first is taken for right.
          const [mine, its] = [countOf(written, texts), countOf(name, texts)];
          if (mine > its || (mine === its && comesBefore(written, name, texts))) continue;
          slips.push(slipOf(text, start, written, name, 'name', 0.7));
        }
      }
    }
  }
  return slips;
}

/** Whether a head or caption has it, and the story does not. */
function isShown(text: ReadText, texts: readonly ReadText[], written: string): boolean {
  if (text.kind !== 'headline' && text.kind !== 'caption' && text.kind !== 'deck' && text.kind !== 'kicker')
    return false;
  return !texts.some(({ story, kind, folded }) => story === text.story && kind === 'body' && folded.includes(written));
}

/** Whether a stretch stands where a sentence names who does something. */
function standsAsName(text: string, start: number, length: number): boolean {
  return /^$|[，。；：！？”、]$/u.test(text.slice(0, start)) && IS_WHO.test(text.slice(start + length));
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

/** Names of organisations and places that are one character off another's that is met more often. */
export const checkPlaces: EditionCheck = (reading) => {
  const places = reading.texts.filter(({ kind }) => kind !== 'credit').flatMap(placesIn);
  const byName = groupBy(places, ({ name }) => name);
  const names = [...byName.keys()].filter(({ length }) => length >= 3);
  const slips: PlacedSlip[] = [];
  for (const name of names) {
    if (reading.known.includes(name)) continue;
    const count = countOf(name, reading.texts);
    const other = names.find(
      (one) =>
        one !== name &&
        countOf(one, reading.texts) > count &&
        ((oneOff(name, one) && isAlike(name, one) && !isPlain(name)) ||
          (isSameKind(name, one) && meetIn(name, one, places))),
    );
    if (other === undefined || count > 2) continue;
    for (const place of byName.get(name) ?? []) {
      slips.push(slipOf(place.text, place.start, name, other, 'organisation', 0.65));
    }
  }
  return slips;
};

/** Kinds of houses that one house is called by. */
const KINDS: readonly (readonly string[])[] = [
  ['敬老院', '养老院', '福利院'],
  ['合作社', '合作联社'],
  ['文化馆', '文化站'],
  ['管理所', '管理站', '管理局'],
  ['服务中心', '服务站'],
];

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

/** Whether one story has both names. */
function meetIn(one: string, other: string, places: readonly NamedPlace[]): boolean {
  const stories = new Set(places.filter(({ name }) => name === one).map(({ text }) => text.story));
  return places.some(({ name, text }) => name === other && stories.has(text.story));
}

/** A name that is all common words: two of these that are alike are two things. */
function isPlain(name: string): boolean {
  return wordsOf(name).every(({ start, end }) => end - start > 1) && name.length > 4;
}

function slipOf(
  text: ReadText,
  start: number,
  written: string,
  other: string,
  code: 'name' | 'organisation',
  confidence: number,
): PlacedSlip {
  const end = start + written.length;
  const suggestion = inScriptOf(text, start, end, other);
  return {
    text,
    slip: { code, start, end, confidence, values: { other }, ...(suggestion !== undefined && { suggestion }) },
  };
}

function countOf(name: string, texts: readonly ReadText[]): number {
  let count = 0;
  for (const { folded } of texts)
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) count += 1;
  return count;
}

/** Whether two bodies may be one: one name ends like the other. */
function sameOwner(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one.slice(-3) === other.slice(-3);
}

function oneOff(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return [...one].filter((character, at) => character !== other.charAt(at)).length === 1;
}

function isAlike(one: string, other: string): boolean {
  return [...one].every((character, at) => character === other.charAt(at) || isTakenFor(character, other.charAt(at)));
}
