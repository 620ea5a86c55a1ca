import { LINE_BREAK as LB } from '../../cjk';
import { allBut, eastAsian, keysOf, lastSolid, notEastAsian, runBefore } from './rules';
import type { Place, Rule } from './rules';

const DOTTED_CIRCLE = 0x25cc;

const HARD = keysOf('BK', 'CR', 'LF', 'NL');
const LETTER = keysOf('AL', 'AX', 'HL');
const QUOTE = keysOf('QU', 'QI', 'QF');
const HYPHEN = keysOf('HY', 'HH');
const PICTOGRAPH = keysOf('ID', 'IX', 'EB', 'EM');
const HANGUL = keysOf('JL', 'JV', 'JT', 'H2', 'H3');
/** Aksaras and what may be one: a dotted circle is a letter else. */
const AKSARA = keysOf('AK', 'AS', 'AL');
const BEFORE_INITIAL_QUOTE = keysOf('BK', 'CR', 'LF', 'NL', 'OP', 'QU', 'QI', 'QF', 'GL', 'SP', 'ZW');
const AFTER_FINAL_QUOTE = keysOf(
  ...(['SP', 'GL', 'WJ', 'CL', 'QU', 'QI', 'QF', 'CP', 'EX', 'IS', 'SY', 'BK', 'CR', 'LF', 'NL', 'ZW'] as const),
);
const BEFORE_WORD_HYPHEN = keysOf('BK', 'CR', 'LF', 'NL', 'SP', 'ZW', 'CB', 'GL');

/** Rules that no tailoring may change: line ends, spaces, joiners, glue. LB8a is kept where units are made. */
export const FIRM_RULES: readonly Rule[] = [
  { source: 'LB5', before: keysOf('CR'), after: keysOf('LF'), verdict: 'keep' },
  { source: 'LB4, LB5', before: HARD, verdict: 'break' },
  { source: 'LB6', after: HARD, verdict: 'keep' },
  { source: 'LB7', after: keysOf('SP', 'ZW'), verdict: 'keep' },
  { source: 'LB8', before: keysOf('ZW'), acrossSpaces: true, verdict: 'break' },
  { source: 'LB11', after: keysOf('WJ'), verdict: 'keep' },
  { source: 'LB11', before: keysOf('WJ'), verdict: 'keep' },
  { source: 'LB12', before: keysOf('GL'), verdict: 'keep' },
  // 18.0 took BA off this list: a tab or U+3000 keeps with the glue after it.
  { source: 'LB12a', before: allBut(keysOf('SP', 'HY', 'HH')), after: keysOf('GL'), verdict: 'keep' },
];

/** Emoji, flags and syllables: what readers take for one character. */
export const CLUSTER_RULES: readonly Rule[] = [
  { source: 'LB26', before: keysOf('JL'), after: keysOf('JL', 'JV', 'H2', 'H3'), verdict: 'keep' },
  { source: 'LB26', before: keysOf('JV', 'H2'), after: keysOf('JV', 'JT'), verdict: 'keep' },
  { source: 'LB26', before: keysOf('JT', 'H3'), after: keysOf('JT'), verdict: 'keep' },
  { source: 'LB28a', before: keysOf('AP'), after: AKSARA, when: (place, i) => isAksara(place, i), verdict: 'keep' },
  {
    source: 'LB28a',
    before: AKSARA,
    after: keysOf('VF', 'VI'),
    when: (place, i) => isAksara(place, i - 1),
    verdict: 'keep',
  },
  { source: 'LB28a', before: keysOf('VI'), after: keysOf('AK', 'AL'), when: joinsAksaras, verdict: 'keep' },
  { source: 'LB28a', before: AKSARA, after: AKSARA, when: isFinalAksara, verdict: 'keep' },
  { source: 'LB30a', before: keysOf('RI'), after: keysOf('RI'), when: isHalfFlag, verdict: 'keep' },
  { source: 'LB30b', before: keysOf('EB', 'IX', 'AX'), after: keysOf('EM'), verdict: 'keep' },
];

