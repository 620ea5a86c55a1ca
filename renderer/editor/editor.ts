import type { GridRect } from '../../core/document';
import type { FormeApi, OpenedEdition, Result, UiLanguage } from '../../ipc';
import type { failure } from '../../ipc';
import type { Composer, ComposerToWindow } from '../compose';
import { openSession } from './document-session';
import type { DocumentSession } from './document-session';
import { addCopy, addPictures, placeArticle, unplaceArticle } from './edits';
import { articlesOf, findArticle, gridOf, gridSteps, paperSize } from './edition-queries';
import { createExporter } from './exporter';
import type { Exporter } from './exporter';
import { createImporter } from './importer';
import type { Importer } from './importer';
import { initialState } from './state';
import type { EditorState, Notice } from './state';
import { createStore } from './store';
import type { Store } from './store';
import { stepSelectTool } from './tools';
import type { ToolEffect, ToolEvent } from './tools';
import { fitPage, panBy, reveal } from './view';
import type { Size, View } from './view';

/** The window's editor: its state, and every deed that changes it. Panels and commands call these and nothing else. */
export interface Editor {
  readonly store: Pick<Store<EditorState>, 'get' | 'subscribe'>;
  readonly exporter: Exporter;
  readonly importer: Importer;
  /** Opens what a request of the main process gives, such as `() => forme.openSample()`. */
  readonly open: (ask: () => Promise<Result<OpenedEdition>>) => Promise<void>;
  /** Asks for an edition file. */
  readonly openFile: () => Promise<void>;
  /** Back to the welcome, with its ways into editions. The open edition stays in the journal. */
  readonly showStart: () => void;
  readonly save: () => Promise<void>;
  /** Asks where to, and goes on with that file. */
  readonly saveAs: () => Promise<void>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly goTo: (page: number) => void;
  /** Selects a story and goes to where it stands; nothing when `undefined`. */
  readonly selectStory: (story: string | undefined) => void;
  readonly selectArticle: (article: string | undefined) => void;
  readonly hover: (article: string | undefined) => void;
  /** One step of the tool in hand. */
  readonly act: (event: ToolEvent) => void;
  readonly place: (article: string, frame: GridRect) => void;
  readonly unplace: (article: string) => void;
  /** Has all pages made up anew from the pool: one undo entry when it is done. */
  readonly makeUp: () => void;
  readonly setView: (view: View) => void;
  readonly resizeDesk: (desk: Size) => void;
  readonly setLanguage: (language: UiLanguage) => void;
  readonly dismissNotice: () => void;
  /** Hears the composer. */
  readonly hear: (message: ComposerToWindow) => void;
}

