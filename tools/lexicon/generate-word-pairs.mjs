/**
 * Writes core/proof/lists/word-pairs.ts: how often words of Chinese are met, and how much oftener after another word,
 * so that proofreading can tell which of two words is meant. It takes the language model of open-gram, as Debian ships
 * it:
 *
 *     node tools/lexicon/generate-word-pairs.mjs
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchDebianPackage } from './fetch-debian-package.mjs';
import { STEP, constant, packWords } from './packing.mjs';
import { PAIR_SOURCE } from './sources.mjs';

/** So many pairs are kept, those by which a text becomes likelier most. */
const PAIRS = 500_000;
/** A pair is of use when the second word is likelier after the first by so many powers of ten. */
const LEAST_GAIN = 0.5;
/** Costs of pairs are kept in steps of so many powers of ten. */
const PAIR_STEP = 0.5;
const HASH_BITS = 28;
const NUMBER_BASE = 0x9e3779b1;
const MARKS = '，。、；：？！“”';
const HAN = /^[\u4e00-\u9fff]{1,4}$/u;

/** The number that stands for a word; core/proof/word-pairs.ts reckons it in the same way. */
function numberOf(word) {
  let number = 0;
  for (let at = 0; at < word.length; at += 1) number = (Math.imul(number, NUMBER_BASE) + word.charCodeAt(at)) | 0;
  return number;
}

/** The number that stands for a pair of words. */
function pairNumber(first, second) {
  let number = Math.imul(numberOf(first), 0x9e3779b1) ^ Math.imul(numberOf(second), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  number = Math.imul(number ^ (number >>> 13), 0x297a2d39);
  return (number ^ (number >>> 16)) >>> (32 - HASH_BITS);
}

function readModel(folder) {
  const find = fetchDebianPackage(PAIR_SOURCE, folder);
  return { dictionary: readFileSync(find('pydict_sc.bin')), model: readFileSync(find('lm_sc.t3g')) };
}

/** The words of the model by their numbers: texts in UTF-32 that end in 0. */
function wordsOf(dictionary) {
  const words = [];
  let word = '';
  for (let at = dictionary.readUInt32LE(8); at + 4 <= dictionary.length; at += 4) {
    const code = dictionary.readUInt32LE(at);
    if (code !== 0) word += String.fromCodePoint(code);
    else {
      words.push(word);
      word = '';
    }
  }
  return words;
}

/**
 * A node of the model: 18 bits word, 14 back-off; 16 probability, 16 children; 25 of other use, 7 more of the children.
 */
function nodeReader(model, offset, probabilities) {
  return (index) => {
    const at = offset + 12 * index;
    return {
      word: model.readUInt32LE(at) & 0x3ffff,
      cost: -Math.log10(probabilities[model.readUInt16LE(at + 4)]),
      children: model.readUInt16LE(at + 6) + ((model.readUInt32LE(at + 8) >>> 25) << 16),
    };
  };
}

/** Rising numbers by their distances, seven bits a byte, in base 64. */
function packNumbers(numbers) {
  const bytes = [];
  let last = 0;
  for (const number of numbers) {
    let gap = number - last;
    last = number;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
  }
  return Buffer.from(bytes).toString('base64');
}

const folder = mkdtempSync(path.join(tmpdir(), 'forme-pairs-'));
try {
  const { dictionary, model } = readModel(folder);
  const words = wordsOf(dictionary);
  const [, firsts, seconds] = [2, 3, 4].map((at) => model.readUInt32LE(4 * at));
  const probabilities = new Float32Array(65_536).map((_, index) => model.readFloatLE(24 + 4 * index));
  const tables = 24 + 4 * (65_536 + 16_384);
  const first = nodeReader(model, tables + 12 * 2, probabilities);
  const second = nodeReader(model, tables + 12 * (2 + firsts), probabilities);
  const costs = new Map();
  for (let index = 0; index + 1 < firsts; index += 1) {
    const { word, cost } = first(index);
    const text = words[word] ?? '';
    if (HAN.test(text) || MARKS.includes(text)) costs.set(text, cost);
  }
  costs.delete('');
  const pairs = [];
  for (let index = 0; index + 1 < firsts; index += 1) {
    const node = first(index);
    const before = words[node.word] ?? '';
    if (!costs.has(before)) continue;
    const end = first(index + 1).children;
    for (let child = node.children; child < end && child < seconds; child += 1) {
      const { word, cost } = second(child);
      const after = words[word] ?? '';
      const alone = costs.get(after);
      if (alone === undefined || alone - cost < LEAST_GAIN) continue;
      pairs.push({ before, after, cost, weight: 10 ** -(node.cost + cost) * (alone - cost) });
    }
  }
  pairs.sort((a, b) => b.weight - a.weight);
  const classes = [];
  for (const { before, after, cost } of pairs.slice(0, PAIRS)) {
    const index = Math.round(cost / PAIR_STEP);
    (classes[index] ??= []).push(pairNumber(before, after));
  }
  const packed = Array.from(classes, (numbers = []) => packNumbers([...new Set(numbers)].sort((a, b) => a - b)));
  writeFileSync(
    new URL('../../core/proof/lists/word-pairs.ts', import.meta.url),
    [
      `/*\n * Made by tools/lexicon/generate-word-pairs.mjs; do not edit. From:\n * ${PAIR_SOURCE.name} ${PAIR_SOURCE.version}, ${PAIR_SOURCE.copyright}\n */\n`,
      constant(
        'WORD_COSTS',
        `Words by their length less one, packed, each after the class of its cost: '0' for 0, and so on in steps of ${STEP}.`,
        [1, 2, 3, 4].map((length) => packWords(costs, length)),
      ),
      constant(
        'PAIRS_BY_COST',
        `Pairs by the cost of the second word after the first in steps of ${PAIR_STEP}: distances of their numbers, in base 64.`,
        packed,
      ),
    ].join('\n'),
  );
  console.log(
    `${costs.size} words, ${Math.min(PAIRS, pairs.length)} of ${pairs.length} pairs`,
    packed.map((text) => text.length).join(' '),
  );
} finally {
  rmSync(folder, { recursive: true });
}
