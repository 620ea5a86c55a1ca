import * as Y from 'yjs';
import { canonicalJson } from '../core/document';
import type { Edition } from '../core/document';
import { assertWritable } from './assert-writable';
import { createProjection } from './project';
import { sharedParts } from './shape';
import { writeEdition } from './write';

/** Where an update came from: a change made here, an undo or redo made here, or another copy of the document. */
export type UpdateOrigin = 'local' | 'undo' | 'remote';

/** How a change enters the undo history. */
export interface ChangeOptions {
  /** Changes that follow each other with the same group are one undo entry: one drag, one run of typing. */
  readonly group?: string;
}

/** The living document. Everything it holds is read through `edition` and changed through `change`. */
export interface Model {
  /** The frozen plain edition; what no change touched keeps its identity from call to call. */
  readonly edition: () => Edition;
  /**
   * Replaces the edition by what `edit` makes of it, in one transaction, and gives the new edition. Only what lost its
   * identity is compared and written, text by the letters that differ. `label` names the undo entry. An edition with
   * an id twice in a list (articles: in the whole edition) or a number that is not finite throws and changes nothing.
   */
  readonly change: (label: string, edit: (edition: Edition) => Edition, options?: ChangeOptions) => Edition;
  /** Takes the last undo entry back; false when there is none. Changes from elsewhere are left alone. */
  readonly undo: () => boolean;
  /** Makes the last undone entry again; false when there is none. */
  readonly redo: () => boolean;
  /** The label of the entry that `undo` would take back. */
  readonly undoLabel: () => string | undefined;
  /** The label of the entry that `redo` would make again. */
  readonly redoLabel: () => string | undefined;
  /** Takes in updates of another copy or of a journal, in any order, any of them more than once. Throws on garbage. */
  readonly applyUpdates: (updates: readonly Uint8Array[]) => void;
  /** Calls back with the bytes of every transaction, for journal and network. Gives the function that ends it. */
  readonly onUpdate: (listener: (update: Uint8Array, origin: UpdateOrigin) => void) => () => void;
  /** Calls back after every change of the edition. Gives the function that ends it. */
  readonly onChange: (listener: (edition: Edition) => void) => () => void;
  /** The whole state as bytes, for `loadModel`. */
  readonly encodeState: () => Uint8Array;
}

const LOCAL = Symbol('local');

/**
 * A model of a new document. The same edition always gives the same state bytes: the first content is written under a
 * client id that is a hash of it, later changes under a random one.
 */
export function createModel(edition: Edition): Model {
  const doc = new Y.Doc();
  const ownId = doc.clientID;
  const nothing = { pictures: [], stories: [], pages: [] };
  assertWritable(nothing, edition);
  doc.clientID = hashText(canonicalJson(edition));
  doc.transact(() => {
    writeEdition(sharedParts(doc), nothing, edition);
  });
  doc.clientID = ownId;
  return modelOf(doc);
}

/** A model from the bytes of `encodeState` and updates made since. Throws when they are not Yjs data. */
export function loadModel(state: Uint8Array, updates: readonly Uint8Array[] = []): Model {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of [state, ...updates]) Y.applyUpdate(doc, update);
  });
  return modelOf(doc);
}

function modelOf(doc: Y.Doc): Model {
  const parts = sharedParts(doc);
  const projection = createProjection(parts);
  // Every transaction is its own entry unless its group says otherwise.
  const history = new Y.UndoManager(Object.values(parts), { trackedOrigins: new Set([LOCAL]), captureTimeout: 0 });
  let label = '';
  let group: string | undefined;
  /** The group of the newest entry; a change that wrote nothing made none. */
  let entryGroup: string | undefined;

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.changedParentTypes.size > 0) projection.changed(transaction.changedParentTypes.keys());
  });
  history.on('stack-item-added', ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
    stackItem.meta.set('label', label);
    entryGroup = group;
  });

  const labelOf = (stack: readonly { readonly meta: Map<unknown, unknown> }[]): string | undefined => {
    const found = stack.at(-1)?.meta.get('label');
    return typeof found === 'string' ? found : undefined;
  };
  const originOf = (origin: unknown): UpdateOrigin =>
    origin === LOCAL ? 'local' : origin === history ? 'undo' : 'remote';

  return {
    edition: projection.edition,
    change: (nextLabel, edit, options = {}) => {
      const before = projection.edition();
      const after = edit(before);
      if (after === before) return before;
      assertWritable(before, after);
      label = nextLabel;
      group = options.group;
      if (group !== undefined && group === entryGroup) history.captureTimeout = Number.MAX_SAFE_INTEGER;
      doc.transact(() => {
        writeEdition(parts, before, after);
      }, LOCAL);
      history.captureTimeout = 0;
      return projection.edition();
    },
    undo: () => {
      label = labelOf(history.undoStack) ?? '';
      group = undefined;
      entryGroup = undefined;
      return history.undo() !== null;
    },
    redo: () => {
      label = labelOf(history.redoStack) ?? '';
      group = undefined;
      entryGroup = undefined;
      return history.redo() !== null;
    },
    undoLabel: () => labelOf(history.undoStack),
    redoLabel: () => labelOf(history.redoStack),
    applyUpdates: (updates) => {
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update);
      });
    },
    onUpdate: (listener) => {
      const call = (update: Uint8Array, origin: unknown): void => listener(update, originOf(origin));
      doc.on('update', call);
      return () => doc.off('update', call);
    },
    onChange: (listener) => {
      const call = (): void => listener(projection.edition());
      doc.on('update', call);
      return () => doc.off('update', call);
    },
    encodeState: () => Y.encodeStateAsUpdate(doc),
  };
}

/** FNV-1a over UTF-16 units, 32 bits: the size of a Yjs client id. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
