import type { Word } from '../cjk';
import {
  BODIES,
  BODY_ENDS,
  BODY_WORDS,
  FINITE,
  LEANING_BACK,
  LONE_VERBS,
  OPENERS,
  OPENING_WORDS,
  PLACES,
  QUALITIES,
  SUFFIXES,
  TITLES,
  WEAK_ENDS,
  WEAK_STARTS,
} from './headline-words';

/** What breaks between the words of a clause cost, on the scale of `headlineBreakCosts`. */
const COST = {
  /** Between a place or a body and what is told of it: 临川码头|图书流动站. */
  afterBody: 10,
  beforePredicate: 5,
  /** Between two words that are far from both ends of a long phrase. */
  insidePhrase: 13,
  /** After the first word of a long phrase, or before its last. */
  nearEnd: 45,
  beforeTitle: 45,
  /** Within what is said in one breath: 消防|演练, 图书|流动站. Another line is better. */
  insideCompound: 100,
  insideBody: 100,
  insideName: 400,
  longUnknown: 60,
} as const;

/** Characters of the longest compound that is said in one breath, and of a piece that is too short to be parted. */
const [COMPOUND, PIECE] = [5, 2];
/** So many characters in a row that belong to no word are taken for one name. */
const LONGEST_NAME = 4;
const CLOSING = new Set('”’」』》〉）)');
/** With one of these behind it a character is a verb: 见了, 开着, 赶在. */
const ASPECTS = new Set('了着著过過在到');

/** Words that belong together whatever they are parted by: a noun with its suffix, a name of unknown characters. */
interface Unit {
  /** Words from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  readonly text: string;
  /** `body`: a noun that names a place or a body; numbers, marks and others part phrases. */
  readonly kind: 'noun' | 'body' | 'verb' | 'opener' | 'number' | 'mark' | 'other';
}

/**
 * What it costs to begin a line of a headline with each of its words, where that follows from phrases: a place is
 * parted from what is told of it, a subject from its predicate, and a compound from nothing. A verb after a noun and
 * before another predicate is a noun itself: 技能培训|办到家门口. `undefined` where phrases tell nothing.
 */
export function phraseCosts(text: string, words: readonly Word[]): readonly (number | undefined)[] {
  const costs = new Array<number | undefined>(words.length).fill(undefined);
  const units = nounsOf(unitsOf(text, words));
  for (const { first, end, text: whole, kind } of units) {
    if (kind !== 'noun' && kind !== 'body') continue;
    const inside = whole.length > LONGEST_NAME ? COST.longUnknown : COST.insideName;
    for (let at = first + 1; at < end; at++) {
      if (isLone(words[at - 1])) costs[at] = isLone(words[at]) ? inside : COST.insideBody;
    }
  }
  for (let at = 0; at < units.length;) {
    const end = endOfPhrase(units, at);
    // What a number counts, and what a quotation is put before, belong to these first.
    if (!leansBack(units[at - 1])) costPhrase(units.slice(at, end), costs);
    const [last, next] = [units[end - 1], units[end]];
    if (last !== undefined && next !== undefined) costs[next.first] ??= costBetween(last, next);
    at = end;
  }
  return costs;
}

function leansBack(unit: Unit | undefined): boolean {
  return unit?.kind === 'number' || (unit?.kind === 'mark' && CLOSING.has(unit.text));
}

function isLone(word: Word | undefined): boolean {
  return word?.kind === 'character';
}

function unitsOf(text: string, words: readonly Word[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    const end = endOfBody(text, words, at) ?? endOfUnit(text, words, at);
    const part = text.slice(words[at]?.start, words[end - 1]?.end);
    units.push({ first: at, end, text: part, kind: kindOf(text, words, at, end) });
    at = end;
  }
  return units;
}

function endOfUnit(text: string, words: readonly Word[], at: number): number {
  return isUnknown(text, words[at]) ? endOfName(text, words, at) : endOfWord(text, words, at);
}

/** The end of the name of a place or body that begins with a quality: 新院区, 老城区. */
function endOfBody(text: string, words: readonly Word[], at: number): number | undefined {
  if (!isLone(words[at]) || !QUALITIES.has(wordAt(text, words[at])) || words[at + 1] === undefined) return undefined;
  const end = endOfUnit(text, words, at + 1);
  const body = text.slice(words[at + 1]?.start, words[end - 1]?.end);
  return body.length === PIECE && BODY_ENDS.has(body.at(-1) ?? '') ? end : undefined;
}

const wordAt = (text: string, word: Word | undefined): string =>
  word === undefined ? '' : text.slice(word.start, word.end);

/** A lone character that is no word known to lean, to open or to tell. */
function isUnknown(text: string, word: Word | undefined): boolean {
  if (!isLone(word)) return false;
  const lone = wordAt(text, word);
  return ![LEANING_BACK, LONE_VERBS, OPENERS, QUALITIES, WEAK_ENDS, WEAK_STARTS].some((known) => known.has(lone));
}

/** The end of characters without a word, or after the one that ends the name of a place: 枫溪村|灌渠清淤. */
function endOfName(text: string, words: readonly Word[], first: number): number {
  let end = first + 1;
  // 县|残联 is a body of the county.
  if (PLACES.has(wordAt(text, words[first])) && words[end]?.kind === 'noun') return end + 1;
  while (isUnknown(text, words[end]) && !isFinite(text, words, end)) {
    end += 1;
    if (PLACES.has(wordAt(text, words[end - 1]))) break;
  }
  return end;
}

