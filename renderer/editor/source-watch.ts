import type { FormeApi } from '../../ipc';
import type { EditorState } from './state';
import type { Store } from './store';

/** What became of the files that stories came from: those that are as they were read are left out. */
export type ChangedSources = ReadonlyMap<string, 'changed' | 'gone'>;

/** Looks after the files that stories came from. */
export interface SourceWatch {
  /** Looks at them now; while it does, asking again asks nothing. */
  readonly look: () => Promise<void>;
}

/** Makes the watch: whoever opens an edition and gives the window the keyboard back lets it look. */
export function createSourceWatch(options: {
  readonly forme: Pick<FormeApi, 'checkSources'>;
  readonly store: Store<EditorState>;
  readonly session: () => string | undefined;
}): SourceWatch {
  const { forme, store, session } = options;
  let looking = false;
  return {
    look: async () => {
      const id = session();
      if (id === undefined || looking) return;
      looking = true;
      const answer = await forme.checkSources({ session: id });
      looking = false;
      if (!answer.ok || session() !== id) return;
      const sources = new Map(
        answer.value.flatMap(({ story, state }) => (state === 'same' ? [] : [[story, state] as const])),
      );
      store.update((state) => ({ ...state, sources }));
    },
  };
}
