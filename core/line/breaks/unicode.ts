import { EAST_ASIAN, LINE_BREAK as LB, LINE_BREAK_CLASS, lineBreakOf } from '../../cjk';
import type { LineBreakClassName } from '../../cjk';

/** Text cut into the units that UAX #14 rules speak of: a base with its combining marks (LB9). */
export interface BreakUnits {
  readonly length: number;
  /** Line break class of each unit, LB1, LB9 and LB10 applied. */
  readonly classes: Uint8Array;
  /** 1 where the unit's base is East Asian (width F, W or H). */
  readonly eastAsian: Uint8Array;
  readonly codePoints: Uint32Array;
  /** UTF-16 offset of each unit; one more entry for the end of the text. */
  readonly offsets: Uint32Array;
  /** 1 where the unit ends with a zero width joiner (LB8a). */
  readonly joined: Uint8Array;
}

/** How small kana are broken before: as ideographs, or never (UAX #14 class CJ; CSS `line-break`). */
export interface UnitOptions {
  readonly smallKana: 'break' | 'keep';
}

const DOTTED_CIRCLE = 0x25cc;

function setOf(...names: readonly LineBreakClassName[]): Uint8Array {
  const set = new Uint8Array(LINE_BREAK_CLASS + 1);
  for (const name of names) set[LB[name]] = 1;
  return set;
}

const HARD = setOf('BK', 'CR', 'LF', 'NL');
const NO_MARK_BASE = setOf('BK', 'CR', 'LF', 'NL', 'SP', 'ZW');
const LETTER = setOf('AL', 'AX', 'HL');
const QUOTE = setOf('QU', 'QI', 'QF');
const CLOSING = setOf('CL', 'CP');
const HYPHEN = setOf('HY', 'HH');
const PICTOGRAPH = setOf('ID', 'IX', 'EB', 'EM');
const HANGUL = setOf('JL', 'JV', 'JT', 'H2', 'H3');
const AKSARA = setOf('AK', 'AS');
const BEFORE_INITIAL_QUOTE = setOf('BK', 'CR', 'LF', 'NL', 'OP', 'QU', 'QI', 'QF', 'GL', 'SP', 'ZW');
const AFTER_FINAL_QUOTE = setOf(
  ...(['SP', 'GL', 'WJ', 'CL', 'QU', 'QI', 'QF', 'CP', 'EX', 'IS', 'SY', 'BK', 'CR', 'LF', 'NL', 'ZW'] as const),
);
/** 18.0 took BA off this list: a tab or U+3000 keeps with the glue after it. */
const GLUE_MAY_FOLLOW_BREAK = setOf('SP', 'HY', 'HH');
const BEFORE_WORD_HYPHEN = setOf('BK', 'CR', 'LF', 'NL', 'SP', 'ZW', 'CB', 'GL');

/** Cuts `text` into units. Total: lone surrogates count as letters. */
export function breakUnits(text: string, options: UnitOptions): BreakUnits {
  const classes = new Uint8Array(text.length);
  const eastAsian = new Uint8Array(text.length);
  const codePoints = new Uint32Array(text.length);
  const offsets = new Uint32Array(text.length + 1);
  const joined = new Uint8Array(text.length);
  const smallKana = options.smallKana === 'keep' ? LB.NS : LB.ID;
  let length = 0;
  for (let offset = 0; offset < text.length;) {
    let codePoint = text.charCodeAt(offset);
    if (codePoint >= 0xd800 && codePoint < 0xdc00) codePoint = text.codePointAt(offset) ?? codePoint;
    const packed = lineBreakOf(codePoint);
    let kind = packed & LINE_BREAK_CLASS;
    const mark = kind === LB.CM || kind === LB.ZJ;
    // LB9: a mark belongs to its base; LB10: without one it is a letter.
    if (mark && length > 0 && !NO_MARK_BASE[classes[length - 1]!]) {
      joined[length - 1] = kind === LB.ZJ ? 1 : 0;
    } else {
      joined[length] = kind === LB.ZJ ? 1 : 0;
      if (mark) kind = LB.AL;
      if (kind === LB.CJ) kind = smallKana;
      classes[length] = kind;
      eastAsian[length] = packed & EAST_ASIAN ? 1 : 0;
      codePoints[length] = codePoint;
      offsets[length] = offset;
      length += 1;
    }
    offset += codePoint > 0xffff ? 2 : 1;
  }
  offsets[length] = text.length;
  return { length, classes, eastAsian, codePoints, offsets, joined };
}

