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
