/**
 * Writes core/cjk/lexicon-words.ts: the words of Chinese headlines, so that no line ends inside one. It fetches two
 * packages from the npm registry, which are no dependencies of Forme, and checks what it gets:
 *
 *     node tools/lexicon/generate-words.mjs
 *
 * Words that the sources lack, because they are younger, stand in added-words.txt beside this script.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackage } from './fetch-package.mjs';
import { SOURCES } from './sources.mjs';

/** Least frequency in the word list of the words taken, by their length: what keeps the table small. */
const LEAST = { 2: 35, 3: 50, 4: 60 };
/** Names of places are what headlines are about: taken though they are rarer. */
const LEAST_PLACE = 10;
/** Names of people of three characters are met once; above this they are known to all. */
const LEAST_NAME = 200;
/** Numbers with their measure are known by rule: only the commonest are taken as words. */
const LEAST_NUMBER = 300;
/** Compounds of two words may be broken between them, unless they are as common as this. */
const LEAST_COMPOUND = 1000;
/** Frequencies from which a word is of rank 1, 2 and 3. */
const RANKS = [100, 1000, 10_000];
/** Rank of words that come without a frequency. */
const ADDED_RANK = 1;
const VERB = 4;
const HAN = /^[\u4e00-\u9fff]{2,4}$/;
const NUMERAL = /^[零一二两三四五六七八九十百千万亿]/;
const LINE = 400;

const folder = mkdtempSync(path.join(tmpdir(), 'forme-words-'));

/** `[from, to]` pairs of a dictionary of opencc-js; of several answers the first. */
async function readPairs(file) {
  const { default: text } = await import(pathToFileURL(file).href);
  return text.split('|').map((entry) => entry.split(' ').slice(0, 2));
}

/** Whether a word of the list is worth its bytes. */
function isWanted({ word, frequency, tag }, known) {
  if (tag === 'ns') return frequency >= LEAST_PLACE;
  if (frequency < LEAST[word.length]) return false;
  if (tag === 'm' && NUMERAL.test(word)) return frequency >= LEAST_NUMBER;
  if (word.length === 2) return true;
  if (word.length === 3) return !tag.startsWith('nr') || frequency >= LEAST_NAME;
  const compound = known.has(word.slice(0, 2)) && known.has(word.slice(2));
  return !compound || tag === 'i' || frequency >= LEAST_COMPOUND;
}

function readWordList(file) {
  const all = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(' '))
    .filter(([word]) => HAN.test(word))
    .map(([word, frequency, tag]) => ({ word, frequency: Number(frequency), tag }));
  const known = new Set(
    all.filter(({ word, frequency }) => word.length === 2 && frequency >= LEAST[2]).map((e) => e.word),
  );
  return all.filter((entry) => isWanted(entry, known));
}

/**
 * Words of one length: for each first character, itself, then after each class digit the rest of its words, then `|`.
 */
function pack(classes, length) {
  const heads = new Map();
  for (const [word, kind] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (word.length !== length) continue;
    const tails = heads.get(word[0]) ?? new Map();
    heads.set(word[0], tails.set(kind, (tails.get(kind) ?? '') + word.slice(1)));
  }
  return [...heads]
    .map(
      ([head, tails]) =>
        head +
        [...tails]
          .sort(([a], [b]) => a - b)
          .map(([kind, rest]) => kind + rest)
          .join(''),
    )
    .join('|');
}

/** A constant of one long text, in lines. */
function constant(name, comment, text) {
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'gu')).map((part) => `  '${part}'`);
  return `/** ${comment} */\nexport const ${name} =\n${lines.join(' +\n')};\n`;
}

try {
  const [list, conversion] = SOURCES.map((source) => fetchPackage(source, folder));
  const dictionary = (name) => readPairs(path.join(conversion, 'dist/esm-lib/dict', `${name}.js`));
  const simplified = new Map((await dictionary('TSCharacters')).filter(([a, b]) => a !== b && (a + b).length === 2));
  const fold = (text) => [...text].map((character) => simplified.get(character) ?? character).join('');

  const classes = new Map();
  for (const [, word] of await dictionary('TWPhrases')) if (HAN.test(word)) classes.set(fold(word), ADDED_RANK);
  for (const { word, frequency, tag } of readWordList(path.join(list, 'dict.txt'))) {
    classes.set(word, RANKS.filter((least) => frequency >= least).length + (tag.startsWith('v') ? VERB : 0));
  }
  const added = readFileSync(new URL('added-words.txt', import.meta.url), 'utf8').replace(/^#.*$/gm, '');
  for (const word of added.split(/\s+/).filter(Boolean)) {
    const plain = fold(word.replace('+', ''));
    if (!HAN.test(plain)) throw new Error(`added-words.txt: “${word}” is not a word of two to four characters`);
    classes.set(plain, ADDED_RANK + (word.endsWith('+') ? VERB : 0));
  }
  const used = new Set([...classes.keys()].join(''));
  const pairs = [...simplified].filter(([, to]) => used.has(to)).sort(([a], [b]) => (a < b ? -1 : 1));

  const credits = SOURCES.map(({ name, version, copyright }) => ` * ${name} ${version}, ${copyright}`);
  writeFileSync(
    new URL('../../core/cjk/lexicon-words.ts', import.meta.url),
    [
      `/*\n * Made by tools/lexicon/generate-words.mjs; do not edit. From:\n${credits.join('\n')}\n */\n`,
      ...[
        ['WORDS_OF_TWO', 'two'],
        ['WORDS_OF_THREE', 'three'],
        ['WORDS_OF_FOUR', 'four'],
      ].map(([name, spelt], index) =>
        constant(
          name,
          `Words of ${spelt} characters in Simplified Chinese, packed: see lexicon.ts.`,
          pack(classes, index + 2),
        ),
      ),
      constant('TRADITIONAL_PAIRS', 'Traditional characters, each before its Simplified one.', pairs.flat().join('')),
    ].join('\n'),
  );
  console.log(`${classes.size} words, ${pairs.length} characters`);
} finally {
  rmSync(folder, { recursive: true });
}
