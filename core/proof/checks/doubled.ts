import type { Word } from '../../cjk';
import { isSetExpression } from '../expressions';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { isKnownWord } from '../lists/known';
import { anyCharacterOf, anyOf } from '../lists/rows';
import { costOfWord } from '../word-costs';
import { gainWithout, modelOf } from '../word-model';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';
import { inScriptOf } from './found';
import { matchesIn } from '../pattern-needs';

const saidTwice = oncePerLists((lists) => ({
  /** Characters that stand twice only by a slip, with those before and after which they are none. */
  singles: new Map(
    lists['reduplicated.single'].map((row) => {
      const [character = '', before = '', after = ''] = row.split(' ');
      return [character, { before, after }] as const;
    }),
  ),
  /** Reduplications that are language: 人人, 天天, and rows as 一个一个; `.` stands for any character. */
  row: new RegExp(`^(?:${anyOf(lists['reduplicated.rows']).replaceAll('\\.', '.')})`, 'u'),
  /** Verbs that are said twice for a try: 研究研究. */
  tries: new Set(lists['reduplicated.tries']),
  /** How something is done, said twice before its verb: 稳稳落下. */
  adverbs: new Set(lists['reduplicated.adverbs']),
  /** Verbs of one character, said twice for a try before what is tried: 浇浇水, 拔拔草. */
  tried: new Set(lists['reduplicated.tried']),
  /** 用铁锹|锹土: tools, and what is done with them. */
  tool: new RegExp(`(?<=[用拿握持抡挥扛][^，。；：、]{0,2})(?:${anyOf(lists['reduplicated.tools'])})$`, 'u'),
  /** Offices that are named after what they are the heads of: 股|股长, 村|村长. */
  heads: new RegExp(`^${anyCharacterOf(lists['reduplicated.heads'])}长`, 'u'),
}));

function isAdverb(folded: string, at: number, { lists }: Reading): boolean {
  // 满足|足 ends a word in the first of them.
  return saidTwice(lists).adverbs.has(folded.slice(at, at + 2)) && !isKnownWord(folded.slice(at - 1, at + 1));
}

/** 一个一个, 一件件一件件; not 一口气一口气. */
function isRow(unit: string): boolean {
  return unit.startsWith('一') && (unit.length === 2 || !isKnownWord(unit) || /^.(.)\1/u.test(unit));
}

/** Two characters, each twice, that are a word once: 和和睦睦. */
function isWordOfTwice(folded: string, at: number): boolean {
  const [one, two, three, four] = folded.slice(at, at + 4);
  return one !== undefined && one === two && three === four && isKnownWord(`${one}${three}`);
}

/** By how many powers of ten a text has to become likelier without the second of two like characters. */
const LEAST_GAIN = 2.25;
/** And after a number with its measure: 三天|天, 十几次|次. */
const LEAST_AFTER_NUMBER = 2;
/** And where it is likelier anyhow: before what ends a word of three (制度|度|化), or between two words (学年|年|任务). */
const LEAST_BETWEEN = 1.25;
/** And where the two are a word themselves, if a rare one: 缺课|课. */
const LEAST_KNOWN = 4;
/** What words end in. */
const SUFFIX = /^[化性感率力型式者员类]/u;

/**
 * Whether the second of two like characters is left over: a word ends in the first (提供|供), and the text reads better
 * without the second. In 参与|与会 it does not, for the second begins a word itself.
 */
