import type { Composer } from '../compose';
import { sheetsInSight } from './sheets';
import type { EditorState } from './state';
import type { Store } from './store';

/** Keeps the composer told which pages are in sight, the one worked on first. */
export function watchSight(
  store: Pick<Store<EditorState>, 'get' | 'subscribe'>,
  composer: Pick<Composer, 'tell'>,
): void {
  let told = '';
  store.subscribe(() => {
    const state = store.get();
    if (state.edition === undefined) return;
    const sheets = sheetsInSight(state);
    // Pages in sight are a rectangle of the wall: first, last and count tell one from another.
    const seen = `${state.session} ${state.page} ${sheets[0]?.number} ${sheets.at(-1)?.number} ${sheets.length}`;
    if (seen === told) return;
    told = seen;
    composer.tell({ kind: 'focus', pages: [state.page, ...sheets.map(({ number }) => number)] });
  });
}
