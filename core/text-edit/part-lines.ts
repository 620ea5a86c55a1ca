import { compareParts } from './places';
import type { TextPart } from './places';

/** The lines of one part; `lines` are in the order of reading, and not looked through one by one. */
export function linesOfPart<Line extends { readonly part: TextPart }>(
  lines: readonly Line[],
  part: TextPart,
): readonly Line[] {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareParts(lines[middle]!.part, part) < 0) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (lines[end]?.part === part) end += 1;
  return lines.slice(low, end);
}
