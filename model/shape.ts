import type * as Y from 'yjs';

/**
 * A record of the shared document: one story, page, article, picture, proof mark, sign-off, reading, remark or kept
 * version.
 */
export type SharedRecord = Y.Map<unknown>;

/** Records by id. Their place in a list is an order key, so that moving one is one write and can never double it. */
export type SharedRecords = Y.Map<SharedRecord>;

/** The parts of the shared document. */
export interface SharedParts {
  /** The edition's own fields as plain values: everything but the lists. */
  readonly fields: Y.Map<unknown>;
  readonly pictures: SharedRecords;
  readonly stories: SharedRecords;
  readonly pages: SharedRecords;
  /** Articles of all pages; each names its page. */
  readonly articles: SharedRecords;
  readonly proofMarks: SharedRecords;
  readonly signOffs: SharedRecords;
  readonly readings: SharedRecords;
  readonly unplaced: SharedRecords;
  readonly versions: SharedRecords;
}

/** Where a record stands in its list. */
export const ORDER = '@order';

/** The page an article stands on. */
export const PAGE = '@page';

/** The parts of a Yjs document, made when absent. */
export function sharedParts(doc: Y.Doc): SharedParts {
  return {
    fields: doc.getMap('fields'),
    pictures: doc.getMap('pictures'),
    stories: doc.getMap('stories'),
    pages: doc.getMap('pages'),
    articles: doc.getMap('articles'),
    proofMarks: doc.getMap('proofMarks'),
    signOffs: doc.getMap('signOffs'),
    readings: doc.getMap('readings'),
    unplaced: doc.getMap('unplaced'),
    versions: doc.getMap('versions'),
  };
}

/** The order key of a record. */
export function orderOf(shared: SharedRecord): number {
  const order = shared.get(ORDER);
  return typeof order === 'number' ? order : 0;
}

/** The records in their order; equal keys (two people inserted at one place) fall back to the ids. */
export function inOrder(entries: Iterable<readonly [string, SharedRecord]>): readonly SharedRecord[] {
  const keyed = Array.from(entries, ([id, shared]) => ({ id, shared, order: orderOf(shared) }));
  return keyed.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(({ shared }) => shared);
}
