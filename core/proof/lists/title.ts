import { foldToSimplified } from '../../cjk';
import type { ListChange, ListedWording, TitleLists } from '../../document';
import { LIST_CATALOGUE, isListName, isListRow } from './catalogue';
import type { ListName } from './catalogue';
import { PROOF_LISTS } from './index';
import type { ProofLists } from './index';
import { partsOf } from './rows';

const merged = new WeakMap<TitleLists, ProofLists>();

/**
 * The lists with what a title changes in them; the very same for the same. A change of a list that is not known, and a
 * row that its list cannot have, do nothing.
 */
export function listsOfTitle(title: TitleLists | undefined): ProofLists {
  if (title === undefined) return PROOF_LISTS;
  const made = merged.get(title) ?? listsWith(title);
  merged.set(title, made);
  return made;
}

function listsWith({ changes = [], confusables = [], wordings = [] }: TitleLists): ProofLists {
  if (changes.length === 0 && confusables.length === 0 && wordings.length === 0) return PROOF_LISTS;
  const lists: Record<ListName, readonly string[]> = { ...PROOF_LISTS };
  for (const change of changes) {
    if (isListName(change.list)) lists[change.list] = changed(change.list, lists[change.list], change);
  }
  const [wrongs, unused] = [wrongsOf(confusables), wrongsOf(wordings)];
  return {
    ...lists,
    confusables: [...rowsOf(confusables), ...without(lists.confusables, wrongs)],
    'confusables.mainland': without(lists['confusables.mainland'], wrongs),
    wordings: [...rowsOf(wordings), ...without(lists.wordings, unused)],
    'wordings.everywhere': without(lists['wordings.everywhere'], unused),
  };
}

/** The rows of a list as a title has it: its own first, for they win. */
function changed(name: ListName, rows: readonly string[], { instead, added = [], struck = [] }: ListChange): string[] {
  const own = added.map((row) => asListed(name, row)).filter((row) => isListRow(name, row));
  const gone = new Set([...struck, ...own]);
  return [...new Set(own), ...(instead ? [] : rows.filter((row) => !gone.has(row)))];
}

/** A row in the characters that its list is in. */
export function asListed(name: ListName, row: string): string {
  return LIST_CATALOGUE[name].asWritten ? row : foldToSimplified(row);
}

function wrongsOf(wordings: readonly ListedWording[]): ReadonlySet<string> {
  return new Set(wordings.map(({ wrong }) => foldToSimplified(wrong)));
}

/** Wordings of a title as rows, their parts by tabs, for they may hold spaces. */
function rowsOf(wordings: readonly ListedWording[]): readonly string[] {
  return wordings.map(({ wrong, right }) =>
    [wrong, ...(right === undefined ? [] : [right])].map(foldToSimplified).join('\t'),
  );
}

function without(rows: readonly string[], wrongs: ReadonlySet<string>): readonly string[] {
  return wrongs.size === 0 ? rows : rows.filter((row) => !wrongs.has(partsOf(row)[0] ?? ''));
}
