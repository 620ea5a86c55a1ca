import type { Edition } from '../document';
import { textsToConvert } from './convert-edition';
import type { ScriptConverter, ScriptPatch } from './convert-script';

/**
 * What a conversion makes of the texts of an edition, by their keys; texts without a change or a doubt are not in it.
 */
export type ScriptProposal = ReadonlyMap<string, readonly ScriptPatch[]>;

/** What of an edition is converted: a text by its key, and where only a part of it is meant, that part. */
export type ScriptScope = ReadonlyMap<string, { readonly start: number; readonly end: number } | undefined>;

/**
 * What a converter would change in an edition; with a scope only within it. A word that lies across its edge is left.
 */
export function proposeConversion(edition: Edition, convert: ScriptConverter, scope?: ScriptScope): ScriptProposal {
  const proposal = new Map<string, readonly ScriptPatch[]>();
  for (const [key, text] of textsToConvert(edition)) {
    if (scope !== undefined && !scope.has(key)) continue;
    const within = scope?.get(key);
    const patches = convert(text).filter(
      ({ start, end }) => within === undefined || (start >= within.start && end <= within.end),
    );
    if (patches.length > 0) proposal.set(key, patches);
  }
  return proposal;
}

/** A change that a conversion makes at one place or many, as people look at it. */
export interface ProposedChange {
  readonly kind: ScriptPatch['kind'];
  readonly was: string;
  readonly words: string;
  readonly others?: readonly string[];
  readonly places: readonly ProposedPlace[];
}

/** Where a change is made. */
export interface ProposedPlace {
  /** The text's key, and the patches there that make it, from `first` to `last` of the text's list. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The changes of a proposal, alike ones as one: those of doubt first, then names, other words, characters and marks.
 * Patches that are parts of one word or name make one change.
 */
export function proposedChanges(proposal: ScriptProposal): readonly ProposedChange[] {
  const changes = new Map<string, ProposedChange & { readonly places: ProposedPlace[] }>();
  for (const [key, patches] of proposal) {
    for (let first = 0; first < patches.length;) {
      const last = lastOfWord(patches, first);
      const parts = patches.slice(first, last + 1);
      const { kind } = parts[0]!;
      const { was, words } = parts[0]!.whole ?? parts[0]!;
      const { others } = parts[0]!;
      const id = `${others === undefined ? '' : '?'}${kind} ${was} ${words}`;
      const known = changes.get(id);
      const place = { key, first, last };
      if (known === undefined) changes.set(id, { kind, was, words, ...(others && { others }), places: [place] });
      else known.places.push(place);
      first = last + 1;
    }
  }
  return [...changes.values()].sort((a, b) => rank(a) - rank(b) || b.places.length - a.places.length);
}

function lastOfWord(patches: readonly ScriptPatch[], first: number): number {
  const { whole } = patches[first]!;
  let last = first;
  while (whole !== undefined && patches[last + 1]?.whole === whole) last += 1;
  return last;
}

function rank({ kind, others }: ProposedChange): number {
  return others !== undefined ? 0 : 1 + ['name', 'words', 'characters', 'marks'].indexOf(kind);
}
