import { LONGEST_WORD } from '../../cjk';
import { sameSound, soundAlike } from '../../pinyin';
import type { Slip } from '../finding';
import { areKin, lookAlike, lookAlikesOf, singleClass } from '../lists/known';
import type { Reading, TextCheck } from '../reading';
import { LEAST_COST, gain, modelOf, soundingLike, wordCost } from '../word-model';
import { inScriptOf } from './found';

/**
 * By how many powers of ten a text has to become likelier with another word, by how far that is off what is written: it
 * looks so, it sounds so with its tone, or only without it.
 */
const LEAST_GAIN = { looks: 2.4, sounds: 3.6, typed: 5.4 };
/** More is asked of longer words, of which more are near, */
const LONGER = 2;
/** and of each character that goes with any other: the most frequent class of `singleClass`. */
const GOES_WITH_ALL = { class: 0, more: 1.5 };

/** Where something is, beside any noun: 铁管里, 外礁, 盆里溅. So much more is asked there. */
const PLACE = /^[里外]|[里中上下内外前后边尾]$/u;
const BESIDE_PLACE = 1.5;
/** Pronouns of a question and an answer: both are right by themselves. */
const ASKING = /^[哪那]/u;
/** Forms that Traditional copy keeps apart, and Simplified copy does not. */
const KEPT_APART = ['覆复', '藉借', '著着'];

/** A word that may be meant. */
interface Meant {
  readonly word: string;
  readonly gain: number;
}

/**
 * Characters that make no words, where one changed for another that sounds or looks so makes one: what an input method,
 * or reading a scan, leaves. Told is the word that makes the text likelier by far (`WordModel`).
 */
export const checkSounds: TextCheck = (text, reading) => {
  if (text.kind === 'byline' || text.kind === 'credit' || text.kind === 'dateline') return [];
  const { folded } = text;
  const model = modelOf(text, reading);
  const found: { readonly start: number; readonly end: number; readonly meant: readonly Meant[] }[] = [];
  for (let start = 0; start + 1 < folded.length; start += 1) {
    for (let length = 2; length <= LONGEST_WORD; length += 1) {
      const end = start + length;
      const written = folded.slice(start, end);
      if (!/^\p{Script=Han}{2,}$/u.test(written) || written.length < length) break;
      // Most texts cannot be had for so much less, whatever stood there.
      if (gain(model, start, end, LEAST_COST) < LEAST_GAIN.looks) continue;
      if (wordCost(written) !== undefined || isOfName(written, reading)) continue;
      const meant = nearWords(written)
        .map((word) => ({ word, gain: gain(model, start, end, wordCost(word) ?? Infinity) }))
        .filter((one) => one.gain >= leastGain(written, one.word))
        .sort((a, b) => b.gain - a.gain);
      if (meant.length > 0) found.push({ start, end, meant });
    }
  }
  const slips: Slip[] = [];
  for (const { start, end, meant } of found.sort((a, b) => (b.meant[0]?.gain ?? 0) - (a.meant[0]?.gain ?? 0))) {
    if (slips.some((slip) => slip.start < end && start < slip.end)) continue;
    const best = meant.filter((one) => one.gain > (meant[0]?.gain ?? 0) - 1).map(({ word }) => word);
    if (best.length > 3) continue;
    const suggestion = best.length === 1 ? inScriptOf(text, start, end, best[0] ?? '') : undefined;
    slips.push({
      code: 'sound-alike',
      start,
      end,
      confidence: Math.round(Math.min(0.85, 0.35 + (meant[0]?.gain ?? 0) / 20) * 100) / 100,
      values: { words: best.join('、') },
      ...(suggestion !== undefined && { suggestion }),
    });
  }
  return slips.sort((a, b) => a.start - b.start);
};

/** Words with one character in place of another that sounds or looks so. */
function nearWords(written: string): readonly string[] {
  const near = new Set(soundingLike(written).filter((word) => offBy(written, word) === 1));
  for (let off = 0; off < written.length; off += 1) {
    for (const other of lookAlikesOf(written.charAt(off))) {
      const word = written.slice(0, off) + other + written.slice(off + 1);
      if (wordCost(word) !== undefined) near.add(word);
    }
  }
  return [...near];
}

function leastGain(written: string, word: string): number {
  const off = [...word].findIndex((character, at) => character !== written.charAt(at));
  const [mine, its] = [written.charAt(off), word.charAt(off)];
  if ((ASKING.test(mine) && ASKING.test(its)) || KEPT_APART.includes(mine + its)) return Infinity;
  const common = [...written].filter((one) => (singleClass(one) ?? Infinity) <= GOES_WITH_ALL.class).length;
  const least = isLike(mine, its) ? LEAST_GAIN.looks : sameSound(mine, its) ? LEAST_GAIN.sounds : LEAST_GAIN.typed;
  if (written.length > 2) return least + LONGER;
  const beside = PLACE.test(written) && !lookAlike(mine, its) ? BESIDE_PLACE : 0;
  return least + common * GOES_WITH_ALL.more + beside;
}

function isLike(mine: string, its: string): boolean {
  return lookAlike(mine, its) || (areKin(mine, its) && soundAlike(mine, its));
}

function isOfName(written: string, { known }: Pick<Reading, 'known'>): boolean {
  return known.some((name) => name.includes(written));
}

function offBy(one: string, other: string): number {
  return [...one].filter((character, at) => character !== other.charAt(at)).length;
}
