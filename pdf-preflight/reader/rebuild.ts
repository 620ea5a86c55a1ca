import type { CrossReference, CrossReferenceEntry } from './cross-reference';
import type { FaultLog } from './fault-log';
import { ObjectParser } from './object-parser';
import { ObjectStore, readObjectGroup } from './object-store';
import { EMPTY_DICT, isDict, isName, isStream, type PdfDict, type PdfObject, type PdfStream } from './objects';
import type { ScannedObjects } from './scan-objects';

/** Keys that say more of a file than where its objects stand. */
const TRAILER_KEYS = ['Root', 'Info', 'ID', 'Encrypt'];

/**
 * Makes a cross-reference from the objects that a scan found: of one that stands twice the last counts, as in a file
 * that was changed by appending.
 */
export function rebuildCrossReference(bytes: Uint8Array, log: FaultLog, scanned: ScannedObjects): CrossReference {
  const entries = new Map<number, CrossReferenceEntry>();
  for (const [number, { at, generation }] of scanned.objects) entries.set(number, { kind: 'offset', at, generation });
  const dicts = scanned.trailers.map((at) => new ObjectParser(bytes, { at, references: true }).next()).filter(isDict);
  const plain: CrossReference = { entries, trailer: mergeTrailers(dicts), streams: false, packed: false };
  const store = new ObjectStore(bytes, plain, { log, scanned: () => scanned, encrypted: false });

  let streams = false;
  let catalog: PdfObject = null;
  const groups = new Map<number, PdfStream>();
  for (const [number, object] of store.all()) {
    const dict = isStream(object) ? object.dict : isDict(object) ? object : EMPTY_DICT;
    const type = dict.entries.get('Type');
    if (isName(type, 'Catalog'))
      catalog = { kind: 'ref', number, generation: scanned.objects.get(number)?.generation ?? 0 };
    if (!isStream(object)) continue;
    if (isName(type, 'XRef')) {
      streams = true;
      dicts.push(dict);
    } else if (isName(type, 'ObjStm')) groups.set(number, object);
  }
  const trailer = mergeTrailers(dicts);
  const packed = groups.size > 0;
  // Enciphered streams have no list of objects that could be read.
  const inner = trailer.entries.has('Encrypt')
    ? new Map<number, CrossReferenceEntry>()
    : entriesIn(groups, store, bytes);
  for (const [number, entry] of inner) if (!entries.has(number)) entries.set(number, entry);
  const rebuilt: CrossReference = { entries, trailer, streams, packed };
  if (trailer.entries.has('Root')) return rebuilt;
  catalog = catalogAmong(inner, {
    store: new ObjectStore(bytes, rebuilt, { log, scanned: () => scanned, encrypted: false }),
    known: catalog,
  });
  if (catalog === null) return rebuilt;
  return { ...rebuilt, trailer: { ...trailer, entries: new Map([...trailer.entries, ['Root', catalog]]) } };
}

/** The objects that stand in object streams; of one that stands in several the last counts. */
function entriesIn(
  groups: ReadonlyMap<number, PdfStream>,
  store: ObjectStore,
  bytes: Uint8Array,
): ReadonlyMap<number, CrossReferenceEntry> {
  const inner = new Map<number, CrossReferenceEntry>();
  for (const [stream, group] of groups) {
    readObjectGroup(group, { ...store, bytes }).numbers.forEach((number, index) => {
      inner.set(number, { kind: 'compressed', stream, index });
    });
  }
  return inner;
}

/** A catalog that stands in an object stream, unless one stands by itself. */
function catalogAmong(
  packed: ReadonlyMap<number, CrossReferenceEntry>,
  { store, known }: { readonly store: ObjectStore; readonly known: PdfObject },
): PdfObject {
  if (known !== null) return known;
  for (const number of packed.keys()) {
    const reference: PdfObject = { kind: 'ref', number, generation: 0 };
    const object = store.resolve(reference);
    if (isDict(object) && isName(object.entries.get('Type'), 'Catalog')) return reference;
  }
  return null;
}

/** The newest value of every key that says more than where objects stand. */
function mergeTrailers(dicts: readonly PdfDict[]): PdfDict {
  const merged = new Map<string, PdfObject>();
  for (const { entries } of dicts) {
    for (const key of TRAILER_KEYS) {
      const value = entries.get(key);
      if (value !== undefined) merged.set(key, value);
    }
  }
  return { kind: 'dict', entries: merged, duplicates: [] };
}
