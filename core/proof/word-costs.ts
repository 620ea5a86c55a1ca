import { LONGEST_WORD, lexiconWords } from '../cjk';
import { isRareWord } from './lists/known';
import { VOCABULARY } from './lists/vocabulary';
import { WORD_COSTS } from './lists/word-pairs';

/*
 * How often words are met by themselves: negative logarithms to the base 10, by two language models
 * (lists/word-pairs.ts, lists/vocabulary.ts), and for words that neither has by their ranks in the lexicon.
 */

const STEP = 0.25;
const CLASS_ZERO = 0x30;
const FIRST_HAN = 0x80;
/** What a word that is met so often costs: the mean of two chances, by how many steps the one is dearer. */
const LIKELIER_OF_TWO = Array.from({ length: 40 }, (_, steps) =>
  Math.round(-Math.log10((1 + 10 ** (-STEP * steps)) / 2) / STEP),
);
/** Words that no language model has, by their ranks in the lexicon. */
const RANK_COST = [6.3, 5.8, 5.3, 4.8];
/** What words cost that are rarer than any of a language model. */
export const RARE_COST = 7;
/** A character that is never a word by itself. */
const BOUND_COST = 7;

let costs: ReadonlyMap<string, number> | undefined;

/** The words and marks that are met, with what they cost. */
export function commonWords(): ReadonlyMap<string, number> {
  costs ??= readCosts();
  return costs;
}

/** What a character or a mark costs that stands by itself. */
export function singleCost(character: string): number {
  return commonWords().get(character) ?? BOUND_COST;
}

/** What a word of two characters and more costs; `undefined` where nobody knows it. */
export function wordCost(word: string): number | undefined {
  return commonWords().get(word) ?? (isRareWord(word) ? RARE_COST : undefined);
}

function readCosts(): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  readPacked(VOCABULARY, (word, cost) => made.set(word, cost));
  readPacked(WORD_COSTS, (word, cost) => made.set(word, meanCost(cost, made.get(word) ?? cost)));
  for (let length = 2; length <= LONGEST_WORD; length += 1) {
    for (const [word, rank] of lexiconWords(length)) if (!made.has(word)) made.set(word, RANK_COST[rank]!);
  }
  return made;
}

function meanCost(one: number, other: number): number {
  const steps = Math.round(Math.abs(one - other) / STEP);
  return Math.min(one, other) + STEP * LIKELIER_OF_TWO[steps]!;
}

function readPacked(lists: readonly string[], take: (word: string, cost: number) => void): void {
  lists.forEach((packed, index) => {
    const rest = Math.max(1, index);
    let head = '';
    let cost = 0;
    for (let at = 0; at < packed.length;) {
      const code = packed.charCodeAt(at);
      if (code < FIRST_HAN && packed[at] !== '|') {
        cost = (code - CLASS_ZERO) * STEP;
        at += 1;
      } else if (index > 0 && (at === 0 || packed[at] === '|')) {
        at += at === 0 ? 0 : 1;
        head = packed.charAt(at);
        at += 1;
      } else {
        take(head + packed.slice(at, at + rest), cost);
        at += rest;
      }
    }
  });
}
