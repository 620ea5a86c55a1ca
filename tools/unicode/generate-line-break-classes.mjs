/**
 * Writes core/cjk/line-break-classes.ts: the Unicode 18 line break class of every code point, resolved as rule LB1 of
 * UAX #14 says, in one short string. Run it after changing the Unicode packages:
 *
 *     node tools/unicode/generate-line-break-classes.mjs
 *
 * Sources (npm, data of the Unicode Character Database): `@unicode/unicode-18.0.0` for Line_Break, General_Category and
 * Extended_Pictographic, `get-east-asian-width` for East_Asian_Width.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eastAsianWidthType } from 'get-east-asian-width';

const DATA = '@unicode/unicode-18.0.0';
const LAST = 0x10ffff;

/** Long names of Line_Break in the package against the short names of UAX #14, in the order of the generated table. */
const CLASSES = {
  AL: ['Alphabetic', 'Ambiguous', 'Surrogate', 'Unknown'],
  AK: ['Aksara'],
  AP: ['Aksara_Prebase'],
  AS: ['Aksara_Start'],
  B2: ['Break_Both'],
  BA: ['Break_After'],
  BB: ['Break_Before'],
  BK: ['Mandatory_Break'],
  CB: ['Contingent_Break'],
  CJ: ['Conditional_Japanese_Starter'],
  CL: ['Close_Punctuation'],
  CM: ['Combining_Mark'],
  CP: ['Close_Parenthesis'],
  CR: ['Carriage_Return'],
  EB: ['E_Base'],
  EM: ['E_Modifier'],
  EX: ['Exclamation'],
  GL: ['Glue'],
  H2: ['H2'],
  H3: ['H3'],
  HH: ['Unambiguous_Hyphen'],
  HL: ['Hebrew_Letter'],
  HY: ['Hyphen'],
  ID: ['Ideographic'],
  IN: ['Inseparable'],
  IS: ['Infix_Numeric'],
  JL: ['JL'],
  JT: ['JT'],
  JV: ['JV'],
  LF: ['Line_Feed'],
  NL: ['Next_Line'],
  NS: ['Nonstarter'],
  NU: ['Numeric'],
  OP: ['Open_Punctuation'],
  PO: ['Postfix_Numeric'],
  PR: ['Prefix_Numeric'],
  QU: ['Quotation'],
  RI: ['Regional_Indicator'],
  SP: ['Space'],
  SY: ['Break_Symbols'],
  VF: ['Virama_Final'],
  VI: ['Virama'],
  WJ: ['Word_Joiner'],
  ZJ: ['ZWJ'],
  ZW: ['ZWSpace'],
};
/** Classes that UAX #14 writes as a set: `QU & Pi`, `QU & Pf`, unassigned pictographs of class ID and of class AL. */
const DERIVED = ['QI', 'QF', 'IX', 'AX'];
const NAMES = [...Object.keys(CLASSES), ...DERIVED];
const code = Object.fromEntries(NAMES.map((name, index) => [name, index]));
/** Bit of East_Asian_Width F, W or H, set beside the class. */
const EAST_ASIAN = 0x40;

async function codePoints(path) {
  const { default: ranges } = await import(`${DATA}/${path}/ranges.mjs`);
  return ranges.flatMap((range) => [...range.keys()]);
}
async function setOf(...paths) {
  return new Set((await Promise.all(paths.map(codePoints))).flat());
}

const table = new Uint8Array(LAST + 1).fill(code.AL);
for (const [short, longs] of Object.entries(CLASSES)) {
  for (const long of longs) {
    for (const point of await codePoints(`Line_Break/${long}`)) table[point] = code[short];
  }
}

// LB1: SA is CM when it is a mark, AL otherwise.
const marks = await setOf('General_Category/Nonspacing_Mark', 'General_Category/Spacing_Mark');
for (const point of await codePoints('Line_Break/Complex_Context')) {
  table[point] = marks.has(point) ? code.CM : code.AL;
}
const initial = await setOf('General_Category/Initial_Punctuation');
const final = await setOf('General_Category/Final_Punctuation');
for (const point of await codePoints('Line_Break/Quotation')) {
  if (initial.has(point)) table[point] = code.QI;
  if (final.has(point)) table[point] = code.QF;
}
const assigned = await setOf('Binary_Property/Assigned');
for (const point of await codePoints('Binary_Property/Extended_Pictographic')) {
  if (!assigned.has(point)) table[point] = table[point] === code.ID ? code.IX : code.AX;
}
for (let point = 0; point <= LAST; point++) {
  if (['fullwidth', 'wide', 'halfwidth'].includes(eastAsianWidthType(point))) table[point] |= EAST_ASIAN;
}

/** `AL4` is five code points of class AL, `ID+` one of class ID that is East Asian; lengths less one in base 36. */
function runsOf(values) {
  const parts = [];
  for (let start = 0; start <= LAST;) {
    let end = start;
    while (end < LAST && values[end + 1] === values[start]) end++;
    const length = end - start;
    const east = values[start] & EAST_ASIAN ? '+' : '';
    parts.push(`${NAMES[values[start] & 0x3f]}${east}${length === 0 ? '' : length.toString(36)}`);
    start = end + 1;
  }
  return parts.join('');
}

const WIDTH = 110;
const lines = runsOf(table).match(new RegExp(`.{1,${WIDTH}}`, 'g'));
const output = `/*
 * Made by tools/unicode/generate-line-break-classes.mjs from the Unicode Character Database 18.0.0; do not edit.
 * Data copyright Unicode, Inc., under the Unicode License V3: see tests/conformance/UNICODE-LICENSE.txt.
 */

/** Codes of the line break classes; \`QI\`, \`QF\` are QU & Pi, QU & Pf; \`IX\`, \`AX\` are unassigned pictographs. */
export const LINE_BREAK = {
${NAMES.map((name) => `  ${name}: ${code[name]},`).join('\n')}
} as const;

/**
 * Classes of all code points from 0 in runs: name, \`+\` when East Asian (width F, W or H), length less one in base 36.
 * AI, SG, XX and SA are resolved by LB1; CJ is left to the mode.
 */
export const LINE_BREAK_CLASS_RUNS =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
writeFileSync(fileURLToPath(new URL('../../core/cjk/line-break-classes.ts', import.meta.url)), output);
