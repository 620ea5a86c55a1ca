import { groupBy } from '../../group-by';
import type { ProofCode, Slip } from '../finding';
import { oncePerLists } from '../lists';
import { isKnownWord } from '../lists/known';
import { personsIn } from '../register';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';
import { standsAlone } from './found';

/** What 著 begins and ends as a word of its own. */
const WRITES = /[所合编主新原名论译自]$/u;
const WRITTEN = /^(?:有|《|书|文|于|录|名|者|称|述|作)/u;

/**
 * In Simplified copy: characters of which the script has two, one in the place of the other (着名, 瞭解); and 於 and 著
 * for 于 and 着.
 */
export const checkMergedForms: TextCheck = (text, reading) => {
  if (reading.language !== 'zh-Hans') return [];
  const slips: Slip[] = [];
  for (let at = 0; at < text.text.length; at += 1) {
    const slip = strayParticle(text, reading, at) ?? inWord(text, reading, at);
    if (slip !== undefined) slips.push(slip);
  }
  return slips;
};

function strayParticle(read: ReadText, { lists }: Reading, at: number): Slip | undefined {
  const { text } = read;
  const character = text.charAt(at);
  if (character !== '於' && character !== '著') return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const slip = (code: ProofCode, suggestion: string): Slip => {
    return { code, start: at, end: at + 1, suggestion, confidence: 0.8 };
  };
  if (character === '於') {
    const isName = personsIn(read, lists).some(({ start }) => start === at);
    return isName ? undefined : slip('other-script', '于');
  }
  if (!/[〇㐀-鿿𠀀-𲎯]$/u.test(before) || WRITES.test(before) || WRITTEN.test(after)) return undefined;
  if (isKnownWord(text.slice(at - 1, at + 1)) || isKnownWord(text.slice(at, at + 2))) return undefined;
  return slip('converted', '着');
}

/**
 * Characters that Simplified copy has both of, the one that a converter leaves before those that may be meant: for 着
 * and 著, 干 and 乾 either may be (通用规范汉字表, note 1).
 */
const mergedForms = oncePerLists((lists) => groupBy(lists['script-forms.merged'], (pair) => pair.charAt(0)));

/** A word of two characters that is none as it is written, and is one with the other character. */
function inWord(text: ReadText, reading: Reading, at: number): Slip | undefined {
  const written = text.text.charAt(at);
  for (const pair of mergedForms(reading.lists).get(written) ?? []) {
    for (const start of [at - 1, at]) {
      const word = text.text.slice(start, start + 2);
      if (word.length < 2 || !/^[〇㐀-鿿𠀀-𲎯]{2}$/u.test(word)) continue;
      const meant = word.replace(written, pair.charAt(1));
      if (isKnownWord(word) || !isKnownWord(meant) || !standsAlone(wordsIn(text, reading), start, start + 2)) continue;
      return { code: 'converted', start, end: start + 2, suggestion: meant, confidence: 0.75 };
    }
  }
  return undefined;
}
