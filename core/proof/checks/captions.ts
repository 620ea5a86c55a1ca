import { dateSaid, datesIn } from '../../days';
import { dayNumber } from '../../document';
import { oncePerLists } from '../lists';
import type { ProofLists } from '../lists';
import { anyOf, partsOf } from '../lists/rows';
import { personsIn } from '../register';
import { storyByStory } from '../reading';
import type { PlacedSlip, ReadText } from '../reading';

/** Something that a caption says, and what its story says instead. */
interface Otherwise {
  readonly start: number;
  readonly end: number;
  readonly other: string;
}

const wordsOfPlaces = oncePerLists((lists) => ({
  /** Places of one kind by the ends of their names. */
  ends: lists['place-names.ends'].map((row) => anyOf([row])),
  school: new RegExp(anyOf(lists['place-names.schools']), 'u'),
}));
/** What stands before 村, 镇 and their like where no name does. */
const NO_NAME = /[全本该各小古新山农乡城家返渔老每两几一二三四五六七八九十多个的在到为和与进下等数邻外]$/u;
/** Sides of what has two or four. */
const SIDES = /(?<side>[左右东西南北])(?<of>[线岸侧幅门区口翼峰坡院])/gu;
/** What numerals of a row stand before. */
const RANKED = '一二三四五六七八九十';
const RANKS = /^(?:世同|年级|等功|等奖|连冠|期工|号楼)/u;

/** What is numbered: storeys, lines, rooms. */
const NUMBERED =
  /(?<!月)(?<number>\d+|[一二三四五六七八九十]{1,3})(?<unit>号线|路车|路公交|号楼|号车间|号馆|届|楼(?!梯|房|盘)|层|号(?!召|码|称|角))/gu;
/** Words of the caption that are looked for in its story. */
const KEY = 3;
/** A day so far from all that the story tells is that of a picture from the archive. */
const NEAR = 7;
const RELATIVE: Readonly<Record<string, number>> = { 昨天: -1, 昨日: -1, 前天: -2, 前日: -2, 今天: 0, 今日: 0 };
const RELATIVE_DAYS = /(?<![目以之提])[昨前今][天日]/gu;
const VAGUE = /近日|日前|连日来|近期|最近|近段时间|连续/u;
const BEAT =
  /(?<winner>\p{Script=Han}{1,6}队)(?:以[^，。]{0,14}?)?(?:战胜|击败|险胜|力克|大胜|完胜|逆转|力压)(?:了)?(?<loser>\p{Script=Han}{1,6}队)/gu;

/**
 * Captions against the stories they stand with: another place, kind, rank, side, number, day, winner or person than the
 * story tells of.
 */
export const checkCaptions = storyByStory(({ texts: story, issueDate, lists }) => {
  const told = story.filter(({ kind }) => kind !== 'caption' && kind !== 'credit' && kind !== 'byline');
  const folded = told.map((text) => text.folded).join('\n');
  if (!told.some(({ kind }) => kind === 'body') || isRowOfBriefs(told)) return [];
  const persons = told.flatMap((text) => personsIn(text, lists)).map(({ name }) => name);
  return story
    .filter(({ kind }) => kind === 'caption')
    .flatMap((text) =>
      [
        ...otherPlaces(text.folded, folded, lists),
        ...contraries(text.folded, folded, lists.contraries),
        ...otherKinds(text.folded, folded, lists.kinds.map(partsOf)),
        ...otherScenes(text.folded, folded),
        ...otherHouses(text.folded, folded),
        ...otherRoads(text.folded, folded),
        ...otherNumbers(text.folded, folded),
        ...losers(text.folded, folded),
        ...otherPersons(text.folded, folded, persons),
        ...(issueDate === undefined ? [] : otherDays(text, told, issueDate)),
      ].map(({ start, end, other }): PlacedSlip => {
        return { text, slip: { code: 'caption', start, end, confidence: 0.55, values: { other } } };
      }),
    );
});

/** Whether paragraphs are stories of their own, each begun with a sign: a caption is of one of them alone. */
function isRowOfBriefs(told: readonly ReadText[]): boolean {
  return told.filter(({ kind, text }) => kind === 'body' && /^[△▲▽▼■□◆◇●○◎★☆▪]/u.test(text)).length > 1;
}

