/** How lists of words are written into files of code. */

/** Costs are kept in steps of so many powers of ten. */
export const STEP = 0.25;
/** The dearest word that is kept. */
const DEAREST = 7;
const LINE = 6000;

/**
 * The words of one length by their costs, packed: each head with the ends of its words, each group after the class of
 * its cost.
 */
export function packWords(costs, length) {
  const heads = new Map();
  for (const [word, cost] of [...costs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (word.length !== length || cost > DEAREST) continue;
    const rows = heads.get(word[0]) ?? new Map();
    heads.set(word[0], rows);
    const key = String.fromCharCode(0x30 + Math.round(cost / STEP));
    rows.set(key, (rows.get(key) ?? '') + (length === 1 ? word : word.slice(1)));
  }
  if (length > 1)
    return [...heads].map(([head, rows]) => head + [...rows].map((row) => row.join('')).join('')).join('|');
  const all = new Map();
  for (const rows of heads.values()) for (const [key, text] of rows) all.set(key, (all.get(key) ?? '') + text);
  return [...all].map((row) => row.join('')).join('');
}

/** A constant of the code that holds texts. */
export function constant(name, comment, texts) {
  const of = (text) =>
    (text.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? ['']).map((part) => `'${part}'`).join(' +\n    ');
  return `/** ${comment} */\nexport const ${name}: readonly string[] = [\n${texts.map((text) => `  ${of(text)},`).join('\n')}\n];\n`;
}

const HASH_BITS = 28;
const NUMBER_BASE = 0x9e3779b1;
/** Costs of pairs are kept in steps of so many powers of ten. */
export const PAIR_STEP = 0.5;

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

/** Pairs of words by the classes of their costs, packed: of each class the distances of the numbers of its pairs. */
export function packPairs(pairs) {
  const classes = [];
  for (const { before, after, cost } of pairs) {
    const index = Math.round(cost / PAIR_STEP);
    (classes[index] ??= []).push(pairNumber(before, after));
  }
  return Array.from(classes, (numbers = []) => packNumbers([...new Set(numbers)].sort((a, b) => a - b)));
}

/**
 * Of pairs those by which a text becomes likelier most: `cost` is that of the second word after the first, `alone` and
 * `first` are those of the words by themselves.
 */
export function likeliestPairs(pairs, count) {
  const weight = ({ first, alone, cost }) => 10 ** -(first + cost) * (alone - cost);
  return pairs
    .map((pair) => ({ pair, weight: weight(pair) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ pair }) => pair);
}
