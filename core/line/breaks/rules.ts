import { EAST_ASIAN, LINE_BREAK, LINE_BREAK_CLASS } from '../../cjk';
import type { LineBreakClassName } from '../../cjk';

/**
 * Kinds of units that Chinese tells apart within a class of UAX #14. Each is treated as the class it stands in
 * wherever a rule does not name it; see chinese-classes.ts for what belongs to it.
 */
export const FINE = {
  solidus: 49,
  dash: 50,
  openingQuote: 51,
  closingQuote: 52,
  hyphen: 53,
  enDash: 54,
  suffix: 55,
  prefix: 56,
  plus: 57,
  noteOpening: 58,
  circledNumber: 59,
  measureSign: 60,
  stop: 62,
  colon: 63,
  /** A combining mark or joiner without a base (LB10), which UAX #14 takes for a letter. */
  loneMark: 61,
} as const;

/** The class of UAX #14 that a fine kind stands in. */
const CLASS_OF_FINE: Readonly<Record<keyof typeof FINE, LineBreakClassName>> = {
  solidus: 'SY',
  dash: 'B2',
  openingQuote: 'QI',
  closingQuote: 'QF',
  hyphen: 'HH',
  enDash: 'BA',
  suffix: 'PO',
  prefix: 'PR',
  plus: 'PR',
  noteOpening: 'OP',
  circledNumber: 'AL',
  measureSign: 'ID',
  stop: 'CL',
  colon: 'NS',
  loneMark: 'AL',
};

/** Number of keys: a class or fine kind, with or without the East Asian bit. */
export const KEYS = 128;

/** The class of UAX #14 behind each key. */
export const CLASS_OF: Uint8Array = buildClasses();

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(KEYS);
  for (let key = 0; key < KEYS; key++) classes[key] = key & LINE_BREAK_CLASS;
  for (const [name, code] of Object.entries(FINE)) {
    const inClass = LINE_BREAK[CLASS_OF_FINE[name as keyof typeof FINE]];
    classes[code] = inClass;
    classes[code | EAST_ASIAN] = inClass;
  }
  return classes;
}

/** The text round a place where a line might be broken, as rules see it. */
export interface Place {
  /** Number of units. */
  length: number;
  /** Class of UAX #14 of each unit, and its key: finer, and with the East Asian bit. */
  classes: Uint8Array;
  keys: Uint8Array;
  codePoints: Uint32Array;
  /** 1 where a unit belongs to an address; left out when there is none in the text. */
  addresses: Uint8Array | undefined;
  /** The run of like units measured last: where it ended and how long it was; see `runBefore`. */
  runEnd: number;
  runLength: number;
  /** The circled number asked about last, and whether it counted off a list. */
  numberAsked: number;
  numberListed: boolean;
}

/** A set of keys: 1 for each member. */
export type KeySet = Uint8Array;

/** One line breaking rule, about the place before unit `i`. Of a list the first that applies decides. */
export interface Rule {
  /** Where the rule is written. */
  readonly source: string;
  /** What stands before the place and after it; anything when left out. */
  readonly before?: KeySet;
  readonly after?: KeySet;
  /** `before` is looked for across spaces, as `OP SP* ×`. */
  readonly acrossSpaces?: true;
  /** What else must be so, where the two units do not tell. */
  readonly when?: (place: Place, i: number) => boolean;
  readonly verdict: 'break' | 'keep';
}

/**
 * What a list of rules comes to for each pair of keys: `KEEP`, `BREAK`, the number of a `Question`, or `UNMET` for a
 * pair not worked out yet. A text has some dozens of the thousands of pairs there are.
 */
export interface RuleTable {
  readonly pairs: Uint8Array;
  readonly rules: readonly Rule[];
  readonly questions: Question[];
  /** Numbers of the questions, by their rules. */
  readonly numbers: Map<string, number>;
}

/** Rules left to be asked about a pair, and the verdict when none applies. */
export interface Question {
  readonly rules: readonly Rule[];
  readonly otherwise: boolean;
}

/** Verdict in `RuleTable.pairs`: no line is broken between the two. */
export const KEEP = 0;
/** Verdict in `RuleTable.pairs`: a line may be broken between the two. Higher numbers are questions. */
export const BREAK = 1;
const FIRST_QUESTION = 2;
/** Entry of `RuleTable.pairs`: the pair has not been met. */
const UNMET = 0xff;

