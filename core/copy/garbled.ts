import type { Span } from './characters';
import { PINYIN_LETTERS } from './pinyin';

/**
 * What a wrong conversion leaves: half a reading (`?fù)`), a letter with a reading (`y(tǒng)`), box-drawing marks or
 * private-use characters among Han.
 */
const GARBLED = new RegExp(
  [
    `\\p{Script=Han}[?？][${PINYIN_LETTERS}]{1,6}[)）]`,
    `\\p{Script=Han}[a-z][(（][${PINYIN_LETTERS}]{1,6}[)）]`,
    '[\\u2500-\\u257f\\ue000-\\uf8ff]+',
  ].join('|'),
  'gu',
);

/** The places that look garbled, in order. */
export function garbledSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(GARBLED)) {
    const start = match.index;
    spans.push({ start, end: start + match[0].length });
  }
  return spans;
}
