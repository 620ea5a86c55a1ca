import type { CrossReference, CrossReferenceEntry } from './cross-reference';
import type { FaultLog } from './fault-log';
import { ObjectParser } from './object-parser';
import { ObjectStore, readObjectGroup } from './object-store';
import { EMPTY_DICT, isDict, isName, isStream, type PdfDict, type PdfObject } from './objects';
import type { ScannedObjects } from './scan-objects';

/** Keys that say more of a file than where its objects stand. */
const TRAILER_KEYS = ['Root', 'Info', 'ID', 'Encrypt'];

/**
 * Makes a cross-reference from the objects that a scan found: of one that stands twice the last counts, as in a file that
 * was changed by appending.
 */
export function rebuildCrossReference(bytes: Uint8Array, log: FaultLog, scanned: ScannedObjects): CrossReference {
  const entries = new Map<number, CrossReferenceEntry>();
  for (const [number, { at, generation }] of scanned.objects) entries.set(number, { kind: 'offset', at, generation });
  const dicts = scanned.trailers.map((at) => new ObjectParser(bytes, { at, references: true }).next()).filter(isDict);
  const plain: CrossReference = { entries, trailer: mergeTrailers(dicts), streams: false };
  const store = new ObjectStore(bytes, plain, {
    log,
    scanned: () => scanned,
    encrypted: plain.trailer.entries.has('Encrypt'),
  });

  let streams = false;
  let catalog: PdfObject = null;
  const packed = new Map<number, CrossReferenceEntry>();
  for (const [number, object] of store.all()) {
    const dict = isStream(object) ? object.dict : isDict(object) ? object : EMPTY_DICT;
    const type = dict.entries.get('Type');
    if (isName(type, 'Catalog'))
      catalog = { kind: 'ref', number, generation: scanned.objects.get(number)?.generation ?? 0 };
    if (!isStream(object)) continue;
    if (isName(type, 'XRef')) {
      streams = true;
      dicts.push(dict);
    } else if (isName(type, 'ObjStm')) {
      streams = true;
      readObjectGroup(object, { ...store, bytes }).numbers.forEach((inner, index) => {
        packed.set(inner, { kind: 'compressed', stream: number, index });
      });
    }
  }
  for (const [number, entry] of packed) if (!entries.has(number)) entries.set(number, entry);
  const trailer = mergeTrailers(dicts);
  if (trailer.entries.has('Root')) return { entries, trailer, streams };
  catalog = catalogAmong(packed, {
    store: new ObjectStore(bytes, { entries, trailer, streams }, { log, scanned: () => scanned, encrypted: false }),
    known: catalog,
  });
  if (catalog === null) return { entries, trailer, streams };
  return { entries, trailer: { ...trailer, entries: new Map([...trailer.entries, ['Root', catalog]]) }, streams };
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
