import type { Composer } from '../compose';
import type { EditorState } from './state';
import type { Store } from './store';

/** Makes the deed that has a story's galley set and kept up to date, or none for `undefined`. */
export function createShowGalley(
  store: Store<EditorState>,
  composer: Pick<Composer, 'tell'>,
): (story: string | undefined) => void {
  return (story) => {
    store.update((state) => (state.galley?.story.id === story ? state : { ...state, galley: undefined }));
    composer.tell({ kind: 'galley', story });
  };
}
