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
import { PAIR_STEP, STEP, constant, likeliestPairs, packPairs, packWords } from './packing.mjs';
import { PAIR_SOURCE } from './sources.mjs';

/** So many pairs are kept, those by which a text becomes likelier most. */
const PAIRS = 500_000;
/** A pair is of use when the second word is likelier after the first by so many powers of ten. */
const LEAST_GAIN = 0.5;
const MARKS = '，。、；：？！“”';
const HAN = /^[\u4e00-\u9fff]{1,4}$/u;

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
      pairs.push({ before, after, first: node.cost, alone, cost });
    }
  }
  const kept = likeliestPairs(pairs, PAIRS);
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
        packPairs(kept),
      ),
    ].join('\n'),
  );
  console.log(`${costs.size} words, ${kept.length} of ${pairs.length} pairs`);
} finally {
  rmSync(folder, { recursive: true });
}
