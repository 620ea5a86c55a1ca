import { finderOf } from '../../core/text-edit';
import type { FindWish, FoundText } from '../../core/text-edit';

/** A hit, and the index of the text it is in. */
export interface SearchHit extends FoundText {
  readonly text: number;
}

/** What a search came to. `many`: there are more hits than anyone reads; those listed are the first. */
export type SearchResult =
  | { readonly kind: 'found'; readonly hits: readonly SearchHit[]; readonly many: boolean }
  | { readonly kind: 'nothing' | 'invalid' | 'slow' };

/** More hits than this are not listed: whoever looks for a single comma means something else. */
const MOST_HITS = 10_000;

/** Searches texts in their order. An expression may take any time: run it where it can be stopped. */
export function searchTexts(texts: readonly string[], wish: FindWish): SearchResult {
  const finder = finderOf(wish);
  if (!finder.ok) return { kind: finder.code };
  const hits: SearchHit[] = [];
  for (const [text, words] of texts.entries()) {
    for (const found of finder.find(words)) {
      if (hits.length === MOST_HITS) return { kind: 'found', hits, many: true };
      hits.push({ ...found, text });
    }
  }
  return { kind: 'found', hits, many: false };
}

/** Searches beside the window; a new search ends the one before. */
export type StartSearch = (
  search: { readonly texts: readonly string[]; readonly wish: FindWish },
  onResult: (result: SearchResult) => void,
) => void;
