import type { Edition, Page } from './edition';
import type { ProofRound } from './proof-mark';
import type { Story } from './story';

/** That a round of proofreading began: with its first mark. */
export interface BegunRound {
  readonly id: ProofRound;
  /** Who made that mark, and when, in UTC. */
  readonly reader: string;
  readonly at: string;
}

/** What of an edition belongs to no story and no page. */
export type PaperFields = Pick<Edition, 'profile' | 'issue' | 'masthead' | 'teasers' | 'credits'>;

/**
 * Something of an edition as it was before somebody changed it, for a while, in a round of proofreading. Those of one
 * thing follow each other in the order in which it was changed.
 */
export type KeptVersion = {
  readonly id: string;
  /** The round that had begun last. */
  readonly round: ProofRound;
  /** Who changed it; empty of somebody who has not said. */
  readonly reader: string;
  /** When they did last, in UTC. */
  readonly at: string;
} & (
  | {
      readonly kind: 'story';
      /** Its id, and its place in the edition's list. */
      readonly of: string;
      readonly index: number;
      /** Left out of one that was made then. */
      readonly value?: Story;
    }
  | { readonly kind: 'page'; readonly of: string; readonly index: number; readonly value?: Page }
  | { readonly kind: 'paper'; readonly value: PaperFields }
);
