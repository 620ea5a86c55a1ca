import * as Y from 'yjs';
import type { Edition } from '../core/document';

/** An entry of the undo history: one deed of a person, however many letters or moves of the pointer it took. */
export interface HistoryEntry {
  /** The same from when it was made, through every undo and redo, to when it is forgotten. */
  readonly id: number;
  /** What `change` called it. */
  readonly label: string;
  /** When it was made, or last added to, in milliseconds since 1970; what another copy's clock says does not matter. */
  readonly at: number;
}

/**
 * The entries that are in the edition, oldest first, and those that were taken back, the next to be made again first.
 */
export interface History {
  readonly done: readonly HistoryEntry[];
  readonly undone: readonly HistoryEntry[];
}

/** The undo history of a document: its bookkeeping over Yjs' own. */
export interface HistoryKeeper {
  /** Runs a transaction that is an entry of this label, or adds to the newest entry when that has the same group. */
  readonly record: (label: string, group: string | undefined, transact: () => void) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /**
   * Something came from elsewhere: from here back an undo leaves that alone, and its entry's states are no longer what
   * was.
   */
  readonly forgetStates: () => void;
  /**
   * The edition before an entry of this id; nothing where that is no longer known: something came from elsewhere since.
   */
  readonly before: (entry: number) => Edition | undefined;
  /** The same object until an entry is made, added to, taken back or made again. */
  readonly list: () => History;
}

/** The document whose history is kept. */
export interface KeptDocument {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly edition: () => Edition;
  /** Writes what the edition differs from another one, in a transaction that is none of the history's. */
  readonly restore: (wanted: Edition) => void;
}

/** The edition before and after an entry; what did not change is shared with it. */
interface States {
  readonly before: Edition;
  readonly after: Edition;
}

const ENTRY = 'entry';

/**
 * Keeps the history of the transactions of this origin. Yjs takes letters back and makes them again as other letters,
 * and of those that were parted since it loses or doubles some. So the states before and after each entry are
 * remembered, and what an undo or redo has got wrong is put right, as long as nothing came from elsewhere.
 */
export function keepHistory(
  scope: Y.AbstractType<unknown>[],
  origin: unknown,
  { now, edition, restore }: KeptDocument,
): HistoryKeeper {
  // Every transaction is its own entry unless its group says otherwise.
  const manager = new Y.UndoManager(scope, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
  let count = 0;
  let label = '';
  let group: string | undefined;
  /** The group of the newest entry; a change that wrote nothing made none. */
  let entryGroup: string | undefined;
  let listed: History | undefined;
  const states = new Map<number, States>();

  manager.on('stack-item-added', ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
    // What is taken back or made again goes from one stack to the other.
    const moved = manager.currStackItem;
    stackItem.meta.set(ENTRY, (moved && entryOf(moved)) ?? { id: (count += 1), label, at: now() });
    entryGroup = moved === null ? group : undefined;
    listed = undefined;
  });
  manager.on('stack-item-updated', ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
    const entry = entryOf(stackItem);
    if (entry !== undefined) stackItem.meta.set(ENTRY, { ...entry, at: now() });
    listed = undefined;
  });

  const list = (): History =>
    (listed ??= { done: entriesOf(manager.undoStack), undone: entriesOf(manager.redoStack).toReversed() });

  const step = (go: () => unknown, wanted: Edition | undefined): boolean => {
    entryGroup = undefined;
    listed = undefined;
    if (go() === null) return false;
    if (wanted !== undefined) restore(wanted);
    return true;
  };

  return {
    record: (nextLabel, nextGroup, transact) => {
      label = nextLabel;
      group = nextGroup;
      const [before, { undone }] = [edition(), list()];
      if (group !== undefined && group === entryGroup) manager.captureTimeout = Number.MAX_SAFE_INTEGER;
      transact();
      manager.captureTimeout = 0;
      const [after, entry] = [edition(), list().done.at(-1)];
      if (after === before || entry === undefined) return;
      states.set(entry.id, { before: states.get(entry.id)?.before ?? before, after });
      for (const { id } of undone) states.delete(id);
    },
    undo: () => step(() => manager.undo(), stateOf(list().done.at(-1), 'before')),
    redo: () => step(() => manager.redo(), stateOf(list().undone[0], 'after')),
    before: (entry) => states.get(entry)?.before,
    forgetStates: () => states.clear(),
    list,
  };

  function stateOf(entry: HistoryEntry | undefined, when: keyof States): Edition | undefined {
    return entry && states.get(entry.id)?.[when];
  }
}

type StackItem = { readonly meta: Map<unknown, unknown> };

function entryOf({ meta }: StackItem): HistoryEntry | undefined {
  return meta.get(ENTRY) as HistoryEntry | undefined;
}

function entriesOf(stack: readonly StackItem[]): HistoryEntry[] {
  return stack.flatMap((item) => entryOf(item) ?? []);
}
