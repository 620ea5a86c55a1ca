import * as Y from 'yjs';

/** An entry of the undo history: one deed of a person, however many letters or moves of the pointer it took. */
export interface HistoryEntry {
  /** The same from when it was made, through every undo and redo, to when it is forgotten. */
  readonly id: number;
  /** What `change` called it. */
  readonly label: string;
  /** When it was made, or last added to, in milliseconds since 1970; what another copy's clock says does not matter. */
  readonly at: number;
}

/** The entries that are in the edition, oldest first, and those that were taken back, the next to be made again first. */
export interface History {
  readonly done: readonly HistoryEntry[];
  readonly undone: readonly HistoryEntry[];
}

/** The undo history of a document: its bookkeeping over Yjs' own. */
export interface HistoryKeeper {
  /** The origin of undoing and redoing transactions. */
  readonly origin: unknown;
  /** Runs a transaction that is an entry of this label, or adds to the newest entry when that has the same group. */
  readonly record: (label: string, group: string | undefined, transact: () => void) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** The same object until an entry is made, added to, taken back or made again. */
  readonly list: () => History;
}

const ENTRY = 'entry';

/** Keeps the history of the transactions of this origin. */
export function keepHistory(scope: Y.AbstractType<unknown>[], origin: unknown, now: () => number): HistoryKeeper {
  // Every transaction is its own entry unless its group says otherwise.
  const manager = new Y.UndoManager(scope, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
  let count = 0;
  let label = '';
  let group: string | undefined;
  /** The group of the newest entry; a change that wrote nothing made none. */
  let entryGroup: string | undefined;
  let listed: History | undefined;

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

  const step = (go: () => unknown): boolean => {
    entryGroup = undefined;
    listed = undefined;
    return go() !== null;
  };

  return {
    origin: manager,
    record: (nextLabel, nextGroup, transact) => {
      label = nextLabel;
      group = nextGroup;
      if (group !== undefined && group === entryGroup) manager.captureTimeout = Number.MAX_SAFE_INTEGER;
      transact();
      manager.captureTimeout = 0;
    },
    undo: () => step(() => manager.undo()),
    redo: () => step(() => manager.redo()),
    list: () => (listed ??= { done: entriesOf(manager.undoStack), undone: entriesOf(manager.redoStack).toReversed() }),
  };
}

type StackItem = { readonly meta: Map<unknown, unknown> };

function entryOf({ meta }: StackItem): HistoryEntry | undefined {
  return meta.get(ENTRY) as HistoryEntry | undefined;
}

function entriesOf(stack: readonly StackItem[]): HistoryEntry[] {
  return stack.flatMap((item) => entryOf(item) ?? []);
}
