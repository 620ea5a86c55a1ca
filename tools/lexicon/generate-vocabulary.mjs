/**
 * Writes core/proof/lists/vocabulary.ts: words of Chinese by how often they are met, and how much oftener after another
 * word, so that proofreading takes rare words and new ones for words, and can tell which of two is meant. It takes the
 * language model of libime, as Debian ships it:
 *
 *     node tools/lexicon/generate-vocabulary.mjs
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchDebianPackage } from './fetch-debian-package.mjs';
import { readKenLm } from './kenlm.mjs';
import { PAIR_STEP, STEP, constant, likeliestPairs, packPairs, packWords } from './packing.mjs';
import { VOCABULARY_SOURCE } from './sources.mjs';

/** So many pairs are kept, those by which a text becomes likelier most. */
const PAIRS = 750_000;
/** A pair is of use when the second word is likelier after the first by so many powers of ten. */
const LEAST_GAIN = 0.3;
/** Copy of the model's kind takes one for another: their pairs are open-gram's (generate-word-pairs.mjs). */
const PARTICLES = '的地得';
const HAN = /^[\u4e00-\u9fff]{1,4}$/u;

const folder = mkdtempSync(path.join(tmpdir(), 'forme-vocabulary-'));
try {
  const model = readFileSync(fetchDebianPackage(VOCABULARY_SOURCE, folder)('zh_CN.lm'));
  const { words, likelihoodOf, eachPair } = readKenLm(model);
  const costs = new Map(words.flatMap((word, index) => (HAN.test(word) ? [[word, -likelihoodOf(index)]] : [])));
  const pairs = [];
  for (const { before, word, likely } of eachPair()) {
    const [first, alone] = [costs.get(words[before]), costs.get(words[word])];
    if (first === undefined || alone === undefined || alone + likely < LEAST_GAIN) continue;
    if (PARTICLES.includes(words[before]) || PARTICLES.includes(words[word])) continue;
    pairs.push({ before: words[before], after: words[word], first, alone, cost: -likely });
  }
  const { name, version, copyright } = VOCABULARY_SOURCE;
  writeFileSync(
    new URL('../../core/proof/lists/vocabulary.ts', import.meta.url),
    [
      `/*\n * Made by tools/lexicon/generate-vocabulary.mjs; do not edit. From:\n * ${name} ${version}, ${copyright}\n */\n`,
      constant(
        'VOCABULARY',
        `Words by their length less one, packed, each after the class of its cost: '0' for 0, and so on in steps of ${STEP}.`,
        [1, 2, 3, 4].map((length) => packWords(costs, length)),
      ),
      constant(
        'VOCABULARY_PAIRS_BY_COST',
        `Pairs by the cost of the second word after the first in steps of ${PAIR_STEP}: distances of their numbers, in base 64.`,
        packPairs(likeliestPairs(pairs, PAIRS)),
      ),
    ].join('\n'),
  );
  console.log(`${costs.size} words, ${Math.min(PAIRS, pairs.length)} of ${pairs.length} pairs`);
} finally {
  rmSync(folder, { recursive: true });
}
