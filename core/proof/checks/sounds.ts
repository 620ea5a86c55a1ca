import { sameSound, soundAlike } from '../../pinyin';
import type { Slip } from '../finding';
import { areKin, kinOf, lookAlike, lookAlikesOf, resembling } from '../lists/known';
import type { Reading, TextCheck } from '../reading';
import { personsIn } from '../register';
import { pairCost, wordNumber } from '../word-pairs';
import { singleCost, wordCost } from '../word-costs';
import { holdsHalf, soundingLike, wordWith } from '../word-index';
import type { Candidate } from '../word-index';
import { costAt, gain, modelOf, mostGain } from '../word-model';
import type { WordModel } from '../word-model';
import { inScriptOf } from './found';

/** How one text came to be written for another. */
type Cause = 'both' | 'looks' | 'kin' | 'sounds' | 'typed' | 'resembles' | 'swap' | 'several';
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
/** From which odds a slip is told, and the least gain that is looked at. */
const LEAST_ODDS = -1.1;
const LEAST_GAIN = 1;
/** Words of a lower cost are common. */
const COMMON_WORD = 5.5;
/** Longer expressions are those of `phrases.ts`. */
const LONGEST = 3;
/** The cheapest words, by their length less one. */
const CHEAPEST = [0, 2.8, 3.2, 4];
/** What stands in a text costs so much at least, but for a few that always stand together. */
const LEAST_COST = 2;

/** What stands beside any word: 不售, 一搁, 外礁, 铁管里. So much less likely it is a slip. */
const BESIDE_ANY = { text: /^[不一里外上下最还也都很更再又就才去来]|[里中上下内外前后边尾在了着过]$/u, fall: 1.5 };
/** Numerals: they stand before anything. */
const NUMERALS = /[二两三四五六七八九十百千万拾捌]/u;
/** Pronouns of a question and an answer, of things and people: both are right by themselves. */
const PRONOUNS = ['哪那', '它他', '她他', '它她'];
/** Forms that Traditional copy keeps apart, or papers use as they like. */
const KEPT_APART = ['覆复', '藉借', '著着', '傅父'];
const EITHER = new Set([...PRONOUNS, ...KEPT_APART].flatMap((pair) => [pair, [...pair].reverse().join('')]));

/** A word that may be meant. */
interface Meant {
  readonly word: string;
  readonly odds: number;
}

/**
 * Characters and words where others that sound or look so make the text likelier by far (`WordModel`): what an input
 * method, or reading a scan, leaves.
 */
export const checkSounds: TextCheck = (text, reading) => {
  if (text.kind === 'byline' || text.kind === 'credit' || text.kind === 'dateline') return [];
  const { folded } = text;
  const model = modelOf(text, reading);
  const names = personsIn(text).map(({ name, start }) => ({ start, end: start + name.length }));
  const found: { readonly start: number; readonly end: number; readonly meant: readonly Meant[] }[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    for (let length = 2; length <= LONGEST; length += 1) {
      const end = start + length;
      const written = folded.slice(start, end);
      if (written.length < length || !isHan(written.charCodeAt(length - 1))) break;
      const stands = standsAt(model, start, end, written);
      // Most texts cannot be had for so much less, whatever stood there.
      const most = mostGain(model, start, end) - LEAST_COST;
      if (most < LEAST_GAIN || stands.most + stands.rise * most < LEAST_ODDS) continue;
      // 6时后: a measure belongs to its number.
      if (/\d/u.test(folded.charAt(start - 1))) continue;
      if (isOfName(written, reading) || names.some((name) => start < name.end && end > name.start)) continue;
      const begin = stands.begin - againstSlip(folded, start, end, stands.isWord);
      const meant: Meant[] = [];
      const weigh = (candidate: Candidate): void => {
        const odds = begin + oddsOf(written, candidate, stands);
        // Not even for nothing would it be likely enough.
        if (odds + stands.rise * most < LEAST_ODDS) return;
        const gained = gain(model, start, end, candidate);
        if (gained < LEAST_GAIN || odds + stands.rise * gained < LEAST_ODDS) return;
        meant.push({ word: candidate.word, odds: odds + stands.rise * gained });
      };
      const dearest = (begin + stands.likeliest + stands.rise * most - LEAST_ODDS) / FALL.meant;
      for (const candidate of soundingLike(written, dearest)) {
        if (candidate.word !== written && !meant.some(({ word }) => word === candidate.word)) weigh(candidate);
      }
      for (const candidate of lookingLike(written)) {
        if (candidate.cost <= dearest && !meant.some(({ word }) => word === candidate.word)) weigh(candidate);
      }
      meant.sort((a, b) => b.odds - a.odds);
      if (meant.length > 0) found.push({ start, end, meant });
    }
  }
  const slips: Slip[] = [];
  for (const { start, end, meant } of found.sort((a, b) => (b.meant[0]?.odds ?? 0) - (a.meant[0]?.odds ?? 0))) {
    if (slips.some((slip) => slip.start < end && start < slip.end)) continue;
    const most = meant[0]?.odds ?? 0;
    const best = meant.filter(({ odds }) => odds > most - 0.5).map(({ word }) => word);
    const suggestion = best.length === 1 ? inScriptOf(text, start, end, best[0] ?? '') : undefined;
    slips.push({
      code: 'sound-alike',
      start,
      end,
      confidence: Math.round(Math.min(0.85, 0.35 + 0.5 / (1 + Math.exp(-most))) * 100) / 100,
      values: { words: best.slice(0, 3).join('、') },
      ...(suggestion !== undefined && { suggestion }),
    });
  }
  return slips.sort((a, b) => a.start - b.start);
};

