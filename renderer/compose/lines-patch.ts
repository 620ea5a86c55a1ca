import { sameData } from '../../core/document';
import type { TextLine } from '../../core/text-edit';

/** The lines of a text told by their difference to those before: so many of the first and the last are as they were. */
export interface LinesPatch {
  readonly head: number;
  readonly tail: number;
  readonly between: readonly TextLine[];
}

/** What leads from the lines of a text on a page to those that it has now: a key changes those of its paragraph. */
export function linesPatch(before: readonly TextLine[], after: readonly TextLine[]): LinesPatch {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && sameData(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && sameData(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  return { head, tail, between: after.slice(head, after.length - tail) };
}

/** The lines that a patch leads to; those that are as they were keep their identity. */
export function patchedLines(before: readonly TextLine[], { head, tail, between }: LinesPatch): readonly TextLine[] {
  return [...before.slice(0, head), ...between, ...before.slice(before.length - tail)];
}