/** Rules LB13 to LB30b of UAX #14 in Unicode 18.0; LB31 is what happens when none applies. */
export const SOFT_RULES: readonly Rule[] = [
  { source: 'LB13', after: keysOf('CL', 'CP', 'EX', 'SY'), verdict: 'keep' },
  { source: 'LB14', before: keysOf('OP'), acrossSpaces: true, verdict: 'keep' },
  { source: 'LB15a', before: keysOf('QI'), acrossSpaces: true, when: opensQuotation, verdict: 'keep' },
  { source: 'LB15b', after: keysOf('QF'), when: closesQuotation, verdict: 'keep' },
  {
    source: 'LB15c',
    before: keysOf('SP'),
    after: keysOf('IS'),
    when: ({ classes, length }, i) => i + 1 < length && classes[i + 1] === LB.NU,
    verdict: 'break',
  },
  { source: 'LB15d', after: keysOf('IS'), verdict: 'keep' },
  { source: 'LB16', before: keysOf('CL', 'CP'), acrossSpaces: true, after: keysOf('NS'), verdict: 'keep' },
  { source: 'LB17', before: keysOf('B2'), acrossSpaces: true, after: keysOf('B2'), verdict: 'keep' },
  { source: 'LB18', before: keysOf('SP'), verdict: 'break' },
  { source: 'LB19', after: keysOf('QU', 'QF'), verdict: 'keep' },
  { source: 'LB19', before: keysOf('QU', 'QI'), verdict: 'keep' },
  { source: 'LB19a', before: notEastAsian(allBut(keysOf())), after: QUOTE, verdict: 'keep' },
  { source: 'LB19a', after: QUOTE, when: (place, i) => !isEastAsian(place, i + 1), verdict: 'keep' },
  { source: 'LB19a', before: QUOTE, after: notEastAsian(allBut(keysOf())), verdict: 'keep' },
  { source: 'LB19a', before: QUOTE, when: (place, i) => !isEastAsian(place, i - 2), verdict: 'keep' },
  { source: 'LB20', after: keysOf('CB'), verdict: 'break' },
  { source: 'LB20', before: keysOf('CB'), verdict: 'break' },
  {
    source: 'LB20a',
    before: HYPHEN,
    after: LETTER,
    when: ({ keys }, i) => i < 2 || BEFORE_WORD_HYPHEN[keys[i - 2]!] === 1,
    verdict: 'keep',
  },
  { source: 'LB21', after: keysOf('BA', 'HY', 'HH', 'NS'), verdict: 'keep' },
  { source: 'LB21', before: keysOf('BB'), verdict: 'keep' },
  {
    source: 'LB21a',
    before: HYPHEN,
    after: allBut(keysOf('HL')),
    when: ({ classes }, i) => i >= 2 && classes[i - 2] === LB.HL,
    verdict: 'keep',
  },
  { source: 'LB21b', before: keysOf('SY'), after: keysOf('HL'), verdict: 'keep' },
  { source: 'LB22', after: keysOf('IN'), verdict: 'keep' },
  { source: 'LB23', before: LETTER, after: keysOf('NU'), verdict: 'keep' },
  { source: 'LB23', before: keysOf('NU'), after: LETTER, verdict: 'keep' },
  { source: 'LB23a', before: keysOf('PR'), after: PICTOGRAPH, verdict: 'keep' },
  { source: 'LB23a', before: PICTOGRAPH, after: keysOf('PO'), verdict: 'keep' },
  { source: 'LB24', before: keysOf('PR', 'PO'), after: LETTER, verdict: 'keep' },
  { source: 'LB24', before: LETTER, after: keysOf('PR', 'PO'), verdict: 'keep' },
  { source: 'LB25', before: keysOf('PO', 'PR', 'HY', 'IS', 'NU'), after: keysOf('NU'), verdict: 'keep' },
  { source: 'LB25', before: keysOf('SY'), after: keysOf('NU'), when: followsNumber, verdict: 'keep' },
  { source: 'LB25', before: keysOf('NU'), after: keysOf('PO', 'PR'), verdict: 'keep' },
  { source: 'LB25', before: keysOf('SY', 'IS'), after: keysOf('PO', 'PR'), when: followsNumber, verdict: 'keep' },
  {
    source: 'LB25',
    before: keysOf('CL', 'CP'),
    after: keysOf('PO', 'PR'),
    when: (place, i) => followsNumber(place, i - 1),
    verdict: 'keep',
  },
  { source: 'LB25', before: keysOf('PO', 'PR'), after: keysOf('OP'), when: opensNumber, verdict: 'keep' },
  { source: 'LB27', before: HANGUL, after: keysOf('PO'), verdict: 'keep' },
  { source: 'LB27', before: keysOf('PR'), after: HANGUL, verdict: 'keep' },
  { source: 'LB28', before: LETTER, after: LETTER, verdict: 'keep' },
  { source: 'LB29', before: keysOf('IS'), after: LETTER, verdict: 'keep' },
  {
    source: 'LB30',
    before: keysOf('AL', 'AX', 'HL', 'NU'),
    after: notEastAsian(keysOf('OP')),
    verdict: 'keep',
  },
  {
    source: 'LB30',
    before: notEastAsian(keysOf('CP')),
    after: keysOf('AL', 'AX', 'HL', 'NU'),
    verdict: 'keep',
  },
  ...CLUSTER_RULES,
];

