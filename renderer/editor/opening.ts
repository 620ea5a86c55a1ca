import { keepSame } from '../../core/document';
import type { FormeApi, OpenedEdition, Result, SaveState } from '../../ipc';
import type { failure } from '../../ipc';
import type { Composer } from '../compose';
import { openSession } from './document-session';
import type { DocumentSession } from './document-session';
import { noticeOf } from './opened-notice';
import { openedProofing } from './proofing/proofing';
import { initialState } from './state';
import type { EditorState } from './state';
import { withPart } from './store';
import type { Store } from './store';

/** How editions come into the window, and go out of it. */
export interface Opening {
  /** Opens what a request of the main process gives, such as `() => forme.openSample()`. */
  readonly open: (ask: () => Promise<Result<OpenedEdition>>) => Promise<void>;
  /** Asks for an edition file. */
  readonly openFile: () => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** Back to the welcome, with its ways into editions. The open edition stays in the journal. */
  readonly showStart: () => void;
  readonly save: () => Promise<void>;
  /** Asks where to, and goes on with that file. */
  readonly saveAs: () => Promise<void>;
  /** Hears the main process on how safe the work is. */
  readonly hearSaveState: (state: SaveState) => void;
}

/** Makes the ways in and out over a store. `session` is that of the open edition. */
export function createOpening(options: {
  readonly forme: FormeApi;
  readonly composer: Composer;
  readonly store: Store<EditorState>;
  /** The open edition was changed. */
  readonly onChange: () => void;
  /** Another edition is shown now. */
  readonly onOpened: () => void;
  /** What is at work on the edition that goes is stopped. */
  readonly onLeaving: () => void;
}): Opening & { readonly session: () => DocumentSession | undefined } {
  const { forme, composer, store } = options;
  const patch = (part: Partial<EditorState>): void => store.update((state) => withPart(state, part));
  let session: DocumentSession | undefined;

  const leave = (): void => {
    options.onLeaving();
    session?.close();
    session = undefined;
  };

  const open: Opening['open'] = async (ask) => {
    const before = store.get();
    if (session === undefined) patch({ phase: { kind: 'opening' }, notice: undefined });
    const answer = await ask();
    if (!answer.ok) return openFailed(before, answer);
    leave();
    session = openSession({
      forme,
      composer,
      opened: answer.value,
      reader: () => store.get().proofing.reader.trim(),
      onChange: options.onChange,
      onSafety: (safety) => patch({ safety: keepSame(store.get().safety, safety) }),
    });
    const { language, preferences, desk, dock, recent, copied } = before;
    const edition = session.edition();
    patch({
      ...initialState(language, preferences),
      dock,
      recent,
      copied,
      phase: { kind: 'open' },
      name: answer.value.name,
      session: session.id,
      edition,
      proofing: openedProofing(edition),
      desk,
      safety: { kind: 'saved', inFile: answer.value.saved },
      notice: noticeOf(answer.value),
    });
    options.onOpened();
  };

  const openFailed = (before: EditorState, answer: ReturnType<typeof failure>): void => {
    if (answer.code === 'cancelled') patch({ phase: session === undefined ? { kind: 'start' } : before.phase });
    else if (session !== undefined) patch({ notice: { kind: 'failure', failure: answer } });
    else if (answer.code === 'sample-missing') patch({ phase: { kind: 'start' } });
    else patch({ phase: { kind: 'failed', failure: answer } });
  };

  const keep = async (ask: (session: string) => Promise<Result<{ readonly name: string }>>): Promise<void> => {
    if (session === undefined) return;
    const answer = await ask(session.id);
    if (answer.ok) patch({ name: answer.value.name });
    else if (answer.code !== 'cancelled') patch({ notice: { kind: 'failure', failure: answer } });
  };

  return {
    session: () => session,
    open,
    openFile: () => open(() => forme.openEdition()),
    openSample: () => open(() => forme.openSample()),
    showStart: () => {
      leave();
      const { language, preferences, desk } = store.get();
      patch({ ...initialState(language, preferences), desk, phase: { kind: 'start' } });
    },
    save: () => keep((id) => forme.saveEdition({ session: id })),
    saveAs: () => keep((id) => forme.saveEditionAs({ session: id })),
    hearSaveState: (state) => session?.hear(state),
  };
}
