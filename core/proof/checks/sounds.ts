import { shareSyllable } from '../../pinyin';
import type { Slip } from '../finding';
import { lookalikesOf, nearCause } from '../near-characters';
import type { NearCause } from '../near-characters';
import type { Reading, TextCheck } from '../reading';
import { personsIn } from '../register';
import { LEAST_ODDS, LEAST_ODDS_OF_ALL, confidenceOf } from '../slip-rate';
import { numberAt, numberWith, pairCost } from '../word-pairs';
import { allWords, costOf, singleCost } from '../word-costs';
import { cheapestWith, holdsHalf, placeSwapped, placeWith, soundingLike } from '../word-index';
import { costAt, gain, modelOf, mostGain } from '../word-model';
import type { WordModel } from '../word-model';
import { NOWHERE, codeAt, halfOf, pairAt } from '../word-table';
import type { WordTable } from '../word-table';
import { inScriptOf } from './found';

/** How one text came to be written for another. */
type Cause = NearCause | 'swap' | 'several';
/** What was written: no word of two characters or more, or another word. */
type Written = 'two' | 'long' | 'word';

/*
 * The odds (natural logarithms) that a stretch is a slip for another word: where they begin, and how they rise with the
 * powers of ten by which the text becomes likelier. Fitted by logistic regression on slips as keyboards make them,
 * strewn at random over our own samples, against the samples as they are (docs/proofreading.md).
 */
const ODDS: Readonly<Record<Written, Readonly<Record<Cause | 'rise', number>>>> = {
  two: {
    rise: 0.94,
    both: 1.9,
    looks: 1.5,
    kin: 0.2,
    kinSounds: 1.7,
    kinTyped: 1.0,
    sounds: 0.7,
    typed: -0.2,
    resembles: -0.2,
    swap: -2.5,
    several: -6,
  },
  long: {
    rise: 0.72,
    both: 3.4,
    looks: 3,
    kin: 1.2,
    kinSounds: 2.7,
    kinTyped: 2.0,
    sounds: 3.4,
    typed: 1.2,
    resembles: 1.7,
    swap: 1.1,
    several: -2.4,
  },
  word: {
    rise: 0.79,
    both: -1.2,
    looks: -3,
    kin: -2.1,
    kinSounds: -0.6,
    kinTyped: -1.3,
    sounds: -1.2,
    typed: -2.4,
    resembles: -3.3,
    swap: -4.3,
    several: -2.5,
  },
};
/**
 * How they fall with the cost of the word that is meant, of the character that is off, and of the word that stands
 * there; and by the share of neighbours in what is no word that are met side by side all the same; and with each end
 * that cuts a word.
 */
const FALL = { meant: 1.04, character: 0.11, written: -0.34, neighbours: 1.31, cut: 0.5 };
/**
 * The lowest odds that are looked at. How many slips its story has says something of two characters that are no word,
 * and nothing, as was measured, of a word, or of three that two words may share.
 */
const LOWEST: Readonly<Record<Written, number>> = { two: LEAST_ODDS_OF_ALL, long: LEAST_ODDS, word: LEAST_ODDS };
/** The least gain that is looked at. */
const LEAST_GAIN = 1;
/** The likeliest of the causes. */
const LIKELIEST = { two: likeliest(ODDS.two), long: likeliest(ODDS.long), word: likeliest(ODDS.word) } as const;
/** Words of a lower cost are common. */
const COMMON_WORD = 5.5;
/** Longer expressions are those of `phrases.ts`. */
const LONGEST = 3;
/** The cheapest words, by their length less one. */
const CHEAPEST = [0, 2.8, 3.2, 4];
/** No word of two characters and more is cheaper. */
const CHEAPEST_OF_ALL = 2.75;
/** What stands in a text costs so much at least, but for a few that always stand together. */
const LEAST_COST = 2;

