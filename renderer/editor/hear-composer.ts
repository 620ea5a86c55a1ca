import { keepSame } from '../../core/document';
import type { ComposerToWindow } from '../compose';
import type { EditorState } from './state';
import type { Store } from './store';

/** Puts what the composer says into the state. */
export function hearComposer(
  store: Store<EditorState>,
  message: Exclude<ComposerToWindow, { kind: 'shapes' | 'text' | 'aimed' | 'words' | 'thingUnder' | 'comparedPages' }>,
): void {
  switch (message.kind) {
    case 'ready':
      return;
    case 'userFonts':
      return store.update((state) => ({ ...state, userFonts: { faces: message.faces, broken: message.broken } }));
    case 'composed':
      return store.update((state) => {
        const ids = new Set(state.edition?.pages.map(({ id }) => id));
        const pages = message.pages.filter(({ id }) => ids.has(id));
        if (pages.length === 0) return state;
        const fresh = pages.map((page) => [page.id, page] as const);
        return { ...state, composed: new Map([...state.composed, ...fresh]) };
      });
    case 'checked':
      // What was found in an edition that was open before is of no other. Most was found before, and is the same
      // object.
      return store.update((state) =>
        state.session === message.session
          ? {
              ...state,
              findings: [...keepSame(state.findings, message.findings)],
              standing: keepSame(state.standing, message.standing),
              checked: true,
            }
          : state,
      );
    case 'marked':
      return store.update((state) =>
        state.session === message.session ? { ...state, marks: new Map([...state.marks, ...message.pages]) } : state,
      );
    case 'reviewed':
      return store.update((state) => {
        if (state.session !== message.session) return state;
        const fresh = message.reviews.map((review) => [review.page, review] as const);
        return { ...state, reviews: new Map([...state.reviews, ...fresh]) };
      });
    case 'galley':
      return store.update((state) => ({ ...state, galley: message.galley }));
    case 'failed':
      return store.update((state) => ({ ...state, notice: { kind: 'composerFailed', message: message.message } }));
  }
}
