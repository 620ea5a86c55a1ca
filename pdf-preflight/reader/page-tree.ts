import type { FaultLog } from './fault-log';
import { isArray, isDict, isName, isRef, type PdfDict, type PdfObject, type PdfPage } from './objects';

/** Keys that a page has from its tree where it has none itself (ISO 32000-1, table 30). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** Pages that are read of one file; a year of a daily has fewer. */
const MOST_PAGES = 10_000;

interface Node {
  readonly object: PdfObject;
  readonly inherited: ReadonlyMap<string, PdfObject>;
}

/** Reads the pages of a file in their order, with what they inherit. A tree that leads back to itself is cut there. */
export function readPages(
  catalog: PdfDict,
  { resolve, log }: { readonly resolve: (object: PdfObject | undefined) => PdfObject; readonly log: FaultLog },
): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const trees = new Set<PdfDict>();
  const root = catalog.entries.get('Pages') ?? null;
  const waiting: Node[] = [{ object: root, inherited: new Map() }];
  for (let node = waiting.pop(); node !== undefined && pages.length < MOST_PAGES; node = waiting.pop()) {
    const dict = resolve(node.object);
    if (!isDict(dict)) {
      if (node.object !== root) log.note('bad-page', 0);
      continue;
    }
    const kids = resolve(dict.entries.get('Kids'));
    if (!isArray(kids)) {
      if (!isName(resolve(dict.entries.get('Type')), 'Page')) log.note('bad-page', 0);
      pages.push(pageOf(dict, { number: pages.length + 1, inherited: node.inherited, resolve }));
      continue;
    }
    if (trees.has(dict)) {
      log.note('circular-pages', 0);
      continue;
    }
    trees.add(dict);
    const inherited = new Map(node.inherited);
    for (const key of INHERITED) {
      const value = dict.entries.get(key);
      if (value !== undefined) inherited.set(key, value);
    }
    // From a stack the last comes first.
    for (const kid of [...kids].reverse()) {
      if (!isRef(kid)) log.note('bad-page', 0);
      waiting.push({ object: kid, inherited });
    }
  }
  const tree = resolve(root);
  const count = isDict(tree) ? resolve(tree.entries.get('Count')) : null;
  if (count !== pages.length) log.note('page-count', 0);
  return pages;
}

function pageOf(
  dict: PdfDict,
  {
    number,
    inherited,
    resolve,
  }: {
    readonly number: number;
    readonly inherited: ReadonlyMap<string, PdfObject>;
    readonly resolve: (object: PdfObject | undefined) => PdfObject;
  },
): PdfPage {
  return { number, dict, get: (key) => resolve(dict.entries.get(key) ?? inherited.get(key)) };
}
