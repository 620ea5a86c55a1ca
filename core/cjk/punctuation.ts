import type { CompositionSpec, PaperLanguage } from '../document';
import { KIND } from './marks';

/** The white round a mark's body, in em. */
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
  /** `horizontal` when left out. */
  readonly direction?: 'horizontal' | 'vertical';
  /** Width of the interpunct; half in Simplified (GB/T 15834 5.1.7), whole in Traditional when left out. */
  readonly interpunct?: 'half' | 'whole';
}

const SOLID: MarkSpace = { before: 0, body: 0.5, after: 0 };
const OPENING: MarkSpace = { before: 0.5, body: 0.5, after: 0 };
const CLOSING: MarkSpace = { before: 0, body: 0.5, after: 0.5 };
const CENTRED: MarkSpace = { before: 0.25, body: 0.5, after: 0.25 };
const WHOLE: MarkSpace = { before: 0, body: 1, after: 0 };

/** Whether a kind is an opening or closing mark or a stop: those whose white is squeezed. */
export function isSqueezable(kind: number): boolean {
  return kind === KIND.opening || kind === KIND.closing || isStop(kind);
}

/** Whether a kind is a stop within or at the end of a sentence: `，、；：。．！？`. */
export function isStop(kind: number): boolean {
  return kind === KIND.innerStop || kind === KIND.finalStop || kind === KIND.colon || kind === KIND.exclamation;
}

/**
 * The white of a mark by itself (CLREQ 3.1.6.1): Simplified marks stand at one side of their cell, Traditional stops in
 * its middle; Traditional `！？`, and in vertical text all of `：；！？`, fill it. 开明 keeps whole cells for stops
 * that end a sentence only, 半角 for none.
 */
export function markSpace(kind: number, rules: PunctuationRules): MarkSpace {
  if (kind === KIND.interpunct) {
    return (rules.interpunct ?? (rules.language === 'zh-Hans' ? 'half' : 'whole')) === 'half' ? SOLID : CENTRED;
  }
  const vertical = rules.direction === 'vertical';
  if (vertical && (kind === KIND.colon || kind === KIND.exclamation)) return WHOLE;
  if (rules.style === 'banjiao') return SOLID;
  if (rules.style === 'kaiming' && kind !== KIND.finalStop && kind !== KIND.exclamation) return SOLID;
  if (kind === KIND.opening) return OPENING;
  if (kind === KIND.closing || rules.language === 'zh-Hans') return CLOSING;
  return kind === KIND.exclamation ? WHOLE : CENTRED;
}

/**
 * The white between two neighbouring marks by their kinds (CLREQ 3.1.6.2, GB/T 15834 5.1.10): two marks of 2 em take
 * 1.5 em, and no less than 1 em squeezed; what is kept lies outside the bracketed text.
 */
export function pairSpace(first: number, second: number, rules: PunctuationRules): PairSpace {
  const a = markSpace(first, rules);
  const b = markSpace(second, rules);
  const sum = a.after + b.before;
  if (rules.style === 'none') return { natural: sum, least: sum };
  if (second === KIND.opening) {
    if (first === KIND.opening) return { natural: 0, least: 0 };
    // `）（` and `：“` keep one gap; `。“` keeps it whatever happens: a sentence has ended.
    const natural = Math.min(a.after, b.before);
    return { natural, least: first === KIND.finalStop ? natural : 0 };
  }
  if (first === KIND.opening) return { natural: sum, least: sum };
  if (first === KIND.closing) return { natural: b.before, least: b.before };
  if (rules.language === 'zh-Hant') return { natural: sum, least: sum };
  return { natural: 0, least: 0 };
}
