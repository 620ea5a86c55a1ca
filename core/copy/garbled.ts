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

/** Characters between two garbled places that are garbled with them: the shift that spoilt the one goes on. */
const NEAR = 8;

/** The places that look garbled, in order; those near each other are one. */
export function garbledSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(GARBLED)) {
    const start = match.index;
    const end = start + match[0].length;
    const last = spans[spans.length - 1];
    if (last && start - last.end <= NEAR) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
