import type { CompositionSpec, PaperLanguage } from '../document';
import { KIND } from './marks';

/** The white round a mark's half-em body, in em. */
export interface MarkSpace {
  readonly before: number;
  /** Width of the mark itself. */
  readonly body: number;
  readonly after: number;
}

/** White between two characters, in em: what stands by default, and the least it may be squeezed to. */
export interface PairSpace {
  readonly natural: number;
  readonly least: number;
}

/** What widths depend on. */
export interface PunctuationRules {
  readonly language: PaperLanguage;
  readonly style: CompositionSpec['punctuation'];
}

const EXCLAMATION = 0xff01;
const QUESTION = 0xff1f;
const FULL_STOP = 0x3002;
const SOLID: MarkSpace = { before: 0, body: 0.5, after: 0 };
const OPENING: MarkSpace = { before: 0.5, body: 0.5, after: 0 };
const CLOSING: MarkSpace = { before: 0, body: 0.5, after: 0.5 };
const CENTRED: MarkSpace = { before: 0.25, body: 0.5, after: 0.25 };
const WHOLE: MarkSpace = { before: 0, body: 1, after: 0 };

/** Whether a kind is an opening or closing mark or a stop: those whose white is squeezed. */
export function isSqueezable(kind: number): boolean {
  return kind === KIND.opening || kind === KIND.closing || kind === KIND.innerStop || kind === KIND.finalStop;
}

/** Whether a code point is a full-width exclamation or question mark. */
export function isExclaiming(codePoint: number): boolean {
  return codePoint === EXCLAMATION || codePoint === QUESTION;
}

/**
 * The white of a mark by itself (CLREQ 3.1.6.1): Simplified marks stand at one side of their cell, Traditional stops in
 * its middle, Traditional `！？` fill it. 开明 keeps whole cells for final stops only, 半角 for none.
 */
export function markSpace(kind: number, codePoint: number, rules: PunctuationRules): MarkSpace {
  if (kind === KIND.interpunct) return rules.language === 'zh-Hans' ? SOLID : CENTRED;
  if (rules.style === 'banjiao') return SOLID;
  if (rules.style === 'kaiming' && kind !== KIND.finalStop) return SOLID;
  if (kind === KIND.opening) return OPENING;
  if (kind === KIND.closing || rules.language === 'zh-Hans') return CLOSING;
  return isExclaiming(codePoint) ? WHOLE : CENTRED;
}

/**
 * The white between two neighbouring marks (CLREQ 3.1.6.2, GB/T 15834 5.1.10): two marks of 2 em take 1.5 em, and no
 * less than 1 em squeezed; what is kept lies outside the bracketed text.
 */
export function pairSpace(
  first: { readonly kind: number; readonly codePoint: number },
  second: { readonly kind: number; readonly codePoint: number },
  rules: PunctuationRules,
): PairSpace {
  const a = markSpace(first.kind, first.codePoint, rules);
  const b = markSpace(second.kind, second.codePoint, rules);
  const sum = a.after + b.before;
  if (rules.style === 'none') return { natural: sum, least: sum };
  if (second.kind === KIND.opening) {
    if (first.kind === KIND.opening) return { natural: 0, least: 0 };
    // `）（` and `：“` keep one gap; `。“` keeps it whatever happens: a sentence has ended.
    const natural = Math.min(a.after, b.before);
    return { natural, least: first.codePoint === FULL_STOP ? natural : 0 };
  }
  if (first.kind === KIND.opening) return { natural: sum, least: sum };
  if (first.kind === KIND.closing) return { natural: b.before, least: b.before };
  if (rules.language === 'zh-Hant') return { natural: sum, least: sum };
  return { natural: 0, least: 0 };
}
