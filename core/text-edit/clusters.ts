import { isHighSurrogate, isLowSurrogate } from '../surrogates';

const ZERO_WIDTH_JOINER = 0x200d;
/** Combining marks, variation selectors, tones of skin: what belongs to the character before it. */
const EXTENDS = /^[\p{M}\p{Variation_Selector}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]$/u;

/** Whether a text may be cut at an offset: not in a surrogate pair, before a mark that combines, in a joined sign. */
export function isClusterEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  const unit = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if (isLowSurrogate(unit) && isHighSurrogate(before)) return false;
  // Han, its marks and Latin letters never combine: most text ends here.
  if (unit < 0x300 && before !== ZERO_WIDTH_JOINER) return !(unit === 0x0a && before === 0x0d);
  if (unit >= 0x3000 && unit < 0xd800 && before !== ZERO_WIDTH_JOINER && unit !== 0x3099 && unit !== 0x309a) {
    if (unit < 0x302a || unit > 0x302f) return true;
  }
  const next = text.codePointAt(offset)!;
  if (next === ZERO_WIDTH_JOINER || before === ZERO_WIDTH_JOINER) return false;
  if (EXTENDS.test(String.fromCodePoint(next))) return false;
  return !isFlagPair(text, offset, next);
}

/** The next place after an offset where a text may be cut; its length at its end. */
export function nextCluster(text: string, offset: number): number {
  let at = Math.min(offset + 1, text.length);
  while (!isClusterEdge(text, at)) at += 1;
  return at;
}

/** The last place before an offset where a text may be cut; 0 at its start. */
export function previousCluster(text: string, offset: number): number {
  let at = Math.max(Math.min(offset, text.length) - 1, 0);
  while (!isClusterEdge(text, at)) at -= 1;
  return at;
}

/** Two letters of a flag are one sign: a place after an odd number of them is inside one. */
function isFlagPair(text: string, offset: number, next: number): boolean {
  if (!isFlagLetter(next)) return false;
  let letters = 0;
  for (let at = offset - 2; at >= 0 && isFlagLetter(text.codePointAt(at) ?? 0); at -= 2) letters += 1;
  return letters % 2 === 1;
}

const isFlagLetter = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
