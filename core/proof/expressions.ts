import { LONGEST_WORD } from '../cjk';
import { wordFile } from './word-file';
import { halvesOf, wordOf } from './word-table';

/*
 * Idioms, set phrases and words of four characters, by their first and by their last two (`halfOf`): one that is one
 * character off still holds one half of itself.
 */

/** An expression by its halves. */
export interface Expression {
  readonly front: number;
  readonly back: number;
}

/**
 * The expressions with the same first two characters as a text, then those with the same last two; only what `isNear`
 * takes.
 */
export function expressionsLike(
  { front, back }: Expression,
  isNear: (front: number, back: number) => boolean,
): readonly string[] {
  const { expressionFronts, expressionBacks, expressionStarts, expressionEnds, expressionsByBack } = wordFile();
  const found: string[] = [];
  let row = rowOfHalf(front);
  for (let at = expressionStarts[row]!; at < expressionStarts[row + 1]!; at += 1) {
    const its = expressionBacks[at]!;
    if (expressionFronts[at] === front && isNear(front, its)) found.push(wordOf(front, its));
  }
  row = rowOfHalf(back);
  for (let at = expressionEnds[row]!; at < expressionEnds[row + 1]!; at += 1) {
    const index = expressionsByBack[at]!;
    const its = expressionFronts[index]!;
    if (expressionBacks[index] === back && isNear(its, back)) found.push(wordOf(its, back));
  }
  return found;
}

/** Whether a text is an idiom or a set phrase of four characters. */
export function isSetExpression(text: string): boolean {
  if (text.length !== LONGEST_WORD) return false;
  const { expressionFronts, expressionBacks, expressionsSet, expressionStarts } = wordFile();
  const [front, back] = halvesOf(text);
  const row = rowOfHalf(front);
  for (let at = expressionStarts[row]!; at < expressionStarts[row + 1]!; at += 1) {
    if (expressionFronts[at] === front && expressionBacks[at] === back) return expressionsSet[at] === 1;
  }
  return false;
}

/** So many bits tell the row of a half. */
export const EXPRESSION_BITS = 15;

/** The row in which expressions with such a half stand. */
export function rowOfHalf(half: number): number {
  return Math.imul(half ^ (half >>> 15), 0x9e3779b1) >>> (32 - EXPRESSION_BITS);
}
