import type { Fix } from '../../core/diagnostic';
import type { Article, Edition, GridRect } from '../../core/document';
import { union } from '../../core/geometry';
import type { Rect } from '../../core/geometry';
import type { FormeApi, OpenedEdition, Preferences, Result, SaveState, UiLanguage } from '../../ipc';
import type { failure } from '../../ipc';
import type { Composer, ComposerToWindow, StoryShape } from '../compose';
import { putBlock } from './blocks';
import { carriedId } from './carried';
import { createDock } from './dock';
import type { DockDeeds } from './dock';
import { openSession } from './document-session';
import type { DocumentSession } from './document-session';
import { addArticle, addCopy, addNameplate, addPictures, placeArticle, unplaceArticle } from './edits';
import type { Edit } from './edit';
import { articlesOf, findArticle, findBlock, gridOf, gridSteps, paperSize, sameThing } from './edition-queries';
import { createExporter } from './exporter';
import type { Exporter } from './exporter';
import { createFixer } from './fixer';
import { freePlace } from './free-place';
import { hearComposer } from './hear-composer';
import { createImporter } from './importer';
import type { Importer } from './importer';
import { createMakeUp } from './make-up';
import type { MakeUp, StartMakeUp } from './make-up';
import { createPress } from './press';
import type { PressDeeds } from './press';
import { createSourceWatch } from './source-watch';
import type { SourceWatch } from './source-watch';
import { initialState } from './state';
import type { EditorState, Notice, Selection } from './state';
import { createStore } from './store';
import type { Store } from './store';
import { stepSelectTool } from './tools';
import type { Thing, ToolEffect, ToolEvent } from './tools';
import { fitPage, panBy, reveal } from './view';
import type { Size, View } from './view';

/** The window's editor: its state, and every deed that changes it. Panels and commands call these and nothing else. */
export interface Editor {
  readonly store: Pick<Store<EditorState>, 'get' | 'subscribe'>;
  readonly exporter: Exporter;
  readonly importer: Importer;
  readonly makeUp: MakeUp;
  readonly dock: DockDeeds;
  readonly press: PressDeeds;
  readonly sources: SourceWatch;
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
  /** Selects a thing of the page shown. */
  readonly selectThing: (thing: Thing | undefined) => void;
  readonly hover: (thing: Thing | undefined) => void;
  /** One step of the tool in hand. */
  readonly act: (event: ToolEvent) => void;
  readonly place: (thing: Thing, frame: GridRect) => void;
  /** Makes a change of the edition: one undo entry, or a part of the one of its group. */
  readonly edit: (edit: Edit) => void;
  /** Mends what a finding found; where only a person can, opens the place where they do. */
  readonly fix: (fix: Fix) => void;
  /** Brings rectangles of the page shown (points) into sight. */
  readonly reveal: (rects: readonly Rect[]) => void;
  readonly unplace: (article: string) => void;
  /** Puts a story into the first free space of the page that holds it. */
  readonly placeStory: (story: string) => void;
  /** Takes a story out of the list in the hand; `act` moves it on and lets it go. */
  readonly carry: (story: string) => void;
  readonly setView: (view: View) => void;
  readonly resizeDesk: (desk: Size) => void;
  readonly setLanguage: (language: UiLanguage) => void;
  /** Keeps how the window is liked, for later starts too. */
  readonly setPreferences: (part: Partial<Preferences>) => void;
  /** Opens or closes the dialog that begins a new issue from this one. */
  readonly showBeginning: (open: boolean) => void;
  readonly dismissNotice: () => void;
  /** Shows or hides the lists of the copy report. */
  readonly openCopyReport: (open: boolean) => void;
  readonly dismissCopyReport: () => void;
  /** Hears the composer. */
  readonly hear: (message: ComposerToWindow) => void;
  /** Hears the main process on how safe the work is. */
  readonly hearSaveState: (state: SaveState) => void;
}

