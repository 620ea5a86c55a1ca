import type { Slip } from './finding';
import type { ReadText } from './reading';

/*
 * Who makes one slip in a story makes others: of what is doubtful by itself more is told where the story has many
 * slips for its length, and less where it has none. How many a story has is not known before it is read, so its rate is
 * taken from what is found in it together with a few slips at the usual rate (the mean of a gamma distribution of rates
 * after counting).
 */

/** Before any is read a story is taken to have one slip in so many characters, as if so many had been counted. */
const USUAL = 300;
const COUNTED = 2;
/** The odds (natural logarithm) from which a slip is told at the usual rate. */
export const LEAST_ODDS = -1.1;
/** How far a story's rate moves the odds. */
const MOST_LESS = 0.6;
const MOST_MORE = 0.95;

/** Below these odds (natural logarithm) no slip is told whatever else its story holds. */
export const LEAST_ODDS_OF_ALL = LEAST_ODDS - MOST_MORE;

/** How sure a check is of a slip by its odds (natural logarithm). */
export function confidenceOf(odds: number): number {
  return Math.round(Math.min(0.85, 0.35 + 0.5 * chanceOf(odds)) * 100) / 100;
}

/**
 * What is told of the slips of one story's texts: all that have no odds, and those whose odds are good enough with the
 * rate of the other slips in that story.
 */
export function toldByRate(story: ReadonlyMap<ReadText, readonly Slip[]>): ReadonlyMap<ReadText, readonly Slip[]> {
  let [characters, found] = [0, 0];
  for (const [{ text }, slips] of story) {
    characters += text.length;
    for (const slip of slips) found += weightOf(slip);
  }
  const told = (slip: Slip): readonly Slip[] => {
    if (slip.odds === undefined) return [slip];
    const more = Math.log((COUNTED + found - weightOf(slip)) / (COUNTED + characters / USUAL));
    const odds = slip.odds + Math.max(-MOST_LESS, Math.min(MOST_MORE, more));
    return odds < LEAST_ODDS ? [] : [{ ...slip, confidence: confidenceOf(odds) }];
  };
  return new Map([...story].map(([text, slips]) => [text, slips.flatMap(told)]));
}

/** How many slips one is worth that may be none. */
function weightOf({ odds, confidence }: Slip): number {
  if (odds === undefined) return confidence;
  return odds < LEAST_ODDS ? 0 : chanceOf(odds);
}

function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
