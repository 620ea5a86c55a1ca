import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { partsOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

/** Kana, Bopomofo, Hangul and Cyrillic beside Chinese; Greek letters name things there. */
const SIGNS =
  '[\\u3041-\\u30fa\\u3105-\\u312f\\u31a0-\\u31bf\\uff66-\\uff9f\\u1100-\\u11ff\\uac00-\\ud7a3\\u0400-\\u04ff]+';
const FOREIGN = new RegExp(`(?<=[〇㐀-鿿𠀀-𲎯])${SIGNS}|${SIGNS}(?=[〇㐀-鿿𠀀-𲎯])`, 'gu');
/** Radicals and compatibility forms, which look like characters: some programs copy them out of a PDF. */
const RADICALS = /[\u2e80-\u2fdf\uf900-\ufad9]/gu;
/** Letters and figures in full width, beside Chinese. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]+/gu;
/** A text with more of them is set so. */
const FEW = 2;
/** Latin words in small letters beside Chinese, that are no part of an address or a name. */
const WORD = /(?<![A-Za-z\d@./_&#%\\<-])[a-z]{2,}(?![A-Za-z\d@./_;>-])/gu;
/** Readings of two characters and more, before a figure too: 节约chengben180万元. */
const SYLLABLE =
  '(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:i[ao]ng|u?ang|[iu]an|iao|u?ai|eng|ing|ong|i?ao|i?ou|[iuv]e|u?en|an|ai|ei|er|ia|in|iu|u[aino]|[aeiouv])';
const READING = new RegExp(`(?<=[〇㐀-鿿𠀀-𲎯])(?=[a-z]{5,}(?![a-z]))(?:${SYLLABLE}){2,}(?=\\d)`, 'gu');
/** Those that Chinese is written with: units, and words of everyday talk. */
const usualWords = oncePerLists((lists) => new Set(lists['latin-words.usual']));
/** Readings of the commonest characters, which are left where they were keyed. */
const readingsOf = oncePerLists(
  (lists): ReadonlyMap<string, string> =>
    new Map(lists['latin-words.readings'].map((row) => partsOf(row) as [string, string])),
);
/** A word that stands in a text so often is a name or a term. */
const TERM = 3;

/** Signs of other scripts and stray foreign words and readings among Chinese. */
export const checkForeign: TextCheck = ({ text, folded }, { language, lists }) => {
  const slips: Slip[] = [];
  const add = (start: number, match: string, confidence: number, suggestion?: string): void => {
    const end = start + match.length;
    slips.push({ code: 'look-alike', start, end, confidence, ...(suggestion !== undefined && { suggestion }) });
  };
  for (const { index, 0: match } of matchesIn(text, FOREIGN)) add(index, match, 0.7, match === 'の' ? '的' : undefined);
  for (const { index, 0: match } of matchesIn(text, RADICALS)) add(index, match, 0.8, match.normalize('NFKC'));
  const full = [...matchesIn(text, FULL_WIDTH)];
  for (const { index, 0: match } of full.length > FEW ? [] : full) add(index, match, 0.7, match.normalize('NFKC'));
  for (const { index, 0: match } of matchesIn(text, WORD)) {
    const [before, after] = [folded.charAt(index - 1), folded.charAt(index + match.length)];
    if (!/[〇㐀-鿿𠀀-𲎯]/u.test(before + after) || usualWords(lists).has(match)) continue;
    if (text.split(match).length > TERM) continue;
    add(index, match, 0.6, language === 'zh-Hans' ? readingsOf(lists).get(match) : undefined);
  }
  for (const { index, 0: match } of matchesIn(text, READING)) if (!usualWords(lists).has(match)) add(index, match, 0.6);
  return slips.sort((a, b) => a.start - b.start);
};