/** What stands beside any word: 不售, 一搁, 外礁, 铁管里. So much less likely it is a slip. */
const BESIDE_ANY = {
  first: codesOf('不一里外上下最还也都很更再又就才去来'),
  last: codesOf('里中上下内外前后边尾在了着过得的'),
  fall: 1.5,
};
/** Numerals: they stand before anything. */
const NUMERALS = codesOf('二两三四五六七八九十百千万拾捌');
/** Pronouns of a question and an answer, of things and people: both are right by themselves. */
const PRONOUNS = ['哪那', '它他', '她他', '它她'];
/** Forms that Traditional copy keeps apart, or papers use as they like. */
const KEPT_APART = ['覆复', '藉借', '著着', '傅父'];
const EITHER = new Set(
  [...PRONOUNS, ...KEPT_APART].flatMap((pair) => [
    halfOf(pair.charCodeAt(0), pair.charCodeAt(1)),
    halfOf(pair.charCodeAt(1), pair.charCodeAt(0)),
  ]),
);

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (one) => one.charCodeAt(0)));
}

/** Costs that come to the same may differ by so much when they are reckoned in another way. */
const ROUNDING = 1e-6;
const NONE: readonly never[] = [];

/** A word that may be meant, by its place in the table. */
interface Meant {
  readonly place: number;
  readonly odds: number;
}

/**
 * Characters and words where others that sound or look so make the text likelier by far (`WordModel`): what an input
 * method, or reading a scan, leaves. Doubtful ones are among them, for `toldByRate`.
 */
export const checkSounds: TextCheck = (text, reading) => {
  if (text.kind === 'byline' || text.kind === 'credit' || text.kind === 'dateline') return [];
  const { folded } = text;
  const model = modelOf(text, reading);
  const names = personsIn(text, reading.lists).map(({ name, start }) => ({ start, end: start + name.length }));
  const beside = besideIn(folded);
  const found: { readonly start: number; readonly end: number; readonly meant: readonly Meant[] }[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    if (!isHan(folded.charCodeAt(start))) continue;
    for (let length = 2; length <= LONGEST; length += 1) {
      const end = start + length;
      if (end > folded.length || !isHan(folded.charCodeAt(end - 1))) break;
      const stands = standsAt(model, start, end);
      // Most texts cannot be had for so much less, whatever stood there.
      const most = mostGain(model, start, end) - LEAST_COST;
      if (most < LEAST_GAIN || stands.most + ODDS[stands.kind].rise * most < LOWEST[stands.kind]) continue;
      // 6时后: a measure belongs to its number.
      if (isDigit(folded.charCodeAt(start - 1))) continue;
      // 一搁就是五十年: any verb of one character.
      if (length === 2 && folded.charAt(start) === '一' && folded.startsWith('就', end)) continue;
      if (isOfName(folded.slice(start, end), reading) || names.some((name) => start < name.end && end > name.start))
        continue;
      const meant = meantAt(model, folded, start, end, stands, most, beside);
      if (meant.length > 0) found.push({ start, end, meant });
    }
  }
  const slips: Slip[] = [];
  for (const { start, end, meant } of found.sort((a, b) => (b.meant[0]?.odds ?? 0) - (a.meant[0]?.odds ?? 0))) {
    if (slips.some((slip) => slip.start < end && start < slip.end)) continue;
    const most = meant[0]?.odds ?? 0;
    const best = meant.filter(({ odds }) => odds > most - 0.5).map(({ place }) => allWords().table.wordAt(place));
    const suggestion = best.length === 1 ? inScriptOf(text, start, end, best[0] ?? '') : undefined;
    slips.push({
      code: 'sound-alike',
      start,
      end,
      confidence: confidenceOf(most),
      odds: most,
      values: { words: best.slice(0, 3).join('、') },
      ...(suggestion !== undefined && { suggestion }),
    });
  }
  return slips.sort((a, b) => a.start - b.start);
};

/** What stands at a stretch: where the odds of a slip begin with it, and where at most before what is gained. */
interface Stands {
  readonly kind: Written;
  readonly begin: number;
  readonly most: number;
}

