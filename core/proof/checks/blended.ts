import type { Slip } from '../finding';
import { isKnownWord } from '../lists/known';
import { wordsIn } from '../reading';
import type { TextCheck } from '../reading';
import { gainWithout, modelOf } from '../word-model';

/** By how many powers of ten a text has to become likelier with the first of the two words alone. */
const LEAST_GAIN = 2.5;
/** Verbs that take something more: 下过网, 不能用, 打着结. */
const TAKES_MORE = /^[不没一能可会]|[着过了成到好完起出下上开来去在给住得能会]$/u;
/** Verbs of one character that follow any other: 提出来, 送去看. */
const FOLLOWS = /[着过了成到好完起出下上开来去在给住得的地者中后前时]/u;

/**
 * Two verbs that begin alike written over each other at the end of a clause: 查阅看 for 查阅, or for 查看. Which is
 * meant only a person knows.
 */
export const checkBlended: TextCheck = (text, reading) => {
  const { folded } = text;
  const words = wordsIn(text, reading);
  return words.flatMap(({ start, end, kind }, index): Slip[] => {
    const last = words[index + 1];
    if (kind !== 'verb' || end - start !== 2 || last?.start !== end || last.end !== end + 1) return [];
    if (last.kind !== 'character' || !/[，。；！]/u.test(folded.charAt(last.end))) return [];
    const [first, second, third] = folded.slice(start, last.end);
    if (second === third || TAKES_MORE.test(folded.slice(start, end)) || FOLLOWS.test(third ?? '')) return [];
    if (!isKnownWord(`${first}${third}`) || isKnownWord(`${second}${third}`)) return [];
    if (gainWithout(modelOf(text, reading), last.start, last.end) < LEAST_GAIN) return [];
    const values = { words: `${first}${second}、${first}${third}` };
    return [{ code: 'sound-alike', start, end: last.end, confidence: 0.5, values }];
  });
};
