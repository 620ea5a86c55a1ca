import type { Edition } from '../../core/document';

/** The lists of an edition whose records have ids. */
const LISTS = ['pictures', 'stories', 'pages', 'proofMarks', 'signOffs', 'readings', 'unplaced', 'versions'] as const;

type ListName = (typeof LISTS)[number];
type Entry = NonNullable<Edition[ListName]>[number];

/**
 * An edition told by its difference to another one that whoever hears of it has: what is the same object there is not
 * told.
 */
export interface EditionPatch {
  /** Names of fields that are as they are there. */
  readonly same: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** Records in their order: those of that edition by their ids. */
  readonly lists: Readonly<Partial<Record<ListName, readonly (string | Entry)[]>>>;
}

/** What leads from an edition, or from none, to another one. */
export function editionPatch(known: Edition | undefined, edition: Edition): EditionPatch {
  const before = new Map<string, unknown>(Object.entries(known ?? {}));
  const same: string[] = [];
  const fields: Record<string, unknown> = {};
  const lists: Partial<Record<ListName, readonly (string | Entry)[]>> = {};
  for (const [name, value] of Object.entries(edition) as [string, unknown][]) {
    if (before.has(name) && Object.is(before.get(name), value)) same.push(name);
    else if (isList(name)) {
      const there = new Set<Entry>(known?.[name]);
      const records: readonly Entry[] = edition[name] ?? [];
      lists[name] = records.map((record) => (there.has(record) ? record.id : record));
    } else fields[name] = value;
  }
  return { same, fields, lists };
}

/**
 * The edition that a patch leads to; what is the same there is the same object. Throws on a record that is not there.
 */
export function patchedEdition(known: Edition | undefined, { same, fields, lists }: EditionPatch): Edition {
  const before = new Map<string, unknown>(Object.entries(known ?? {}));
  const edition = new Map<string, unknown>([
    ...same.map((name) => [name, before.get(name)] as const),
    ...Object.entries(fields),
  ]);
  for (const [name, entries] of Object.entries(lists) as [ListName, readonly (string | Entry)[]][]) {
    const byId = new Map<string, Entry>(known?.[name]?.map((record) => [record.id, record]));
    edition.set(
      name,
      entries.map((entry) => {
        const record = typeof entry === 'string' ? byId.get(entry) : entry;
        if (record === undefined) throw new Error(`a patch of an edition names a record that is not in its ${name}`);
        return record;
      }),
    );
  }
  return Object.fromEntries(edition) as unknown as Edition;
}

function isList(name: string): name is ListName {
  return LISTS.some((list) => list === name);
}