/** Makes the editor over the main process and a composer. Nothing is opened yet. */
export function createEditor(options: {
  readonly forme: FormeApi;
  readonly composer: Composer;
  readonly startMakeUp: StartMakeUp;
  readonly language: UiLanguage;
  readonly preferences: Preferences;
}): Editor {
  const { forme, composer } = options;
  const store = createStore<EditorState>(initialState(options.language, options.preferences));
  const patch = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
  let session: DocumentSession | undefined;
  const sources = createSourceWatch({ forme, store, session: () => session?.id });
  /** What is to be done once the shapes of a story are known. */
  const wanted = new Map<string, (shapes: readonly StoryShape[]) => void>();

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
      selection: selection && keptSelection(edition, selection),
      canUndo: session.canUndo(),
      canRedo: session.canRedo(),
    });
  };

  const open = async (ask: () => Promise<Result<OpenedEdition>>): Promise<void> => {
    const before = store.get();
    if (session === undefined) patch({ phase: { kind: 'opening' }, notice: undefined });
    const answer = await ask();
    if (!answer.ok) return openFailed(before, answer);
    makeUp.stop();
    wanted.clear();
    session?.close();
    session = openSession({
      forme,
      composer,
      opened: answer.value,
      onChange: refresh,
      onSafety: (safety) => patch({ safety }),
    });
    const { language, preferences, desk, dock } = before;
    const edition = session.edition();
    patch({
      ...initialState(language, preferences),
      dock,
      phase: { kind: 'open' },
      name: answer.value.name,
      session: session.id,
      edition,
      desk,
      safety: { kind: 'saved', inFile: answer.value.saved },
      view: fitPage(paperSize(edition), desk),
      notice: noticeOf(answer.value),
    });
    void sources.look();
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

  const selectThing = (thing: Thing | undefined): void => {
    const { edition, page } = store.get();
    if (thing?.kind === 'block') return patch({ selection: { kind: 'block', block: thing.id, page } });
    const found = edition && findArticle(edition, thing?.id);
    patch({ selection: found && { kind: 'story', story: found.article.story, article: found.article.id } });
  };

  const selectStory = (id: string | undefined): void => {
    const { edition } = store.get();
    if (id === undefined || edition === undefined) return patch({ selection: undefined });
    const article = articlesOf(edition, id)[0]?.article.id;
    patch({ selection: { kind: 'story', story: id, article } });
    if (article !== undefined) showArticle(article);
  };

  const place = (thing: Thing, frame: GridRect): void => {
    const { page } = store.get();
    change('moveArticle', (edition) => {
      if (thing.kind === 'article') return placeArticle(edition, thing.id, frame);
      const block = findBlock(edition, page, thing.id);
      return block === undefined ? edition : putBlock(edition, page, { ...block, frame });
    });
  };

  const follow = (effect: ToolEffect): void => {
    switch (effect.kind) {
      case 'select':
        return selectThing(effect.thing);
      case 'pan': {
        const { edition, view, desk } = store.get();
        if (edition !== undefined) patch({ view: panBy(view, effect.by, paperSize(edition), desk) });
        return;
      }
      case 'preview': {
        const { edition, page } = store.get();
        if (edition === undefined) return;
        const { thing, frame } = effect;
        const block = thing.kind === 'block' ? findBlock(edition, page, thing.id) : undefined;
        if (block !== undefined)
          return composer.tell({ kind: 'preview', preview: { page, block: { ...block, frame } } });
        const found = thing.kind === 'article' ? findArticle(edition, thing.id) : undefined;
        if (found === undefined) return;
        return composer.tell({
          kind: 'preview',
          preview: { page: found.page, article: { ...found.article, frame } },
        });
      }
      case 'endPreview':
        return composer.tell({ kind: 'preview', preview: undefined });
      case 'place':
        // The document first: were the preview taken back first, the page would jump back for a moment.
        place(effect.thing, effect.frame);
        return composer.tell({ kind: 'preview', preview: undefined });
      case 'previewStory': {
        const article = articleFrom(carriedId(effect.story), effect);
        return composer.tell({ kind: 'preview', preview: { page: store.get().page, article } });
      }
      case 'placeStory':
        putOnPage(effect);
        return composer.tell({ kind: 'preview', preview: undefined });
    }
  };

  const askShapes = (story: string, then: (shapes: readonly StoryShape[]) => void): void => {
    wanted.set(story, then);
    composer.tell({ kind: 'shapes', story });
  };

  const putOnPage = (made: Parameters<typeof articleFrom>[1]): void => {
    const article = articleFrom(crypto.randomUUID(), made);
    change('placeStory', (edition) => addArticle(edition, store.get().page, article));
    patch({ selection: { kind: 'story', story: made.story, article: article.id } });
  };

  const act = (event: ToolEvent): void => {
    const { edition, tool } = store.get();
    if (edition === undefined) return;
    const step = stepSelectTool(tool, event, gridSteps(gridOf(edition)));
    if (step.state !== tool) patch({ tool: step.state });
    for (const effect of step.effects) follow(effect);
  };

  const dock = createDock(store);

  const fix = createFixer({ store, dock, goTo, selectStory, selectThing, change });

  const makeUp = createMakeUp({
    store,
    start: options.startMakeUp,
    edition: () => session?.edition(),
    encodeState: () => session?.encodeState(),
    take: (pages) => change('makeUp', (edition) => ({ ...edition, pages })),
  });

  return {
    store,
    exporter: createExporter({ forme, store, session: () => session?.id }),
    importer: createImporter({
      forme,
      store,
      session: () => session?.id,
      addCopy: (copy) => change('importCopy', (edition) => addCopy(edition, copy)),
      addPictures: (pictures) => change('addPictures', (edition) => addPictures(edition, pictures)),
      addNameplate: (chosen) => change('nameplate', (edition) => addNameplate(edition, chosen)),
    }),
    open,
    openFile: () => open(() => forme.openEdition()),
    makeUp,
    dock,
    press: createPress({
      forme,
      store,
      session: () => session?.id,
      edit: ({ label, apply }) => change(label, apply),
    }),
    sources,
    fix,
    reveal: (rects) => {
      const whole = union(rects);
      const { view, desk } = store.get();
      if (whole !== undefined) patch({ view: reveal(view, whole, desk) });
    },
    showStart: () => {
      makeUp.stop();
      session?.close();
      session = undefined;
      const { language, preferences, desk } = store.get();
      patch({ ...initialState(language, preferences), desk, phase: { kind: 'start' } });
    },
    save: () => keep((id) => forme.saveEdition({ session: id })),
    saveAs: () => keep((id) => forme.saveEditionAs({ session: id })),
    undo: () => session?.undo(),
    redo: () => session?.redo(),
    goTo,
    selectStory,
    selectThing,
    hover: (hover) =>
      store.update((state) => (state.hover === hover || sameThing(state.hover, hover) ? state : { ...state, hover })),
    act,
    place,
    edit: ({ label, apply, group }) => session?.change(label, apply, group === undefined ? {} : { group }),
    unplace: (article) => change('unplaceArticle', (edition) => unplaceArticle(edition, article)),
    placeStory: (story) =>
      askShapes(story, (shapes) => {
        const { edition, page } = store.get();
        const free = edition && freePlace(edition, page, shapes);
        if (free !== undefined) putOnPage({ story, ...free });
      }),
    carry: (story) => {
      selectStory(story);
      act({ kind: 'carry', story });
      askShapes(story, ([shape]) => {
        const { tool } = store.get();
        if (shape !== undefined && tool.kind === 'carrying' && tool.story === story) act({ kind: 'shape', shape });
      });
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
    setPreferences: (part) => {
      const preferences = { ...store.get().preferences, ...part };
      patch({ preferences });
      void forme.setPreferences(preferences);
    },
    showBeginning: (beginning) => patch({ beginning }),
    dismissNotice: () => patch({ notice: undefined }),
    openCopyReport: (open) =>
      store.update((state) => (state.copyReport ? { ...state, copyReport: { ...state.copyReport, open } } : state)),
    dismissCopyReport: () => patch({ copyReport: undefined }),
    hearSaveState: (state) => session?.hear(state),
    hear: (message) => {
      if (message.kind !== 'shapes') return hearComposer(store, message);
      const then = wanted.get(message.story);
      wanted.delete(message.story);
      then?.(message.shapes);
    },
  };
}

function articleFrom(
  id: string,
  { story, shape, frame }: { readonly story: string; readonly shape: StoryShape; readonly frame: GridRect },
): Article {
  return { id, story, frame, pictures: shape.pictures, ...(shape.head && { head: shape.head }) };
}

/** What stays selected of a selection: an article that is gone leaves its story, wherever that stands now. */
function keptSelection(edition: Edition, selection: Selection): Selection | undefined {
  if (selection.kind === 'block') return findBlock(edition, selection.page, selection.block) && selection;
  const { story, article } = selection;
  if (!edition.stories.some(({ id }) => id === story)) return undefined;
  const found = findArticle(edition, article) ?? articlesOf(edition, story)[0];
  return { kind: 'story', story, article: found?.article.id };
}

function noticeOf({ recoveredEdits, notices }: OpenedEdition): Notice | undefined {
  return recoveredEdits === 0 && notices.length === 0 ? undefined : { kind: 'opened', recoveredEdits, notices };
}
