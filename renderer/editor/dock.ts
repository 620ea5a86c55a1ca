import { NEW_PREFERENCES } from '../../ipc';
import type { DockLayout, DockZone } from '../../ipc';
import { withMoved, withShown, withSize } from './dock-layout';
import type { DockPanel, DockSize } from './dock-layout';
import type { EditionSheet, EditorState } from './state';
import type { Store } from './store';

/** The deeds of the dock round the desk. */
export interface DockDeeds {
  /** Shows a panel wherever it stands, and hands the keyboard to a field of it by name, or to its first. */
  readonly show: (panel: DockPanel, options?: { readonly sheet?: EditionSheet; readonly field?: string }) => void;
  /** Shows a panel and leaves the keyboard where it is: a tab was pressed. */
  readonly turn: (panel: DockPanel) => void;
  readonly turnSheet: (sheet: EditionSheet) => void;
  /** Moves a panel before the tab at `index` of a zone, to its end when left out. */
  readonly move: (panel: DockPanel, to: { readonly zone: DockZone; readonly index?: number }) => void;
  /** Draws a side, the foot or the lower right to a size. */
  readonly resize: (size: DockSize, to: number) => void;
  /** Hands the keyboard to the next part of the window, or the one before: bar, panels, desk, foot. */
  readonly walk: (by: 1 | -1) => void;
  /** Puts all panels away, or back. */
  readonly hide: (hidden: boolean) => void;
  /** All panels as they were before anyone moved them. */
  readonly reset: () => void;
}

/** Makes the dock's deeds over a store. How panels stand is a preference: whoever keeps those keeps it. */
export function createDock(store: Pick<Store<EditorState>, 'update'>): DockDeeds {
  const arrange = (change: (layout: DockLayout) => DockLayout): void =>
    store.update((state) => {
      const dock = change(state.preferences.dock);
      return dock === state.preferences.dock ? state : { ...state, preferences: { ...state.preferences, dock } };
    });
  return {
    show: (panel, { sheet, field } = {}) => {
      arrange((layout) => withShown(layout, panel));
      store.update((state) => ({
        ...state,
        dock: {
          ...state.dock,
          sheet: sheet ?? state.dock.sheet,
          ask: { panel, field, count: state.dock.ask.count + 1 },
        },
      }));
    },
    turn: (panel) => arrange((layout) => withShown(layout, panel)),
    turnSheet: (sheet) => store.update((state) => ({ ...state, dock: { ...state.dock, sheet } })),
    move: (panel, to) => arrange((layout) => withMoved(layout, panel, to)),
    resize: (size, to) => arrange((layout) => withSize(layout, size, to)),
    walk: (by) =>
      store.update((state) => ({
        ...state,
        dock: { ...state.dock, walk: { by, count: state.dock.walk.count + 1 } },
      })),
    hide: (hidden) => arrange((layout) => (layout.hidden === hidden ? layout : { ...layout, hidden })),
    reset: () => arrange(() => NEW_PREFERENCES.dock),
  };
}

const ISSUE_FIELDS: ReadonlySet<string> = new Set(['date', 'number', 'total', 'legal', 'schedule']);

/** The sheet of the edition panel that holds a field, by the field's name. */
export function sheetOf(field: string): EditionSheet {
  return ISSUE_FIELDS.has(field) ? 'issue' : 'masthead';
}
