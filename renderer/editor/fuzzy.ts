/** How much more a letter counts at the start of a word, and in a run with the one before it. */
const START = 8;
const RUN = 5;

/**
 * How well a text answers what was typed: its letters in this order, anywhere, better where they begin words and follow
 * each other; nothing when one is missing. Case and spaces do not count.
 */
export function fuzzyScore(typed: string, text: string): number | undefined {
  const wanted = [...typed.toLowerCase().replaceAll(/\s+/g, '')];
  const letters = [...text];
  let [at, score, run] = [0, 0, false];
  for (const letter of wanted) {
    const found = letters.findIndex((each, index) => index >= at && each.toLowerCase() === letter);
    if (found < 0) return undefined;
    run = found === at && at > 0;
    score += 1 + (run ? RUN : 0) + (beginsWord(letters, found) ? START : 0);
    at = found + 1;
  }
  // Of two that answer alike the shorter one is meant.
  return score - letters.length / 100;
}

/** How well a text answers what was typed; nothing when it does not. */
export type Score = (typed: string, text: string) => number | undefined;

/**
 * The best answers first, those of equal worth in the order given; all of them when nothing was typed. A text answers
 * by whichever of the scores is the highest.
 */
export function fuzzyFind<Entry>(
  typed: string,
  entries: readonly Entry[],
  textsOf: (entry: Entry) => readonly string[],
  scores: readonly Score[] = [fuzzyScore],
): readonly Entry[] {
  if (typed.trim() === '') return entries;
  return entries
    .flatMap((entry) => {
      const found = textsOf(entry).flatMap((text) => scores.flatMap((score) => score(typed, text) ?? []));
      return found.length === 0 ? [] : [{ entry, score: Math.max(...found) }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function beginsWord(letters: readonly string[], at: number): boolean {
  const [before, here] = [letters[at - 1], letters[at]];
  if (before === undefined || here === undefined) return true;
  return /[\s\p{P}]/u.test(before) || (/\p{Lu}/u.test(here) && /\p{Ll}/u.test(before));
}
