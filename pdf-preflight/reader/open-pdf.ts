import { find, latin1 } from './characters';
import { readCrossReference, type CrossReference } from './cross-reference';
import { FaultLog } from './fault-log';
import { ObjectStore } from './object-store';
import { EMPTY_DICT, isDict, type PdfDict, type PdfFile, type PdfPage } from './objects';
import { readPages } from './page-tree';
import { rebuildCrossReference } from './rebuild';
import { scanObjects, type ScannedObjects } from './scan-objects';

/** Why a file cannot be read at all. */
export const UNREADABLE_CODES = [
  /** No PDF: there is no header. */
  'pdf-no-header',
  /** No page can be found, damaged or cut short as it is. */
  'pdf-no-pages',
] as const;

/** The name of a reason for which a file cannot be read. */
export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

/** A file that cannot be read, and why. */
export interface UnreadablePdf {
  readonly ok: false;
  readonly code: UnreadableCode;
}

/** Readers look for the header this far (ISO 32000-1, annex H.3). */
const HEADER_WITHIN = 1024;

/**
 * Opens a PDF for reading. What is broken is read as well as can be and told in `faults`: a broken cross-reference is
 * made anew by looking for the objects. Of a file that is enciphered with its objects in streams, the trailer and what
 * stands outside of those streams is there, often without a page. Never throws, and never takes more work than a small
 * multiple of the file's size.
 */
export function openPdf(bytes: Uint8Array): { readonly ok: true; readonly file: PdfFile } | UnreadablePdf {
  const header = find(bytes.subarray(0, HEADER_WITHIN), '%PDF-');
  if (header < 0) return { ok: false, code: 'pdf-no-header' };
  const log = new FaultLog();
  if (header > 0) log.note('junk-before-header', 0);
  // Whoever puts something before the header counts offsets from the header.
  const body = bytes.subarray(header);
  const version = /^%PDF-(\d\.\d)/.exec(latin1(body.subarray(0, 8)))?.[1] ?? '';

  let scan: ScannedObjects | undefined;
  const scanned = (): ScannedObjects => (scan ??= scanObjects(body));
  const table = readCrossReference(body, log);
  let opened = table === undefined ? undefined : openBy(table);
  if (opened === undefined) {
    log.note(table === undefined ? 'broken-cross-reference' : 'broken-trailer', 0);
    opened = openBy(rebuildCrossReference(body, log, scanned()));
  }
  return opened === undefined ? { ok: false, code: 'pdf-no-pages' } : { ok: true, file: { bytes, version, ...opened } };

  /** The file by this cross-reference; `undefined` when it leads to no pages, and hides none either. */
  function openBy(by: CrossReference): Omit<PdfFile, 'bytes' | 'version'> | undefined {
    const { trailer } = by;
    const encrypted = isDict(store(by).resolve(trailer.entries.get('Encrypt')));
    const objects = store(by, encrypted);
    const hidesObjects = encrypted && by.packed;
    const root = objects.resolve(trailer.entries.get('Root'));
    const catalog = isDict(root) ? root : EMPTY_DICT;
    // That hidden pages are missed is no fault of the syntax.
    const pages = readPages(catalog, { resolve: objects.resolve, log: hidesObjects ? new FaultLog() : log });
    if (pages.length === 0 && !hidesObjects) return undefined;
    return fileOf({ by, objects, catalog, pages, encrypted, hidesObjects });
  }

  function store(by: CrossReference, encrypted = false): ObjectStore {
    return new ObjectStore(body, by, { log, scanned, encrypted });
  }

  function fileOf(parts: FileParts): Omit<PdfFile, 'bytes' | 'version'> {
    const { by, objects, catalog, pages, encrypted, hidesObjects } = parts;
    return {
      trailer: by.trailer,
      catalog,
      pages,
      faults: log.faults,
      compressedStructure: by.streams || by.packed,
      encrypted,
      hidesObjects,
      resolve: objects.resolve,
      objects: () => objects.all(),
      decode: objects.decode,
    };
  }
}

interface FileParts {
  readonly by: CrossReference;
  readonly objects: ObjectStore;
  readonly catalog: PdfDict;
  readonly pages: readonly PdfPage[];
  readonly encrypted: boolean;
  readonly hidesObjects: boolean;
}
