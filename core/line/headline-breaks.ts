import { KIND, isStop, wordsOf } from '../cjk';
import type { Word } from '../cjk';
import {
  BESIDE_NUMBERS,
  BODIES,
  COUNTING,
  LEANING_BACK,
  LONE_VERBS,
  OPENERS,
  OPENING_WORDS,
  PARTICLES,
  PLACES,
  QUALITIES,
  SUFFIXES,
  SURNAMES,
  WEAK_ENDS,
  WEAK_STARTS,
} from './headline-words';
import { areTwins, phraseCosts } from './headline-phrases';
import { BREAK } from './prepared';
import type { Prepared } from './prepared';

/** From this cost on a break is a wrong one: a headline takes another line before it. */
export const WRONG_BREAK = 300;

/**
 * What a break in a headline costs; 0 is a separator. A cost of 10 is worth two fifths of a line's width in balance
 * over two lines. From `WRONG_BREAK` on stand those of newspaper rule L18.
 */
const COST = {
  afterStop: 4,
  atBracket: 3,
  afterParticle: 7,
  beforePhrase: 5,
  beforeVerb: 5,
  afterVerb: 9,
  beforeNumber: 8,
  besideLatin: 8,
  betweenNouns: 13,
  afterNumber: 40,
  besideLone: 30,
  afterLoneVerb: 60,
  afterLonePast: 25,
  weakEnd: 100,
  longUnknown: 60,
  insideLongBrackets: 40,
  /** Breaking elsewhere when there is a separator to break at, and where the phrases are parallel. */
  notAtSeparator: 25,
  insideParallel: 320,
  /** A phrase of four characters between separators or stops is one breath 四字格. */
  insideFour: 120,
  betweenTwins: 35,
  /** Between a body and what it is of: 县人大|常委会. */
  insideBody: 45,
  barePhraseOfNumber: 100,
  afterSurname: 200,
  insideShortBrackets: 350,
  insideName: 400,
  insideFraction: 400,
  insideDate: 400,
  beforeSuffix: 400,
  weakStart: 500,
  insideWord: 1000,
} as const;

/** A title or quotation of no more characters than this stays whole. */
const SHORT_BRACKETS = 8;
/** Characters of a set phrase 四字格. */
const FOUR = 4;
/** So many characters in a row that belong to no word are taken for one name. */
const LONGEST_NAME = 4;

/** What costs depend on besides the text. */
export interface HeadlineBreakOptions {
  /** Words and names that are never cut, besides those of the lexicon. */
  readonly words?: readonly string[] | undefined;
  /** The phrases are parallel: lines break between them only. */
  readonly parallel?: boolean;
}

/** The places where lines of a headline may begin. */
export interface HeadlineBreakCosts {
  /** Cost of beginning a line with each cell; infinite where no line may start. */
  readonly costs: Float64Array;
  /** How many phrases after a separator begin before each cell, itself counted. */
  readonly phrases: Uint16Array;
}

/** Values the places where a headline may be broken, by its words and marks. */
export function headlineBreakCosts(cells: Prepared, options: HeadlineBreakOptions = {}): HeadlineBreakCosts {
  const costs = new Float64Array(cells.length + 1).fill(Infinity);
  const words = wordsOf(cells.text, options.words);
  const phrased = phraseCosts(cells.text, words);
  const elsewhere = options.parallel === true ? COST.insideParallel : COST.notAtSeparator;
  const fours = fourCharacterPhrases(cells);
  const brackets = bracketLengths(cells);
  const separated = cells.kinds.some((kind, p) => isSpace(kind) && cells.breaks[p + 1] === BREAK.allowed);
  const phrases = new Uint16Array(cells.length + 1);
  let index = 0;
  for (let p = 1; p < cells.length; p++) {
    phrases[p] = phrases[p - 1]!;
    while (words[index]!.end <= cells.offsets[p]!) index += 1;
    if (cells.breaks[p] === BREAK.none) continue;
    const space = isSpace(cells.kinds[p - 1]!) || cells.breaks[p] === BREAK.forced;
    if (space) phrases[p]! += 1;
    const inside = words[index]!.start < cells.offsets[p]!;
    costs[p] =
      bracketCost(brackets[p]!) +
      (separated && !space ? elsewhere : 0) +
      (fours[p] === 1 ? COST.insideFour : 0) +
      (inside
        ? insideCost(cells.text, cells.offsets[p]!)
        : placeCost(cells, p, words, { index, brackets: brackets[p]!, phrased: phrased[index] }));
  }
  phrases[cells.length] = phrases[cells.length - 1] ?? 0;
  return { costs, phrases };
}

