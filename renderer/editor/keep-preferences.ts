import type { FormeApi } from '../../ipc';
import type { EditorState } from './state';
import type { Store } from './store';

/** How long a change rests before it is kept: the border of a panel moves with every step of the hand. */
const REST_MS = 250;

/** Keeps the preferences for later starts whenever they have changed. `flush` keeps at once what still rests. */
export function keepPreferences(
  store: Pick<Store<EditorState>, 'get' | 'subscribe'>,
  forme: Pick<FormeApi, 'setPreferences'>,
): { readonly flush: () => void } {
  let kept = store.get().preferences;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(rest);
    rest = undefined;
    const { preferences } = store.get();
    if (preferences === kept) return;
    kept = preferences;
    void forme.setPreferences(preferences);
  };
  store.subscribe(() => {
    if (store.get().preferences === kept || rest !== undefined) return;
    rest = setTimeout(flush, REST_MS);
  });
  return { flush };
}
