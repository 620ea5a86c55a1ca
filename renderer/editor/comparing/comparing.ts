import type { EditionComparison, JudgedChange, OwnerComparison } from '../../../core/compare';
import type { Edition, ProofRound } from '../../../core/document';
import type { ComparedPages } from '../../compose';
import type { Size, View } from '../view';

/**
 * A state of an edition that can be compared: an earlier one of that which is open, by its key, at the beginning of a
 * round if it was; or that of a file.
 */
export type ComparedState = { readonly edition: Edition } & (
  | { readonly kind: 'earlier'; readonly key: string; readonly round?: ProofRound }
  /** The edition's own file as it was saved last, or another one. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'draft'; readonly name: string }
);

/** Two states of the edition that are compared. */
export interface Comparing {
  readonly before: ComparedState;
  /** The edition worked on, as it is now, when left out. */
  readonly after?: ComparedState;
  /** How the texts differ, once it is known, and the editions that were compared. */
  readonly texts?: { readonly before: Edition; readonly after: Edition; readonly comparison: EditionComparison };
  /** The change of a text that was gone to last, counted from 0. */
  readonly looked?: number;
  /** The pages of both over the desk, while they are looked at. */
  readonly board?: CompareBoard;
}

/** Both states of the page worked on: beside each other or one over the other, moved and scaled as one. */
export interface CompareBoard {
  readonly layout: 'beside' | 'over';
  /** What lies there where one lies over the other: both, or one alone while a reader flicks between them. */
  readonly shown: 'both' | 'before' | 'after';
  /** Changes of texts only: what merely stands elsewhere is left out. */
  readonly textOnly: boolean;
  /** Of a page in its pane. */
  readonly view: View;
  /** Of a pane in CSS pixels. */
  readonly pane: Size;
  /** The place that is looked at, counted from 0. */
  readonly chosen: number | undefined;
  /** The page as it was compared last. */
  readonly pages: ComparedPages | undefined;
}

/** A board on which nothing was compared yet. */
export const NEW_BOARD: CompareBoard = {
  layout: 'beside',
  shown: 'both',
  textOnly: false,
  view: { scale: 1, x: 0, y: 0, fitted: true },
  pane: { width: 0, height: 0 },
  chosen: undefined,
  pages: undefined,
};

/** The changes of texts that are still in the edition, in the order in which they are listed. */
export function listedChanges({ owners }: EditionComparison): readonly ListedChange[] {
  return owners.flatMap(({ owner, kind, changes }) =>
    kind === 'removed' ? [] : changes.map((change) => ({ owner, change })),
  );
}

/** A change of a text, and whose it is. */
export interface ListedChange {
  readonly owner: OwnerComparison['owner'];
  readonly change: JudgedChange;
}

/** The edition that is the later one of two that are compared. */
export function laterEdition({ after }: Pick<Comparing, 'after'>, now: Edition): Edition {
  return after?.edition ?? now;
}

/** The places of a board that are gone through. */
export function boardPlaces({ pages, textOnly }: Pick<CompareBoard, 'pages' | 'textOnly'>): ComparedPages['places'] {
  const places = pages?.places ?? [];
  return textOnly ? places.filter(({ cause }) => cause !== 'moved') : places;
}