/** 1 at cells that are the second to fourth of four Han characters between separators, stops, brackets or ends. */
function fourCharacterPhrases(cells: Prepared): Uint8Array {
  const inside = new Uint8Array(cells.length);
  for (let start = 0; start < cells.length;) {
    let end = start;
    while (end < cells.length && cells.kinds[end] === KIND.han) end += 1;
    if (end - start === FOUR && start + end < 2 * cells.length - FOUR) inside.fill(1, start + 1, end);
    start = end + 1;
  }
  return inside;
}

/** Inside a word or number; the least bad place in a long one is after 百分之. */
function insideCost(text: string, offset: number): number {
  return text.endsWith('分之', offset) ? COST.insideFraction : COST.insideWord;
}

function bracketCost(length: number): number {
  if (length === 0) return 0;
  return length <= SHORT_BRACKETS ? COST.insideShortBrackets : COST.insideLongBrackets;
}

function isSpace(kind: number): boolean {
  return kind === KIND.space || kind === KIND.ideographicSpace;
}

/** For each cell the length of the innermost pair of brackets it stands in; 0 outside, and before an opening one. */
function bracketLengths(cells: Prepared): Uint16Array {
  const lengths = new Uint16Array(cells.length);
  const open: number[] = [];
  for (let p = 0; p < cells.length; p++) {
    if (cells.kinds[p] === KIND.opening) open.push(p);
    if (cells.kinds[p] !== KIND.closing) continue;
    const from = open.pop();
    for (let inside = p; from !== undefined && inside > from; inside--) lengths[inside] ||= p - from - 1;
  }
  return lengths;
}

/** What it costs to break before cell `p`, where word `index` begins. */
function placeCost(
  cells: Prepared,
  p: number,
  words: readonly Word[],
  {
    index,
    brackets,
    phrased,
  }: { readonly index: number; readonly brackets: number; readonly phrased: number | undefined },
): number {
  const before = cells.kinds[p - 1]!;
  const after = cells.kinds[p]!;
  if (cells.breaks[p] === BREAK.forced) return 0;
  if (isSpace(before)) return 0;
  if (before === KIND.interpunct) return brackets > 0 ? COST.longUnknown : COST.insideName;
  if (isStop(before)) {
    // A clause may begin with 和 or 与, none with 的.
    return LEANING_BACK.has(loneOf(cells.text, words[index])) ? COST.weakStart : COST.afterStop;
  }
  if (before === KIND.closing || after === KIND.opening) {
    if (isWeakStart(cells.text, words[index]!)) return COST.weakStart;
    const leaning = before === KIND.closing ? '' : loneOf(cells.text, words[index - 1]);
    return LONE_VERBS.has(leaning) || WEAK_ENDS.has(leaning) ? COST.weakEnd : COST.atBracket;
  }
  return phrased ?? wordCost(cells.text, words, index);
}

const loneOf = (text: string, word: Word | undefined): string =>
  word?.kind === 'character' ? text.slice(word.start, word.end) : '';

function isWeakStart(text: string, word: Word): boolean {
  return WEAK_STARTS.has(loneOf(text, word));
}

