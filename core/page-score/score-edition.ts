/** Page one counts for more than another page. */
const FRONT = 1.5;
/** The mean of the pages and the worst of them make the edition's score. */
const PARTS = { mean: 0.8, worst: 0.2 };
/** What a story costs that stands nowhere: any, and the most important one. */
const MISSING = { any: 3, lead: 8 };

/** Points that a taboo across a fold costs, at its full severity, of the pages' mean: each spoils two of them. */
const ACROSS = 6;

/** What spoils an edition besides its pages one by one. */
export interface EditionLacks {
  /** The priorities of the stories that found no place. */
  readonly missing: readonly number[];
  /** The severities of what its spreads break (`editionSpreads`). */
  readonly across: readonly number[];
}

/** The score of an edition from those of its pages, page one first, and what spoils it besides. */
export function scoreEdition(pages: readonly number[], { missing, across }: EditionLacks): number {
  if (pages.length === 0) return 0;
  const weight = (index: number): number => (index === 0 ? FRONT : 1);
  const weights = pages.reduce((sum, _, index) => sum + weight(index), 0);
  const mean = pages.reduce((sum, score, index) => sum + weight(index) * score, 0) / weights;
  const lost = missing.reduce((sum, priority) => sum + (priority === 1 ? MISSING.lead : MISSING.any), 0);
  const folds = (ACROSS * across.reduce((sum, one) => sum + one, 0)) / pages.length;
  return Math.max(0, PARTS.mean * mean + PARTS.worst * Math.min(...pages) - lost - folds);
}
