import { wordsIn } from '../reading';
import type { EditionCheck, PlacedSlip, ReadText } from '../reading';
import { inScriptOf, standsAlone } from './found';

/** Terms that stand in one issue under two names: the one to be preferred is told at each place of the other. */
export const checkTerms: EditionCheck = (reading) => {
  const { texts, lists, known } = reading;
  return lists.variants.flatMap(([preferred = '', ...others]): PlacedSlip[] => {
    if (!texts.some(({ folded }) => folded.includes(preferred))) return [];
    return others.flatMap((other) => texts.flatMap((text) => (known.includes(other) ? [] : placesOf(text, other))));

    function placesOf(text: ReadText, other: string): PlacedSlip[] {
      const slips: PlacedSlip[] = [];
      for (let start = text.folded.indexOf(other); start >= 0; start = text.folded.indexOf(other, start + 1)) {
        const end = start + other.length;
        if (!standsAlone(wordsIn(text, reading), start, end)) continue;
        const suggestion = inScriptOf(text, start, end, preferred);
        slips.push({
          text,
          slip: {
            ...{ code: 'term', start, end, confidence: 0.6, values: { other: preferred } },
            ...(suggestion !== undefined && { suggestion }),
          },
        });
      }
      return slips;
    }
  });
};
