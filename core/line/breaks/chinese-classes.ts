import { EAST_ASIAN, KIND, LINE_BREAK, LINE_BREAK_RUNS, LINE_BREAK_TABLE, kindOf } from '../../cjk';
import type { LineBreakClassName } from '../../cjk';
import { CLASS_OF, FINE, keysOf } from './rules';
import type { Place } from './rules';
import { atLevel, inChinese, inFreeLoose, inLoose } from './tailoring';
import type { Condition, Tailoring } from './tailoring';

/** Characters that a tailoring puts into another class or sets apart as a fine kind. */
export interface CharacterClass {
  /** Where the members are listed. */
  readonly source: string;
  /** Members, or first and last code points of a range of them. */
  readonly members: string | readonly [number, number];
  readonly to: LineBreakClassName | keyof typeof FINE;
  /** When the row holds. */
  readonly when: Condition;
}

const atNone = atLevel('none');

/** The character classes of line breaking beyond UAX #14; a later row wins. */
export const CHARACTER_CLASSES: readonly CharacterClass[] = [
  // Fine kinds, which the rules speak of.
  { source: 'GB/T 15834 5.1.9', members: '/／', to: 'solidus', when: inChinese },
  { source: 'CLREQ 3.1.5.1; GB/T 15834 5.1.4', members: '—', to: 'dash', when: inChinese },
  { source: 'CLREQ 3.1.2; GB/T 15834 4.8', members: '“‘', to: 'openingQuote', when: inChinese },
  { source: 'CLREQ 3.1.2; GB/T 15834 4.8', members: '”’', to: 'closingQuote', when: inChinese },
  { source: 'CSS Text 3, 5.3: hyphens', members: '‐', to: 'hyphen', when: inChinese },
  { source: 'CSS Text 3, 5.3: hyphens', members: '–', to: 'enDash', when: inChinese },
  { source: 'CSS Text 3, 5.3: PO of width A, F, W', members: '°‰′″‵℃℉﹪％￠', to: 'suffix', when: inChinese },
  { source: 'CSS Text 3, 5.3: PR of width A, F, W', members: '±€№﹩＄￡￥￦', to: 'prefix', when: inChinese },
  { source: 'abbreviations: C++', members: '+', to: 'plus', when: inChinese },
  { source: 'JLREQ 3.1.10 i: note marks', members: '［', to: 'noteOpening', when: inChinese },
  { source: 'JLREQ 3.1.10 i: note marks', members: [0x2460, 0x2473], to: 'circledNumber', when: inChinese },
  { source: 'GB/T 15834 5.1.1: stops of class CL', members: '、。，．', to: 'stop', when: inChinese },
  { source: 'JLREQ 3.1.10 c: full-width colons of times', members: '：', to: 'colon', when: inChinese },
  { source: 'JLREQ 3.1.10 e, A.13: ㎝, ㎡, ㏄', members: [0x3380, 0x33df], to: 'measureSign', when: inChinese },

  // CLREQ 3.1.4; GB/T 15834 5.1.6: connectors never start a line. UAX #14 has the first as an ideograph.
  { source: 'CLREQ 3.1.4; GB/T 15834 5.1.6', members: '～', to: 'NS', when: inChinese },

  // CSS Text 3, 5.3. Small kana follow the mode where units are made.
  {
    source: 'CSS Text 3, 5.3: hyphen-like marks',
    members: '〜゠',
    to: 'ID',
    when: ({ chinese, mode }) => chinese && mode !== 'strict',
  },
  { source: 'CSS Text 3, 5.3: iteration marks', members: '々〻ゝゞヽヾ', to: 'ID', when: inLoose },
  { source: 'CSS Text 3, 5.3: centred marks', members: '・：；･‼⁇⁈⁉！？', to: 'ID', when: inFreeLoose },

  // CLREQ 3.1.4, no prohibition: marks are broken round like Han.
  { source: 'CLREQ 3.1.4, none', members: '，、；：。．！？‼⁇⁈⁉', to: 'ID', when: atNone },
  { source: 'CLREQ 3.1.4, none', members: '（《〈「『【〖〔［｛〘〚〝｟', to: 'ID', when: atNone },
  { source: 'CLREQ 3.1.4, none', members: '）》〉」』】〗〕］｝〙〛〞〟｠', to: 'ID', when: atNone },
  { source: 'CLREQ 3.1.4, none', members: '·・‧～〜゠／々〻ゝゞヽヾ', to: 'ID', when: atNone },
];

