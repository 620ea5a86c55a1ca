import { foldToSimplified } from '../../cjk';
import type { ListedWording, TitleLists } from '../../document';
import type { ProofLists, Replacement } from './index';

const merged = new WeakMap<TitleLists, { readonly lists: ProofLists; readonly whole: ProofLists }>();

/** The lists with those of a title, whose entries win; the very same for the same. */
export function withTitle(lists: ProofLists, title: TitleLists | undefined): ProofLists {
  if (title === undefined) return lists;
  const made = merged.get(title);
  if (made?.lists === lists) return made.whole;
  const whole: ProofLists = {
    ...lists,
    confusables: joined(title.confusables, lists.confusables),
    wordings: joined(title.wordings, lists.wordings),
  };
  merged.set(title, { lists, whole });
  return whole;
}

function joined(own: readonly ListedWording[] = [], shipped: readonly Replacement[]): readonly Replacement[] {
  if (own.length === 0) return shipped;
  const folded = own.map(({ wrong, right }) => ({
    wrong: foldToSimplified(wrong),
    ...(right !== undefined && { right: foldToSimplified(right) }),
  }));
  const wrongs = new Set(folded.map(({ wrong }) => wrong));
  return [...folded, ...shipped.filter(({ wrong }) => !wrongs.has(wrong))];
}
