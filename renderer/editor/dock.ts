import type { DockPanel, EditionSheet, EditorState } from './state';
import type { Store } from './store';

/** The deeds of the dock at the side. */
export interface DockDeeds {
  /** Shows a panel, and hands the keyboard to a field of it by name, or to its first. */
  readonly show: (panel: DockPanel, options?: { readonly sheet?: EditionSheet; readonly field?: string }) => void;
  /** Shows a panel and leaves the keyboard where it is: a tab was pressed. */
  readonly turn: (panel: DockPanel) => void;
  readonly turnSheet: (sheet: EditionSheet) => void;
}

/** Makes the dock's deeds over a store. */
export function createDock(store: Pick<Store<EditorState>, 'update'>): DockDeeds {
  const patch = (part: Partial<EditorState['dock']>): void =>
    store.update((state) => ({ ...state, dock: { ...state.dock, ...part } }));
  return {
    show: (panel, { sheet, field } = {}) =>
      store.update((state) => ({
        ...state,
        dock: { panel, sheet: sheet ?? state.dock.sheet, ask: { field, count: state.dock.ask.count + 1 } },
      })),
    turn: (panel) => patch({ panel }),
    turnSheet: (sheet) => patch({ sheet }),
  };
}

const ISSUE_FIELDS: ReadonlySet<string> = new Set(['date', 'number', 'total', 'legal', 'schedule']);

/** The sheet of the edition panel that holds a field, by the field's name. */
export function sheetOf(field: string): EditionSheet {
  return ISSUE_FIELDS.has(field) ? 'issue' : 'masthead';
}
