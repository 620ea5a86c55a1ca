import type { History } from '../../model';
import type { DocumentSession } from './document-session';
import type { Edit } from './edit';
import { keptSelection } from './selection';
import type { Selection } from './selection';
import type { EditorState } from './state';
import type { Store } from './store';

/** Changing the open edition, and going back and forth among what was done to it. */
export interface HistoryDeeds {
  /** Makes a change of the edition: one undo entry, or a part of the one of its group. */
  readonly edit: (edit: Edit) => void;
  /**
   * Takes the last entry back. Where nothing is selected then, what was selected when it was begun is selected again.
   */
  readonly undo: () => void;
  readonly redo: () => void;
  /** What was done to the open edition since it was opened, and taken back; the same object until that changes. */
  readonly history: () => History;
  /** Takes back or makes again, in one step, until so many entries of the history are done. */
  readonly goToHistory: (depth: number) => void;
}

const NO_HISTORY: History = { done: [], undone: [] };

/** Makes the deeds over the session that is open. */
export function createHistoryDeeds(
  store: Pick<Store<EditorState>, 'get' | 'update'>,
  session: () => DocumentSession | undefined,
): HistoryDeeds {
  /** What was selected when an entry was begun, by the entry's id, for each session. */
  const selections = new WeakMap<DocumentSession, Map<number, Selection | undefined>>();

  const edit: HistoryDeeds['edit'] = ({ label, apply, group }) => {
    const open = session();
    if (open === undefined) return;
    const { selection } = store.get();
    open.change(label, apply, group === undefined ? {} : { group });
    const known = selections.get(open) ?? new Map<number, Selection | undefined>();
    selections.set(open, known);
    const entry = open.history().done.at(-1);
    if (entry !== undefined && !known.has(entry.id)) known.set(entry.id, selection);
  };

  const undo = (): void => {
    const open = session();
    const entry = open?.history().done.at(-1);
    if (open === undefined || entry === undefined) return;
    open.undo();
    const before = selections.get(open)?.get(entry.id);
    store.update((state) => {
      const { selection, edition, typing } = state;
      if (selection !== undefined || edition === undefined || typing !== undefined || before === undefined)
        return state;
      return { ...state, selection: keptSelection(edition, edition, before) };
    });
  };

  return {
    edit,
    undo,
    redo: () => session()?.redo(),
    history: () => session()?.history() ?? NO_HISTORY,
    goToHistory: (depth) => session()?.goToHistory(depth),
  };
}
