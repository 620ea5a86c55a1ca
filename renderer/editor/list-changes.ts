import { LONGEST_LIST_ROW, MOST_LISTED } from '../../core/document';
import type { Edition, ListChange, TitleLists } from '../../core/document';
import { LIST_CATALOGUE, asListed, isListRow } from '../../core/proof';
import type { ListName } from '../../core/proof';
import { withProfile } from './edition-edits';
import type { TitleListName } from './title-lists-edits';

/** What of a title's lists has its own rows of a list that comes with Forme: they are added there and nowhere else. */
export const ROWS_ELSEWHERE: Readonly<Partial<Record<ListName, TitleListName>>> = {
  confusables: 'confusables',
  'confusables.mainland': 'confusables',
  wordings: 'wordings',
  'wordings.everywhere': 'wordings',
};

/** Whose a row is: the title's own, one of its own that the list cannot have, one that comes with Forme, one struck. */
export type Standing = 'own' | 'unfit' | 'ours' | 'struck';

/** A row of a list as a title has it. */
export interface StandingRow {
  readonly text: string;
  readonly standing: Standing;
}

/** Whoever has lists of a title. */
interface Listing {
  readonly profile: Pick<Edition['profile'], 'lists'>;
}

/** What a title changes in a list; nothing but its name where it changes nothing. */
export function changeOf(edition: Listing, list: ListName): ListChange {
  return edition.profile.lists?.changes?.find((change) => change.list === list) ?? { list };
}

/** The lists that a title changes. */
export function changedLists(edition: Edition): ReadonlySet<string> {
  return new Set(edition.profile.lists?.changes?.map(({ list }) => list));
}

/** The rows of a list: the title's own first, then those that come with Forme, unless its own stand instead. */
export function standingRows(edition: Listing, list: ListName): readonly StandingRow[] {
  const { instead, added = [], struck = [] } = changeOf(edition, list);
  const own = new Set(added.map((row) => asListed(list, row)));
  const gone = new Set(struck);
  const shipped = instead ? [] : LIST_CATALOGUE[list].rows.filter((row) => !own.has(row));
  return [
    ...added.map((text): StandingRow => ({ text, standing: isRowFor(list, text) ? 'own' : 'unfit' })),
    ...shipped.map((text): StandingRow => ({ text, standing: gone.has(text) ? 'struck' : 'ours' })),
  ];
}

/** The rows that are gone by, a line each; what `readRows` reads again. */
export function listText(edition: Edition, list: ListName): string {
  return standingRows(edition, list)
    .filter(({ standing }) => standing === 'own' || standing === 'ours')
    .map(({ text }) => text)
    .join('\n');
}

/** Of each list the rows that were looked at, for a list of thousands is gone through at every change of it. */
const looked = new Map<ListName, Map<string, boolean>>();

/** Whether a title may add a row to a list. */
export function isRowFor(list: ListName, row: string): boolean {
  let rows = looked.get(list);
  if (rows === undefined || rows.size > 2 * MOST_LISTED) looked.set(list, (rows = new Map()));
  let fits = rows.get(row);
  if (fits === undefined) {
    fits = row.length <= LONGEST_LIST_ROW && isListRow(list, asListed(list, row));
    rows.set(row, fits);
  }
  return fits;
}

/**
 * The edition whose title adds rows to a list, or has them `instead` of all others. A row that comes with Forme is
 * brought back, and one that is there already not added again; the same edition where all are,
 * `undefined` where they would be more than the document takes.
 */
export function withOwnRows(
  edition: Edition,
  list: ListName,
  rows: readonly string[],
  instead = false,
): Edition | undefined {
  const change = changeOf(edition, list);
  const before = instead ? [] : (change.added ?? []);
  const shipped = new Set(instead || change.instead ? [] : LIST_CATALOGUE[list].rows);
  const known = new Set(before.map((row) => asListed(list, row)));
  const back = new Set<string>();
  const added = rows.filter((row) => {
    const listed = asListed(list, row);
    if (shipped.has(listed)) back.add(listed);
    const isNew = !known.has(listed) && !shipped.has(listed);
    known.add(listed);
    return isNew;
  });
  if (before.length + added.length > MOST_LISTED) return undefined;
  if (!instead && added.length === 0 && !(change.struck ?? []).some((row) => back.has(row))) return edition;
  return withChange(edition, {
    ...change,
    ...(instead && { instead }),
    added: [...before, ...added],
    struck: (change.struck ?? []).filter((row) => !back.has(row)),
  });
}

/** The edition whose title has what comes with Forme in a list, besides its own rows, or its own rows alone. */
export function withShipped(edition: Edition, list: ListName, isUsed: boolean): Edition {
  const { instead: _before, ...change } = changeOf(edition, list);
  return withChange(edition, isUsed ? change : { ...change, instead: true });
}

/** The edition whose title goes by a row no longer, or, of one that was struck, goes by it again. */
export function withRowTurned(edition: Edition, list: ListName, { text, standing }: StandingRow): Edition {
  const change = changeOf(edition, list);
  const { added = [], struck = [] } = change;
  if (standing === 'struck') return withChange(edition, { ...change, struck: struck.filter((row) => row !== text) });
  if (standing === 'ours') return withChange(edition, { ...change, struck: [...struck, text] });
  return withChange(edition, { ...change, added: added.filter((row) => row !== text) });
}

/** The edition whose title has a list just as it comes with Forme. */
export function withListAsShipped(edition: Edition, list: ListName): Edition {
  return withChange(edition, { list });
}

function withChange(edition: Edition, { list, instead, added = [], struck = [] }: ListChange): Edition {
  const change: ListChange = {
    list,
    ...(instead && { instead }),
    ...(added.length > 0 && { added }),
    ...(struck.length > 0 && { struck }),
  };
  const { changes: before = [], ...others } = edition.profile.lists ?? {};
  const isNothing = Object.keys(change).length === 1;
  const isKnown = before.some((one) => one.list === list);
  const changes = isKnown
    ? before.flatMap((one) => (one.list !== list ? [one] : isNothing ? [] : [change]))
    : [...before, ...(isNothing ? [] : [change])];
  const lists: TitleLists = { ...others, ...(changes.length > 0 && { changes }) };
  return withProfile(edition, { lists: Object.keys(lists).length === 0 ? undefined : lists });
}
