import { groupBy } from '../../group-by';
import { personsIn } from '../register';
import type { NamedPerson } from '../register';
import type { EditionCheck, PlacedSlip } from '../reading';
import { isShortFor, sameOwner } from './near-names';

/** The office of one holder of one body. */
export const PERSONAL =
  /(?:书记|市长|县长|区长|镇长|乡长|里长|主任|局长|处长|科长|课长|部长|院长|校长|园长|主席|会长|议长|秘书长|理事长|董事长|经理|总干事|所长|站长|队长|馆长|厂长|社长|场长|村支书|支书|教练|团长|指挥官|校监|总指挥|总编)$/u;
/** Offices of government, of which one person hardly holds two without both being told. */
const OFFICIAL = /(?:[省市县区镇乡]长|主席|主任|[部局处]长|议长)$/u;
/** What an office has before it that leaves it the same office; whoever is deputy holds another. */
const RANK = /常务|副|助理|代理|第一|首席|总|主(?=教练)|大(?=队长)|中(?=队长)|村(?=主任)/gu;
const DEPUTY_HEAD = /^副[省市县区镇乡]长$/u;
const DEPUTY = /副|助理/u;
/** Heads of party and of government: of a town or county one person is not both. */
const HEADS: readonly RegExp[] = [/(?:党委|工委|[省市县区]委)书记$/u, /(?<!副)[省市县区镇乡]长$/u];
const SEAT = /(?<seat>[〇㐀-鿿𠀀-𲎯]{2}[省市县区镇乡])/gu;
/** Who lives somewhere. */
const LIVES = /^(?:村民|居民|农户|养殖户|种植户|果农|茶农|菜农|农民)$/u;
const HOME = /(?<home>[〇㐀-鿿𠀀-𲎯]{2}(?:村|社区|小区|镇|乡))$/u;
/** Holders of an office at other times. */
const FORMER = /(?:原|前|时任|新任|历任|老|首任|第[一二三四五六七八九十]任)[〇㐀-鿿𠀀-𲎯]{0,12}$/u;

/** One person with two offices of one body, one office with two holders, and one person of two places. */
export const checkOffices: EditionCheck = ({ texts, known, lists }) => {
  const persons = texts.filter(({ kind }) => kind !== 'credit').flatMap((text) => personsIn(text, lists));
  return [...ranks(persons), ...heads(persons), ...holders(persons, known), ...homes(persons), ...bodies(persons)];
};

/** Where a person's office stands: before the name or after it. */
function officePlace({ text, start, name, office }: NamedPerson): { readonly start: number; readonly end: number } {
  const before = start - office.length;
  return before >= 0 && text.folded.startsWith(office, before)
    ? { start: before, end: start }
    : { start: start + name.length, end: start + name.length + office.length };
}

function officeSlip(person: NamedPerson, other: NamedPerson, confidence: number): PlacedSlip {
  const values = { person: person.name, other: other.office };
  const against = [{ of: other.text, ...officePlace(other) }];
  return { text: person.text, slip: { code: 'office', ...officePlace(person), confidence, values, against } };
}

/** The office without rank, whatever the party's organ: 书记 of 副书记, of 县委书记 and of 村支书. */
function baseOf({ office }: NamedPerson): string {
  return /书记$|支书$/u.test(office) ? '书记' : office.replace(RANK, '');
}

/**
 * 副镇长 and 镇长, 助理教练 and 总教练 of the same place; and two offices of one person, in one story or both of
 * government, unless it is told that the person holds both.
 */
function ranks(persons: readonly NamedPerson[]): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = [];
  const inOffice = persons.filter(({ office, of }) => PERSONAL.test(office) && !FORMER.test(of));
  for (const group of groupBy(inOffice, ({ name }) => name).values()) {
    const counts = groupBy(group, ({ office }) => office);
    const [first, ...others] = [...counts.values()].sort((a, b) => b.length - a.length);
    const main = first?.[0];
    if (main === undefined || others.length === 0) continue;
    const isSaid = group.some(holdsBoth);
    for (const person of others.flat()) {
      const inStory = person.text.story === main.text.story;
      if (baseOf(person) === baseOf(main)) {
        const isOther = DEPUTY.test(person.office) !== DEPUTY.test(main.office);
        if (isOther && (inStory || sameOwner(person.of, main.of))) slips.push(officeSlip(person, main, 0.7));
      } else if (!isSaid && (inStory || isOfGovernment(person, main))) {
        slips.push(officeSlip(person, main, 0.55));
      }
    }
  }
  return slips;
}

/** Both of government, or deputies of party and of government. */
function isOfGovernment(one: NamedPerson, other: NamedPerson): boolean {
  if (one.name.length !== 3) return false;
  const offices = [one.office, other.office];
  const isDeputies =
    offices.some((office) => office === '副书记') && offices.some((office) => DEPUTY_HEAD.test(office));
  return isDeputies || offices.every((office) => OFFICIAL.test(office));
}

/** The town or county of a person's office. */
function seatOf({ of, office }: NamedPerson): string | undefined {
  return [...`${of}${office}`.matchAll(SEAT)].at(-1)?.groups?.['seat'];
}

function headOf({ of, office }: NamedPerson): number {
  return HEADS.findIndex((head) => head.test(`${of}${office}`));
}