function afterWord(text: ReadText, reading: Reading, at: number): boolean {
  const { folded } = text;
  if (!/[〇㐀-鿿𠀀-𲎯]/u.test(folded.charAt(at)) || saidTwice(reading.lists).singles.has(folded.charAt(at)))
    return false;
  const words = wordsIn(text, reading);
  const first = words.find(({ start, end }) => start <= at && end > at);
  const second = words.find(({ start, end }) => start <= at + 1 && end > at + 1);
  if (first === undefined || second === undefined) return false;
  if (first === second) {
    // 满|足足: the two are a word themselves, and so is the first with what stands before it.
    if (first.end - first.start !== 2 || /^\d/u.test(text.text.slice(first.end))) return false;
    // 来看看: for a try.
    if (saidTwice(reading.lists).tried.has(folded.charAt(at))) return false;
    return (
      isKnownWord(folded.slice(at - 1, at + 1)) && words.some(({ end, kind }) => end === at && kind === 'character')
    );
  }
  if (second.kind !== 'character' || first.end !== at + 1 || first.kind === 'other') return false;
  // 一个个, 一排排: rows.
  if (/^[一几]/u.test(folded.slice(first.start))) return false;
  const next = words.find(({ start }) => start === at + 2);
  const isBetween = SUFFIX.test(folded.slice(at + 2)) || (next !== undefined && isWord(first) && isWord(next));
  // 36户|户均: the second begins a word that the lexicon has not.
  if (first.kind === 'number' && costOfWord(folded, at + 1, at + 3) !== undefined) return false;
  const least = isBetween ? LEAST_BETWEEN : first.kind === 'number' ? LEAST_AFTER_NUMBER : LEAST_GAIN;
  return first.end - first.start > 1 && gainWithout(modelOf(text, reading), at + 1, at + 2) >= least;
}

function isWord({ start, end, kind }: Word): boolean {
  return end - start > 1 && kind === 'noun';
}

/** By how many a text has to become likelier without a character that begins the word after it too. */
const LEAST_GAIN_BEFORE = 3.5;

/** What ends names, and begins the word after them: 漾水二桥|桥头. */
const ENDS_NAMES = /[省市县区镇乡村社街路桥河湖山校院局站园馆厂店队会]/u;

/** Whether the first of two like characters is left over before a word: 入|入睡. */
function beforeWord(text: ReadText, reading: Reading, at: number): boolean {
  const { folded } = text;
  if (!/[〇㐀-鿿𠀀-𲎯]/u.test(folded.charAt(at)) || saidTwice(reading.lists).tried.has(folded.charAt(at))) return false;
  if (ENDS_NAMES.test(folded.charAt(at))) return false;
  const words = wordsIn(text, reading);
  const first = words.find(({ start, end }) => start <= at && end > at);
  const second = words.find(({ start }) => start === at + 1);
  if (first?.kind !== 'character' || second === undefined || second.end - second.start < 2) return false;
  if (second.kind === 'name' || second.kind === 'number' || second.kind === 'other') return false;
  return gainWithout(modelOf(text, reading), at, at + 1) >= LEAST_GAIN_BEFORE;
}

/** Every year, every day; but not where one year is named or years are counted: 学年|年, 多少年|年. */
const EVERY = /^(?:年年|月月|天天|夜夜)/u;
const NAMES_TIME = /[\d零一二三四五六七八九十百千两几数少多学今去前明后半当]$/u;

/**
 * Whether two like characters are no word, and belong to none: 手手. What is said twice in speech (试试, 天天) is
 * known.
 */
function bothAlone(text: ReadText, reading: Reading, at: number): boolean {
  const { folded } = text;
  if (!/[〇㐀-鿿𠀀-𲎯]/u.test(folded.charAt(at))) return false;
  const without = (): number => gainWithout(modelOf(text, reading), at + 1, at + 2);
  // 尊老爱幼|幼的.
  if (isSetExpression(folded.slice(at - 3, at + 1))) return without() >= LEAST_BETWEEN;
  const isTried = saidTwice(reading.lists).tried.has(folded.charAt(at));
  // 来看看, 想试试: for a try, whatever stands after it.
  if (isKnownWord(folded.slice(at, at + 2))) return !isTried && without() >= LEAST_KNOWN;
  if (isTried && /^[〇㐀-鿿𠀀-𲎯]/u.test(folded.slice(at + 2))) return false;
  if (EVERY.test(folded.slice(at)) && !NAMES_TIME.test(folded.slice(0, at))) return false;
  // 歪歪扭扭, 碎碎的: how something is.
  if (
    /^(?:(.)\1|[的地几])/u.test(folded.slice(at + 2)) ||
    /[一几]$/u.test(folded.slice(0, at)) ||
    /(.)\1$/u.test(folded.slice(0, at))
  )
    return false;
  const [first, second] = wordsIn(text, reading).filter(({ start, end }) => start <= at + 1 && end > at);
  if (first?.kind !== 'character' || second?.kind !== 'character') return false;
  return without() >= LEAST_GAIN;
}