function standsAt(model: WordModel, start: number, end: number): Stands {
  const known = costAt(model, start, end);
  const length = end - start;
  const kind = known !== undefined ? 'word' : length === 2 ? 'two' : 'long';
  const begin = known !== undefined ? -FALL.written * known : 0;
  return { kind, begin, most: begin + LIKELIEST[kind] - FALL.meant * (CHEAPEST[length - 1] ?? 0) };
}

function likeliest({ rise: _, ...causes }: Readonly<Record<Cause | 'rise', number>>): number {
  return Math.max(...Object.values(causes));
}

/** The words that may be meant at a stretch where `most` can be gained, the likeliest first. */
function meantAt(
  model: WordModel,
  folded: string,
  start: number,
  end: number,
  stands: Stands,
  most: number,
  beside: Beside,
): readonly Meant[] {
  const odds = ODDS[stands.kind];
  const lowest = LOWEST[stands.kind];
  const begin = stands.begin - againstSlip(folded, start, end, stands.kind === 'word', beside);
  /** What a word may cost at most that is meant by a cause. */
  const dearest = (cause: number): number => (begin + cause + odds.rise * most - lowest) / FALL.meant;
  const dearestOfAll = dearest(LIKELIEST[stands.kind]);
  if (dearestOfAll < CHEAPEST_OF_ALL) return NONE;
  const words = allWords();
  const { table } = words;
  const length = end - start;
  const front = pairAt(folded, start);
  const back = length === 3 ? halfOf(folded.charCodeAt(start + 2), 0) : 0;
  const meant: Meant[] = [];
  /** Weighs the word at a place of the table that has `its` first where `mine` stands. */
  const weigh = (place: number, cause: Cause, mine: number, its: number): void => {
    const cost = costOf(words, place);
    const before = begin + (odds[cause] - FALL.meant * cost - FALL.character * singleCost(mine));
    // Not even for nothing would it be likely enough.
    if (before + odds.rise * most < lowest || isEither(mine, its) || meant.some((one) => one.place === place)) return;
    const gained = gain(model, start, end, cost, numberAt(table, place));
    const all = before + odds.rise * gained;
    if (gained >= LEAST_GAIN && all >= lowest) meant.push({ place, odds: all });
  };
  for (const place of soundingLike(front, back, dearestOfAll, dearest(odds.several))) {
    const at = firstOff(front, back, table, place, 0);
    const mine = codeAt(front, back, at);
    const cause = causeOf(front, back, table, place, at);
    if (cause !== undefined) weigh(place, cause, mine, table.codeOf(place, at));
  }
  // Of three characters with two changed about no half need be left.
  if (dearest(odds.swap) >= CHEAPEST_OF_ALL) {
    for (let at = 1; at < length; at += 1) {
      const last = codeAt(front, back, at - 1);
      const mine = codeAt(front, back, at);
      const place = last === mine ? NOWHERE : placeSwapped(front, back, at);
      if (place !== NOWHERE) weigh(place, 'swap', last, mine);
    }
  }
  if (!holdsHalf(front, back)) return meant.sort(likelierFirst);
  for (let at = 0; at < length; at += 1) {
    const mine = codeAt(front, back, at);
    if (NUMERALS.has(mine)) continue;
    // No word with the other characters at their places is cheaper, nor one with another character at this place.
    const others = cheapestBeside(front, back, length, at);
    if (others > dearestOfAll + ROUNDING) continue;
    for (const { code, cause } of lookalikesOf(mine)) {
      const cheapest = Math.max(others, cheapestWith(length, at, code)) - ROUNDING;
      if (dearest(odds[cause]) < cheapest) continue;
      const place = placeWith(front, back, at, mine ^ code);
      if (place !== NOWHERE) weigh(place, cause, mine, code);
    }
  }
  return meant.sort(likelierFirst);
}

function likelierFirst(one: Meant, other: Meant): number {
  return other.odds - one.odds;
}

