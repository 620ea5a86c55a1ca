import type { Slip } from '../finding';
import { wordChoices } from '../lists/choices';
import type { WordChoice } from '../lists/choices';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';
import { RARE_COST, costOfWord } from '../word-costs';
import { gain, modelOf } from '../word-model';
import { wordNumber } from '../word-pairs';
import { inScriptOf, standsAlone } from './found';

/** So far before and after a word what it goes with is looked for. */
const REACH = 14;
/** By how many powers of ten a text has to become likelier with the other word, and by how many for its neighbours. */
const LEAST_GAIN = 1.5;
const LEAST_BY_NEIGHBOURS = 0.5;

/**
 * Words that are right by themselves and wrong beside what stands there: 登陆 before 网站, 度过 before 长江; and where
 * the list says nothing, words that are less likely there than the one they are taken for.
 */
export const checkChoices: TextCheck = (text, reading) => {
  const slips: Slip[] = [];
  const { folded } = text;
  const choices = wordChoices(reading.lists);
  for (let start = 0; start < folded.length; start += 1) {
    for (const choice of choices.get(folded.charAt(start)) ?? []) {
      const { word, meant, language } = choice;
      if (!folded.startsWith(word, start) || (language !== undefined && language !== reading.language)) continue;
      const end = start + word.length;
      const told = isAmong(folded, start, end, choice);
      if (!told && !isLessLikely(text, reading, start, choice)) continue;
      if (!isWhole(text, reading, start, end)) continue;
      const suggestion = inScriptOf(text, start, end, meant);
      slips.push({
        code: 'confusable',
        start,
        end,
        confidence: told ? 0.7 : 0.55,
        ...(suggestion !== undefined && { suggestion }),
      });
      break;
    }
  }
  return slips;
};

/** Whether a stretch is among the company of a word. */
function isAmong(folded: string, start: number, end: number, { company }: WordChoice): boolean {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + REACH);
  return company.some((one) => one.before.test(before) && one.after.test(after));
}

function isLessLikely(text: ReadText, reading: Reading, start: number, { word, meant }: WordChoice): boolean {
  const cost = costOfWord(meant, 0, meant.length);
  if (word.length < 2 || cost === undefined) return false;
  const end = start + word.length;
  const gained = gain(modelOf(text, reading), start, end, cost, wordNumber(meant));
  const byNeighbours = gained - Math.max(0, (costOfWord(word, 0, word.length) ?? RARE_COST) - cost);
  if (gained < LEAST_GAIN || byNeighbours < LEAST_BY_NEIGHBOURS) return false;
  const other = wordChoices(reading.lists)
    .get(meant.charAt(0))
    ?.find((one) => one.word === meant && one.meant === word);
  return other === undefined || !isAmong(text.folded, start, end, other);
}

/** A numeral with its measure is a word to the lexicon. */
const COUNTED = /^[一两三几每这那]/u;

/** Whether a stretch is no part of a longer word or name. */
function isWhole(text: ReadText, reading: Reading, start: number, end: number): boolean {
  const words = wordsIn(text, reading);
  if (!standsAlone(words, start, end)) return false;
  return words.every(
    (word) =>
      word.start > start ||
      word.end < end ||
      word.end - word.start === end - start ||
      (word.start === start - 1 && COUNTED.test(text.folded.slice(word.start))),
  );
}
