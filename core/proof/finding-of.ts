import type { ContradictedPlace, ProofFinding, Slip } from './finding';
import type { ReadText } from './reading';

/**
 * A slip as a finding: with the words of its place, and those of the places that it contradicts. Where its check names
 * none, and it is held against words (`values.other`), they are the first of `texts` that says these, in its own story
 * rather than in another.
 */
export function findingOf(
  { against, odds: _, ...slip }: Slip,
  text: ReadText,
  texts: readonly ReadText[],
): ProofFinding {
  const { other } = slip.values ?? {};
  const places = against ?? (typeof other === 'string' ? placeOf(other, text, slip, texts) : []);
  return {
    ...slip,
    ...{ story: text.story, part: text.part, text: text.text.slice(slip.start, slip.end) },
    ...(places.length > 0 && {
      against: places.map(({ start, end, of = text }) => {
        return { story: of.story, part: of.part, start, end, text: of.text.slice(start, end) };
      }),
    }),
  };
}

function placeOf(
  other: string,
  text: ReadText,
  { start, end }: Slip,
  texts: readonly ReadText[],
): readonly ContradictedPlace[] {
  const own = texts.filter(({ story }) => story === text.story);
  for (const of of [...own, ...texts]) {
    let at = of.folded.indexOf(other);
    while (of === text && at >= 0 && at < end && start < at + other.length) at = of.folded.indexOf(other, at + 1);
    if (at >= 0) return [{ of, start: at, end: at + other.length }];
  }
  return [];
}
