/**
 * Writes core/proof/lists/vocabulary.ts: words of Chinese by how often they are met, so that proofreading takes rare
 * words and new ones for words. It takes the single words of the language model of libime, as Debian ships it:
 *
 *     node tools/lexicon/generate-vocabulary.mjs
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchDebianPackage } from './fetch-debian-package.mjs';
import { STEP, constant, packWords } from './packing.mjs';
import { VOCABULARY_SOURCE } from './sources.mjs';

const HAN = /^[\u4e00-\u9fff]{1,4}$/u;
/**
 * Where the header of a model of KenLM, a trie with quantized numbers, counts its words; the hashes of the words follow
 * it.
 */
const COUNTS = 0x6c;
const ORDERS = 3;
const HASHES = 0x88 + 8;

/** The words of a model of KenLM with the logarithms (base 10) of how often they are met. */
function* wordsOf(model) {
  const count = Number(model.readBigUInt64LE(COUNTS));
  const quantized = HASHES + 8 * (count - 1) + 8;
  const [version, likelihoodBits, backOffBits] = model.subarray(quantized, quantized + 3);
  if (version !== 2) throw new Error(`This model has numbers of version ${version}`);
  // The tables of the numbers: for pairs with and for triples without what is fallen back on.
  const tables = 4 * ((ORDERS - 1) * 2 ** likelihoodBits + (ORDERS - 2) * 2 ** backOffBits);
  const singles = quantized + 8 + tables;
  const words = model
    .subarray(model.lastIndexOf(Buffer.from('<unk>\0')))
    .toString('utf8')
    .split('\0');
  for (let index = 1; index < count; index += 1) yield [words[index], model.readFloatLE(singles + 16 * index)];
}

const folder = mkdtempSync(path.join(tmpdir(), 'forme-vocabulary-'));
try {
  const model = readFileSync(fetchDebianPackage(VOCABULARY_SOURCE, folder)('zh_CN.lm'));
  const costs = new Map(
    [...wordsOf(model)].filter(([word]) => HAN.test(word)).map(([word, likely]) => [word, -likely]),
  );
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
    ].join('\n'),
  );
  console.log(`${costs.size} words`);
} finally {
  rmSync(folder, { recursive: true });
}
