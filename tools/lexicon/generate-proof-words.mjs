/**
 * Writes core/proof/lists/known-words.ts and single-characters.ts: the rarer words and the idioms of Chinese, and the
 * characters that are words, so that proofreading can tell a slip from a word that headlines seldom have. It takes the
 * word list that generate-words.mjs takes:
 *
 *     node tools/lexicon/generate-proof-words.mjs
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchPackage } from './fetch-package.mjs';
import { SOURCES } from './sources.mjs';

/** Least frequency of the words taken, by their length; common ones stand in the lexicon of core/cjk. */
const LEAST = { 2: 4, 3: 12 };
/** Frequencies from which the lexicon of core/cjk has them. */
const IN_LEXICON = { 2: 35, 3: 50 };
const HAN = /^[\u4e00-\u9fff]{2,4}$/;
/** Frequencies between the classes of characters by how often they are words by themselves; rarer ones are in none. */
const SINGLES = [100_000, 30_000, 10_000, 3000, 1000];
const LINE = 700;

/** For each first character, itself, then the rest of its words, then `|`. */
function pack(words) {
  const heads = new Map();
  for (const word of [...words].sort()) heads.set(word[0], (heads.get(word[0]) ?? '') + word.slice(1));
  return [...heads].map(([head, rest]) => head + rest).join('|');
}

function constant(name, comment, text) {
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'gu')).map((part) => `  '${part}'`);
  return `/** ${comment} */\nexport const ${name} =\n${lines.join(' +\n')};\n`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'forme-words-'));
try {
  const [source] = SOURCES;
  const slips = new Set(
    JSON.parse(readFileSync(new URL('../../core/proof/lists/confusables.json', import.meta.url), 'utf8')).entries.map(
      (entry) => entry.split(' ')[0],
    ),
  );
  const list = readFileSync(path.join(fetchPackage(source, folder), 'dict.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(' '));
  const singles = SINGLES.map((least, index) =>
    list
      .filter(([word]) => /^[\u4e00-\u9fff]$/.test(word))
      .filter(([, frequency]) => Number(frequency) >= least && !(Number(frequency) >= SINGLES[index - 1]))
      .map(([word]) => word)
      .sort()
      .join(''),
  );
  const all = list
    .filter(([word]) => HAN.test(word) && !slips.has(word))
    .map(([word, frequency, tag]) => ({ word, frequency: Number(frequency), tag }));
  const of = (length) =>
    all
      .filter(({ word, frequency }) => word.length === length && frequency >= LEAST[length])
      .filter(({ frequency, tag }) => !(frequency >= IN_LEXICON[length]) || (length === 3 && tag.startsWith('nr')))
      .map(({ word }) => word);
  const four = (tag) => all.filter((entry) => entry.word.length === 4 && entry.tag === tag).map(({ word }) => word);
  const write = (name, constants) =>
    writeFileSync(
      new URL(`../../core/proof/lists/${name}.ts`, import.meta.url),
      [
        `/*\n * Made by tools/lexicon/generate-proof-words.mjs; do not edit. From:\n * ${source.name} ${source.version}, ${source.copyright}\n */\n`,
        ...constants,
      ].join('\n'),
    );
  write('known-words', [
    constant('RARE_WORDS_OF_TWO', 'Rarer words of two characters, packed.', pack(of(2))),
    constant('RARE_WORDS_OF_THREE', 'Rarer words of three characters, packed.', pack(of(3))),
    constant('IDIOMS', 'Idioms of four characters, packed.', pack(four('i'))),
    constant('SET_PHRASES', 'Set phrases of four characters, packed.', pack(four('l'))),
  ]);
  const comment = 'Characters that are words by themselves, the most frequent first, in classes.';
  write('single-characters', [constant('SINGLE_CHARACTERS', comment, singles.join('|'))]);
  console.log(`${of(2).length} and ${of(3).length} words, ${four('i').length} idioms`);
} finally {
  rmSync(folder, { recursive: true });
}
