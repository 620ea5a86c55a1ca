import type { EditorState } from './state';
import { createStore } from './store';
import type { Store } from './store';

/** What lists show of the state: the edition, and its pages as they were composed. */
export type Listed = Pick<EditorState, 'edition' | 'composed' | 'standing'>;

/** How long nothing may have changed before lists follow, in milliseconds; and how long they wait at most. */
const PAUSE = 200;
const LONGEST = 1_000;

/**
 * The state as lists show it: what is in the document, and nothing of what is only dragged, typed or tried. What is
 * done to the edition they show at once; while someone types, or pages are composed one after another, they wait for a
 * pause: the page comes first.
 */
export function createListed(
  state: Pick<Store<EditorState>, 'get' | 'subscribe'>,
): Pick<Store<Listed>, 'get' | 'subscribe'> {
  const store = createStore<Listed>(listedOf(state.get()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let followedAt = -Infinity;
  let seen = state.get();

  const stopWaiting = (): void => {
    clearTimeout(timer);
    since = undefined;
  };
  const follow = (): void => {
    stopWaiting();
    followedAt = performance.now();
    store.update(() => listedOf(state.get()));
  };
  const wait = (): void => {
    clearTimeout(timer);
    since ??= performance.now();
    timer = setTimeout(follow, Math.max(0, Math.min(PAUSE, since + LONGEST - performance.now())));
  };

  state.subscribe(() => {
    const before = seen;
    seen = state.get();
    const { edition, composed, standing } = store.get();
    if (seen.edition === edition && seen.composed === composed && seen.standing === standing) return;
    if (isTried(seen)) return stopWaiting();
    if (seen.typing === undefined) {
      const isQuiet = since === undefined && performance.now() - followedAt >= PAUSE;
      if (isQuiet || seen.edition !== edition || before.typing !== undefined || isTried(before)) return follow();
    }
    const isOther = (['edition', 'composed', 'standing'] as const).some((part) => seen[part] !== before[part]);
    if (isOther || isTried(before)) wait();
  });
  return store;
}

/** Whether something is shown that is not in the document: it may never be. */
function isTried({ hand, preview, composed }: EditorState): boolean {
  return hand.kind !== 'idle' || preview !== undefined || [...composed.values()].some((page) => page.preview);
}

function listedOf({ edition, composed, standing }: EditorState): Listed {
  return { edition, composed, standing };
}
