import { groupBy } from '../../group-by';
import { foldToSimplified } from '../../cjk';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { isKnownWord } from '../lists/known';
import { TRADITIONAL_FORMS, TRADITIONAL_WORDS } from '../lists/traditional-words';
import { wordsIn } from '../reading';
import type { TextCheck } from '../reading';
import { standsAlone } from './found';
import { matchesIn } from '../pattern-needs';

let groups: ReadonlyMap<string, string> | undefined;

/** Words as Traditional copy writes them, by the first two characters of their Simplified form, the longest first. */
const wordsOf = oncePerLists((lists) => {
  const trades = lists['script-forms.words'];
  const words = [...TRADITIONAL_WORDS.split('|'), ...trades]
    .map((right) => ({ folded: foldToSimplified(right), right }))
    .filter(({ folded, right }) => isKnownWord(folded) || trades.includes(right));
  return groupBy(
    words.sort((a, b) => b.right.length - a.right.length),
    ({ folded }) => folded.slice(0, 2),
  );
});

/** Whether one form was taken for another; forms that are written for one another as one likes are no slip. */
function isOther(written: string, right: string): boolean {
  groups ??= new Map(TRADITIONAL_FORMS.split(' ').flatMap((forms) => [...forms].map((one) => [one, forms] as const)));
  const forms = groups.get(right);
  if (written === right || forms?.includes(written) !== true) return false;
  return !VARIANTS.some((same) => same.includes(written) && same.includes(right));
}

/** Forms within a group that regions prefer, each for the same words. */
const VARIANTS = ['裡裏', '麵麪', '鬥鬭'];

const formsOf = oncePerLists((lists) => ({
  /** Words that are written with one form or the other, by what they mean. */
  either: new Set(lists['script-forms.either']),
  /** Characters that stand in a few words alone, with the form of all other places. */
  alone: lists['script-forms.alone'].map((row) => {
    const [written = '', right = '', before = '', after = ''] = row.split(' ');
    return { pattern: new RegExp(`(?<=[〇㐀-鿿𠀀-𲎯])(?<![${before}])${written}(?![${after}])`, 'gu'), right };
  }),
}));

/**
 * In Traditional copy: words in which a converter of scripts took one form of a character for another (鬆鼠, 老鍾樓).
 */
export const checkForms: TextCheck = (text, reading) => {
  if (reading.language !== 'zh-Hant') return [];
  const words = wordsOf(reading.lists);
  const { either, alone } = formsOf(reading.lists);
  const { folded } = text;
  const slips: Slip[] = [];
  for (let start = 0; start + 1 < folded.length; start += 1) {
    const word = words.get(folded.slice(start, start + 2))?.find((one) => folded.startsWith(one.folded, start));
    if (word === undefined) continue;
    const end = start + word.right.length;
    const written = text.text.slice(start, end);
    const made = [...written]
      .map((one, at) => (isOther(one, word.right.charAt(at)) ? word.right.charAt(at) : one))
      .join('');
    if (made === written || either.has(written) || !standsAlone(wordsIn(text, reading), start, end)) continue;
    if (reading.known.some((name) => name.includes(written))) continue;
    slips.push({ code: 'converted', start, end, suggestion: made, confidence: 0.8 });
  }
  for (const { pattern, right } of alone) {
    for (const { index: start } of matchesIn(text.text, pattern)) {
      if (slips.some((slip) => slip.start <= start && start < slip.end)) continue;
      slips.push({ code: 'converted', start, end: start + 1, suggestion: right, confidence: 0.7 });
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};