/** What it costs to break between two words. A question of the form 能不能 is one word. */
function wordCost(text: string, words: readonly Word[], index: number): number {
  const last = words[index - 1]!;
  const next = words[index]!;
  const lastLone = loneOf(text, last);
  const nextLone = loneOf(text, next);
  if (WEAK_STARTS.has(nextLone)) return COST.weakStart;
  if (text[next.start] === '不' && text[last.end - 1] === text[next.start + 1]) return COST.insideWord;
  if (PARTICLES.has(lastLone)) {
    // 见了|成效: a verb of one character leans on what follows, with its particle too.
    if (lastLone === '了' && loneOf(text, words[index - 2]) !== '') return COST.afterLonePast;
    const loneNoun = nextLone !== '' && words[index + 1]?.kind === 'verb';
    return loneNoun ? COST.besideLone : COST.afterParticle;
  }
  if (WEAK_ENDS.has(lastLone)) return COST.weakEnd;
  if (OPENERS.has(nextLone)) return lastLone === '' ? COST.beforePhrase : COST.besideLone;
  if (last.kind === 'number') return numberCost(text, words, index);
  if (isCounted(text, words, index - 1)) return COST.besideLone;
  if (next.kind === 'number' && lastLone === '等') return COST.weakEnd;
  if (next.kind === 'number') return lastLone === '' ? COST.beforeNumber : afterLone(text, words, index);
  if (last.kind === 'other' || next.kind === 'other') {
    return LONE_VERBS.has(lastLone) ? COST.afterLoneVerb : COST.besideLatin;
  }
  if (nextLone !== '' && last.kind === 'verb' && PLACES.has(nextLone)) return COST.afterVerb;
  if (nextLone !== '' && SUFFIXES.has(nextLone)) return COST.beforeSuffix;
  if (lastLone !== '' && nextLone !== '') return unknownCost(text, words, index);
  if (nextLone !== '') return LONE_VERBS.has(nextLone) ? COST.beforeVerb : COST.besideLone;
  if (lastLone !== '' && words[index - 2]?.kind === 'number' && BESIDE_NUMBERS.has(lastLone)) return COST.afterStop;
  if (lastLone !== '') return afterLone(text, words, index);
  if (BODIES.has(text.slice(next.start, next.end)) && last.kind !== 'verb') return COST.insideBody;
  if (areTwins(text.slice(last.start, last.end), text.slice(next.start, next.end))) return COST.betweenTwins;
  if (OPENING_WORDS.has(text.slice(next.start, next.end))) return COST.beforePhrase;
  if (next.kind === 'verb') return last.kind === 'verb' ? COST.afterVerb : COST.beforeVerb;
  return last.kind === 'verb' ? COST.afterVerb : COST.betweenNouns;
}

/** A number keeps its measure; one that ends without a measure leans on what follows. A date stays together. */
function numberCost(text: string, words: readonly Word[], index: number): number {
  const number = words[index - 1]!;
  const next = words[index]!;
  const end = text[number.end - 1]!;
  if (next.kind === 'number') {
    return '年月'.includes(end) && /[月日号號]/.test(text[next.end - 1]!) ? COST.insideDate : COST.betweenNouns;
  }
  if (BESIDE_NUMBERS.has(loneOf(text, next))) return COST.insideName;
  if (/^以?[上下内內外]|^左右/.test(text.slice(next.start, next.end))) return COST.barePhraseOfNumber;
  if (/[0-9零〇一二两兩三四五六七八九十百千万萬亿億]/.test(end)) return COST.barePhraseOfNumber;
  return isCounted(text, words, index) ? COST.insideName : COST.afterNumber;
}

/** Whether word `index` is a lone character that a number counts: the 灯 of 一盏灯. */
function isCounted(text: string, words: readonly Word[], index: number): boolean {
  const number = words[index - 1];
  const lone = loneOf(text, words[index]);
  if (lone === '' || number?.kind !== 'number' || !COUNTING.has(text[number.end - 1]!)) return false;
  return ![LONE_VERBS, QUALITIES, OPENERS, WEAK_ENDS, WEAK_STARTS].some((known) => known.has(lone));
}

/** Two characters without a word: a name, unless they are too many. */
function unknownCost(text: string, words: readonly Word[], index: number): number {
  const isUnknown = (at: number): boolean => {
    const lone = loneOf(text, words[at]);
    return lone !== '' && !WEAK_STARTS.has(lone) && !WEAK_ENDS.has(lone);
  };
  let [first, end] = [index - 1, index + 1];
  while (end - first <= LONGEST_NAME && isUnknown(first - 1)) first -= 1;
  while (end - first <= LONGEST_NAME && isUnknown(end)) end += 1;
  if (end - first > LONGEST_NAME) return COST.longUnknown;
  return COST.insideName;
}

/** After a character without a word: the end of a word it is the suffix of, a family name, or a word by itself. */
function afterLone(text: string, words: readonly Word[], index: number): number {
  const lone = loneOf(text, words[index - 1]);
  const before = words[index - 2];
  const ofParticle = PARTICLES.has(loneOf(text, before));
  if (ofParticle && words[index]!.kind === 'verb') return COST.beforeVerb;
  if (before?.kind === 'verb' && PLACES.has(lone)) return COST.weakEnd;
  if (QUALITIES.has(lone)) return COST.weakEnd;
  const leans = before !== undefined && before.kind !== 'other' && !WEAK_ENDS.has(loneOf(text, before));
  if (leans && SUFFIXES.has(lone)) return words[index]!.kind === 'verb' ? COST.beforeVerb : COST.betweenNouns;
  if (leans && SURNAMES.has(loneOf(text, before))) return COST.betweenNouns;
  if (SURNAMES.has(lone)) return COST.afterSurname;
  return LONE_VERBS.has(lone) ? COST.afterLoneVerb : COST.besideLone;
}