/** Works, ages and figures with what they count, by which people are told apart. */
const OF_PERSON = /《[^《》]{1,20}》|(?!\d{4}年)\d+(?:\.\d+)?(?![月日时])\p{Script=Han}{1,2}/gu;
/** So many of them have to belong to the other. */
const BELONG = 2;

/** Somebody of whom a caption says what the story says of another, and nothing of his own. */
function otherPersons(caption: string, story: string, persons: readonly string[]): readonly Otherwise[] {
  const names = [...new Set(persons)];
  const [own, ...more] = names.filter((name) => caption.includes(name));
  if (own === undefined || more.length > 0) return [];
  const keys = caption.match(OF_PERSON) ?? [];
  const sentences = story.split(/[。！？\n]/u);
  const belong = (name: string): number =>
    new Set(keys.filter((key) => sentences.some((one) => one.includes(name) && one.includes(key)))).size;
  const others = names.filter((name) => name !== own && belong(name) >= BELONG);
  const [other] = others;
  if (other === undefined || others.length > 1 || belong(own) > 0) return [];
  const start = caption.indexOf(own);
  return [{ start, end: start + own.length, other }];
}

/** The names of places of one kind that a text has, two characters and the end each. */
function* namesOf(text: string, ends: string): Generator<{ readonly start: number; readonly name: string }> {
  for (const { index, 0: name } of text.matchAll(new RegExp(`(?<=\\p{Script=Han}{2})(?:${ends})`, 'gu'))) {
    const front = text.slice(index - 2, index);
    // 双井村|村民: the name ends before.
    if (!NO_NAME.test(front) && !/[的在]/u.test(front) && front.charAt(1) !== name)
      yield { start: index - 2, name: front + name };
  }
}

function otherPlaces(caption: string, story: string, lists: ProofLists): readonly Otherwise[] {
  const { ends: kinds, school } = wordsOfPlaces(lists);
  const places = kinds.flatMap((ends) => {
    const [first] = namesOf(story, ends);
    if (first === undefined) return [];
    return [...namesOf(caption, ends)]
      .filter(({ name }) => !story.includes(name))
      .map(({ start, name }) => ({ start, end: start + name.length, other: first.name }));
  });
  const [written, told] = [school.exec(caption), school.exec(story)?.[0]];
  if (written === null || told === undefined || story.includes(written[0])) return places;
  return [...places, { start: written.index, end: written.index + written[0].length, other: told }];
}

/** Characters that say the contrary, or another of a row, before the same stem. */
function contraries(caption: string, story: string, rows: readonly string[]): readonly Otherwise[] {
  const sides = [...caption.matchAll(SIDES)].flatMap(({ index: start, 0: side, groups }): Otherwise[] => {
    if (story.includes(side)) return [];
    const [own = '', stem = ''] = [groups?.['side'], groups?.['of']];
    const other = [...(rows.find((row) => row.includes(own)) ?? '')].find((one) => story.includes(one + stem));
    return other === undefined || other === own ? [] : [{ start, end: start + 2, other: other + stem }];
  });
  return [...sides, ...stems(caption, story, rows)];
}

function stems(caption: string, story: string, rows: readonly string[]): readonly Otherwise[] {
  return [...caption].flatMap((character, start): Otherwise[] => {
    const stem = caption.slice(start + 1, start + 3);
    if (!/^\p{Script=Han}{2}$/u.test(stem) || story.includes(character + stem)) return [];
    const row = RANKED.includes(character) && RANKS.test(stem) ? RANKED : rows.find((one) => one.includes(character));
    if (row === undefined || (/\p{Script=Han}/u.test(row) && RANKED.includes(character) && !RANKS.test(stem)))
      return [];
    const other = [...row].find((one) => one !== character && story.includes(one + stem));
    return other === undefined ? [] : [{ start, end: start + 3, other: other + stem }];
  });
}

/**
 * Crops, machines, sports: one that the story does not have, where it has another in the same words, or again and
 * again.
 */
