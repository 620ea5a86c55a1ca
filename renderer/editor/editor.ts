import type { Fix } from '../../core/diagnostic';
import type { Edition } from '../../core/document';
import type { Point } from '../../core/geometry';
import type { FormeApi, Preferences, UiLanguage } from '../../ipc';
import { previewOf } from '../compose/preview';
import type { AskedWorkers, Composer, ComposerToWindow } from '../compose';
import type { ChangeLabel } from './change-labels';
import { createClipboard } from './clipboard';
import type { Clipboard } from './clipboard';
import { createDock } from './dock';
import type { DockDeeds } from './dock';
import { addNameplate } from './edits';
import type { Edit } from './edit';
import { createCompareDeeds, hearCompared, keepCompared } from './comparing';
import type { CompareDeeds } from './comparing';
import { createConverter } from './converter';
import type { ConvertDeeds } from './converter';
import { createFinder } from './find';
import type { FindDeeds } from './find';
import { createExporter } from './exporter';
import type { Exporter } from './exporter';
import { createFindings } from './findings';
import type { FindingDeeds } from './findings';
import { createFixer } from './fixer';
import { landFiles } from './file-landing';
import { followEffect } from './follow-effect';
import type { FitIn } from './follow-effect';
import { hearComposer } from './hear-composer';
import { createHistoryDeeds } from './history-deeds';
import type { HistoryDeeds } from './history-deeds';
import { createImportQueue } from './import-queue';
import { createImporter } from './importer';
import type { Importer } from './importer';
import { createMakeUp } from './make-up';
import type { MakeUp } from './make-up';
import { createNavigator } from './navigator';
import type { Navigator } from './navigator';
import { keepProofread } from './keep-proofread';
import { createPageDeeds } from './page-deeds';
import type { PageDeeds } from './page-deeds';
import { createMarkDeeds, createReadersDesk, createRemarkDeeds, createSignDeeds, createThingAsks } from './proofing';
import type { MarkDeeds, ReadersDesk, RemarkDeeds, SignDeeds } from './proofing';
import { createPress } from './press';
import type { PressDeeds } from './press';
import { createShowGalley } from './show-galley';
import { keptNotice } from './notice-level';
import { createOpening } from './opening';
import type { Opening } from './opening';
import { createSourceWatch } from './source-watch';
import type { SourceWatch } from './source-watch';
import { createPlacer, storyInHand } from './placer';
import type { Placer } from './placer';
import { keptSelection } from './selection';
import { watchSight } from './sight';
import { watchEdges } from './watch-edges';
import { createShapeAsks } from './shape-asks';
import { whyNote } from './note';
import type { WhyNot } from './note';
import { createListed } from './listed';
import { watchLostPictures } from './lost-pictures';
import type { Listed } from './listed';
import { initialState } from './state';
import type { EditorState, Hovered } from './state';
import { createStore, withPart } from './store';
import { createSurfaces } from './surfaces';
import type { SurfaceDeeds } from './surfaces';
import type { Store } from './store';
import { sameThing } from './thing';
import { createTextDeeds } from './text';
import type { TextDeeds } from './text';
import { IDLE, stepHand, targetAt } from './tools';
import type { FilesKind, FilesTarget, ToolEvent, ToolName } from './tools';

/** The window's editor: its state, and every deed that changes it. Panels and commands call these and nothing else. */
export interface Editor extends Navigator, Placer, PageDeeds, HistoryDeeds, ReadersDesk, Opening {
  readonly store: Pick<Store<EditorState>, 'get' | 'subscribe'>;
  /** What lists show of the state: they may be a little behind the page. */
  readonly listed: Pick<Store<Listed>, 'get' | 'subscribe'>;
  readonly exporter: Exporter;
  readonly importer: Importer;
  readonly makeUp: MakeUp;
  readonly dock: DockDeeds;
  readonly surfaces: SurfaceDeeds;
  readonly press: PressDeeds;
  readonly sources: SourceWatch;
  readonly findings: FindingDeeds;
  readonly find: FindDeeds;
  readonly text: TextDeeds;
  readonly marks: MarkDeeds;
  readonly remarks: RemarkDeeds;
  readonly signs: SignDeeds;
  readonly compare: CompareDeeds;
  readonly convert: ConvertDeeds;
  /** The pointer left the desk. */
  readonly leaveDesk: () => void;
  /** Tells at the pointer or the selection why a command does nothing. */
  readonly tellWhy: (why: WhyNot) => void;
  readonly dismissNote: () => void;
  /** One step of the tool in hand. */
  readonly act: (event: ToolEvent) => void;
  /** Takes a tool in the hand. */
  readonly setTool: (tool: ToolName) => void;
  /** Shows the edition as a change would make it, its pages and stories; as the document has it for `undefined`. */
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  /** Mends what a finding found; where only a person can, opens the place where they do. */
  readonly fix: (fix: Fix) => void;
  readonly clipboard: Clipboard;
  /** Where files let go at a point of the desk (CSS pixels) would go. */
  readonly filesTarget: (at: Point, what: FilesKind) => FilesTarget | undefined;
  readonly setLanguage: (language: UiLanguage) => void;
  /** Changes how the window is liked; `keepPreferences` keeps it for later starts. */
  readonly setPreferences: (part: Partial<Preferences>) => void;
  /** Opens or closes the dialog that begins a new issue from this one. */
  readonly showBeginning: (open: boolean) => void;
  /** Has a story's galley set and kept up to date; none for `undefined`. */
  readonly showGalley: (story: string | undefined) => void;
  readonly dismissNotice: () => void;
  /** Shows or hides the lists of the copy report. */
  readonly openCopyReport: (open: boolean) => void;
  readonly dismissCopyReport: () => void;
  /** Hears the composer. */
  readonly hear: (message: ComposerToWindow) => void;
}

