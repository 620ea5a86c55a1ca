import type { ReadProofs } from '../compose';
import type { EditorState } from './state';
import type { Store } from './store';

/** How long the copy rests before it is read: whoever is typing has not finished the word. */
const REST_MS = 1200;

/**
 * Has the stories read for slips whenever they have rested for a moment, and puts what was found into the state. One
 * reading at a time; what changed meanwhile is read after it. The first page comes first: it has the machine to itself.
 */
export function keepProofread(store: Pick<Store<EditorState>, 'get' | 'subscribe' | 'update'>, read: ReadProofs): void {
  let seen: unknown;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  const begin = (): void => {
    rest = undefined;
    const { edition, session, composed } = store.get();
    if (edition === undefined || isReading) return;
    if (edition.pages.length > 0 && composed.size === 0) return wait();
    isReading = true;
    read(edition, (report) => {
      isReading = false;
      const now = store.get();
      if (now.session === session && report.kind === 'read') {
        const { findings, slips } = report;
        store.update((state) => ({ ...state, slips, read: { findings, slips, of: edition } }));
      }
      if (now.edition !== edition) wait();
    });
  };
  const wait = (): void => {
    clearTimeout(rest);
    rest = setTimeout(begin, REST_MS);
  };
  store.subscribe(() => {
    const { edition } = store.get();
    if (edition === seen) return;
    seen = edition;
    if (edition !== undefined) wait();
  });
}
