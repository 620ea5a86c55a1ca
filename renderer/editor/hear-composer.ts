import type { ComposerToWindow } from '../compose';
import type { EditorState } from './state';
import type { Store } from './store';

/** Puts what the composer says into the state. */
export function hearComposer(
  store: Store<EditorState>,
  message: Exclude<ComposerToWindow, { kind: 'shapes' | 'text' }>,
): void {
  switch (message.kind) {
    case 'ready':
      return;
    case 'userFonts':
      return store.update((state) => ({ ...state, userFonts: { faces: message.faces, broken: message.broken } }));
    case 'composed':
      return store.update((state) =>
        state.edition?.pages.some(({ id }) => id === message.page.id) === true
          ? { ...state, composed: new Map(state.composed).set(message.page.id, message.page) }
          : state,
      );
    case 'checked':
      return store.update((state) => ({ ...state, findings: message.findings }));
    case 'galley':
      return store.update((state) => ({ ...state, galley: message.galley }));
    case 'settled':
      return store.update((state) => ({ ...state, settled: true }));
    case 'failed':
      return store.update((state) => ({ ...state, notice: { kind: 'composerFailed', message: message.message } }));
  }
}
