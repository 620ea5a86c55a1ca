import * as Y from 'yjs';
import { canonicalJson, textEdit } from '../core/document';
import type { Edition, Page, Paragraph, Story } from '../core/document';
import { deepFreeze } from './freeze';
import { orderKeys } from './order';
import { ORDER, PAGE, orderOf } from './shape';
import type { SharedParts, SharedRecord, SharedRecords } from './shape';

/** What is written to make an edition of nothing: as if all lists had been empty. */
export type WrittenEdition = Pick<
  Edition,
  'pictures' | 'stories' | 'pages' | 'proofMarks' | 'signOffs' | 'readings' | 'unplaced' | 'versions'
>;

/**
 * Writes the difference between two editions into the shared document: `before` is its projection, and whatever keeps
 * its identity in `after` is not looked at. To be called in a transaction.
 */
export function writeEdition(parts: SharedParts, before: WrittenEdition, after: Edition): void {
  const { pictures, stories, pages, proofMarks, signOffs, readings, unplaced, versions, ...fields } = after;
  writeFields(parts.fields, fields);
  writeRecords(parts.pictures, before.pictures, pictures, writeFields);
  writeRecords(parts.stories, before.stories, stories, writeStory);
  writeRecords(parts.pages, before.pages, pages, (shared, { articles: _articles, ...page }) =>
    writeFields(shared, page),
  );
  writeArticles(parts.articles, before, after);
  writeRecords(parts.proofMarks, before.proofMarks, proofMarks, writeFields);
  writeRecords(parts.signOffs, before.signOffs, signOffs, writeFields);
  writeRecords(parts.readings, before.readings, readings, writeFields);
  writeRecords(parts.unplaced, before.unplaced, unplaced, writeFields);
  writeRecords(parts.versions, before.versions, versions, writeFields);
}

function writeRecords<T extends { readonly id: string }>(
  records: SharedRecords,
  before: readonly T[] = [],
  after: readonly T[] = [],
  write: (shared: SharedRecord, value: T) => void,
): void {
  if (before === after) return;
  const earlier = new Map(before.map((value) => [value.id, value]));
  const ids = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!ids.has(id)) records.delete(id);
  const sameOrder = before.length === after.length && before.every(({ id }, index) => id === after[index]?.id);
  const keys = sameOrder ? undefined : orderKeys(after.map(({ id }) => currentKey(records.get(id))));
  for (const [index, value] of after.entries()) {
    if (keys !== undefined) setPlain(recordFor(records, value.id), ORDER, keys[index]);
    if (earlier.get(value.id) !== value) write(recordFor(records, value.id), value);
  }
}

function writeArticles(records: SharedRecords, before: WrittenEdition, after: Edition): void {
  if (before.pages === after.pages) return;
  // An article that moved changed the lists of both its pages, so the other pages need not be looked at.
  const left = pagesNotIn(after, before.pages).flatMap((page) => page.articles);
  const earlier = new Map(left.map((article) => [article.id, article]));
  const changed = pagesNotIn(before, after.pages);
  const remaining = new Set(changed.flatMap((page) => page.articles.map(({ id }) => id)));
  for (const id of earlier.keys()) if (!remaining.has(id)) records.delete(id);
  for (const page of changed) {
    const keys = orderKeys(
      page.articles.map(({ id }) => {
        const shared = records.get(id);
        return shared?.get(PAGE) === page.id ? currentKey(shared) : undefined;
      }),
    );
    for (const [index, article] of page.articles.entries()) {
      const shared = recordFor(records, article.id);
      setPlain(shared, PAGE, page.id);
      setPlain(shared, ORDER, keys[index]);
      if (earlier.get(article.id) !== article) writeFields(shared, article);
    }
  }
}

/** The pages whose articles do not stand on the same page of the other edition. */
function pagesNotIn(other: WrittenEdition, pages: readonly Page[]): readonly Page[] {
  const articles = new Map(other.pages.map((page) => [page.id, page.articles]));
  return pages.filter((page) => articles.get(page.id) !== page.articles);
}

