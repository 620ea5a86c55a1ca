import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { PainterPool, Thumbnails } from '../canvas';
import type { Editor, EditorState, Store } from '../editor';
import type { Bootstrap } from '../../ipc';

/** What every panel may use. */
export interface Surroundings {
  readonly editor: Editor;
  readonly pool: PainterPool;
  readonly thumbnails: Pick<Store<Thumbnails>, 'get' | 'subscribe'>;
  readonly platform: Bootstrap['platform'];
}

const Context = createContext<Surroundings | undefined>(undefined);

/** Gives the panels below it the editor. */
export function EditorProvider({ value, children }: { value: Surroundings; children: ReactNode }): ReactNode {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The editor and what goes with it. Throws outside of an `EditorProvider`. */
export function useSurroundings(): Surroundings {
  const value = useContext(Context);
  if (value === undefined) throw new Error('no EditorProvider above');
  return value;
}

/** The editor. */
export function useEditor(): Editor {
  return useSurroundings().editor;
}

/**
 * A part of the editor's state; the component is drawn anew when that part is another. `select` must give the same
 * value for the same state: parts, not new objects.
 */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  const { store } = useEditor();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
