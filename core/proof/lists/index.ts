import { LIST_CATALOGUE, LIST_NAMES } from './catalogue';
import type { ListName } from './catalogue';
import { partsOf } from './rows';

/** What the machine reads copy against: the rows of each list. Checks read lists through this, never the files. */
export type ProofLists = Readonly<Record<ListName, readonly string[]>>;

/** The lists that come with Forme. */
export const PROOF_LISTS = Object.fromEntries(
  LIST_NAMES.map((name) => [name, LIST_CATALOGUE[name].rows]),
) as ProofLists;

/** A wrong text and what should stand there; nothing where only a person knows. */
export interface Replacement {
  readonly wrong: string;
  readonly right?: string;
  /** The only language whose copy is held to it; all when left out. */
  readonly language?: 'zh-Hans';
}

/** The wrong text of a row, and the right one. */
export function replacementOf(row: string): Replacement {
  const [wrong = '', right] = partsOf(row);
  return { wrong, ...(right !== undefined && { right }) };
}

/** A row that only Simplified copy is held to. */
export function mainlandReplacementOf(row: string): Replacement {
  return { ...replacementOf(row), language: 'zh-Hans' };
}

/** What is made of lists, worked out once for them. */
export function oncePerLists<Made>(make: (lists: ProofLists) => Made): (lists: ProofLists) => Made {
  const kept = new WeakMap<ProofLists, { readonly made: Made }>();
  return (lists) => {
    const known = kept.get(lists) ?? { made: make(lists) };
    kept.set(lists, known);
    return known.made;
  };
}