function currentKey(shared: SharedRecord | undefined): number | undefined {
  return shared === undefined ? undefined : orderOf(shared);
}

function recordFor(records: SharedRecords, id: string): SharedRecord {
  const existing = records.get(id);
  if (existing !== undefined) return existing;
  const made: SharedRecord = new Y.Map();
  records.set(id, made);
  return made;
}

function writeStory(shared: SharedRecord, { paragraphs, ...fields }: Story): void {
  writeFields(shared, fields);
  const existing = shared.get('paragraphs');
  if (existing instanceof Y.Array) {
    writeParagraphs(existing as Y.Array<Y.Map<unknown>>, paragraphs);
  } else {
    shared.set('paragraphs', Y.Array.from(paragraphs.map(newParagraph)));
  }
}

function newParagraph({ text, ...fields }: Paragraph): Y.Map<unknown> {
  const shared = new Y.Map<unknown>();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) shared.set(name, plainCopy(value));
  shared.set('text', new Y.Text(wellFormed(text)));
  return shared;
}

/** Keeps equal paragraphs at both ends; those between are edited in place, then added or removed at their end. */
function writeParagraphs(shared: Y.Array<Y.Map<unknown>>, after: readonly Paragraph[]): void {
  const same = (from: number, to: number): boolean => {
    const { text, ...fields } = after[to] ?? { text: '' };
    const map = shared.get(from);
    return String(map.get('text')) === wellFormed(text) && holdsFields(map, fields);
  };
  const count = shared.length;
  const shorter = Math.min(count, after.length);
  let head = 0;
  while (head < shorter && same(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(count - 1 - tail, after.length - 1 - tail)) tail += 1;
  const edited = shorter - head - tail;
  for (const [offset, paragraph] of after.slice(head, head + edited).entries()) {
    editParagraph(shared.get(head + offset), paragraph);
  }
  const at = head + edited;
  if (count > shorter) shared.delete(at, count - shorter);
  if (after.length > shorter) shared.insert(at, after.slice(at, after.length - tail).map(newParagraph));
}

/** Whether the plain fields of a shared map are just these. */
function holdsFields(shared: Y.Map<unknown>, fields: object): boolean {
  const wanted = Object.entries(fields).filter(([, value]) => value !== undefined);
  const plain = [...shared.values()].filter((value) => !(value instanceof Y.AbstractType));
  return plain.length === wanted.length && wanted.every(([name, value]) => isEqual(shared.get(name), value));
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && canonicalJson(a) === canonicalJson(b));
}

function editParagraph(shared: Y.Map<unknown>, { text, ...fields }: Paragraph): void {
  writeFields(shared, fields);
  const sharedText = shared.get('text') as Y.Text;
  const { at, remove, insert } = textEdit(sharedText.toString(), wellFormed(text));
  if (remove > 0) sharedText.delete(at, remove);
  if (insert !== '') sharedText.insert(at, insert);
}

function writeFields(shared: Y.Map<unknown>, fields: object): void {
  const after = new Map<string, unknown>(Object.entries(fields));
  for (const [name, value] of [...shared.entries()]) {
    const own = name === ORDER || name === PAGE || value instanceof Y.AbstractType;
    if (!own && after.get(name) === undefined) shared.delete(name);
  }
  for (const [name, value] of after) if (value !== undefined) setPlain(shared, name, value);
}

/** Writes a plain value unless an equal one stands there: an unchanged value must not cost an update. */
function setPlain(shared: Y.Map<unknown>, name: string, value: unknown): void {
  if (!isEqual(shared.get(name), value)) shared.set(name, plainCopy(value));
}

/** A frozen copy of plain data with whole characters only: Yjs keeps values by reference and encodes them as UTF-8. */
function plainCopy(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return deepFreeze(value.map(plainCopy));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return deepFreeze(Object.fromEntries(entries.map(([name, entry]) => [name, plainCopy(entry)])));
}

/** Text whose lone surrogates, which are no characters, became replacement characters. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