function otherKinds(caption: string, story: string, rows: readonly (readonly string[])[]): readonly Otherwise[] {
  return rows.flatMap((kinds) => {
    const told = kinds.filter((one) => story.includes(one));
    return kinds.flatMap((kind): Otherwise[] => {
      const start = caption.indexOf(kind);
      if (start < 0 || story.includes(kind) || told.length === 0 || told.some((one) => caption.includes(one)))
        return [];
      const end = start + kind.length;
      const [before, after] = [caption.slice(Math.max(0, start - 2), start), caption.charAt(end)];
      const other = told.find(
        (one) =>
          (/\p{Script=Han}/u.test(after) && after !== '的' && story.includes(one + after)) ||
          (after === '的' &&
            /^的\p{Script=Han}{2}/u.test(caption.slice(end)) &&
            story.includes(one + caption.slice(end, end + 3))) ||
          (isWithin(caption, start) && told.length === 1 && isWithin(story, story.indexOf(one))) ||
          (before.length === 2 && story.includes(before + one)) ||
          (told.length === 1 && story.split(one).length > 2),
      );
      return other === undefined ? [] : [{ start, end, other }];
    });
  });
}

/** Whether a place is told of as one where something is done. */
function isWithin(text: string, at: number): boolean {
  return /在\p{Script=Han}{0,6}$/u.test(text.slice(Math.max(0, at - 8), at));
}

/** `第三场“送船”`: scenes, chapters and parts by the names that stand with them. */
const SCENE =
  /第(?<number>[一二三四五六七八九十]+|\d+)(?<unit>[场幕集章篇回辑期讲课节])[“《「『](?<name>[^“”《》「」『』]{2,12})[”》」』]/gu;

function otherScenes(caption: string, story: string): readonly Otherwise[] {
  const told = [...story.matchAll(SCENE)];
  return [...caption.matchAll(SCENE)].flatMap(({ index: start, groups }): Otherwise[] => {
    const { number = '', unit = '', name } = groups ?? {};
    const [other, ...more] = told.filter((one) => one.groups?.['name'] === name && one.groups?.['unit'] === unit);
    const its = other?.groups?.['number'];
    if (its === undefined || its === number || more.length > 0) return [];
    return [{ start, end: start + 2 + number.length, other: `第${its}${unit}` }];
  });
}

/** Stations, bridges and houses right after the same verb. */
const HOUSE =
  /(?<lead>\p{Script=Han}{2})(?<name>\p{Script=Han}{2})(?<kind>站|桥|港|码头|球场|剧场|机场|渡口|祠堂|书屋)/gu;

function otherHouses(caption: string, story: string): readonly Otherwise[] {
  return [...caption.matchAll(HOUSE)].flatMap(({ index, groups }): Otherwise[] => {
    const { lead = '', name = '', kind = '' } = groups ?? {};
    if (story.includes(name + kind)) return [];
    const other = new RegExp(`${lead}(?<other>\\p{Script=Han}{2}${kind})`, 'u').exec(story)?.groups?.['other'];
    const [start, end] = [index + lead.length, index + lead.length + name.length + kind.length];
    return other === undefined ? [] : [{ start, end, other }];
  });
}

/** `青岚道西`: one side of a road that the story has of another road alone. */
const ROAD = /(?<road>\p{Script=Han}{2}(?:大道|大街|[路道街巷]))(?<side>[东西南北])(?![\p{Script=Han}]?[路街巷])/gu;

function otherRoads(caption: string, story: string): readonly Otherwise[] {
  const told = [...story.matchAll(ROAD)];
  return [...caption.matchAll(ROAD)].flatMap(({ index: start, 0: road, groups }): Otherwise[] => {
    const [other] = told.filter((one) => one.groups?.['side'] === groups?.['side']);
    if (story.includes(road) || other === undefined) return [];
    return [{ start, end: start + road.length, other: other[0] }];
  });
}