/** One person told to be the head of the party of a town, and of its government elsewhere. */
function heads(persons: readonly NamedPerson[]): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = [];
  const inOffice = persons.filter((person) => headOf(person) >= 0 && !FORMER.test(person.of));
  for (const group of groupBy(inOffice, (person) => `${seatOf(person) ?? ''} ${person.name}`).values()) {
    const [first, ...others] = group;
    // 书记、镇长: somebody who is both.
    if (first === undefined || seatOf(first) === undefined || group.some(holdsBoth)) continue;
    for (const person of others) {
      if (headOf(person) !== headOf(first)) slips.push(officeSlip(person, first, 0.6));
    }
  }
  return slips;
}

function holdsBoth(person: NamedPerson): boolean {
  const before = person.text.folded.slice(0, officePlace(person).start);
  return /(?:书记|[长任席理]|常委|成员)(?:、|兼)[〇㐀-鿿𠀀-𲎯]{0,16}$/u.test(before);
}

/** The office with the end of its body's name, the party's organ aside: 某某街道党工委书记 by 某某街道. */
function bodyAndOffice({ of, office }: NamedPerson): string {
  const organ = /(?:党工委|党委|党组|党总支|党支部|工委)?$/u.exec(of)?.[0] ?? '';
  const body = of.slice(0, of.length - organ.length);
  return `${body.slice(-4)}${organ}${office}`;
}

/** Two people told to hold the one office of a body. */
function holders(persons: readonly NamedPerson[], known: readonly string[]): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = [];
  const heading = persons.filter(
    ({ office, of, name }) =>
      PERSONAL.test(office) &&
      !/副|主任|经理|队长/u.test(office) &&
      of.length >= 3 &&
      !/副|常务$/u.test(of) &&
      !FORMER.test(of) &&
      name.length > 1,
  );
  for (const group of groupBy(heading, bodyAndOffice).values()) {
    const byName = groupBy(group, ({ name }) => name);
    if (byName.size !== 2) continue;
    const [main, other] = [...byName.values()].sort((a, b) => b.length - a.length);
    const holder = main?.[0];
    if (holder === undefined || other === undefined) continue;
    for (const person of other) {
      if (known.includes(person.name)) continue;
      const { start } = person;
      const values = { office: bodyAndOffice(person), other: holder.name };
      const against = [{ of: holder.text, start: holder.start, end: holder.start + holder.name.length }];
      slips.push({
        text: person.text,
        slip: { code: 'holder', start, end: start + person.name.length, confidence: 0.6, values, against },
      });
    }
  }
  return slips;
}

/** The body of an office: its kind, and the two characters before. */
const BODY = /(?<body>[〇㐀-鿿𠀀-𲎯]{2}(?:有限公司|合作社|[局站所院馆厂团校]))$/u;
/** What stands in the place of a name: 该站, 本局. */
const NO_BODY = /[该本这此我全各某]|[〇㐀-鿿𠀀-𲎯][市县区镇乡村][〇㐀-鿿𠀀-𲎯]$/u;

/** One person with one office of two bodies of a kind, neither name short for the other: 县渔业站站长, 县水产站站长. */
function bodies(persons: readonly NamedPerson[]): readonly PlacedSlip[] {
  const heading = persons.flatMap((person) => {
    const body = BODY.exec(person.of)?.groups?.['body'];
    const isHead = body !== undefined && PERSONAL.test(person.office) && !FORMER.test(person.of);
    return !isHead || person.name.length < 3 || NO_BODY.test(body) ? [] : [{ ...person, body }];
  });
  return [...groupBy(heading, ({ name, office }) => `${office} ${name}`).values()].flatMap((group) => {
    const byBody = [...groupBy(group, ({ body }) => body).values()].sort((a, b) => b.length - a.length);
    const [main] = byBody[0] ?? [];
    if (main === undefined) return [];
    return byBody.slice(1).flatMap((others) =>
      others.flatMap((person): PlacedSlip[] => {
        const isSameKind = person.body.slice(2) === main.body.slice(2);
        if (!isSameKind || isShortFor(person.body, main.of) || isShortFor(main.body, person.of)) return [];
        const [end, its] = [officePlace(person).start, officePlace(main).start];
        const against = [{ of: main.text, start: its - main.body.length, end: its }];
        const slip = { code: 'organisation', start: end - person.body.length, end, confidence: 0.6 } as const;
        return [{ text: person.text, slip: { ...slip, values: { other: main.body }, against } }];
      }),
    );
  });
}

/** One person who is of two villages. */
function homes(persons: readonly NamedPerson[]): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = [];
  const living = persons.flatMap((person) => {
    const home = LIVES.test(person.office) ? HOME.exec(person.of)?.groups?.['home'] : undefined;
    return home === undefined || person.name.length < 3 ? [] : [{ ...person, home }];
  });
  for (const group of groupBy(living, ({ name }) => name).values()) {
    const [first, ...others] = group;
    for (const person of others) {
      if (first === undefined || person.home === first.home || person.home.slice(-1) !== first.home.slice(-1)) continue;
      const end = officePlace(person).start;
      const values = { person: person.name, other: first.home };
      const its = officePlace(first).start;
      const against = [{ of: first.text, start: its - first.home.length, end: its }];
      slips.push({
        text: person.text,
        slip: { code: 'home', start: end - person.home.length, end, confidence: 0.6, values, against },
      });
    }
  }
  return slips;
}
