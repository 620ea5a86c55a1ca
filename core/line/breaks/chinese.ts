import type { CompositionSpec } from '../../document';
import { KIND, LINE_BREAK as LB, kindOf } from '../../cjk';
import { breaksBefore } from './unicode';
import type { BreakUnits } from './unicode';

/** How Chinese text is broken beyond UAX #14. */
export interface ChineseBreaks {
  /** CSS `line-break`. */
  readonly mode: 'loose' | 'normal' | 'strict';
  /** Level of prohibition (CLREQ 3.1.4). */
  readonly prohibition: CompositionSpec['prohibition'];
  /** What `markAddresses` found; left out when there is no address in the text. */
  readonly addresses?: Uint8Array;
}

const set = (characters: string): ReadonlySet<number> => new Set([...characters].map((c) => c.codePointAt(0) ?? 0));

/** CSS Text 3, 5.3: broken before in `normal` and `loose`, Chinese and Japanese only. */
const NORMAL_STARTERS = set('〜゠');
/** CSS Text 3, 5.3: broken before in `loose`: iteration marks, centred marks, final marks. */
const LOOSE_STARTERS = set('々〻ゝゞヽヾ・：；･‼⁇⁈⁉！？');
/** CSS Text 3, 5.3: a hyphen after an ideograph may start a line in `loose`. */
const LOOSE_HYPHENS = set('‐–');
/** CSS Text 3, 5.3: suffixes and prefixes of East Asian width A, F or W hold only to numbers in `loose`. */
const LOOSE_SUFFIXES = set('°‰′″‵℃℉﹪％￠');
const LOOSE_PREFIXES = set('±€№﹩＄￡￥￦');
const SOLIDUS = set('/／');
const EM_DASH = 0x2014;
/** Runs are looked back on no further than this: longer ones are no text, and must not cost quadratic time. */
const LONGEST_RUN = 1000;
const FULL_WIDTH_FORMS = 0xff00;
const FULL_WIDTH_TILDE = 0xff5e;
const FULL_WIDTH_SOLIDUS = 0xff0f;

/** What a unit stands beside, for marks that are Chinese or Latin by their neighbours. */
function isLatin(units: BreakUnits, i: number): boolean {
  const kind = kindOf(units.codePoints[i]!);
  return kind === KIND.letter || kind === KIND.digit || units.classes[i] === LB.HL || units.classes[i] === LB.NU;
}

/**
 * Changes the classes of `units` in place to those Chinese wants: quotes open and close (UAX #14 has them ambiguous),
 * the solidus and the lone dash never start a line, and the rows of CSS `line-break`.
 */
export function tailorClasses(units: BreakUnits, options: ChineseBreaks): void {
  const { classes, codePoints, length } = units;
  for (let i = 0; i < length; i++) {
    const kind = classes[i]!;
    const codePoint = codePoints[i]!;
    if (kind === LB.ID && codePoint < FULL_WIDTH_FORMS) continue;
    if (kind === LB.QI || kind === LB.QF) classes[i] = quoteClass(units, i);
    else if (codePoint === FULL_WIDTH_TILDE) classes[i] = LB.NS;
    else if (codePoint === FULL_WIDTH_SOLIDUS) classes[i] = LB.SY;
    else if (codePoint === EM_DASH && !isDash(units, i - 1) && !isDash(units, i + 1)) classes[i] = LB.NS;
    else if (options.mode !== 'strict' && NORMAL_STARTERS.has(codePoint)) classes[i] = LB.ID;
    else if (options.mode === 'loose' && LOOSE_STARTERS.has(codePoint)) classes[i] = LB.ID;
    else if (options.prohibition === 'none' && isCell(kind, codePoint)) classes[i] = LB.ID;
  }
}

function isDash(units: BreakUnits, i: number): boolean {
  return i >= 0 && i < units.length && units.codePoints[i] === EM_DASH;
}

/** Full-width marks, which papers without prohibition break round like Han. */
function isCell(kind: number, codePoint: number): boolean {
  return codePoint > 0x2fff && (kind === LB.OP || kind === LB.CL || kind === LB.CP || kind === LB.EX || kind === LB.NS);
}

