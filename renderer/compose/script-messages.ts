import type { Edition } from '../../core/document';
import type { ProposedChange, ScriptProposal, ScriptTarget } from '../../core/script-conversion';

/** What of an edition is to be converted: all of it, a story, or texts by their keys, each whole or a part of it. */
export type ScriptRange =
  | { readonly kind: 'edition' }
  | { readonly kind: 'story'; readonly story: string }
  | {
      readonly kind: 'texts';
      readonly texts: readonly {
        readonly key: string;
        readonly within?: { readonly start: number; readonly end: number };
      }[];
    };

/** A conversion between Simplified and Traditional that is asked for. */
export interface ScriptOrder {
  readonly edition: Edition;
  readonly target: ScriptTarget;
  readonly range: ScriptRange;
}

/** What it would change: nothing is changed by it. */
export type ScriptReport =
  | {
      readonly kind: 'proposed';
      readonly proposal: ScriptProposal;
      readonly changes: readonly ProposedChange[];
      /** The texts that it changes, or doubts, by their keys. */
      readonly texts: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'failed'; readonly message: string };