/**
 * Whether a line may (or must) be broken before unit `i`, 0 < `i` < `length`: rules LB4 to LB31 of UAX #14 in Unicode
 * 18.0, in their order. The classes may have been changed by a tailoring.
 */
export function breaksBefore(units: BreakUnits, i: number): boolean {
  const { classes, eastAsian, joined } = units;
  const a = classes[i - 1]!;
  const b = classes[i]!;
  // Two ideographs meet far oftener than anything else, and only LB8a and LB31 speak of them.
  if (a === LB.ID && b === LB.ID) return joined[i - 1] === 0;

  if (a === LB.CR && b === LB.LF) return false; // LB5
  if (HARD[a]) return true; // LB4, LB5
  if (HARD[b]) return false; // LB6
  if (b === LB.SP || b === LB.ZW) return false; // LB7

  // The last unit that is no space, for the rules that read over `SP*`; -1 at the start of the text.
  let k = i - 1;
  while (k >= 0 && classes[k] === LB.SP) k -= 1;
  const beforeSpaces = k >= 0 ? classes[k]! : -1;

  if (beforeSpaces === LB.ZW) return true; // LB8
  if (joined[i - 1]) return false; // LB8a
  if (a === LB.WJ || b === LB.WJ) return false; // LB11
  if (a === LB.GL) return false; // LB12
  if (b === LB.GL && !GLUE_MAY_FOLLOW_BREAK[a]) return false; // LB12a
  if (CLOSING[b] || b === LB.EX || b === LB.SY) return false; // LB13
  if (beforeSpaces === LB.OP) return false; // LB14
  if (beforeSpaces === LB.QI && (k === 0 || BEFORE_INITIAL_QUOTE[classes[k - 1]!])) return false; // LB15a
  const next = i + 1 < units.length ? classes[i + 1]! : -1;
  if (b === LB.QF && (next < 0 || AFTER_FINAL_QUOTE[next])) return false; // LB15b
  if (a === LB.SP && b === LB.IS && next === LB.NU) return true; // LB15c
  if (b === LB.IS) return false; // LB15d
  if (b === LB.NS && beforeSpaces >= 0 && CLOSING[beforeSpaces]) return false; // LB16
  if (b === LB.B2 && beforeSpaces === LB.B2) return false; // LB17
  if (a === LB.SP) return true; // LB18
  if (QUOTE[b] && b !== LB.QI) return false; // LB19
  if (QUOTE[a] && a !== LB.QF) return false; // LB19
  if (QUOTE[b] && (!eastAsian[i - 1] || next < 0 || !eastAsian[i + 1])) return false; // LB19a
  if (QUOTE[a] && (!eastAsian[i] || i < 2 || !eastAsian[i - 2])) return false; // LB19a
  if (a === LB.CB || b === LB.CB) return true; // LB20
  if (HYPHEN[a] && LETTER[b] && (i < 2 || BEFORE_WORD_HYPHEN[classes[i - 2]!])) return false; // LB20a
  if (b === LB.BA || HYPHEN[b] || b === LB.NS || a === LB.BB) return false; // LB21
  if (HYPHEN[a] && b !== LB.HL && i >= 2 && classes[i - 2] === LB.HL) return false; // LB21a
  if (a === LB.SY && b === LB.HL) return false; // LB21b
  if (b === LB.IN) return false; // LB22
  return breaksInside(units, i, a, b);
}

