import { LINE_BREAK as LB } from '../../cjk';
import { allBut, keysOf, runBefore } from './rules';
import type { Place, Rule } from './rules';
import { atLevel, inChinese, inChineseLoose, inFreeLoose, inLoose } from './tailoring';
import type { Condition, Tailoring } from './tailoring';
import { CLUSTER_RULES, FIRM_RULES, SOFT_RULES, UNICODE_RULES } from './unicode-rules';

const IDEOGRAPH = keysOf('ID');
const LEADER = keysOf('IN');
const CIRCLED = keysOf('circledNumber');
const LINE_END = keysOf('BK', 'CR', 'LF', 'NL');
const STOP = keysOf('CL', 'EX', 'NS', 'BK', 'CR', 'LF', 'NL');
const LIST_BEFORE = keysOf('CL', 'EX', 'NS', 'OP', 'IS');

/** A rule and when it holds. */
interface TailoredRule extends Rule {
  readonly holds: Condition;
}

/** What stands between the firm rules of UAX #14 and the others. */
const TAILORED_RULES: readonly TailoredRule[] = [
  // Extended grapheme clusters (UAX #29 GB9) that UAX #14 would part.
  {
    source: 'UAX29 GB9',
    before: keysOf('SP'),
    after: keysOf('loneMark'),
    verdict: 'keep',
    holds: ({ chinese, mode }) => chinese || mode === 'anywhere',
  },
  {
    source: 'UAX29 GB9',
    after: keysOf('EM'),
    verdict: 'keep',
    holds: ({ chinese, mode }) => chinese || mode === 'anywhere',
  },

  // CLREQ 3.1.4: the strict level keeps dashes and leaders from line starts, in `loose` as well.
  { source: 'CLREQ 3.1.4, strict', after: keysOf('B2', 'IN'), verdict: 'keep', holds: atLevel('strict') },

  // CSS Text 3, 5.3: `loose`.
  {
    source: 'CSS Text 3, 5.3: hyphens',
    before: IDEOGRAPH,
    after: keysOf('hyphen', 'enDash'),
    verdict: 'break',
    holds: inFreeLoose,
  },
  {
    source: 'CSS Text 3, 5.3: suffixes',
    before: IDEOGRAPH,
    after: keysOf('suffix'),
    verdict: 'break',
    holds: inChineseLoose,
  },
  {
    source: 'CSS Text 3, 5.3: prefixes',
    before: keysOf('prefix'),
    after: IDEOGRAPH,
    verdict: 'break',
    holds: inChineseLoose,
  },
  // Two leaders are one sign where the paper has a level of its own, even none.
  {
    source: 'CLREQ 3.1.5.1; GB/T 15834 5.1.5',
    before: LEADER,
    after: LEADER,
    when: (place, i) => !startsPair(place, i),
    verdict: 'keep',
    holds: ({ chinese, levelAsked }) => chinese && levelAsked,
  },
  { source: 'CSS Text 3, 5.3: leaders', before: LEADER, after: LEADER, verdict: 'break', holds: inLoose },
  {
    source: 'CSS Text 3, 5.3: leaders; CLREQ 3.1.4, none',
    before: IDEOGRAPH,
    after: LEADER,
    verdict: 'break',
    holds: (tailoring) => inLoose(tailoring) || atLevel('none')(tailoring),
  },

  // CLREQ 3.1.5.1: two dashes are one sign; a longer run may be broken between signs.
  {
    source: 'CLREQ 3.1.5.1; GB/T 15834 5.1.4',
    before: keysOf('dash'),
    after: keysOf('dash'),
    when: startsPair,
    verdict: 'break',
    holds: atLevel('none', 'basic', 'gb'),
  },

  // GB/T 15834 5.1.9: a solidus stands neither at a line start (LB13) nor at a line end, but in addresses.
  {
    source: 'GB/T 15834 5.1.9',
    before: keysOf('solidus'),
    after: allBut(keysOf('SP')),
    when: (place, i) => !inAddress(place, i - 1) && !inAddress(place, i),
    verdict: 'keep',
    holds: atLevel('gb', 'strict'),
  },
  // LB25 takes a stop after a number for the bracket of `(12)$`: prices in a row would hang together.
  { source: 'GB/T 15834 5.1.1', before: keysOf('stop'), after: keysOf('PR'), verdict: 'break', holds: inChinese },
  // ICU and UAX #14 would break `C++` in two.
  { source: 'abbreviations: C++', before: keysOf('plus'), after: keysOf('plus'), verdict: 'keep', holds: inChinese },
  {
    source: 'JLREQ 3.1.10 i',
    before: allBut(keysOf('SP')),
    after: keysOf('noteOpening'),
    when: opensNote,
    verdict: 'keep',
    holds: inChinese,
  },
  {
    source: 'JLREQ 3.1.10 i',
    before: allBut(keysOf('SP')),
    after: keysOf('circledNumber'),
    when: isNoteNumber,
    verdict: 'keep',
    holds: inChinese,
  },
  // Times and scores (9：30) and telephones ((0635)8512627) hold together where copy has full-width marks as well.
  {
    source: 'JLREQ 3.1.10 c',
    before: keysOf('colon'),
    after: keysOf('NU'),
    when: ({ classes }, i) => i >= 2 && classes[i - 2] === LB.NU,
    verdict: 'keep',
    holds: inChinese,
  },
  {
    source: 'JLREQ 3.1.10 c',
    before: keysOf('CL'),
    after: keysOf('NU'),
    when: followsAreaCode,
    verdict: 'keep',
    holds: inChinese,
  },
  { source: 'JLREQ 3.1.10 e', before: keysOf('NU'), after: keysOf('measureSign'), verdict: 'keep', holds: inChinese },
];

