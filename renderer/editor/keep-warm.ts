import type { PageMaker } from '../compose';
import type { EditorState } from './state';
import type { Store } from './store';

/**
 * Readies make-up by the page in sight, once: when all pages of the first edition are composed and the window has
 * nothing else to do. An edition without stories on that page waits for one.
 */
export function keepMakeUpWarm(options: {
  readonly store: Pick<Store<EditorState>, 'get' | 'subscribe'>;
  readonly warm: PageMaker['warm'];
  /** Does something when the window has nothing else to do. */
  readonly whenIdle: (then: () => void) => void;
}): void {
  const { store, warm, whenIdle } = options;
  const isReady = ({ checked, edition, page }: EditorState): boolean =>
    checked && (edition?.pages[page - 1]?.articles.length ?? 0) > 0;
  const end = store.subscribe(() => {
    if (!isReady(store.get())) return;
    end();
    whenIdle(() => {
      const { edition, page } = store.get();
      if (edition !== undefined) warm(edition, page);
    });
  });
}
