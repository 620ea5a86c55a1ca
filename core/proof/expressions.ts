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
  const { expressionFronts, expressionBacks, expressionsByBack } = wordFile();
  const found: string[] = [];
  const take = (index: number): void => {
    const [itsFront, itsBack] = [expressionFronts[index]!, expressionBacks[index]!];
    if (isNear(itsFront, itsBack)) found.push(wordOf(itsFront, itsBack));
  };
  const count = expressionFronts.length;
  let at = firstOf(count, (index) => expressionFronts[index]! >= front);
  for (; at < count && expressionFronts[at] === front; at += 1) take(at);
  at = firstOf(count, (index) => expressionBacks[expressionsByBack[index]!]! >= back);
  for (; at < count && expressionBacks[expressionsByBack[at]!] === back; at += 1) take(expressionsByBack[at]!);
  return found;
}

/** Whether a text is an idiom or a set phrase of four characters. */
export function isSetExpression(text: string): boolean {
  if (text.length !== LONGEST_WORD) return false;
  const { expressionFronts, expressionBacks, expressionsSet } = wordFile();
  const [front, back] = halvesOf(text);
  const count = expressionFronts.length;
  let at = firstOf(count, (index) => expressionFronts[index]! >= front);
  while (at < count && expressionFronts[at] === front && expressionBacks[at] !== back) at += 1;
  return expressionFronts[at] === front && expressionsSet[at] === 1;
}

/** The first of so many in a row that has what all after it have too. */
function firstOf(count: number, has: (index: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (has(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
