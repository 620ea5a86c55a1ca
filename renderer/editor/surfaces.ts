import type { CommandId } from './commands';
import type { EditorState } from './state';
import type { Store } from './store';

/**
 * What can lie over the desk: the command palette, the settings, the keys of commands, and the sheet of them to print.
 */
export type Surface = 'palette' | 'settings' | 'keys' | 'keySheet';

/** How many commands the palette remembers. */
const MOST_RECENT = 8;

/** The deeds of what lies over the desk. */
export interface SurfaceDeeds {
  /** Shows one, or none. */
  readonly show: (surface: Surface | undefined) => void;
  /** Remembers that a command was run from the palette. */
  readonly ran: (command: CommandId) => void;
}

/** Makes them over a store. */
export function createSurfaces(store: Pick<Store<EditorState>, 'update'>): SurfaceDeeds {
  return {
    show: (surface) => store.update((state) => ({ ...state, surface })),
    ran: (command) =>
      store.update((state) => ({
        ...state,
        recent: [command, ...state.recent.filter((each) => each !== command)].slice(0, MOST_RECENT),
      })),
  };
}