/** The rules of a tailoring, in order. */
export function rulesOf(tailoring: Tailoring): readonly Rule[] {
  const own = TAILORED_RULES.filter((rule) => rule.holds(tailoring));
  if (tailoring.mode === 'anywhere') {
    // CSS Text 3, 5.3, `anywhere`: round every typographic character, whatever glue or joiner stands there.
    const lineEnds = FIRM_RULES.filter(({ source }) => /^LB[456]\b/.test(source));
    return [...lineEnds, ...own.filter(({ source }) => source.startsWith('UAX29')), ...CLUSTER_RULES];
  }
  return own.length === 0 ? UNICODE_RULES : [...FIRM_RULES, ...own, ...SOFT_RULES];
}

/** Whether an even, non-zero number of the same signs stands before unit `i`, and two or more from it on. */
function startsPair(place: Place, i: number): boolean {
  const { codePoints, length } = place;
  const sign = codePoints[i];
  if (codePoints[i - 1] !== sign || i + 1 >= length || codePoints[i + 1] !== sign) return false;
  return runBefore(place, i, sameSign) % 2 === 0;
}

function sameSign({ codePoints }: Place, k: number): boolean {
  return codePoints[k - 1] === codePoints[k];
}

function inAddress({ addresses }: Place, i: number): boolean {
  return addresses !== undefined && addresses[i] === 1;
}

const FULL_WIDTH_OPENING_PARENTHESIS = 0xff08;
const FULL_WIDTH_CLOSING_PARENTHESIS = 0xff09;
const ZERO = 0x30;
/** Digits of an area code, the nought before it counted. */
const AREA_CODE = { least: 3, most: 4 } as const;

/** Whether an area code in full-width parentheses ends before unit `i`. */
function followsAreaCode({ classes, codePoints }: Place, i: number): boolean {
  if (codePoints[i - 1] !== FULL_WIDTH_CLOSING_PARENTHESIS) return false;
  let first = i - 1;
  while (first > 0 && i - first <= AREA_CODE.most && classes[first - 1] === LB.NU) first -= 1;
  const digits = i - 1 - first;
  if (digits < AREA_CODE.least || codePoints[first] !== ZERO) return false;
  return first > 0 && codePoints[first - 1] === FULL_WIDTH_OPENING_PARENTHESIS;
}

const FULL_WIDTH_CLOSING_BRACKET = 0xff3d;

/** `［1］` is a note mark. */
function opensNote({ classes, codePoints, length }: Place, i: number): boolean {
  let k = i + 1;
  while (k < length && classes[k] === LB.NU) k += 1;
  return k > i + 1 && k < length && codePoints[k] === FULL_WIDTH_CLOSING_BRACKET;
}

/**
 * A circled number after text is a note mark (`结论①表明`), unless it counts off the items of a list: the first of
 * those stands after a stop, a space or nothing.
 */
function isNoteNumber(place: Place, i: number): boolean {
  const { classes, keys, length } = place;
  const listed = LIST_BEFORE[keys[i - 1]!] === 1 || followsListNumber(place, i);
  const note = i + 1 >= length || STOP[keys[i + 1]!] === 1 || !listed;
  place.numberAsked = i;
  place.numberListed = !note;
  return note && classes[i - 1] !== LB.OP;
}

/**
 * Whether the circled number before that at `i` counts off; those at a start or after a space are never asked about.
 */
function followsListNumber(place: Place, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && CIRCLED[place.keys[k]!] === 0 && LINE_END[place.keys[k]!] === 0) k -= 1;
  return k >= 0 && CIRCLED[place.keys[k]!] === 1 && (k !== place.numberAsked || place.numberListed);
}
