import type { DisplayItem, DisplayList } from '../core/display-list';
import type { PdfFile } from './pdf-file';
import type { PdfDictionary, PdfReference, PdfValue } from './pdf-objects';

/** What a part of a tagged file is (ISO 32000-1, 14.8.4). */
export type StructureType = 'Document' | 'Sect' | 'Art' | 'H1' | 'H2' | 'P' | 'Figure' | 'Caption';

/** A part of a file as those hear it to whom it is read aloud. */
export interface StructureElement {
  readonly type: StructureType;
  readonly title?: string;
  /** What stands for it in words, for figures. */
  readonly alternative?: string;
  /** The items with this key are its content; before its children. */
  readonly key?: string;
  readonly children?: readonly StructureElement[];
}

/** How a file is tagged: its parts in reading order, and which items of its pages they hold. */
export interface PdfStructure {
  readonly root: StructureElement;
  /** The key of the element that an item belongs to; `undefined` for what is no content, such as rules. */
  readonly keyOf: (item: DisplayItem, list: DisplayList) => string | undefined;
}

/** A stretch of a page's content that belongs to one element. */
export interface MarkedContent {
  readonly key: string;
  /** Its number within the page. */
  readonly mcid: number;
}

/** A page and the stretches marked on it. */
export interface MarkedPage {
  readonly page: PdfReference;
  readonly marks: readonly MarkedContent[];
}

/** The types of elements by their keys: marked content carries the type that its element has. */
export function typesByKey(root: StructureElement): ReadonlyMap<string, StructureType> {
  const types = new Map<string, StructureType>();
  const visit = ({ key, type, children = [] }: StructureElement): void => {
    if (key !== undefined) types.set(key, type);
    children.forEach(visit);
  };
  visit(root);
  return types;
}

/**
 * Adds the structure tree with its parent tree (ISO 32000-1, 14.7) and gives the catalogue's entries. Elements that
 * have no content on these pages are left out. Page `i` has the number `i` in the parent tree.
 */
export function addStructure(file: PdfFile, root: StructureElement, pages: readonly MarkedPage[]): PdfDictionary {
  const tree = file.reserve();
  const elementOf = new Map<string, PdfReference>();
  const content = new Map<string, PdfValue[]>();
  for (const { page, marks } of pages) {
    for (const { key, mcid } of marks) {
      const known = content.get(key) ?? [];
      content.set(key, [...known, { Type: 'MCR', Pg: page, MCID: mcid }]);
    }
  }
  const hasContent = ({ key, children = [] }: StructureElement): boolean =>
    (key !== undefined && content.has(key)) || children.some(hasContent);

  const add = (element: StructureElement, parent: PdfReference): PdfReference => {
    const { type, title, alternative, key, children = [] } = element;
    const reference = file.reserve();
    if (key !== undefined) elementOf.set(key, reference);
    const own = key === undefined ? [] : (content.get(key) ?? []);
    const below = children.filter(hasContent).map((child) => add(child, reference));
    file.set(reference, {
      Type: 'StructElem',
      S: type,
      P: parent,
      ...(title !== undefined && { T: { text: title } }),
      ...(alternative !== undefined && { Alt: { text: alternative } }),
      K: [...own, ...below],
    });
    return reference;
  };
  const top = add(root, tree);
  const parents = pages.flatMap(({ marks }, index) => {
    const owners = marks.map(({ key }) => elementOf.get(key)).filter((reference) => reference !== undefined);
    return [index, owners];
  });
  file.set(tree, {
    Type: 'StructTreeRoot',
    K: [top],
    ParentTree: file.add({ Nums: parents }),
    ParentTreeNextKey: pages.length,
  });
  return { MarkInfo: { Marked: true }, StructTreeRoot: tree };
}
