import { LONGEST_WORD, lexiconWords } from '../cjk';
import { IDIOMS, RARE_WORDS_OF_THREE, RARE_WORDS_OF_TWO } from './lists/known-words';
import { VOCABULARY } from './lists/vocabulary';
import { WORD_COSTS } from './lists/word-pairs';
import { numberWith } from './word-pairs';
import { NOWHERE, WordTable, codeAt, halfOf, halvesOf } from './word-table';

/*
 * How often words are met by themselves: negative logarithms to the base 10, by two language models
 * (lists/word-pairs.ts, lists/vocabulary.ts), and for words that neither has by their ranks in the lexicon.
 */

/** Costs are kept in twentieths, of which the models' steps are so many. */
const PARTS = 20;
const STEP = 5;
const CLASS_ZERO = 0x30;
const FIRST_HAN = 0x80;
/** What a word that is met so often costs: the mean of two chances, by how many steps the one is dearer. */
const LIKELIER_OF_TWO = Array.from({ length: 40 }, (_, steps) => {
  const step = STEP / PARTS;
  return Math.round(-Math.log10((1 + 10 ** (-step * steps)) / 2) / step);
});
/** Words that no language model has, by their ranks in the lexicon, in parts. */
const RANK_COST = [126, 116, 106, 96];
/** What words cost that are rarer than any of a language model. */
export const RARE_COST = 7;
/** A character that is never a word by itself. */
const BOUND_COST = 7;

/** All words and marks, at their places in the table. */
export interface Words {
  readonly table: WordTable;
  /** What they cost, in twentieths of a power of ten; never 0. */
  readonly costs: Uint8Array;
  /** Their numbers among pairs (`word-pairs.ts`). */
  readonly numbers: Int32Array;
  /** 1 for those that the lexicon or the rarer words of proofreading have: words beyond doubt, names aside. */
  readonly known: Uint8Array;
}

let words: Words | undefined;

/** All words and marks; read when they are first asked for. */
export function allWords(): Words {
  words ??= readWords();
  return words;
}

/** What the word at a place of the table costs. */
export function costOf({ costs }: Words, place: number): number {
  return costs[place]! / PARTS;
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

function readWords(): Words {
  const table = new WordTable();
  const size = table.fronts.length;
  const [costs, known, numbers] = [new Uint8Array(size), new Uint8Array(size), new Int32Array(size)];
  const add = (front: number, back: number): number => {
    const place = table.add(front, back);
    if (costs[place] === 0) numbers[place] = numberOf(front, back);
    return place;
  };
  const addIfNew = (place: number, cost: number): void => {
    known[place] = 1;
    if (costs[place] === 0) costs[place] = cost;
  };
  readPacked(VOCABULARY, (front, back, cost) => (costs[add(front, back)] = cost));
  readPacked(WORD_COSTS, (front, back, cost) => {
    const place = add(front, back);
    costs[place] = costs[place] === 0 ? cost : meanCost(cost, costs[place]!);
  });
  for (let length = 2; length <= LONGEST_WORD; length += 1) {
    for (const [word, rank] of lexiconWords(length)) addIfNew(add(...halvesOf(word)), RANK_COST[rank]!);
  }
  readPacked(['', RARE_WORDS_OF_TWO, RARE_WORDS_OF_THREE, IDIOMS], (front, back) =>
    addIfNew(add(front, back), RARE_COST * PARTS),
  );
  return { table, costs, numbers, known };
}

function numberOf(front: number, back: number): number {
  let number = 0;
  for (let at = 0; at < LONGEST_WORD && codeAt(front, back, at) !== 0; at += 1) {
    number = numberWith(number, codeAt(front, back, at));
  }
  return number;
}

function meanCost(one: number, other: number): number {
  return Math.min(one, other) + STEP * LIKELIER_OF_TWO[Math.abs(one - other) / STEP]!;
}

/** The words of lists by their length less one, with the costs before them; 0 for those that have none. */
function readPacked(lists: readonly string[], take: (front: number, back: number, cost: number) => void): void {
  lists.forEach((packed, index) => {
    let head = 0;
    let cost = 0;
    for (let at = 0; at < packed.length;) {
      const code = packed.charCodeAt(at);
      if (code < FIRST_HAN && packed[at] !== '|') {
        cost = (code - CLASS_ZERO) * STEP;
        at += 1;
      } else if (index > 0 && (at === 0 || packed[at] === '|')) {
        at += at === 0 ? 0 : 1;
        head = packed.charCodeAt(at);
        at += 1;
      } else if (index === 0) {
        take(halfOf(code, 0), 0, cost);
        at += 1;
      } else {
        const back = index === 1 ? 0 : halfOf(packed.charCodeAt(at + 1), index === 2 ? 0 : packed.charCodeAt(at + 2));
        take(halfOf(head, code), back, cost);
        at += index;
      }
    }
  });
}
