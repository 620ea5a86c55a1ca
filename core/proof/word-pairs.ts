import { PAIRS_BY_COST } from './lists/word-pairs';

/*
 * How often one word follows another, by a language model (lists/word-pairs.ts): negative logarithms to the base 10.
 * Pairs are kept by a number of 28 bits that stands for both words, so a pair that nobody counted is taken for another
 * once in some hundred times.
 */

const PAIR_STEP = 0.5;
const UNUSED_BITS = 4;
/** The table has room for twice the pairs at least, so that a number is found at once. */
const TABLE_BITS = 20;
const EMPTY = 0xffffffff;

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

/** Odd and large, so that no two words of two characters have one number. */
const NUMBER_BASE = 0x9e3779b1;

interface PairTable {
  readonly numbers: Uint32Array;
  readonly classes: Uint8Array;
}

let table: PairTable | undefined;

/**
 * What a word costs right after another, both by their numbers; `undefined` where they are met together no oftener than
 * apart.
 */
export function pairCost(first: number, second: number): number | undefined {
  table ??= readPairs();
  const number = pairNumber(first, second);
  const { numbers, classes } = table;
  for (let at = number & (numbers.length - 1); ; at = (at + 1) & (numbers.length - 1)) {
    const found = numbers[at]!;
    if (found === number) return classes[at]! * PAIR_STEP;
    if (found === EMPTY) return undefined;
  }
}

function pairNumber(first: number, second: number): number {
  let number = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  number = Math.imul(number ^ (number >>> 13), 0x297a2d39);
  return (number ^ (number >>> 16)) >>> UNUSED_BITS;
}

function readPairs(): PairTable {
  const numbers = new Uint32Array(1 << TABLE_BITS).fill(EMPTY);
  const classes = new Uint8Array(1 << TABLE_BITS);
  const mask = numbers.length - 1;
  PAIRS_BY_COST.forEach((packed, index) => {
    let number = 0;
    let [gap, shift] = [0, 0];
    for (const byte of bytesOf(packed)) {
      gap |= (byte & 127) << shift;
      shift += 7;
      if (byte > 127) continue;
      number += gap;
      [gap, shift] = [0, 0];
      let at = number & mask;
      while (numbers[at] !== EMPTY && numbers[at] !== number) at = (at + 1) & mask;
      if (numbers[at] === number) continue;
      numbers[at] = number;
      classes[at] = index;
    }
  });
  return { numbers, classes };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(packed: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < DIGITS.length; at += 1) values[DIGITS.charCodeAt(at)] = at;
  const padding = packed.endsWith('==') ? 2 : packed.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((packed.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < packed.length; at += 4, to += 3) {
    const four =
      (values[packed.charCodeAt(at)]! << 18) |
      (values[packed.charCodeAt(at + 1)]! << 12) |
      (values[packed.charCodeAt(at + 2)]! << 6) |
      values[packed.charCodeAt(at + 3)]!;
    bytes[to] = four >>> 16;
    if (to + 1 < bytes.length) bytes[to + 1] = (four >>> 8) & 255;
    if (to + 2 < bytes.length) bytes[to + 2] = four & 255;
  }
  return bytes;
}