/** What stands at a stretch, and what it has to do with the odds, whatever is meant. */
interface Stands {
  readonly causes: Readonly<Record<Cause, number>>;
  readonly rise: number;
  readonly isWord: boolean;
  /** Of the causes, the likeliest. */
  readonly likeliest: number;
  /** Where the odds begin, and where they begin at most. */
  readonly begin: number;
  readonly most: number;
}

function standsAt(model: WordModel, start: number, end: number, written: string): Stands {
  const known = costAt(model, start, end);
  const isWord = known !== undefined;
  const { rise, ...causes } = ODDS[isWord ? 'word' : written.length === 2 ? 'two' : 'long'];
  const begin = isWord ? -FALL.written * known : 0;
  const cheapest = CHEAPEST[written.length - 1] ?? 0;
  const likeliest = Math.max(...Object.values(causes));
  return { causes, rise, isWord, likeliest, begin, most: begin + likeliest - FALL.meant * cheapest };
}

/** Words that have one character that looks so, or two changed about. */
function lookingLike(written: string): readonly Candidate[] {
  const near: Candidate[] = [];
  if (!holdsHalf(written)) return near;
  const add = (at: number, others: string): void => {
    const candidate = wordWith(written, at, others);
    if (candidate !== undefined) near.push(candidate);
  };
  for (let at = 0; at < written.length; at += 1) {
    const character = written.charAt(at);
    for (const other of lookAlikesOf(character)) add(at, other);
    for (const other of kinOf(character)) add(at, other);
    for (const other of resembling(character)) add(at, other);
    const before = written.charAt(at - 1);
    if (at > 0 && before !== character) add(at - 1, character + before);
  }
  return near;
}

/** The odds of a candidate before what it gains. */
function oddsOf(written: string, { word, cost }: Candidate, { causes }: Stands): number {
  let at = 0;
  while (written.charAt(at) === word.charAt(at)) at += 1;
  const [mine, its] = [written.charAt(at), word.charAt(at)];
  if (EITHER.has(mine + its) || NUMERALS.test(mine)) return -Infinity;
  const cause = causeOf(written, word, mine, its);
  return cause === undefined ? -Infinity : causes[cause] - FALL.meant * cost - FALL.character * singleCost(mine);
}

/** What speaks against a slip at a stretch, whatever is meant. */
function againstSlip(folded: string, start: number, end: number, isWord: boolean): number {
  const cut = FALL.cut * (cutsWord(folded, start) + cutsWord(folded, end));
  if (isWord) return cut;
  const written = folded.slice(start, end);
  return cut + (BESIDE_ANY.text.test(written) ? BESIDE_ANY.fall : 0) + FALL.neighbours * neighbours(written);
}

/** 1 where a word of two characters stands across a place in a text, or 0. */
function cutsWord(folded: string, at: number): number {
  return (wordCost(folded.slice(at - 1, at + 1)) ?? Infinity) < COMMON_WORD ? 1 : 0;
}

/** The share of neighbouring characters that are a word, or follow one another as words. */
function neighbours(written: string): number {
  let met = 0;
  for (let at = 0; at + 1 < written.length; at += 1) {
    const [first, second] = [written.charAt(at), written.charAt(at + 1)];
    if (wordCost(first + second) !== undefined || pairCost(wordNumber(first), wordNumber(second)) !== undefined)
      met += 1;
  }
  return met / (written.length - 1);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * How a text came to be written for a word of which the first other character is `its`; `undefined` where nobody would.
 */
function causeOf(written: string, word: string, mine: string, its: string): Cause | undefined {
  const off = [...written].filter((character, at) => character !== word.charAt(at)).length;
  if (off === 2 && [...written].sort().join('') === [...word].sort().join('')) return 'swap';
  if (off > 1) {
    return [...written].every((one, at) => one === word.charAt(at) || soundAlike(one, word.charAt(at)))
      ? 'several'
      : undefined;
  }
  const sounds = soundAlike(mine, its);
  if (lookAlike(mine, its)) return sounds ? 'both' : 'looks';
  if (areKin(mine, its)) return 'kin';
  const resembles = resembling(mine).includes(its);
  if (sameSound(mine, its)) return resembles ? 'both' : 'sounds';
  if (sounds) return 'typed';
  return resembles ? 'resembles' : undefined;
}

function isOfName(written: string, { known }: Pick<Reading, 'known'>): boolean {
  return known.some((name) => name.includes(written));
}
