import { PINYIN_LETTERS, isTonedSyllable } from '../pinyin';
import { isTraditional } from '../script';
import type { CopyWarning } from '../warning';
import type { CopyRule } from './rule';

const READING = new RegExp(`(\\p{Script=Han})[(（]([${PINYIN_LETTERS}]{1,6})[)）]`, 'gu');

/** So many readings in one copy are a converter's doing; fewer may be an editor's, after a rare character. */
const CONVERTER_COUNT = 3;

/**
 * Pinyin readings in brackets after single characters, which some converters of script leave behind, are taken out. A
 * lone reading after a character that is the same in both scripts is an editor's help for a rare character, and stays.
 */
export const readings: CopyRule = {
  name: 'readings',
  find: (text) => {
    const found = [...text.matchAll(READING)].filter((match) => isTonedSyllable(match[2] as string));
    const converted = (match: RegExpMatchArray): boolean =>
      found.length >= CONVERTER_COUNT || isTraditional(match[1] as string);
    const edits = [];
    const warnings: CopyWarning[] = [];
    for (const match of found) {
      const start = match.index + (match[1] as string).length;
      const end = match.index + match[0].length;
      if (converted(match)) edits.push({ start, end, after: '' });
      else warnings.push({ code: 'reading-kept', values: { text: match[0] }, start: match.index, end });
    }
    const first = edits[0];
    const last = edits[edits.length - 1];
    if (first && last) {
      warnings.push({ code: 'readings-removed', values: { count: edits.length }, start: first.start, end: last.end });
    }
    return { edits, warnings };
  },
};
