import type { EditionComparison } from '../../core/compare';
import type { ProofRound } from '../../core/document';
import type { EditionPatch } from './edition-patch';

/**
 * Two states of an edition to be compared: the later by its difference to the one told last, the earlier to the later.
 */
export interface CompareOrder {
  readonly after: EditionPatch;
  readonly before: EditionPatch;
  /** The round at whose beginning the earlier one was: who made each change is told then. */
  readonly round?: ProofRound;
}

/** What came of it. */
export type CompareReport =
  | { readonly kind: 'compared'; readonly comparison: EditionComparison }
  | { readonly kind: 'failed'; readonly message: string };