/** Makes the editor over the main process and a composer. Nothing is opened yet. */
export function createEditor(options: {
  readonly forme: FormeApi;
  readonly composer: Composer;
  readonly language: UiLanguage;
}): Editor {
  const { forme, composer } = options;
  const store = createStore<EditorState>(initialState(options.language));
  const patch = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
  let session: DocumentSession | undefined;

  const change = (label: string, edit: Parameters<DocumentSession['change']>[1]): void => {
    session?.change(label, edit);
  };

  const refresh = (): void => {
    if (session === undefined) return;
    const edition = session.edition();
    const { page, selection } = store.get();
    const ids = new Set(edition.pages.map(({ id }) => id));
    patch({
      edition,
      page: Math.min(Math.max(page, 1), Math.max(edition.pages.length, 1)),
      composed: new Map([...store.get().composed].filter(([id]) => ids.has(id))),
      settled: false,
      selection: edition.stories.some(({ id }) => id === selection?.story) ? selection : undefined,
      canUndo: session.canUndo(),
      canRedo: session.canRedo(),
    });
  };

  const open = async (ask: () => Promise<Result<OpenedEdition>>): Promise<void> => {
    const before = store.get();
    if (session === undefined) patch({ phase: { kind: 'opening' }, notice: undefined });
    const answer = await ask();
    if (!answer.ok) return openFailed(before, answer);
    session?.close();
    session = openSession({
      forme,
      composer,
      opened: answer.value,
      onChange: refresh,
      onSafety: (safety) => patch({ safety }),
    });
    const { language, desk } = before;
    const edition = session.edition();
    patch({
      ...initialState(language),
      phase: { kind: 'open' },
      name: answer.value.name,
      edition,
      desk,
      view: fitPage(paperSize(edition), desk),
      notice: noticeOf(answer.value),
    });
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

  const goTo = (page: number): void => {
    const { edition } = store.get();
    if (edition === undefined || page < 1 || page > edition.pages.length || page === store.get().page) return;
    patch({ page, hover: undefined, view: fitPage(paperSize(edition), store.get().desk) });
    composer.tell({ kind: 'focus', page });
  };

  const showArticle = (id: string): void => {
    const { edition, desk } = store.get();
    const found = edition && findArticle(edition, id);
    if (edition === undefined || found === undefined) return;
    goTo(found.page);
    patch({ view: reveal(store.get().view, gridOf(edition).rectOf(found.article.frame), desk) });
  };

  const selectArticle = (id: string | undefined): void => {
    const { edition } = store.get();
    const found = edition && findArticle(edition, id);
    patch({ selection: found && { story: found.article.story, article: found.article.id } });
  };

  const selectStory = (id: string | undefined): void => {
    const { edition } = store.get();
    if (id === undefined || edition === undefined) return patch({ selection: undefined });
    const article = articlesOf(edition, id)[0]?.article.id;
    patch({ selection: { story: id, article } });
    if (article !== undefined) showArticle(article);
  };

  const place = (article: string, frame: GridRect): void =>
    change('moveArticle', (edition) => placeArticle(edition, article, frame));

  const follow = (effect: ToolEffect): void => {
    switch (effect.kind) {
      case 'select':
        return selectArticle(effect.article);
      case 'pan': {
        const { edition, view, desk } = store.get();
        if (edition !== undefined) patch({ view: panBy(view, effect.by, paperSize(edition), desk) });
        return;
      }
      case 'preview':
        return composer.tell({ kind: 'preview', preview: { article: effect.article, frame: effect.frame } });
      case 'endPreview':
        return composer.tell({ kind: 'preview', preview: undefined });
      case 'place':
        // The document first: were the preview taken back first, the page would jump back for a moment.
        place(effect.article, effect.frame);
        return composer.tell({ kind: 'preview', preview: undefined });
    }
  };

  return {
    store,
    exporter: createExporter({ forme, store, session: () => session?.id }),
    importer: createImporter({
      forme,
      store,
      session: () => session?.id,
      addCopy: (copy) => change('importCopy', (edition) => addCopy(edition, copy)),
      addPictures: (pictures) => change('addPictures', (edition) => addPictures(edition, pictures)),
    }),
    open,
    openFile: () => open(() => forme.openEdition()),
    showStart: () => {
      session?.close();
      session = undefined;
      const { language, desk } = store.get();
      patch({ ...initialState(language), desk, phase: { kind: 'start' } });
    },
    save: () => keep((id) => forme.saveEdition({ session: id })),
    saveAs: () => keep((id) => forme.saveEditionAs({ session: id })),
    undo: () => session?.undo(),
    redo: () => session?.redo(),
    goTo,
    selectStory,
    selectArticle,
    hover: (hover) => store.update((state) => (state.hover === hover ? state : { ...state, hover })),
    act: (event) => {
      const { edition, tool } = store.get();
      if (edition === undefined) return;
      const step = stepSelectTool(tool, event, gridSteps(gridOf(edition)));
      if (step.state !== tool) patch({ tool: step.state });
      for (const effect of step.effects) follow(effect);
    },
    place,
    unplace: (article) => change('unplaceArticle', (edition) => unplaceArticle(edition, article)),
    makeUp: () => {
      if (session === undefined) return;
      patch({ notice: { kind: 'makingUp', done: 0, total: 0 } });
      composer.tell({ kind: 'makeUp' });
    },
    setView: (view) => patch({ view }),
    resizeDesk: (desk) => {
      const { edition, view } = store.get();
      patch({ desk, view: edition !== undefined && view.fitted ? fitPage(paperSize(edition), desk) : view });
    },
    setLanguage: (language) => {
      patch({ language });
      void forme.setLanguage({ language });
    },
    dismissNotice: () => patch({ notice: undefined }),
    hear: (message) => {
      if (message.kind === 'madeUp') {
        change('makeUp', (edition) => ({ ...edition, pages: message.pages }));
        patch({ notice: undefined, selection: undefined });
      } else hear(store, message);
    },
  };
}

function noticeOf({ recoveredEdits, notices }: OpenedEdition): Notice | undefined {
  return recoveredEdits === 0 && notices.length === 0 ? undefined : { kind: 'opened', recoveredEdits, notices };
}

/** What the composer says, in the state. */
function hear(store: Store<EditorState>, message: Exclude<ComposerToWindow, { kind: 'madeUp' }>): void {
  switch (message.kind) {
    case 'ready':
      return;
    case 'fonts':
      return store.update((state) => ({ ...state, fonts: { loaded: message.loaded, total: message.total } }));
    case 'composed':
      return store.update((state) =>
        state.edition?.pages.some(({ id }) => id === message.page.id) === true
          ? { ...state, composed: new Map(state.composed).set(message.page.id, message.page) }
          : state,
      );
    case 'settled':
      return store.update((state) => ({ ...state, settled: true }));
    case 'makingUp':
      return store.update((state) => ({ ...state, notice: message }));
    case 'failed':
      return store.update((state) => ({ ...state, notice: { kind: 'composerFailed', message: message.message } }));
  }
}
