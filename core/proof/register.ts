import { oncePerLists } from './lists';
import { isKnownWord } from './lists/known';
import { anyOf } from './lists/rows';
import { DOUBLE_SURNAMES, RARE_SURNAMES, SURNAMES } from './lists/surnames';
import { oncePerText, oncePerTextAndLists } from './reading';
import type { ReadText } from './reading';
import { matchesIn } from './pattern-needs';

const SURNAME = `(?:${DOUBLE_SURNAMES.join('|')}|[${[...SURNAMES].join('')}])`;
const GIVEN = '[\\u4e00-\\u9fff]{1,2}';
/** What follows a name and is none of it: a mark, a particle, what is said or done. */
const AFTER =
  /^(?:$|[，。、；：！？（）”“\s]|说|表示|介绍|告诉|指出|强调|认为|道|在|带|向|和|与|及|的|对|将|也|是|为|到|率|一行|参加|出席|主持|回忆|坦言|感慨|作|做|出|讲|还|则|又|就|正|已|再|去|来|给|让|从|当|走|今年|透露|建议|呼吁|宣布|要求|提出|带领|深入|一边|笑着|笑道|笑说|笑言|[\u4e00-\u9fff][了着]|每|等|手|捧|拿|握|生于|出生|一家|了|被|把|有|答|须|需|亦|并|仍|曾|任|称|获|领|一|\d)/u;
/** Offices and callings that stand before or after a name. */
const officesOf = oncePerLists(({ offices }) => {
  const office = anyOf(offices);
  return {
    before: new RegExp(
      `(?<office>${office})(?<surname>${DOUBLE_SURNAMES.join('|')}|[${[...SURNAMES, ...RARE_SURNAMES].join('')}])`,
      'gu',
    ),
    after: new RegExp(`(?<=^|[，。、；：“”（）\\s]|由|和|与|请|对|向)(${SURNAME}${GIVEN})(${office})`, 'gu'),
  };
});

/** No name ends in these, and hardly one has them. */
const NEVER_IN_NAMES = /[的地得了着是在不都也还被把]/u;

/**
 * Where a name ends that begins with a surname, by what follows it: a verb of two characters too; `undefined` for no
 * name.
 */
function nameEnd(text: string, given: number): number | undefined {
  for (const end of [given + 2, given + 1]) {
    const name = text.slice(given, end);
    if (!/^[\u4e00-\u9fff]+$/u.test(name) || NEVER_IN_NAMES.test(name) || end > text.length) continue;
    if (isAfterName(text, end)) return end;
  }
  return undefined;
}

/** Whether what stands at a place may follow a name: a mark, a particle, what is said or done. */
export function isAfterName(text: string, at: number): boolean {
  return AFTER.test(text.slice(at, at + 2)) || isKnownWord(text.slice(at, at + 2));
}

/** Where names without an office stand. */
const BARE = new RegExp(
  `(?<=^|[，。；：！？“”（、的对向给和与由请让被])(?:${DOUBLE_SURNAMES.join('|')}|[${[...SURNAMES].join('')}])(?=[\\u4e00-\\u9fff]{2})`,
  'gu',
);
/** No name has these. */
const NO_NAME = /[的地得了着过在是不有就都也还很把被这那们个说为和与]/u;

/**
 * Names of three characters that a text may name without an office: by where they stand, and that they are no words.
 */
export const bareNamesIn = oncePerText(({ folded }): readonly { readonly name: string; readonly start: number }[] =>
  [...matchesIn(folded, BARE)].flatMap(({ index: start, 0: surname }) => {
    const name = folded.slice(start, start + 3);
    const isName =
      surname.length === 1 &&
      !NO_NAME.test(name) &&
      !isKnownWord(name) &&
      !isKnownWord(name.slice(0, 2)) &&
      isAfterName(folded, start + 3);
    return isName ? [{ name, start }] : [];
  }),
);

/** A person named in a text. */
export interface NamedPerson {
  readonly text: ReadText;
  readonly name: string;
  readonly start: number;
  readonly office: string;
  /** Whose office it is, as far as the text says: `青溪镇` of 青溪镇镇长; empty when it does not. */
  readonly of: string;
}

/** The people that a text names with their offices or callings. */
export const personsIn = oncePerTextAndLists((text, lists): readonly NamedPerson[] => {
  const offices = officesOf(lists);
  const persons: NamedPerson[] = [];
  for (const { index, groups } of matchesIn(text.folded, offices.before)) {
    const { office = '', surname = '' } = groups ?? {};
    const start = index + office.length;
    const end = nameEnd(text.folded, start + surname.length);
    if (end === undefined) continue;
    persons.push({ text, name: text.folded.slice(start, end), start, office, of: ownerBefore(text.folded, index) });
  }
  for (const match of matchesIn(text.folded, offices.after)) {
    const [, name = '', office = ''] = match;
    if (
      persons.some(({ start }) => start === match.index) ||
      NEVER_IN_NAMES.test(name) ||
      /[省市县区镇乡村局院街道社党]$/u.test(name)
    )
      continue;
    persons.push({ text, name, start: match.index, office, of: '' });
  }
  return persons;
});

/** The organisation or place right before an office; `服务31年的` is none. */
function ownerBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 16), at);
  return /的$/u.test(before) ? '' : (/([\u4e00-\u9fff]{2,14})$/u.exec(before)?.[1] ?? '');
}

const organisationsOf = oncePerLists(
  (lists) =>
    new RegExp(
      `(?<=[，。、；：！？（）“”《》\\s]|在|到|从|由|向|往|回|离开|路过|途经|于|与|和|及|对|位于|来自|走进|走访|(?<=[镇乡县市区])(?=[〇㐀-鿿𠀀-𲎯]{2,5}(?:小区|社区|村|路|街|小学|中学|公园|广场))|^)([\\u4e00-\\u9fff]{2,6}?(?:${anyOf(lists['place-names.bodies'])}))`,
      'gu',
    ),
);

/** An organisation or a place that a text names. */
export interface NamedPlace {
  readonly text: ReadText;
  readonly name: string;
  readonly start: number;
}

/** The organisations and places that a text names, by how their names end. */
export const placesIn = oncePerTextAndLists((text, lists): readonly NamedPlace[] =>
  [...matchesIn(text.folded, organisationsOf(lists))].map((match) => ({
    text,
    name: match[1] ?? '',
    start: match.index,
  })),
);
