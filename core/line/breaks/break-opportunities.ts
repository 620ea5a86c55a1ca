import { PLAIN_HAN } from '../../cjk';
import type { CompositionSpec } from '../../document';
import { keepAddressDots, markAddresses, mayHoldAddress } from './addresses';
import { characterKeys, resolveMark } from './chinese-classes';
import { rulesOf } from './chinese-rules';
import { BREAK, KEEP, KEYS, answer, tabulate, verdictOf } from './rules';
import type { Place, RuleTable } from './rules';
import type { Tailoring } from './tailoring';
import { readUnits } from './units';
import { findWords, keepWhole, unite } from './whole';
import type { Stretch } from './whole';

/** How break opportunities are found. */
export interface BreakOptions {
  /**
   * CSS `line-break` (CSS Text 3, 5.3). For `und` and `en`, `normal` decides only whether small kana may start a line
   * (UAX #14, class CJ), and `loose` frees iteration marks and leaders too. `anywhere` breaks round every character.
   */
  readonly mode: 'loose' | 'normal' | 'strict' | 'anywhere';
  /** `und` and `en` are plain UAX #14; `zh` stands for `zh-Hans`. */
  readonly language: 'und' | 'en' | 'zh' | 'zh-Hans' | 'zh-Hant';
  /**
   * Level of prohibition in Chinese (CLREQ 3.1.4). Where it is given, `loose` frees nothing that it forbids. When left
   * out it is `gb` for Simplified and `basic` for Traditional (CLREQ 3.1.4, 5.1), and `loose` is that of CSS.
   */
  readonly prohibition?: CompositionSpec['prohibition'];
  /** Words and names that are never cut; those that overlap in the text hold together. */
  readonly words?: readonly string[];
  /** Stretches of the text that are never cut. */
  readonly whole?: readonly Stretch[];
}

/** Text cut into the units that UAX #14 rules speak of: a base with its combining marks (LB9). */
export interface BreakUnits {
  readonly length: number;
  /** Line break class of each unit as tailored, LB1, LB9 and LB10 applied. */
  readonly classes: Uint8Array;
  readonly codePoints: Uint32Array;
  /** UTF-16 offset of each unit; one more entry for the end of the text. */
  readonly offsets: Uint32Array;
}

/** Units of a text with, for each, whether a line may be broken before it. */
export interface BrokenUnits {
  readonly units: BreakUnits;
  /** All units but plain Han, in order. */
  readonly others: readonly number[];
  /** 1 where a line may be broken before the unit; 0 for the first. */
  readonly breaks: Uint8Array;
}

/** A tailoring worked out: the key of every character, and the verdict on every pair that was met. */
interface Tables {
  readonly tailoring: Tailoring;
  readonly keys: Uint8Array;
  readonly rules: RuleTable;
}

const tables = new Map<string, Tables>();

function tablesFor({ mode, language, prohibition }: BreakOptions): Tables {
  const chinese = language !== 'und' && language !== 'en';
  const level = prohibition ?? (language === 'zh-Hant' ? 'basic' : 'gb');
  const name = chinese ? `${mode} ${level} ${prohibition === undefined}` : mode;
  let known = tables.get(name);
  if (!known) {
    const tailoring: Tailoring = { mode, chinese, level, levelAsked: prohibition !== undefined };
    known = { tailoring, keys: characterKeys(tailoring), rules: tabulate(rulesOf(tailoring)) };
    tables.set(name, known);
  }
  return known;
}

/** The units of `text` and where lines may be broken between them, in time linear in the text. */
export function breakText(text: string, options: BreakOptions): BrokenUnits {
  const { tailoring, keys, rules } = tablesFor(options);
  const { units, place, others, looked, joined } = readUnits(text, keys);
  for (const i of looked) resolveMark(place, i, tailoring);
  const addressed = tailoring.chinese && mayHoldAddress(text);
  if (addressed) place.addresses = markAddresses(units);

  const betweenHan = verdictOf(rules, keys[PLAIN_HAN.first]!, keys[PLAIN_HAN.first]!);
  const broken = { units, others, breaks: new Uint8Array(units.length).fill(betweenHan, 1) };
  breakOthers(place, rules, others, broken.breaks);
  // LB8a: nothing parts what a zero width joiner joins.
  for (const i of joined) if (i + 1 < units.length) broken.breaks[i + 1] = 0;
  if (place.addresses) keepAddressDots(broken, place.addresses);
  holdWhole(text, broken, options);
  return broken;
}

/** Tells whether lines may be broken before and after each of the units `others`. */
function breakOthers(place: Place, rules: RuleTable, others: readonly number[], breaks: Uint8Array): void {
  const { keys, length } = place;
  const { pairs } = rules;
  let next = 1;
  for (let k = 0; k < others.length; k++) {
    const other = others[k]!;
    for (let i = other < next ? next : other; i <= other + 1 && i < length; i++) {
      const before = keys[i - 1]!;
      const after = keys[i]!;
      // Nearly all pairs were met before, and no question is open: told without a call for each.
      let verdict = pairs[before * KEYS + after]!;
      if (verdict > BREAK) {
        verdict = verdictOf(rules, before, after);
        if (verdict > BREAK) verdict = answer(rules, verdict, place, i) ? BREAK : KEEP;
      }
      breaks[i] = verdict;
    }
    next = other + 2;
  }
}

function holdWhole(text: string, broken: BrokenUnits, { words = [], whole = [] }: BreakOptions): void {
  if (words.length > 0) keepWhole(broken, unite(findWords(text, words)));
  if (whole.length > 0) keepWhole(broken, unite([...whole].sort((a, b) => a.end - b.end)));
}

/**
 * UTF-16 offsets where a line of `text` may (or must) be broken, in rising order, both ends left out. UAX #14 of
 * Unicode 18.0; Chinese is tailored as CLREQ 3.1.4–3.1.5, GB/T 15834 5.1 and CSS Text 3, 5.3 say.
 */
export function breakOpportunities(text: string, options: BreakOptions): number[] {
  const { units, breaks } = breakText(text, options);
  const offsets: number[] = [];
  for (let i = 1; i < units.length; i++) if (breaks[i]) offsets.push(units.offsets[i]!);
  return offsets;
}
