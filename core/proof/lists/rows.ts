/** The words of rows, in their order. */
export function rowWords(rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split(' '));
}

/** The characters of rows, in their order. */
export function charactersOf(rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => [...row]);
}

/** The parts of a row: words parted by spaces, or by tabs where they hold spaces. */
export function partsOf(row: string): readonly string[] {
  return row.split(row.includes('\t') ? '\t' : ' ');
}

/** A text as a pattern that stands for itself. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/**
 * The part of a pattern that stands for any of the words of rows, of several that begin alike for the longest; for
 * nothing if there are none.
 */
export function anyOf(rows: readonly string[]): string {
  const words = [...rowWords(rows)].sort((a, b) => b.length - a.length);
  return words.length === 0 ? NOTHING : words.map(literal).join('|');
}

/** The part of a pattern that stands for any of these characters; for nothing if there are none. */
export function anyCharacterOf(characters: readonly string[]): string {
  return characters.length === 0 ? NOTHING : `[${characters.join('')}]`;
}

/** What no text matches. */
export const NOTHING = '[]';

/** The pairs of rows, each of two characters: the first of each with the second. */
export function pairsOf(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(rowWords(rows).map((pair) => [pair.charAt(0), pair.charAt(1)]));
}
