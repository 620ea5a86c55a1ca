import * as Y from 'yjs';
import { fitMarks } from '../core/document';
import type {
  Article,
  Edition,
  KeptReading,
  KeptVersion,
  Page,
  Paragraph,
  Picture,
  ProofMark,
  SignOff,
  Story,
  UnplacedRemark,
} from '../core/document';
import { deepFreeze, keep } from './freeze';
import { ORDER, PAGE, inOrder } from './shape';
import type { SharedParts, SharedRecord, SharedRecords } from './shape';

/** Makes the plain edition from the shared document. */
export interface Projection {
  /** The frozen edition. What no transaction touched since the last call is the very same object. */
  readonly edition: () => Edition;
  /** Tells which shared types a transaction changed, ancestors included (Yjs: `changedParentTypes`). */
  readonly changed: (types: Iterable<unknown>) => void;
}

/**
 * Projects lazily with one value per shared type: a transaction marks what it changed as stale, and only that is read
 * again. Shapes are as the model wrote them; a state from a file is compared with the validated edition beside it.
 */
export function createProjection(parts: SharedParts): Projection {
  const values = new WeakMap<object, object>();
  const stale = new WeakSet<object>();
  let last: Edition | undefined;
  let dirty = true;

  function cached<S extends object, T extends object>(shared: S, read: (shared: S) => T): T {
    const earlier = values.get(shared) as T | undefined;
    if (earlier !== undefined && !stale.has(shared)) return earlier;
    const value = keep(earlier, deepFreeze(read(shared)));
    values.set(shared, value);
    stale.delete(shared);
    return value;
  }

  const record = <T extends object>(shared: SharedRecord): T => cached(shared, (map) => plainFields(map) as T);

  const paragraph = (shared: Y.Map<unknown>): Paragraph =>
    cached(shared, (map) => withFittingMarks({ ...plainFields(map), text: String(map.get('text')) } as Paragraph));

  const story = (shared: SharedRecord): Story =>
    cached(shared, (map) => {
      const paragraphs = map.get('paragraphs') as Y.Array<Y.Map<unknown>>;
      return { ...plainFields(map), paragraphs: cached(paragraphs, (list) => list.map(paragraph)) } as unknown as Story;
    });

  const listOf = <T extends object>(shared: SharedRecords, read: (record: SharedRecord) => T): readonly T[] =>
    cached(shared, (map) => inOrder(map.entries()).map(read));

  function articlesByPage(): ReadonlyMap<unknown, readonly Article[]> {
    const pages = new Map<unknown, [string, SharedRecord][]>();
    for (const entry of parts.articles.entries() as IterableIterator<[string, SharedRecord]>) {
      // Its story may have been removed by someone else at the same time.
      if (!parts.stories.has(record<Article>(entry[1]).story)) continue;
      const page = entry[1].get(PAGE);
      const entries = pages.get(page);
      if (entries === undefined) pages.set(page, [entry]);
      else entries.push(entry);
    }
    return new Map([...pages].map(([page, entries]) => [page, inOrder(entries).map(record<Article>)]));
  }

  function project(): Edition {
    const articles = articlesByPage();
    const earlierPages = new Map(last?.pages.map((page) => [page.id, page]));
    const pages = listOf(parts.pages, record<Omit<Page, 'articles'>>).map((fields) => {
      const earlier = earlierPages.get(fields.id);
      const onPage = keep(earlier?.articles, deepFreeze(articles.get(fields.id) ?? []));
      return keep(earlier, Object.freeze({ ...fields, articles: onPage }));
    });
    const fields = cached(parts.fields, (map) => plainFields(map));
    const proofMarks = listOf(parts.proofMarks, record<ProofMark>);
    const signOffs = listOf(parts.signOffs, record<SignOff>);
    const readings = listOf(parts.readings, record<KeptReading>);
    const unplaced = listOf(parts.unplaced, record<UnplacedRemark>);
    const versions = listOf(parts.versions, record<KeptVersion>);
    return Object.freeze({
      ...fields,
      pictures: listOf(parts.pictures, record<Picture>),
      stories: listOf(parts.stories, story),
      pages: keep(last?.pages, Object.freeze(pages)),
      ...(proofMarks.length > 0 && { proofMarks }),
      ...(signOffs.length > 0 && { signOffs }),
      ...(readings.length > 0 && { readings }),
      ...(unplaced.length > 0 && { unplaced }),
      ...(versions.length > 0 && { versions }),
    }) as unknown as Edition;
  }

  return {
    edition: () => {
      if (dirty || last === undefined) last = keep(last, project());
      dirty = false;
      return last;
    },
    changed: (types) => {
      dirty = true;
      for (const type of types) if (typeof type === 'object' && type !== null) stale.add(type);
    },
  };
}

/** One may have cut the text while another marked it: whatever they did, the paragraph is a valid one. */
function withFittingMarks(paragraph: Paragraph): Paragraph {
  const { marks, text } = paragraph;
  const fitting = marks && fitMarks(marks, text);
  return fitting === undefined || fitting === marks ? paragraph : { ...paragraph, marks: fitting };
}

/** The plain fields of a shared map; its shared children and the model's own bookkeeping are left out. */
function plainFields(map: Y.Map<unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of map.entries()) {
    if (name !== ORDER && name !== PAGE && !(value instanceof Y.AbstractType)) fields[name] = value;
  }
  return fields;
}
