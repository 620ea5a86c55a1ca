import { wordsOf } from '../cjk';
import type { Stretch } from '../document';
import { isClusterEdge } from './clusters';

/** Cuts a text into its words and marks, in order and without gaps. */
export type CutWords = (text: string) => readonly Stretch[];

const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{M}'’._%-]/u;
const WORD_START = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/** The words of a text as it is edited: those of the lexicon, runs of letters and figures, runs of spaces. */
export function editWords(text: string): readonly Stretch[] {
  const words: { start: number; end: number }[] = [];
  for (const { start, end } of wordsOf(text)) {
    const last = words.at(-1);
    if (last !== undefined && (!isClusterEdge(text, start) || runsOn(text, last, start))) last.end = end;
    else words.push({ start, end });
  }
  return words;
}

function runsOn(text: string, word: Stretch, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (SPACE.test(before) && SPACE.test(after)) return before !== '\n' && after !== '\n';
  if (!LETTER.test(before) || !LETTER.test(after)) return false;
  if (!WORD_START.test(text.charAt(word.start))) return false;
  return WORD_START.test(after) || WORD_START.test(text.charAt(at + 1));
}

/** The word at an offset: the one that begins there or goes on over it, at a text's end the one before. */
export function wordAt(text: string, offset: number, cut: CutWords = editWords): Stretch {
  const words = cut(text);
  return words.find(({ end }) => end > offset) ?? words.at(-1) ?? { start: 0, end: 0 };
}

/** Where the next word begins; the text's length after the last. */
export function nextWord(text: string, offset: number, cut: CutWords = editWords): number {
  const start = cut(text).find((word) => word.start > offset && !isSpaces(text, word))?.start;
  return start ?? text.length;
}

/** Where the word before an offset begins, or the one that the offset lies in; 0 before the first. */
export function previousWord(text: string, offset: number, cut: CutWords = editWords): number {
  return cut(text).findLast((word) => word.start < offset && !isSpaces(text, word))?.start ?? 0;
}

function isSpaces(text: string, { start, end }: Stretch): boolean {
  return text.slice(start, end).trim() === '';
}