/** All units of some classes or fine kinds. */
export function keysOf(...names: readonly (LineBreakClassName | keyof typeof FINE)[]): KeySet {
  const set = new Uint8Array(KEYS);
  for (const name of names) {
    if (name in FINE) {
      const code = FINE[name as keyof typeof FINE];
      set[code] = 1;
      set[code | EAST_ASIAN] = 1;
      continue;
    }
    const wanted = LINE_BREAK[name as LineBreakClassName];
    for (let key = 0; key < KEYS; key++) if (CLASS_OF[key] === wanted) set[key] = 1;
  }
  return set;
}

/** The members of `set` that are East Asian (width F, W or H). */
export function eastAsian(set: KeySet): KeySet {
  return set.map((member, key) => (key & EAST_ASIAN ? member : 0));
}

/** The members of `set` that are not East Asian. */
export function notEastAsian(set: KeySet): KeySet {
  return set.map((member, key) => (key & EAST_ASIAN ? 0 : member));
}

/** All keys outside `set`. */
export function allBut(set: KeySet): KeySet {
  return set.map((member) => 1 - member);
}

/** A table of a list of rules, nothing of it worked out. */
export function tabulate(rules: readonly Rule[]): RuleTable {
  return { pairs: new Uint8Array(KEYS * KEYS).fill(UNMET), rules, questions: [], numbers: new Map() };
}

/**
 * The verdict on a pair of keys, worked out when it is first met: only pairs that depend on more are asked about again.
 */
export function verdictOf(table: RuleTable, before: number, after: number): number {
  const known = table.pairs[before * KEYS + after]!;
  return known === UNMET ? workOut(table, before, after) : known;
}

function workOut({ pairs, rules, questions, numbers }: RuleTable, before: number, after: number): number {
  const spaced = CLASS_OF[before] === LINE_BREAK.SP;
  const open: number[] = [];
  // LB31: where no rule says otherwise, a line may be broken.
  let otherwise = true;
  for (const [index, rule] of rules.entries()) {
    const possible = !rule.before || rule.before[before] || (spaced && rule.acrossSpaces);
    if (!possible || (rule.after && !rule.after[after])) continue;
    if (rule.when || (spaced && rule.acrossSpaces)) open.push(index);
    else {
      otherwise = rule.verdict === 'break';
      break;
    }
  }
  let verdict: number = otherwise ? BREAK : KEEP;
  if (open.length > 0) {
    const name = `${open.join()} ${otherwise}`;
    const question: Question = { rules: open.map((index) => rules[index]!), otherwise };
    verdict = numbers.get(name) ?? FIRST_QUESTION + questions.push(question) - 1;
    numbers.set(name, verdict);
  }
  pairs[before * KEYS + after] = verdict;
  return verdict;
}

/** Whether the line may be broken before unit `i`, for a pair whose verdict is a question. */
export function answer(table: RuleTable, number: number, place: Place, i: number): boolean {
  const question = table.questions[number - FIRST_QUESTION]!;
  for (const rule of question.rules) if (applies(rule, place, i)) return rule.verdict === 'break';
  return question.otherwise;
}

function applies(rule: Rule, place: Place, i: number): boolean {
  if (rule.acrossSpaces && place.classes[i - 1] === LINE_BREAK.SP) {
    const solid = lastSolid(place, i);
    if (solid < 0 || (rule.before && !rule.before[place.keys[solid]!])) return false;
  }
  return rule.when === undefined || rule.when(place, i);
}

/** The last unit before `i` that is no space; -1 when there is none. Every run of spaces is walked once. */
export function lastSolid(place: Place, i: number): number {
  let k = i - 1;
  while (k >= 0 && place.classes[k] === LINE_BREAK.SP) k -= 1;
  return k;
}

/**
 * How many like units stand right before unit `i`; `alike` tells whether unit `k` goes on the run of unit `k - 1`.
 * Places are asked about in order, so that a long run is measured step by step and costs no quadratic time.
 */
export function runBefore(place: Place, i: number, alike: (place: Place, k: number) => boolean): number {
  const last = i - 1;
  if (place.runEnd === last - 1 && alike(place, last)) place.runLength += 1;
  else if (place.runEnd !== last) {
    let first = last;
    while (first > 0 && alike(place, first)) first -= 1;
    place.runLength = last - first + 1;
  }
  place.runEnd = last;
  return place.runLength;
}
