import { LONGEST_WORD } from '../cjk';
import { wordFile } from './word-file';
import type { WordTable } from './word-table';

/*
 * How often one word follows another, by two language models (lists/word-pairs.ts, lists/vocabulary.ts): negative
 * logarithms to the base 10. Pairs are kept by a number of 28 bits that stands for both words, so a pair that nobody
 * counted is taken for another once in two hundred times. Those with the same upper bits stand in a row, each by its
 * lower bits.
 */

/** Costs of pairs are kept in steps of so many powers of ten: the classes. */
const PAIR_STEP = 0.5;
const NUMBER_BITS = 28;
/** The bits of a number that are told by the place of its row. */
export const PAIR_ROW_BITS = 17;
const REST_BITS = NUMBER_BITS - PAIR_ROW_BITS;
const REST = (1 << REST_BITS) - 1;

/** The number that stands for a word among pairs. */
export function wordNumber(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at += 1) number = numberWith(number, word.charCodeAt(at));
  return number;
}

/** The number of a word with one more character, by its UTF-16 code. */
export function numberWith(number: number, code: number): number {
  return (Math.imul(number, NUMBER_BASE) + code) | 0;
}

/** The number of the word at a place of the table. */
export function numberAt(table: WordTable, place: number): number {
  let number = 0;
  for (let at = 0; at < LONGEST_WORD; at += 1) {
    const code = table.codeOf(place, at);
    if (code === 0) break;
    number = numberWith(number, code);
  }
  return number;
}

/** Odd and large, so that no two words of two characters have one number. */
const NUMBER_BASE = 0x9e3779b1;

/**
 * What a word costs right after another, both by their numbers; `undefined` where they are met together no oftener than
 * apart.
 */
export function pairCost(first: number, second: number): number | undefined {
  const { pairStarts, pairs, pairClasses } = wordFile();
  const number = pairNumber(first, second);
  const row = number >>> REST_BITS;
  const rest = number & REST;
  const end = pairStarts[row + 1]!;
  for (let at = pairStarts[row]!; at < end; at += 1) {
    if (pairs[at] === rest) return pairClasses[at]! * PAIR_STEP;
  }
  return undefined;
}

/** Where a pair stands by its number: its row, and its lower bits. */
export function pairPlace(number: number): readonly [row: number, pair: number] {
  return [number >>> REST_BITS, number & REST];
}

function pairNumber(first: number, second: number): number {
  let number = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  number = Math.imul(number ^ (number >>> 13), 0x297a2d39);
  return (number ^ (number >>> 16)) >>> (32 - NUMBER_BITS);
}
