import { replacementOf } from '../../../core/text-edit';
import type { FindWish } from '../../../core/text-edit';
import type { SearchResult } from '../../compose';
import type { ChosenTexts } from './chosen-texts';
import type { EditionText, TextHome } from './edition-texts';
import type { TextReplacement } from './replace-texts';

/** Where a person searches: what each means is told by what is shown and selected. */
export const FIND_SCOPES = ['edition', 'page', 'story', 'selection'] as const;

/** The name of a scope. */
export type FindScopeName = (typeof FIND_SCOPES)[number];

/** A place where something was found. */
export interface FindHit {
  readonly home: TextHome;
  /** The page (from 1) its text stands on first; none in the pool. */
  readonly page?: number;
  /** The whole text, and where in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
}

/** What a search came to; `many`: only the first hits are listed, too many to be replaced. */
export type FindOutcome =
  | { readonly kind: 'nothing' | 'searching' | 'invalid' | 'slow' }
  | { readonly kind: 'found'; readonly hits: readonly FindHit[]; readonly many: boolean };

/** Find and replace, as the panel shows it. */
export interface FindState {
  readonly wish: FindWish;
  /** What it is to be replaced by. */
  readonly words: string;
  readonly scope: FindScopeName;
  /** What was selected when the selection was chosen to be searched. */
  readonly chosen: ChosenTexts | undefined;
  /** The fields for replacing are shown. */
  readonly replacing: boolean;
  readonly outcome: FindOutcome;
  /** The hit that was gone to last. */
  readonly at: number | undefined;
}

/** Nothing is looked for. */
export const NO_FIND: FindState = {
  wish: { text: '', expression: false, matchCase: false, matchWidth: false, wholeWords: false },
  words: '',
  scope: 'edition',
  chosen: undefined,
  replacing: false,
  outcome: { kind: 'nothing' },
  at: undefined,
};

const NO_HITS: readonly FindHit[] = [];

/** What was found; the same list while it is. */
export function findHits({ outcome }: FindState): readonly FindHit[] {
  return outcome.kind === 'found' ? outcome.hits : NO_HITS;
}

/** What a search of texts came to, with each hit's text. */
export function outcomeOf(texts: readonly EditionText[], result: SearchResult): FindOutcome {
  if (result.kind !== 'found') return { kind: result.kind };
  const hits = result.hits.flatMap(({ text: index, start, end, groups }): readonly FindHit[] => {
    const own = texts[index];
    if (own === undefined) return [];
    const { home, text, page, within } = own;
    if (within !== undefined && (start < within.start || end > within.end)) return [];
    return [{ home, text, start, end, groups, ...(page !== undefined && { page }) }];
  });
  return { kind: 'found', hits, many: result.many };
}

/** What replacing a hit does. */
export function replacementFor(hit: FindHit, { words, wish }: Pick<FindState, 'words' | 'wish'>): TextReplacement {
  const { home, text, start, end } = hit;
  return { home, start, end, was: text.slice(start, end), words: replacementOf(text, hit, words, wish) };
}
