/** The words of rows, in their order. */
export function rowWords(rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split(' '));
}

/** The part of a pattern that stands for any of the words of rows, of several that begin alike for the longest. */
export function anyOf(rows: readonly string[]): string {
  return [...rowWords(rows)].sort((a, b) => b.length - a.length).join('|');
}

/** The pairs of rows, each of two characters: the first of each with the second. */
export function pairsOf(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(rowWords(rows).map((pair) => [pair.charAt(0), pair.charAt(1)]));
}
