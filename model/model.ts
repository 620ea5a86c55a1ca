import * as Y from 'yjs';
import { canonicalJson } from '../core/document';
import type { Edition } from '../core/document';
import { carryMarks } from '../core/marks';
import { keepVersions } from '../core/rounds';
import { assertWritable } from './assert-writable';
import { keepHistory } from './history';
import type { History } from './history';
import { createProjection } from './project';
import { sharedParts } from './shape';
import { writeEdition } from './write';

/** Where an update came from: a change made here, an undo or redo made here, or another copy of the document. */
export type UpdateOrigin = 'local' | 'undo' | 'remote';

/** How a change enters the undo history. */
export interface ChangeOptions {
  /** Changes that follow each other with the same group are one undo entry: one drag, one run of typing. */
  readonly group?: string;
  /**
   * Who makes it, for what is kept of it once a round of proofreading has begun; nobody who has said so when left out.
   */
  readonly by?: string;
}

/** The living document. Everything it holds is read through `edition` and changed through `change`. */
export interface Model {
  /** The frozen plain edition; what no change touched keeps its identity from call to call. */
  readonly edition: () => Edition;
  /**
   * Replaces the edition by what `edit` makes of it, in one transaction, and gives the new edition. Only what lost its
   * identity is compared and written, text by the letters that differ. Proof marks stay on their characters,
   * and once a round has begun what is changed is kept as it was. `label` names the undo entry. An edition with
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
  /** What can be taken back and made again; it starts empty with the model. The same object until it changes. */
  readonly history: () => History;
  /** The edition before an entry of the history, by its id; nothing where that is no longer known. */
  readonly before: (entry: number) => Edition | undefined;
  /**
   * Takes back or makes again until `depth` entries are done, as one step to those who listen; false when nothing
   * moved. Entries that others have emptied fall out of the history on the way.
   */
  readonly goToHistory: (depth: number) => boolean;
  /** Takes in updates of another copy or of a journal, in any order, any of them more than once. Throws on garbage. */
  readonly applyUpdates: (updates: readonly Uint8Array[]) => void;
  /**
   * Calls back with the bytes of every transaction, or of every step in the history. Gives the function that ends it.
   */
  readonly onUpdate: (listener: (update: Uint8Array, origin: UpdateOrigin) => void) => () => void;
  /** Calls back after every change of the edition. Gives the function that ends it. */
  readonly onChange: (listener: (edition: Edition) => void) => () => void;
  /** The whole state as bytes, for `loadModel`. */
  readonly encodeState: () => Uint8Array;
}

const LOCAL = Symbol('local');
/** What makes an undo or redo exact: no entry of its own. */
const RESTORED = Symbol('restored');

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
  return modelOf(doc, Date.now);
}

/** What a model takes from its host. */
export interface ModelOptions {
  /** The time of day, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** A model from the bytes of `encodeState` and updates made since. Throws when they are not Yjs data. */
export function loadModel(
  state: Uint8Array,
  updates: readonly Uint8Array[] = [],
  { now = Date.now }: ModelOptions = {},
): Model {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of [state, ...updates]) Y.applyUpdate(doc, update);
  });
  return modelOf(doc, now);
}

function modelOf(doc: Y.Doc, now: () => number): Model {
  const parts = sharedParts(doc);
  const projection = createProjection(parts);
  const history = keepHistory(Object.values(parts), LOCAL, {
    now,
    edition: projection.edition,
    restore: (wanted) => {
      doc.transact(() => {
        writeEdition(parts, projection.edition(), wanted);
      }, RESTORED);
    },
  });
  const updated = new Set<(update: Uint8Array, origin: UpdateOrigin) => void>();
  const changed = new Set<(edition: Edition) => void>();
  /** What the steps through the history wrote, until it has arrived where it goes. */
  let steps: Uint8Array[] | undefined;

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.changedParentTypes.size > 0) projection.changed(transaction.changedParentTypes.keys());
  });

  const tell = (update: Uint8Array, origin: UpdateOrigin): void => {
    for (const listener of [...updated]) listener(update, origin);
    for (const listener of [...changed]) listener(projection.edition());
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (steps !== undefined) return void steps.push(update);
    if (origin !== LOCAL) history.forgetStates();
    tell(update, origin === LOCAL ? 'local' : 'remote');
  });

  /** Goes through the history and tells of it once; false when nothing moved. */
  const travel = (go: () => void): boolean => {
    const written: Uint8Array[] = [];
    steps = written;
    try {
      go();
    } finally {
      steps = undefined;
    }
    if (written.length > 0) tell(Y.mergeUpdates(written), 'undo');
    return written.length > 0;
  };

  return {
    edition: projection.edition,
    change: (label, edit, { group, by = '' } = {}) => {
      const before = projection.edition();
      const changed = edit(before);
      if (changed === before) return before;
      const at = (): string => `${new Date(now()).toISOString().slice(0, 19)}Z`;
      const after = keepVersions(before, carryMarks(before, changed), { reader: by, at });
      assertWritable(before, after);
      history.record(label, group, () => {
        doc.transact(() => {
          writeEdition(parts, before, after);
        }, LOCAL);
      });
      return projection.edition();
    },
    undo: () => travel(history.undo),
    redo: () => travel(history.redo),
    undoLabel: () => history.list().done.at(-1)?.label,
    redoLabel: () => history.list().undone[0]?.label,
    history: history.list,
    before: history.before,
    goToHistory: (depth) =>
      travel(() => {
        while (history.list().done.length > depth && history.undo());
        while (history.list().done.length < depth && history.redo());
      }),
    applyUpdates: (updates) => {
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update);
      });
    },
    onUpdate: (listener) => listen(updated, listener),
    onChange: (listener) => listen(changed, listener),
    encodeState: () => Y.encodeStateAsUpdate(doc),
  };
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** FNV-1a over UTF-16 units, 32 bits: the size of a Yjs client id. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
