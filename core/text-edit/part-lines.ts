import { compareParts } from './places';
import type { TextPart } from './places';

/** The lines of one part; `lines` are in the order of reading, and not looked through one by one. */
export function linesOfPart<Line extends { readonly part: TextPart }>(
  lines: readonly Line[],
  part: TextPart,
): readonly Line[] {
  return linesBetween(lines, part, part);
}

/** The lines of all parts from one to another, found in the same way. */
export function linesBetween<Line extends { readonly part: TextPart }>(
  lines: readonly Line[],
  first: TextPart,
  last: TextPart,
): readonly Line[] {
  return lines.slice(firstLineFrom(lines, first), firstLineBehind(lines, last));
}

/** The index of the first line of a part, or of what comes behind it where it has none. */
export function firstLineFrom(lines: readonly { readonly part: TextPart }[], part: TextPart): number {
  return firstIndex(lines.length, (at) => compareParts(lines[at]!.part, part) >= 0);
}

/** The index of the first line behind a part. */
function firstLineBehind(lines: readonly { readonly part: TextPart }[], part: TextPart): number {
  return firstIndex(lines.length, (at) => compareParts(lines[at]!.part, part) > 0);
}

/** The first index from which on something is so, and is for all behind it. */
function firstIndex(count: number, isSo: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