/** The end of a word with the suffix that makes it a noun, or with its twin: 流动站, 读书会, 就业创业. */
function endOfWord(text: string, words: readonly Word[], at: number): number {
  const kind = words[at]?.kind;
  const suffix = isLone(words[at + 1]) ? wordAt(text, words[at + 1]) : '';
  if (kind !== 'noun' && kind !== 'name' && !(kind === 'verb' && !PLACES.has(suffix))) return at + 1;
  if (areTwins(wordAt(text, words[at]), wordAt(text, words[at + 1]))) return at + 2;
  const joins = SUFFIXES.has(suffix) && isUnknown(text, words[at + 1]) && !isFinite(text, words, at + 1);
  return joins ? at + 2 : at + 1;
}

/** Whether a lone character is a verb by what follows it. */
function isFinite(text: string, words: readonly Word[], at: number): boolean {
  return isLone(words[at]) && isLone(words[at + 1]) && ASPECTS.has(wordAt(text, words[at + 1]));
}

function kindOf(text: string, words: readonly Word[], first: number, end: number): Unit['kind'] {
  const [word, last] = [words[first], words[end - 1]];
  const whole = text.slice(word?.start, last?.end);
  if (end === first + 1) {
    if (isFinite(text, words, first) || (isLone(word) && LONE_VERBS.has(whole))) return 'verb';
    if (OPENING_WORDS.has(whole) || (isLone(word) && OPENERS.has(whole))) return 'opener';
    if (word?.kind === 'verb' || FINITE.has(whole)) return 'verb';
    if (word?.kind === 'number') return 'number';
    if (word?.kind === 'other') return 'mark';
  }
  // What a number counts keeps to it: 一盏灯.
  if (isLone(word) && words[first - 1]?.kind === 'number') return 'other';
  const isNoun = word?.kind === 'noun' || word?.kind === 'verb' || word?.kind === 'name' || end > first + 1;
  if (!isNoun || Array.from(whole).length < PIECE) return 'other';
  // A word of two characters may end like a body and be none: 老街, 大桥.
  const isNamed = whole.length > PIECE && BODY_ENDS.has(whole.at(-1) ?? '');
  return word?.kind === 'name' || isNamed || BODY_WORDS.has(whole.slice(-2)) ? 'body' : 'noun';
}

/**
 * The units with verbs as nouns where they are named and not told: before another predicate that has an object, or with
 * one noun of their own. After a verb, or after a number and a noun, they are what is told.
 */
function nounsOf(units: readonly Unit[]): readonly Unit[] {
  const named: Unit[] = [];
  units.forEach((unit, at) => {
    const [noun, before, after, object] = [named[at - 1], named[at - 2]?.kind, units[at + 1], units[at + 2]];
    const isOwn = before === undefined || before === 'body' || before === 'mark' || before === 'opener';
    const isNamed =
      unit.kind === 'verb' &&
      unit.text.length === PIECE &&
      !FINITE.has(unit.text) &&
      noun?.kind === 'noun' &&
      (isOwn || (before === 'noun' && object !== undefined)) &&
      (after?.kind === 'verb' || after?.kind === 'opener');
    named.push(isNamed ? { ...unit, kind: 'noun' } : unit);
  });
  return named;
}

/** Two words of two characters that share one, such as 就业创业, 秋收秋种: said in one breath. */
export function areTwins(last: string, next: string): boolean {
  if (last.length !== 2 || next.length !== 2) return false;
  return last[0] === next[0] || last[1] === next[1];
}

/** Nouns up to the next place or body, that one counted; another unit by itself. */
function endOfPhrase(units: readonly Unit[], at: number): number {
  if (units[at]?.kind !== 'noun') return at + 1;
  let end = at + 1;
  while (units[end - 1]?.kind === 'noun' && (units[end]?.kind === 'noun' || units[end]?.kind === 'body')) end += 1;
  return end;
}

/** Costs within a phrase of nouns, by what stands on both sides of each break. */
function costPhrase(phrase: readonly Unit[], costs: (number | undefined)[]): void {
  const whole = phrase.reduce((sum, { text }) => sum + text.length, 0);
  let taken = 0;
  for (const [at, unit] of phrase.entries()) {
    const least = Math.min(taken, whole - taken);
    taken += unit.text.length;
    if (at === 0 || BODIES.has(unit.text)) continue;
    costs[unit.first] ??= whole <= COMPOUND ? COST.insideCompound : least <= PIECE ? COST.nearEnd : COST.insidePhrase;
  }
}

function costBetween(last: Unit, next: Unit): number | undefined {
  const isNoun = next.kind === 'noun' || next.kind === 'body';
  if (last.kind === 'body' && isNoun) {
    if (BODIES.has(next.text)) return undefined;
    return TITLES.has(next.text.slice(0, PIECE)) ? COST.beforeTitle : COST.afterBody;
  }
  const told = next.kind === 'verb' || next.kind === 'opener';
  return told && (last.kind === 'noun' || last.kind === 'body') ? COST.beforePredicate : undefined;
}