/** A word such as 湿漉漉 with its characters changed about: 漉湿湿的. */
const TURNED = /(?<one>[〇㐀-鿿𠀀-𲎯])(?!\k<one>)(?<two>[〇㐀-鿿𠀀-𲎯])\k<two>(?=[的地])/gu;

/** Characters and words that stand twice by a slip of the hand. */
export const checkDoubled: TextCheck = (text, reading) => {
  const { folded } = text;
  const { singles, row, tries, heads, tool } = saidTwice(reading.lists);
  const slips: Slip[] = [];
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (character !== folded.charAt(at + 1) || isAdverb(folded, at, reading)) continue;
    if (tool.test(folded.slice(Math.max(0, at - 3), at + 1)) && /^[〇㐀-鿿𠀀-𲎯]/u.test(folded.slice(at + 2))) continue;
    if (heads.test(folded.slice(at + 1)) || isWordOfTwice(folded, at) || isWordOfTwice(folded, at - 2)) continue;
    if (afterWord(text, reading, at) || beforeWord(text, reading, at)) {
      slips.push({ code: 'doubled-character', start: at, end: at + 2, suggestion: character, confidence: 0.65 });
      continue;
    }
    if (bothAlone(text, reading, at)) {
      slips.push({ code: 'doubled-character', start: at, end: at + 2, suggestion: character, confidence: 0.6 });
      continue;
    }
    const entry = singles.get(character);
    if (entry === undefined || folded.charAt(at + 2) === character || folded.charAt(at - 1) === character) continue;
    if (at > 0 && entry.before.includes(folded.charAt(at - 1))) continue;
    if (entry.after.includes(folded.charAt(at + 2)) && at + 2 < folded.length) continue;
    // Two words that meet: 现在|在 and 存在|在 have theirs above; the lexicon knows the others.
    const words = wordsIn(text, reading).filter(({ start, end }) => end - start > 1 && start <= at + 1 && end > at);
    if (words.some(({ start, end }) => start <= at && end > at + 1)) continue;
    if (words.length > 1) continue;
    slips.push({
      code: 'doubled-character',
      start: at,
      end: at + 2,
      suggestion: character,
      confidence: words.length === 0 ? 0.85 : 0.6,
    });
  }
  for (const { index: start, groups = {} } of matchesIn(folded, TURNED)) {
    const [one = '', two = ''] = [groups['one'], groups['two']];
    if (isKnownWord(one + two + two) || !isKnownWord(two + one + one)) continue;
    const suggestion = inScriptOf(text, start, start + 3, two + one + one);
    const end = start + 3;
    slips.push({ code: 'sound-alike', start, end, confidence: 0.7, ...(suggestion !== undefined && { suggestion }) });
  }
  for (const match of matchesIn(
    folded,
    /(?<![哈嘿呵嘻啦咚滴哗轰嗒啪])([〇㐀-鿿𠀀-𲎯])\1{2,}(?<![哈嘿呵嘻啦咚滴哗轰嗒啪])/gu,
  )) {
    const [start, end] = [match.index, match.index + match[0].length];
    slips.push({ code: 'doubled-character', start, end, suggestion: match[0].slice(0, 2), confidence: 0.8 });
  }
  for (const match of folded.matchAll(/([〇㐀-鿿𠀀-𲎯]{2,8})\1/gu)) {
    const unit = match[1] ?? '';
    if (/^(.)\1+$/u.test(unit) || isRow(unit) || (unit.length === 2 && (row.test(unit) || tries.has(unit)))) continue;
    // 千家万户|万户: no word, but the end of one.
    if (unit.length === 2 && !isKnownWord(unit) && !isSetExpression(folded.slice(match.index - 2, match.index + 2)))
      continue;
    if (isKnownWord(match[0])) continue;
    slips.push({
      code: 'doubled-word',
      start: match.index,
      end: match.index + match[0].length,
      suggestion: unit,
      confidence: unit.length > 2 ? 0.85 : 0.65,
    });
  }
  return slips.sort((a, b) => a.start - b.start);
};