/** Makes the editor over the main process and a composer. Nothing is opened yet. */
export function createEditor(
  options: AskedWorkers & {
    readonly forme: FormeApi;
    readonly composer: Composer;
    readonly language: UiLanguage;
    readonly preferences: Preferences;
    /** Has the system copy or cut what is selected, as its keys do. */
    readonly askClipboard: Clipboard['ask'];
  },
): Editor {
  const { forme, composer } = options;
  const store = createStore<EditorState>(initialState(options.language, options.preferences));
  const patch = (part: Partial<EditorState>): void => store.update((state) => withPart(state, part));
  const { session: openSession, ...opening } = createOpening({
    ...{ forme, composer, store },
    onChange: () => refresh(),
    onOpened: () => {
      navigator.fit();
      void sources.look();
    },
    onLeaving: () => {
      makeUp.stop();
      closeAll();
      shapeAsks.forget();
    },
  });
  const session = (): string | undefined => openSession()?.id;
  const sources = createSourceWatch({ forme, store, session });
  const shapeAsks = createShapeAsks(composer);
  const thingAsks = createThingAsks(composer);

  const change = (label: ChangeLabel, edit: Edit['apply']): void => {
    openSession()?.change(label, edit);
  };

  const refresh = (): void => {
    const opened = openSession();
    if (opened === undefined) return;
    const edition = opened.edition();
    const { page, selection, edition: before } = store.get();
    const ids = new Set(edition.pages.map(({ id }) => id));
    patch({
      edition,
      page: Math.min(Math.max(page, 1), Math.max(edition.pages.length, 1)),
      composed: new Map([...store.get().composed].filter(([id]) => ids.has(id))),
      checked: false,
      selection: selection && keptSelection(before, edition, selection),
      canUndo: opened.canUndo(),
      canRedo: opened.canRedo(),
    });
    find.refresh();
    text.keep(before, edition);
  };

  const navigator = createNavigator(store);
  watchSight(store, composer);
  const { goTo, select, selectStory, selectThing } = navigator;

  const preview = (apply: ((edition: Edition) => Edition) | undefined): void => {
    const { edition, preview: before } = store.get();
    if (edition === undefined || (apply === undefined && before === undefined)) return;
    const shown = apply?.(edition);
    const changed = shown !== undefined && shown !== edition ? previewOf(edition, shown) : undefined;
    patch({ preview: changed && shown });
    composer.tell({ kind: 'preview', preview: changed });
  };

  const history = createHistoryDeeds(store, openSession);
  const { edit } = history;

  const hover = (over: Hovered | undefined): void =>
    store.update((state) => {
      const { hover: before } = state;
      const same = before?.page === over?.page && sameThing(before?.thing, over?.thing);
      return before === over || same ? state : { ...state, hover: over };
    });

  const tellWhy = (why: WhyNot): void => {
    const { desk } = store.get();
    const note = whyNote(store.get(), why, pointer ?? { x: desk.width / 2, y: desk.height / 2 });
    if (note !== undefined) patch({ note });
  };

  const marks = createMarkDeeds({ store, edit, navigator });
  const text = createTextDeeds({ store, composer, edit, preview, navigator, asMark: marks.type, asMove: marks.move });

  const setTool = (tool: ToolName): void => {
    act({ kind: 'cancel' });
    if (tool !== 'text') text.leave();
    patch({ tool, hand: IDLE });
  };

  /** Where the pointer was last on the desk, in CSS pixels of it; `undefined` when it left. */
  let pointer: Point | undefined;

  const act = (event: ToolEvent): void => {
    const state = store.get();
    if (state.edition === undefined) return;
    if ('at' in event) pointer = event.at;
    if (event.kind === 'down') patch({ note: undefined, notice: keptNotice(state.notice) });
    const seeded = event.kind === 'down' ? { ...event, seed: crypto.randomUUID() } : event;
    const { hand, effects } = stepHand(seeded, state);
    if (hand !== state.hand) patch({ hand });
    for (const effect of effects)
      followEffect(effect, { patch, navigator, dock, text, signs, hover, preview, edit, fitIn });
    const story = hand.kind === 'framed' && state.hand.kind === 'framing' ? storyInHand(store.get()) : undefined;
    if (story !== undefined) placer.fillFrame({ story });
  };

  const dock = createDock(store);
  const surfaces = createSurfaces(store);

  const find = createFinder({ store, dock, navigator, text, edit, search: options.search });
  const fitIn = (wanted: FitIn): void => pages.remake.look({ kind: 'dropIn', ...wanted });
  const placer = createPlacer({ store, askShapes: shapeAsks.ask, edit, select, selectStory, act, setTool, fitIn });

  const fix = createFixer({ store, dock, goTo, selectStory, selectThing, change });

  const makeUp = createMakeUp({
    store,
    ask: options.pageMaker.askEdition,
    edition: () => openSession()?.edition(),
    take: (pages) => change('makeUp', (edition) => ({ ...edition, pages })),
  });

  const queue = createImportQueue({ forme, store, session });
  const remarks = createRemarkDeeds({ forme, store, queue, edit, dock, navigator });
  const signs = createSignDeeds({ store, marks, remarks, dock, askThing: thingAsks.ask });

  const findings = createFindings({ store, navigator, ask: (words) => composer.tell({ kind: 'words', words }) });

  keepProofread(store, options.readProofs);
  keepCompared({ store, composer, compareStates: options.compareStates });
  watchEdges({ store, ask: options.askCopyfit, act });
  watchLostPictures(store, forme);

  const { closeAll, ...pages } = createPageDeeds({
    ...{ store, askCopyfit: options.askCopyfit, pageMaker: options.pageMaker, dock, navigator, preview, edit },
    followText: (subject) => composer.tell({ kind: 'text', subject }),
  });

  return {
    store,
    listed: createListed(store),
    exporter: createExporter({ forme, store, session }),
    importer: createImporter({
      ...{ forme, store, queue },
      session,
      land: landFiles({ edit, select, placeStoryIn: placer.placeStoryIn }),
      addNameplate: (chosen) => change('nameplate', (edition) => addNameplate(edition, chosen)),
    }),
    ...opening,
    ...{ makeUp, ...pages, dock },
    press: createPress({
      forme,
      store,
      session,
      edit: ({ label, apply }) => change(label, apply),
    }),
    ...{ sources, surfaces },
    ...createReadersDesk({ store, edit, dock, navigator, marks, text, findings }),
    ...{ find, findings, text, marks, remarks, signs },
    compare: createCompareDeeds({ forme, store, session: openSession, text, navigator }),
    convert: createConverter({ store, edit, preview, proposeScript: options.proposeScript }),
    fix,
    ...history,
    ...navigator,
    leaveDesk: () => {
      pointer = undefined;
      hover(undefined);
    },
    tellWhy,
    dismissNote: () => patch({ note: undefined }),
    act,
    setTool,
    preview,
    ...placer,
    clipboard: createClipboard({
      forme,
      store,
      session,
      edit,
      select,
      pointer: () => pointer,
      tellWhy,
      ask: options.askClipboard,
    }),
    filesTarget: (at, what) => targetAt(store.get(), { at, what }),
    setLanguage: (language) => {
      patch({ language });
      void forme.setLanguage({ language });
    },
    setPreferences: (part) => patch({ preferences: { ...store.get().preferences, ...part } }),
    showBeginning: (beginning) => patch({ beginning }),
    showGalley: createShowGalley(store, composer),
    dismissNotice: () => patch({ notice: undefined }),
    openCopyReport: (open) =>
      store.update((state) => (state.copyReport ? { ...state, copyReport: { ...state.copyReport, open } } : state)),
    dismissCopyReport: () => patch({ copyReport: undefined }),
    hear: (message) => {
      if (message.kind === 'text') return [text, pages.copyfit].forEach(({ hear }) => hear(message));
      if (message.kind === 'aimed') return act(message);
      if (message.kind === 'words') return findings.hear(message);
      if (message.kind === 'thingUnder') return thingAsks.hear(message);
      if (message.kind === 'comparedPages') return hearCompared(store, message);
      if (message.kind !== 'shapes') return hearComposer(store, message);
      shapeAsks.hear(message);
    },
  };
}
