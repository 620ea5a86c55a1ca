import { KIND } from '../cjk';
import { BREAK } from './prepared';
import type { Work } from './prepared';

/**
 * How a cell stands in a vertical line: upright; lying on its side; the first of digits that stand side by side in one
 * cell 纵中横; one of the digits beside it.
 */
export const STANCE = { upright: 0, turned: 1, combined: 2, beside: 3 } as const;

/** Digits that stand side by side in one cell (CLREQ 3.2.3). */
const MOST_COMBINED = 3;
/** Runs of Latin, spaces inside them counted. */
const LATIN_RUN = /[!-~\u00a0-\u024f]+(?: +[!-~\u00a0-\u024f]+)*/gu;
const DIGITS = /^[0-9]+$/;
const ACRONYM = /^[A-Z]{1,4}$/;

/**
 * Tells how the cells of a text stand in a vertical line (CLREQ 3.2.3): short numbers combined, single letters and
 * acronyms upright, all other Latin on its side. Upright Latin and combined digits count as Han from here on: they have
 * no gap beside them and are not broken inside.
 */
export function readStances(cells: Work): Uint8Array {
  const { text, kinds, offsets, breaks, length } = cells;
  const stances = new Uint8Array(length);
  let i = 0;
  for (const match of text.matchAll(LATIN_RUN)) {
    const [run] = match;
    while (offsets[i]! < match.index) i += 1;
    const first = i;
    while (i < length && offsets[i]! < match.index + run.length) i += 1;
    if (DIGITS.test(run) && run.length <= MOST_COMBINED) {
      for (let k = first; k < i; k++) {
        stances[k] = run.length === 1 ? STANCE.upright : k === first ? STANCE.combined : STANCE.beside;
        kinds[k] = k === first ? KIND.han : KIND.attached;
        if (k > first) breaks[k] = BREAK.none;
      }
    } else if (ACRONYM.test(run)) kinds.fill(KIND.han, first, i);
    else if (run.length > 1) stances.fill(STANCE.turned, first, i);
    else if (kinds[first] === KIND.letter || kinds[first] === KIND.digit) kinds[first] = KIND.han;
    else if (kinds[first] === KIND.other) stances[first] = STANCE.turned;
  }
  // Quotes that belong to Latin stay curly and lie on their side with it.
  for (let k = 0; k < length; k++) if (kinds[k] === KIND.other) stances[k] = STANCE.turned;
  return stances;
}
