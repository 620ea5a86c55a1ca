import type { Diagnostic } from '../../core/diagnostic';
import type { PaperLanguage, Story, TitleLists } from '../../core/document';
import type { ProofFinding } from '../../core/proof';

/** What the reader of proofs is given: stories it has not seen as they are now, and what they are read against. */
export interface ProofOrder {
  /** Ids of all stories, in order; of those that are not in `changed` it has the text. */
  readonly stories: readonly string[];
  readonly changed: readonly Story[];
  readonly language: PaperLanguage;
  readonly issueDate: string;
  /** Names and terms that are never doubted. */
  readonly known: readonly string[];
  /** The title's own lists. */
  readonly title?: TitleLists;
}

/** What came of it. */
export type ProofReport =
  /** `slips` are the findings as the list of findings has them, in the same order. */
  | { readonly kind: 'read'; readonly findings: readonly ProofFinding[]; readonly slips: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly message: string };
