import { LONGEST_WORD } from '../../cjk';
import { sameSound } from '../../pinyin';
import type { Slip } from '../finding';
import { areKin, kinOf, lookAlike, lookAlikesOf } from '../lists/known';
import type { Reading, TextCheck } from '../reading';
import { personsIn } from '../register';
import { pairCost, wordNumber } from '../word-pairs';
import { gain, modelOf, mostGain, singleCost, soundingLike, wordCost } from '../word-model';
import { inScriptOf } from './found';

/** How one text came to be written for another. */
type Cause = 'looks' | 'kin' | 'sounds' | 'typed' | 'swap' | 'several';
/** What was written: a character by itself, no word of two characters or more, or another word. */
type Written = 'one' | 'two' | 'long' | 'word';

/*
 * The odds (natural logarithms) that a stretch is a slip for another word: where they begin, and how they rise with the powers of
 * ten by which the text becomes likelier. Fitted by logistic regression on slips as keyboards make them, strewn at random
 * over our own samples, against the samples as they are (docs/proofreading.md).
 */
const ODDS: Readonly<Record<Written, Readonly<Record<Cause | 'rise', number>>>> = {
  one: { rise: 0.29, looks: -1.1, kin: -1.5, sounds: -1.3, typed: -1.4, swap: -9, several: -9 },
  two: { rise: 0.5, looks: 0.7, kin: -0.8, sounds: -0.9, typed: -1.5, swap: -1.1, several: -2.4 },
  long: { rise: 0.62, looks: 0.9, kin: 0.2, sounds: 0.9, typed: -0.6, swap: -2.9, several: -2.4 },
  word: { rise: 0.76, looks: -1.6, kin: -1.6, sounds: -0.8, typed: -1.3, swap: -3, several: -1.1 },
};
/**
 * How they fall with the cost of the word that is meant, of the character that is off, and of the word that stands there; and
 * by the share of neighbours in what is no word that are met side by side all the same; and with each end that cuts a word.
 */
const FALL = { meant: 0.34, character: 0.13, written: 0.28, neighbours: 2.1, cut: 0.7 };
/** From which odds a slip is told, and the least gain that is looked at. */
const LEAST_ODDS = -1.5;
const LEAST_GAIN = 1;
/** Words of a lower cost are common. */
const COMMON_WORD = 5.5;
/** A pair of words costs so much at least. */
const LEAST_COST = 0.5;

/** What stands beside any word: 不售, 一搁, 外礁, 铁管里. So much less likely it is a slip. */
const BESIDE_ANY = { text: /^[不一里外上下]|[里中上下内外前后边尾在]$/u, fall: 0.8 };
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
 * Characters and words where others that sound or look so make the text likelier by far (`WordModel`): what an input method,
 * or reading a scan, leaves.
 */
export const checkSounds: TextCheck = (text, reading) => {
  if (text.kind === 'byline' || text.kind === 'credit' || text.kind === 'dateline') return [];
  const { folded } = text;
  const model = modelOf(text, reading);
  const names = personsIn(text).map(({ name, start }) => ({ start, end: start + name.length }));
  const found: { readonly start: number; readonly end: number; readonly meant: readonly Meant[] }[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    for (let length = 1; length <= LONGEST_WORD; length += 1) {
      const end = start + length;
      const written = folded.slice(start, end);
      if (!/^\p{Script=Han}+$/u.test(written) || written.length < length) break;
      // Most texts cannot be had for so much less, whatever stood there.
      if (mostGain(model, start, end) - LEAST_COST < LEAST_GAIN || isOfName(written, reading)) continue;
      if (names.some((name) => start < name.end && end > name.start)) continue;
      const cut = FALL.cut * (cutsWord(folded, start) + cutsWord(folded, end));
      const meant = nearWords(written)
        .map((word) => ({ word, odds: oddsOf(written, word, gain(model, start, end, word)) - cut }))
        .filter(({ odds }) => odds >= LEAST_ODDS)
        .sort((a, b) => b.odds - a.odds);
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

/** Words that sound so, that have one character that looks so, or two changed about. */
function nearWords(written: string): readonly string[] {
  const near = new Set(soundingLike(written).filter((word) => word.length === written.length));
  const add = (word: string): void => {
    if (word.length === 1 || wordCost(word) !== undefined) near.add(word);
  };
  for (let at = 0; at < written.length; at += 1) {
    const character = written.charAt(at);
    for (const other of [...lookAlikesOf(character), ...kinOf(character)])
      add(written.slice(0, at) + other + written.slice(at + 1));
    if (at > 0) add(written.slice(0, at - 1) + written.charAt(at) + written.charAt(at - 1) + written.slice(at + 1));
  }
  near.delete(written);
  return [...near];
}

function oddsOf(written: string, word: string, gained: number): number {
  if (gained < LEAST_GAIN) return -Infinity;
  const off = [...word].findIndex((character, at) => character !== written.charAt(at));
  const [mine, its] = [written.charAt(off), word.charAt(off)];
  if (EITHER.has(mine + its) || NUMERALS.test(mine)) return -Infinity;
  const other = written.length > 1 ? wordCost(written) : undefined;
  const { rise, ...begin } =
    ODDS[written.length === 1 ? 'one' : other !== undefined ? 'word' : written.length === 2 ? 'two' : 'long'];
  const meant = word.length === 1 ? singleCost(word) : (wordCost(word) ?? 0);
  return (
    begin[causeOf(written, word, mine, its)] +
    rise * gained -
    FALL.meant * meant -
    FALL.character * singleCost(mine) -
    (other === undefined && BESIDE_ANY.text.test(written) ? BESIDE_ANY.fall : 0) -
    (other !== undefined ? FALL.written * other : FALL.neighbours * neighbours(written))
  );
}

/** 1 where a word of two characters stands across a place in a text, or 0. */
function cutsWord(folded: string, at: number): number {
  return (wordCost(folded.slice(at - 1, at + 1)) ?? Infinity) < COMMON_WORD ? 1 : 0;
}

/** The share of neighbouring characters that are a word, or follow one another as words. */
function neighbours(written: string): number {
  if (written.length < 2) return 0;
  let met = 0;
  for (let at = 0; at + 1 < written.length; at += 1) {
    const [first, second] = [written.charAt(at), written.charAt(at + 1)];
    if (wordCost(first + second) !== undefined || pairCost(wordNumber(first), wordNumber(second)) !== undefined)
      met += 1;
  }
  return met / (written.length - 1);
}

function causeOf(written: string, word: string, mine: string, its: string): Cause {
  const off = [...written].filter((character, at) => character !== word.charAt(at)).length;
  if (off > 1) return off === 2 && [...written].sort().join('') === [...word].sort().join('') ? 'swap' : 'several';
  if (lookAlike(mine, its)) return 'looks';
  return areKin(mine, its) ? 'kin' : sameSound(mine, its) ? 'sounds' : 'typed';
}

function isOfName(written: string, { known }: Pick<Reading, 'known'>): boolean {
  return known.some((name) => name.includes(written));
}