/** Inside a Latin run a curly quote stays what UAX #14 makes of it; everywhere else it opens or closes. */
function quoteClass(units: BreakUnits, i: number): number {
  const kind = units.classes[i]!;
  const mark = kindOf(units.codePoints[i]!);
  if (mark !== KIND.opening && mark !== KIND.closing) return kind;
  let before = i - 1;
  while (before >= 0 && units.classes[before] === LB.SP) before -= 1;
  let after = i + 1;
  while (after < units.length && units.classes[after] === LB.SP) after += 1;
  const latinBefore = before < 0 || isLatin(units, before);
  const latinAfter = after >= units.length || isLatin(units, after);
  if (latinBefore && latinAfter && (before >= 0 || after < units.length)) return kind;
  return mark === KIND.opening ? LB.OP : LB.CL;
}

/** Whether Chinese text may be broken before unit `i`; `tailorClasses` has been applied. */
export function chineseBreaksBefore(units: BreakUnits, i: number, options: ChineseBreaks): boolean {
  const { classes, codePoints } = units;
  const a = classes[i - 1]!;
  const b = classes[i]!;
  if (a === LB.ID && b === LB.ID) return units.joined[i - 1] === 0;
  const before = codePoints[i - 1]!;
  const after = codePoints[i]!;

  if (options.mode === 'loose') {
    if (LOOSE_HYPHENS.has(after) && (a === LB.ID || a === LB.CL)) return true;
    if (LOOSE_SUFFIXES.has(after) && a === LB.ID) return true;
    if (LOOSE_PREFIXES.has(before) && b === LB.ID) return true;
    if (b === LB.IN && a === LB.ID) return true;
    if (a === LB.IN && b === LB.IN && before === after) return evenRun(units, i);
  }
  // CLREQ 3.1.5.1: a run longer than one dash may be broken between its units.
  if (before === EM_DASH && after === EM_DASH) return options.prohibition !== 'strict' && evenRun(units, i);
  if (options.prohibition === 'strict' && (b === LB.B2 || b === LB.IN)) return false;
  if (SOLIDUS.has(before) && options.prohibition !== 'basic' && options.prohibition !== 'none') {
    if (options.addresses?.[i] !== 1 && options.addresses?.[i - 1] !== 1) return false;
  }
  // ICU and UAX #14 would break `C++` in two.
  if (before === 0x2b && after === 0x2b) return false;
  if (isNoteMark(units, i)) return false;
  return breaksBefore(units, i);
}

/** Whether an even, non-zero number of the same leaders or dashes stands before `i`, and two or more from it on. */
function evenRun(units: BreakUnits, i: number): boolean {
  const mark = units.codePoints[i];
  let before = 0;
  while (before < LONGEST_RUN && i - before > 0 && units.codePoints[i - before - 1] === mark) before += 1;
  return before % 2 === 0 && units.codePoints[i + 1] === mark;
}

/**
 * Marks the units of addresses after `://` or `www.`: 1 for each up to the next space or character beyond ASCII. Lines
 * may be broken after their solidi, as UAX #14 has it.
 */
export function markAddresses(units: BreakUnits): Uint8Array {
  const { codePoints, length } = units;
  const address = new Uint8Array(length);
  let inside = false;
  for (let i = 3; i < length; i++) {
    const codePoint = codePoints[i]!;
    if (codePoint <= 0x20 || codePoint >= 0x7f) inside = false;
    else if (!inside) inside = precededBy(codePoints, i, '://') || precededBy(codePoints, i, 'www.');
    address[i] = inside ? 1 : 0;
  }
  return address;
}

function precededBy(codePoints: Uint32Array, i: number, what: string): boolean {
  for (let k = 0; k < what.length; k++) if (codePoints[i - what.length + k] !== what.charCodeAt(k)) return false;
  return i >= what.length;
}

/** `［1］` and a circled number before a stop or the end are note marks: kept with the text before (JLREQ 3.1.10 i). */
function isNoteMark(units: BreakUnits, i: number): boolean {
  const { codePoints, classes, length } = units;
  const codePoint = codePoints[i]!;
  if (codePoint === 0xff3b) {
    let k = i + 1;
    while (k < length && classes[k] === LB.NU) k += 1;
    return k > i + 1 && codePoints[k] === 0xff3d;
  }
  if (codePoint < 0x2460 || codePoint > 0x2473) return false;
  return i + 1 >= length || classes[i + 1] === LB.CL || classes[i + 1] === LB.EX || classes[i + 1] === LB.NS;
}
