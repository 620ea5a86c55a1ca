import { groupBy } from '../../group-by';
import { oncePerLists } from '../lists';
import { isKnownWord, isTakenFor, singleClass } from '../lists/known';
import { anyOf } from '../lists/rows';
import { storyByStory, wordsIn } from '../reading';
import type { PlacedSlip, ReadText, Reading } from '../reading';
import { personsIn } from '../register';
import { standsAlone } from './found';
import { nameSlip } from './near-names';

/** Two characters of a text. */
interface Pair {
  readonly text: ReadText;
  readonly start: number;
}

/**
 * So many characters beside the one that differs are the same, where a name is met again and again, and where once: on
 * both sides, or so many on one.
 */
const COMMON = { often: 2, once: 3, oneSide: 4 };
/** What a body is, after its own name. */
const BODY =
  /^[〇㐀-鿿𠀀-𲎯]{0,10}?(?:公司|合作社|剧团|集团|协会|商会|学会|艺术团|乐团|工作室|农场|基金会|研究院|研究所|银行|酒店|饭店|超市|书店|药房|纪念馆|故事馆|陈列馆|展览馆|展示馆)/u;
/** How names of places and bodies end, rivers and streets aside: 开街 and 过河 are none. */
const kindsOf = oncePerLists(
  (lists) => new RegExp(`^(?:${anyOf(lists['place-names.bodies'])})(?<!^[路街桥河湖山渡巷县])`, 'u'),
);
/** Further than this nothing is compared. */
const REACH = 8;
/** Characters of one or two classes that stand by themselves in any text. */
const FREQUENT = 1;
/** What sets one thing off from another of its kind. */
const SERIES = /[一二三四五六七八九十百千万亿两零〇东西南北左右上下前后大小老新男女他她它]/u;

/**
 * Names of bodies, places and things one character off one that the same story has again and again, or in the same
 * words: 东陇村 for 东垄村, 和源水稻种植专业合作社 for 禾源水稻种植专业合作社.
 */
export const checkNearTerms = storyByStory((reading) => [...nearTerms(reading)]);

function* nearTerms(reading: Reading): Generator<PlacedSlip> {
  const pairs = pairPlaces(reading.texts.filter(({ kind }) => kind !== 'credit' && kind !== 'byline'));
  const partners = [0, 1].map((off) => groupBy([...pairs.keys()], (pair) => pair.charAt(1 - off)));
  for (const [pair, places] of pairs) {
    const [place] = places;
    if (place === undefined || places.length > 1 || (isKnownWord(pair) && kindAfter(place, reading) === undefined))
      continue;
    if (reading.known.some((name) => name.includes(pair)) || isOfPerson(place, reading)) continue;
    const body = bodyAfter(place);
    for (const off of [0, 1]) {
      if (SERIES.test(pair.charAt(off))) continue;
      const other = (partners[off]?.get(pair.charAt(1 - off)) ?? []).find(
        (one) => one !== pair && isMeant(pair, one, off, place, body, pairs.get(one) ?? [], reading),
      );
      if (other === undefined) continue;
      yield nameSlip(place.text, place.start, pair, other, 'organisation', 0.6);
      break;
    }
  }
}

/** Whether a pair has a part of the name of somebody told with an office, which `names.ts` looks at. */
function isOfPerson({ text, start }: Pair, { lists }: Reading): boolean {
  return personsIn(text, lists).some((one) => one.start < start + 2 && start < one.start + one.name.length);
}

function pairPlaces(texts: readonly ReadText[]): ReadonlyMap<string, readonly Pair[]> {
  const places = texts.flatMap((text) =>
    [...text.folded.matchAll(/(?=([〇㐀-鿿𠀀-𲎯]{2}))/gu)].map(({ index: start, 1: pair = '' }) => ({
      text,
      start,
      pair,
    })),
  );
  return groupBy(places, ({ pair }) => pair);
}

function isMeant(
  pair: string,
  other: string,
  off: number,
  place: Pair,
  body: string | undefined,
  others: readonly Pair[],
  reading: Reading,
): boolean {
  const [written, meant] = [pair.charAt(off), other.charAt(off)];
  if (isFrequent(meant) || SERIES.test(meant)) return false;
  if (!isTakenFor(written, meant) && !isBody(body, others)) return false;
  const kind = kindAfter(place, reading);
  if (kind !== undefined && others.some((one) => kindAfter(one, reading) === kind))
    return !isKnownWord(pair) || others.length > 1;
  const common = Math.max(...others.map((one) => commonAround(place, one, off)));
  const least = isFrequent(written) || others.length < 2 ? COMMON.once : COMMON.often;
  return common >= least && standsAlone(wordsIn(place.text, reading), place.start, place.start + 2);
}

/** What a body is that has two characters for its own name, with what stands between: 食品有限公司 after 瑞惠. */
function bodyAfter({ text, start }: Pair): string | undefined {
  const body = BODY.exec(text.folded.slice(start + 2))?.[0];
  return body !== undefined && body.length >= 3 ? body : undefined;
}

/** Whether one of other pairs is told to be the same kind of body. */
function isBody(body: string | undefined, others: readonly Pair[]): boolean {
  return body !== undefined && others.some((one) => one.text.folded.startsWith(body, one.start + 2));
}

/** What a place or body of two characters is: 小区 after 橘园. */
function kindAfter({ text, start }: Pair, { lists }: Reading): string | undefined {
  return kindsOf(lists).exec(text.folded.slice(start + 2, start + 2 + REACH))?.[0];
}

/** How many characters beside the one that differs are the same in both places. */
function commonAround(one: Pair, other: Pair, off: number): number {
  const [a, b] = [one.text.folded, other.text.folded];
  const [at, its] = [one.start + off, other.start + off];
  let [left, right] = [0, 0];
  while (left < REACH && isSame(a.charAt(at - left - 1), b.charAt(its - left - 1))) left += 1;
  while (right < REACH && isSame(a.charAt(at + right + 1), b.charAt(its + right + 1))) right += 1;
  return (left > 0 && right > 0) || left + right >= COMMON.oneSide ? left + right : 0;
}

function isFrequent(character: string): boolean {
  return (singleClass(character) ?? Infinity) <= FREQUENT;
}

function isSame(one: string, other: string): boolean {
  return one === other && /[〇㐀-鿿𠀀-𲎯]/u.test(one);
}