/** LB23 to LB31: what holds words, numbers, syllables and emoji together. */
function breaksInside(units: BreakUnits, i: number, a: number, b: number): boolean {
  const { classes, eastAsian } = units;
  if ((LETTER[a] && b === LB.NU) || (a === LB.NU && LETTER[b])) return false; // LB23
  if (a === LB.PR && PICTOGRAPH[b]) return false; // LB23a
  if (PICTOGRAPH[a] && b === LB.PO) return false; // LB23a
  if ((a === LB.PR || a === LB.PO) && LETTER[b]) return false; // LB24
  if (LETTER[a] && (b === LB.PR || b === LB.PO)) return false; // LB24
  if (keepsNumber(units, i, a, b)) return false; // LB25
  if (a === LB.JL && (b === LB.JL || b === LB.JV || b === LB.H2 || b === LB.H3)) return false; // LB26
  if ((a === LB.JV || a === LB.H2) && (b === LB.JV || b === LB.JT)) return false; // LB26
  if ((a === LB.JT || a === LB.H3) && b === LB.JT) return false; // LB26
  if ((HANGUL[a] && b === LB.PO) || (a === LB.PR && HANGUL[b])) return false; // LB27
  if (LETTER[a] && LETTER[b]) return false; // LB28
  if (aksaraPair(units, i)) return false; // LB28a
  if (a === LB.IS && LETTER[b]) return false; // LB29
  if ((LETTER[a] || a === LB.NU) && b === LB.OP && !eastAsian[i]) return false; // LB30
  if (a === LB.CP && !eastAsian[i - 1] && (LETTER[b] || b === LB.NU)) return false; // LB30
  if (a === LB.RI && b === LB.RI) {
    let first = i - 1;
    while (first > 0 && classes[first - 1] === LB.RI) first -= 1;
    return (i - first) % 2 === 0; // LB30a
  }
  if ((a === LB.EB || a === LB.IX || a === LB.AX) && b === LB.EM) return false; // LB30b
  return true; // LB31
}

/** LB25: numbers with their signs, separators, brackets and units. */
function keepsNumber(units: BreakUnits, i: number, a: number, b: number): boolean {
  const { classes } = units;
  if (b === LB.NU) {
    if (a === LB.PO || a === LB.PR || a === LB.HY || a === LB.IS) return true;
    return endsNumber(classes, i - 1);
  }
  if (b === LB.PO || b === LB.PR) return endsNumber(classes, CLOSING[a] ? i - 2 : i - 1);
  if ((a === LB.PO || a === LB.PR) && b === LB.OP) {
    const next = classes[i + 1];
    return next === LB.NU || (next === LB.IS && classes[i + 2] === LB.NU);
  }
  return false;
}

/** Whether `NU (SY | IS)*` ends with unit `i`. */
function endsNumber(classes: Uint8Array, i: number): boolean {
  let k = i;
  while (k >= 0 && (classes[k] === LB.SY || classes[k] === LB.IS)) k -= 1;
  return k >= 0 && classes[k] === LB.NU;
}

/** LB28a: syllables of Brahmic scripts. */
function aksaraPair(units: BreakUnits, i: number): boolean {
  const { classes } = units;
  const a = classes[i - 1]!;
  const b = classes[i]!;
  if (a === LB.AP) return isAksara(units, i);
  if (isAksara(units, i - 1) && (b === LB.VF || b === LB.VI)) return true;
  if (a === LB.VI && i >= 2 && isAksara(units, i - 2)) return b === LB.AK || units.codePoints[i] === DOTTED_CIRCLE;
  return isAksara(units, i - 1) && isAksara(units, i) && classes[i + 1] === LB.VF;
}

function isAksara(units: BreakUnits, i: number): boolean {
  return AKSARA[units.classes[i]!] === 1 || units.codePoints[i] === DOTTED_CIRCLE;
}