const LINE_END = keysOf('BK', 'CR', 'LF', 'NL');
const SMALL_KANA = LINE_BREAK.CJ;
const SURROGATES = [0xd800, 0xdfff] as const;
const BASIC_PLANE = 0x10000;

/** Key of each code point of the Basic Multilingual Plane; `LOOK` where the character asks for more than its key. */
export function characterKeys(tailoring: Tailoring): Uint8Array {
  const keys = LINE_BREAK_TABLE.slice(0, BASIC_PLANE);
  const kana = tailoring.mode === 'strict' && !atNone(tailoring) ? LINE_BREAK.NS : LINE_BREAK.ID;
  for (let run = 0; LINE_BREAK_RUNS[run]! < BASIC_PLANE; run++) {
    const first = LINE_BREAK_RUNS[run]!;
    const key = keys[first]!;
    const kind = CLASS_OF[key & ~EAST_ASIAN]!;
    if (kind === SMALL_KANA) keys.fill(kana | (key & EAST_ASIAN), first, LINE_BREAK_RUNS[run + 1]);
    if (kind === LINE_BREAK.CM || kind === LINE_BREAK.ZJ) keys.fill(key | LOOK, first, LINE_BREAK_RUNS[run + 1]);
  }
  for (const row of CHARACTER_CLASSES) {
    if (!row.when(tailoring)) continue;
    const code = row.to in FINE ? FINE[row.to as keyof typeof FINE] : LINE_BREAK[row.to as LineBreakClassName];
    const look = code === FINE.openingQuote || code === FINE.closingQuote || code === FINE.dash ? LOOK : 0;
    for (const codePoint of membersOf(row)) keys[codePoint] = code | look | (keys[codePoint]! & EAST_ASIAN);
  }
  keys.fill(LINE_BREAK.AL | LOOK, SURROGATES[0], SURROGATES[1] + 1);
  return keys;
}

/**
 * Bit of `characterKeys`: a mark of another character, a surrogate, or a sign that means something by its neighbours.
 */
export const LOOK = 0x80;

function membersOf({ members }: CharacterClass): number[] {
  if (typeof members === 'string') return [...members].map((mark) => mark.codePointAt(0) ?? 0);
  return Array.from({ length: members[1] - members[0] + 1 }, (_, index) => members[0] + index);
}

/**
 * Decides, for the unit `i`, what a curly quote or a dash is by its neighbours: a quote opens or closes unless it
 * stands in a Latin run (UAX #14 has it ambiguous); a lone dash joins and never starts a line (GB/T 15834 5.1.6).
 */
export function resolveMark(place: Place, i: number, tailoring: Tailoring): void {
  const { classes, keys } = place;
  const key = keys[i]!;
  const mark = key & ~EAST_ASIAN;
  let kind: number | undefined;
  if (mark === FINE.dash) kind = isDash(place, i - 1) || isDash(place, i + 1) ? undefined : LINE_BREAK.NS;
  else if (!inLatin(place, i)) kind = mark === FINE.openingQuote ? LINE_BREAK.OP : LINE_BREAK.CL;
  if (kind === undefined) return;
  if (tailoring.level === 'none') kind = LINE_BREAK.ID;
  keys[i] = kind | (key & EAST_ASIAN);
  classes[i] = kind;
}

function isDash({ keys, length }: Place, i: number): boolean {
  return i >= 0 && i < length && (keys[i]! & ~EAST_ASIAN) === FINE.dash;
}

/** Whether what stands on both sides of a quote in its line of text, spaces left out, is Latin. */
function inLatin(place: Place, i: number): boolean {
  const before = neighbour(place, i, -1);
  const after = neighbour(place, i, 1);
  if (before === undefined && after === undefined) return false;
  return (before === undefined || isLatin(place, before)) && (after === undefined || isLatin(place, after));
}

/** The next unit that is no space, in a direction; none where the line of text ends. */
function neighbour({ classes, keys, length }: Place, i: number, step: 1 | -1): number | undefined {
  let k = i + step;
  while (k >= 0 && k < length && classes[k] === LINE_BREAK.SP) k += step;
  return k < 0 || k >= length || LINE_END[keys[k]!] === 1 ? undefined : k;
}

function isLatin({ classes, codePoints }: Place, i: number): boolean {
  const kind = kindOf(codePoints[i]!);
  return kind === KIND.letter || kind === KIND.digit || classes[i] === LINE_BREAK.HL || classes[i] === LINE_BREAK.NU;
}
