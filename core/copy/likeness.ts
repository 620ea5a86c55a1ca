const LETTERS = /[\p{L}\p{N}]/gu;

function pairsOf(text: string): string[] {
  const letters = text.match(LETTERS) ?? [];
  return letters.slice(1).map((letter, index) => `${letters[index] as string}${letter}`);
}

/** How much of `text` is said in `whole`: the share of its pairs of letters found there, 0 to 1; marks do not count. */
export function likeness(text: string, whole: string): number {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return 0;
  const known = new Set(pairsOf(whole));
  return pairs.filter((pair) => known.has(pair)).length / pairs.length;
}
