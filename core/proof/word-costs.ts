import { wordFile } from './word-file';
import type { WordFile } from './word-file';
import { NOWHERE, WordTable, halfOf, halvesOf } from './word-table';

/*
 * How often words are met by themselves: negative logarithms to the base 10, by two language models
 * (lists/word-pairs.ts, lists/vocabulary.ts), and for words that neither has by their ranks in the lexicon.
 */

/** Costs are kept in so many parts of a power of ten. */
export const COST_PARTS = 20;
/** The models tell them in steps of so many of these parts. */
export const COST_STEP = 5;
/** By how many steps the mean of two chances is dearer than the likelier one, by how many the other is. */
const MEAN_ABOVE = Array.from({ length: 40 }, (_, steps) => {
  const step = COST_STEP / COST_PARTS;
  return Math.round(-Math.log10((1 + 10 ** (-step * steps)) / 2) / step);
});
/** What words cost that are rarer than any of a language model. */
export const RARE_COST = 7;
/** A character that is never a word by itself. */
const BOUND_COST = 7;

/** All words and marks, at their places in the table. */
export interface Words {
  readonly table: WordTable;
  /** What they cost, in twentieths of a power of ten; never 0. */
  readonly costs: Uint8Array;
  /** What they are: bits of `KIND`. */
  readonly kinds: Uint8Array;
}

let words: Words | undefined;

/** All words and marks. */
export function allWords(): Words {
  return (words ??= openWords());
}

function openWords(): Words {
  const file = wordFile();
  return { table: new WordTable(file), costs: wordCosts(file), kinds: file.kinds };
}

/** What words cost by all sources, in twentieths: the mean of what two models say, else by the rank. */
export function wordCosts({
  vocabularyCosts,
  pairModelCosts,
  rankCosts,
}: Pick<WordFile, 'vocabularyCosts' | 'pairModelCosts' | 'rankCosts'>): Uint8Array {
  const costs = new Uint8Array(rankCosts.length);
  for (let place = 0; place < costs.length; place += 1) {
    const [one, other] = [vocabularyCosts[place]!, pairModelCosts[place]!];
    costs[place] = one !== 0 && other !== 0 ? meanCost(one, other) : one + other || rankCosts[place]!;
  }
  return costs;
}

function meanCost(one: number, other: number): number {
  return Math.min(one, other) + COST_STEP * MEAN_ABOVE[Math.abs(one - other) / COST_STEP]!;
}

/** What the word at a place of the table costs. */
export function costOf({ costs }: Words, place: number): number {
  return costs[place]! / COST_PARTS;
}

/** What a character or a mark costs that stands by itself, by its UTF-16 code. */
export function singleCost(code: number): number {
  const place = allWords().table.placeOf(halfOf(code, 0), 0);
  return place === NOWHERE ? BOUND_COST : costOf(allWords(), place);
}

/** What the word from `start` to before `end` of a text costs; `undefined` where nobody knows it. */
export function costOfWord(text: string, start: number, end: number): number | undefined {
  const place = allWords().table.placeOf(...halvesOf(text.slice(start, end)));
  return place === NOWHERE ? undefined : costOf(allWords(), place);
}