/** Numbers of storeys, lines and rooms by which the story calls something else. */
function otherNumbers(caption: string, story: string): readonly Otherwise[] {
  const clauses = story.split(/[，。；！？\n]/u);
  return [...caption.matchAll(NUMBERED)].flatMap(({ index: start, 0: written, groups }): Otherwise[] => {
    const unit = groups?.['unit'] ?? '';
    const end = start + written.length;
    const rest = `${caption.slice(0, start)}\n${caption.slice(end)}`;
    const told = clauses
      .filter((clause) => clause.includes(unit.charAt(0)) && sharesKey(rest, clause))
      .flatMap((clause) => [...clause.matchAll(NUMBERED)])
      .filter((one) => one.groups?.['unit']?.charAt(0) === unit.charAt(0))
      .map((one) => one.groups?.['number'] ?? '');
    const [other] = told;
    if (other === undefined || told.includes(groups?.['number'] ?? '')) return [];
    return [{ start, end, other: other + unit }];
  });
}

function sharesKey(caption: string, clause: string): boolean {
  for (let at = 0; at + KEY <= caption.length; at += 1) {
    const key = caption.slice(at, at + KEY);
    if (/^\p{Script=Han}{3}$/u.test(key) && clause.includes(key)) return true;
  }
  return false;
}

/** Whoever lost, with the cup. */
function losers(caption: string, story: string): readonly Otherwise[] {
  if (!/冠军|夺冠|捧杯|捧起/u.test(caption)) return [];
  return [...story.matchAll(BEAT)].flatMap(({ groups }): Otherwise[] => {
    const { winner = '', loser = '' } = groups ?? {};
    const start = caption.indexOf(loser);
    return start < 0 || caption.includes(winner) ? [] : [{ start, end: start + loser.length, other: winner }];
  });
}

function otherDays(caption: ReadText, told: readonly ReadText[], issueDate: string): readonly Otherwise[] {
  const issued = dayNumber(issueDate);
  if (issued === undefined) return [];
  const clauses = told.flatMap(({ text, folded }) => {
    const days = daysIn(text, issueDate).map(({ day, start, written }) => ({ day, start, written }));
    for (const { index: start, 0: written } of folded.matchAll(RELATIVE_DAYS)) {
      days.push({ day: issued + (RELATIVE[written] ?? 0), start, written });
    }
    return [...folded.matchAll(/[^，。；！？\n]+/gu)].map(({ index, 0: clause }) => ({
      clause,
      days: days.filter(({ start }) => start >= index && start < index + clause.length),
    }));
  });
  const isVague = clauses.some(({ clause }) => VAGUE.test(clause));
  return daysIn(caption.text, issueDate).flatMap(({ day, start, written }): Otherwise[] => {
    const end = start + written.length;
    const act = caption.folded.slice(end, end + 2);
    // What is said in the words of the caption tells; else all days together do, where the story names its own.
    const same = clauses.filter(({ clause, days }) => days.length > 0 && clause.includes(act));
    const from = same.length > 0 && /^\p{Script=Han}{2}$/u.test(act) ? same : isVague ? [] : clauses;
    const days = from.flatMap((one) => one.days).sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day));
    const [near] = days;
    if (near === undefined || near.day === day || Math.abs(near.day - day) > NEAR || day > issued) return [];
    return [{ start, end, other: near.written }];
  });
}

/** A day of the issue's month that is told by its number alone. */
const BARE = /(?<![月\d.至—-])(?<day>\d{1,2})日/gu;

function daysIn(text: string, issueDate: string): readonly { day: number; start: number; written: string }[] {
  const full = datesIn(text).flatMap(({ date }) => {
    const said = date === undefined ? undefined : dateSaid(date, issueDate);
    const day = said === undefined ? undefined : dayNumber(said);
    return date === undefined || day === undefined ? [] : [{ day, start: date.start, written: date.text }];
  });
  const bare = [...text.matchAll(BARE)].flatMap(({ index: start, 0: written, groups }) => {
    const day = dayNumber(`${issueDate.slice(0, 8)}${(groups?.['day'] ?? '').padStart(2, '0')}`);
    return day === undefined || full.some((one) => one.start <= start && start < one.start + one.written.length)
      ? []
      : [{ day, start, written }];
  });
  return [...full, ...bare];
}
