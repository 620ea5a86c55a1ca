import { EAST_ASIAN, LINE_BREAK_TABLE } from './line-break';

const IDEOGRAPH = /^[\p{Script=Han}\u31c0-\u31ef\u31f0-\u31ff]$/u;
const KANA = /^(?=[\u3041-\u30ff])\P{P}$/u;
const LETTER = /^[\p{L}\p{M}]$/u;
const DIGIT = /^\p{Nd}$/u;

/** What a character is to the white between Han and Latin. */
export type ScriptSide = 'ideograph' | 'letter' | 'digit' | 'other';

/**
 * Side of a code point in CSS Text 4, `text-autospace`: ideographs are Han, kana and strokes; letters and digits those
 * of other scripts that are not East Asian wide. Marks, stops and spaces are neither.
 */
function scriptSide(codePoint: number): ScriptSide {
  const character = String.fromCodePoint(codePoint);
  if (IDEOGRAPH.test(character) || KANA.test(character)) return 'ideograph';
  if (LINE_BREAK_TABLE[codePoint]! & EAST_ASIAN) return 'other';
  if (LETTER.test(character)) return 'letter';
  return DIGIT.test(character) ? 'digit' : 'other';
}

/** Whether white belongs between two neighbouring characters (CLREQ 3.2.2; CSS Text 4, `text-autospace: normal`). */
export function isScriptGap(before: number, after: number): boolean {
  const a = scriptSide(before);
  const b = scriptSide(after);
  return a !== 'other' && b !== 'other' && (a === 'ideograph') !== (b === 'ideograph');
}