/** UAX #14 of Unicode 18.0, untailored. */
export const UNICODE_RULES: readonly Rule[] = [...FIRM_RULES, ...SOFT_RULES];

const EAST_ASIAN_KEYS = eastAsian(allBut(keysOf()));

function isEastAsian({ keys, length }: Place, i: number): boolean {
  return i >= 0 && i < length && EAST_ASIAN_KEYS[keys[i]!] === 1;
}

function opensQuotation(place: Place, i: number): boolean {
  const quote = lastSolid(place, i);
  return quote === 0 || BEFORE_INITIAL_QUOTE[place.keys[quote - 1]!] === 1;
}

function closesQuotation({ keys, length }: Place, i: number): boolean {
  return i + 1 >= length || AFTER_FINAL_QUOTE[keys[i + 1]!] === 1;
}

/** Whether `NU (SY | IS)*` ends before unit `i`. Walks back over each run of separators once. */
function followsNumber({ classes }: Place, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && (classes[k] === LB.SY || classes[k] === LB.IS)) k -= 1;
  return k >= 0 && classes[k] === LB.NU;
}

function opensNumber({ classes, length }: Place, i: number): boolean {
  const at = (k: number): number => (k < length ? classes[k]! : -1);
  return at(i + 1) === LB.NU || (at(i + 1) === LB.IS && at(i + 2) === LB.NU);
}

function isAksara({ classes, codePoints, length }: Place, i: number): boolean {
  if (i < 0 || i >= length) return false;
  return classes[i] === LB.AK || classes[i] === LB.AS || codePoints[i] === DOTTED_CIRCLE;
}

function joinsAksaras(place: Place, i: number): boolean {
  if (!isAksara(place, i - 2)) return false;
  return place.classes[i] === LB.AK || place.codePoints[i] === DOTTED_CIRCLE;
}

function isFinalAksara(place: Place, i: number): boolean {
  if (!isAksara(place, i - 1) || !isAksara(place, i)) return false;
  return i + 1 < place.length && place.classes[i + 1] === LB.VF;
}

/** Whether an odd number of regional indicators stands before unit `i`: every second pair of them is a flag. */
function isHalfFlag(place: Place, i: number): boolean {
  return runBefore(place, i, ({ classes }, k) => classes[k - 1] === LB.RI) % 2 === 1;
}
