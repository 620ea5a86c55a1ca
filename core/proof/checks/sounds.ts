import { LONGEST_WORD, lookUpWord } from '../../cjk';
import type { Word } from '../../cjk';
import { readingsOf } from '../../pinyin';
import type { Slip } from '../finding';
import { isFree, isKnownWord, lookAlikesOf } from '../lists/known';
import { COMMON_SURNAMES } from '../lists/surnames';
import { wordsIn } from '../reading';
import type { TextCheck } from '../reading';
import { inScriptOf } from './found';

/** Words that are common enough to be meant (the lexicon's ranks). */
const COMMON = 2;

let sounds: ReadonlyMap<string, readonly string[]> | undefined;

/** Characters by how they are read. */
function charactersOf(reading: string): readonly string[] {
  if (sounds === undefined) {
    const made = new Map<string, string[]>();
    for (let code = 0x4e00; code < 0x9fa6; code += 1) {
      const character = String.fromCharCode(code);
      for (const said of readingsOf(character)) {
        const group = made.get(said);
        if (group === undefined) made.set(said, [character]);
        else group.push(character);
      }
    }
    sounds = made;
  }
  return sounds.get(reading) ?? [];
}

/** What goes with almost every character by itself, and is no sign of a word. */
const PLAIN =
  '的了着过地得和与及或在为向把被对从以于是有将让使给由比更最很再又也都就不没未这那我你他她它们中上下里外前后大小多少新老高低好人年月日时分点个位名次件条项家处座所只两一二三四五六七八九十百千万亿第每各本该此其某全总副主要会能可应须需来去到入出回起开用做作等并且而但则即如若因故被省市县区镇乡村街路号楼层室组队班站场院校园厂店馆局厅部科股办委党政军民工农商学兵男女父母子孙爷奶叔伯哥姐弟妹说听看想讲走跑问答还只才刚已曾甚均皆亦仍尚著之者乎水话树花草鱼鸟米油茶酒菜饭车船灯书';

/**
 * Words that differ from a pair of characters in one of them, the commonest alone: one that looks the same, or sounds the
 * same where neither of the pair often stands by itself.
 */
function meant(pair: string): readonly string[] {
  const ranks = new Map<string, number>();
  const bound = ![...pair].some((character) => PLAIN.includes(character));
  for (const off of [0, 1]) {
    const character = pair.charAt(off);
    const alike = lookAlikesOf(character);
    const sounding = bound && !isFree(character) ? readingsOf(character).flatMap(charactersOf) : [];
    for (const other of [...alike, ...sounding]) {
      const word = off === 0 ? other + pair.charAt(1) : pair.charAt(0) + other;
      const rank = word === pair ? undefined : lookUpWord(word, 0, 2)?.rank;
      if (rank !== undefined && rank >= (bound && alike.includes(other) ? COMMON - 1 : COMMON)) ranks.set(word, rank);
    }
  }
  const best = Math.max(...ranks.values());
  return [...ranks].filter(([, rank]) => rank === best).map(([word]) => word);
}

/**
 * Two characters that are no word, where one that sounds or looks so is: what an input method, or reading a scan, leaves.
 * Beside a longer word a lone character is only taken for one that looks like it (亨受到 for 享受到).
 */
export const checkSounds: TextCheck = (text, reading) => {
  if (text.kind === 'byline' || text.kind === 'credit' || text.kind === 'dateline') return [];
  const { folded } = text;
  const words = wordsIn(text, reading);
  const slips: Slip[] = [];
  const add = (start: number, candidates: readonly string[]): void => {
    const pair = folded.slice(start, start + 2);
    if (slips.some((slip) => slip.start < start + 2 && start < slip.end) || candidates.length === 0) return;
    if (isKnownWord(pair) || reading.known.some((name) => name.includes(pair)) || inLongerWord(folded, start)) return;
    const [best] = candidates;
    const suggestion =
      candidates.length === 1 && best !== undefined ? inScriptOf(text, start, start + 2, best) : undefined;
    slips.push({
      code: 'sound-alike',
      start,
      end: start + 2,
      confidence: 0.55,
      values: { words: candidates.join('、') },
      ...(suggestion !== undefined && { suggestion }),
    });
  };
  for (const [index, word] of words.entries()) {
    if (word.kind !== 'character') continue;
    const [before, next, after] = [words[index - 1], words[index + 1], words[index + 2]];
    if (next?.kind === 'character' && !isName(folded, before, word) && !isRow(folded, before, after)) {
      const candidates = meant(folded.slice(word.start, next.end));
      const sure = candidates.length === 1 || (lookUpWord(candidates[0] ?? '', 0, 2)?.rank ?? 0) > COMMON - 1;
      if (candidates.length <= 2 && sure) add(word.start, candidates);
      continue;
    }
    const lone = folded.charAt(word.start);
    if (isFree(lone)) continue;
    for (const [start, off] of [
      [word.start - 1, 1],
      [word.start, 0],
    ] as const) {
      const pair = folded.slice(Math.max(0, start), start + 2);
      const looks = lookAlikesOf(lone).map((other) => (off === 0 ? other + pair.charAt(1) : pair.charAt(0) + other));
      add(
        start,
        looks.filter((one) => (lookUpWord(one, 0, 2)?.rank ?? -1) >= COMMON),
      );
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};

/** Whether a character, or the single one before it, begins a name of a person. */
function isName(text: string, before: Word | undefined, word: Word): boolean {
  if (COMMON_SURNAMES.has(text.charAt(word.start))) return true;
  return before !== undefined && before.end - before.start === 1 && COMMON_SURNAMES.has(text.charAt(before.start));
}

/** Longer rows of single characters are names and quotations of old texts. */
function isRow(text: string, before: Word | undefined, after: Word | undefined): boolean {
  return [before, after].some((one) => one?.kind === 'character' && !isFree(text.charAt(one.start)));
}

/** Whether the pair is part of a longer word that is known but was cut otherwise. */
function inLongerWord(text: string, at: number): boolean {
  for (let length = 3; length <= LONGEST_WORD; length += 1) {
    for (let start = Math.max(0, at + 2 - length); start <= at; start += 1) {
      if (isKnownWord(text.slice(start, start + length))) return true;
    }
  }
  return false;
}