/** The least that a word costs that has all characters of a text at their places but the one at `at`. */
function cheapestBeside(front: number, back: number, length: number, at: number): number {
  let cheapest = CHEAPEST_OF_ALL;
  for (let other = 0; other < length; other += 1) {
    if (other !== at) cheapest = Math.max(cheapest, cheapestWith(length, other, codeAt(front, back, other)));
  }
  return cheapest;
}

/** What speaks against a slip at a stretch, whatever is meant. */
function againstSlip(folded: string, start: number, end: number, isWord: boolean, { cut, met }: Beside): number {
  const cuts = FALL.cut * (cut[start]! + cut[end]!);
  // 住得, 修得: any verb before how it is done, though the model has the two for a word.
  if (isWord) return cuts + (folded.charAt(end - 1) === '得' ? BESIDE_ANY.fall : 0);
  let neighbours = 0;
  for (let at = start + 1; at < end; at += 1) neighbours += met[at]!;
  const isBesideAny = BESIDE_ANY.first.has(folded.charCodeAt(start)) || BESIDE_ANY.last.has(folded.charCodeAt(end - 1));
  return cuts + (isBesideAny ? BESIDE_ANY.fall : 0) + FALL.neighbours * (neighbours / (end - start - 1));
}

/** What stands on both sides of each place of a text. */
interface Beside {
  /** 1 where a common word of two characters stands across the place. */
  readonly cut: Uint8Array;
  /** 1 where the two characters are a word, or follow one another as words. */
  readonly met: Uint8Array;
}

function besideIn(folded: string): Beside {
  const [cut, met] = [new Uint8Array(folded.length + 1), new Uint8Array(folded.length + 1)];
  const words = allWords();
  for (let at = 1; at <= folded.length; at += 1) {
    const place = words.table.placeOf(pairAt(folded, at - 1), 0);
    if (place !== NOWHERE && costOf(words, place) < COMMON_WORD) cut[at] = 1;
    if (place !== NOWHERE || isMet(folded.charCodeAt(at - 1), folded.charCodeAt(at))) met[at] = 1;
  }
  return { cut, met };
}

/** Whether one character follows another as words do, by their UTF-16 codes. */
function isMet(first: number, second: number): boolean {
  return pairCost(numberWith(0, first), numberWith(0, second)) !== undefined;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** How a text came to be written for a word that is another from `at` on; `undefined` where nobody would. */
function causeOf(front: number, back: number, table: WordTable, word: number, at: number): Cause | undefined {
  const next = firstOff(front, back, table, word, at + 1);
  if (next === LONGEST) return nearCause(codeAt(front, back, at), table.codeOf(word, at));
  const isLast = firstOff(front, back, table, word, next + 1) === LONGEST;
  const isSame = (off: number, its: number): boolean => codeAt(front, back, off) === table.codeOf(word, its);
  if (isLast && isSame(at, next) && isSame(next, at)) return 'swap';
  for (let off = at; off < LONGEST; off += 1) {
    if (!isSame(off, off) && !shareSyllable(codeAt(front, back, off), table.codeOf(word, off))) return undefined;
  }
  return 'several';
}

/** From a place on, the first character that a word has not; `LONGEST` where it has all of them. */
function firstOff(front: number, back: number, table: WordTable, word: number, from: number): number {
  let at = from;
  while (at < LONGEST && codeAt(front, back, at) === table.codeOf(word, at)) at += 1;
  return at;
}

/** Whether both characters are right, whatever was meant. */
function isEither(mine: number, its: number): boolean {
  return NUMERALS.has(mine) || EITHER.has(halfOf(mine, its));
}

const partsOfNames = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a text is a part of a name or term that is known. */
function isOfName(written: string, { known }: Pick<Reading, 'known'>): boolean {
  let parts = partsOfNames.get(known);
  if (parts === undefined) {
    parts = new Set(known.flatMap(partsOf));
    partsOfNames.set(known, parts);
  }
  return parts.has(written);
}

/** All stretches of a name that may be looked at. */
function partsOf(name: string): readonly string[] {
  return Array.from(name.slice(0, -1), (_, at) => [name.slice(at, at + 2), name.slice(at, at + LONGEST)]).flat();
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
