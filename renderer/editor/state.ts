import type { LeftOut } from '../../core/annotation';
import type { Diagnostic } from '../../core/diagnostic';
import { conditionName, pressSpecOf } from '../../core/document';
import type { Edition } from '../../core/document';
import type { MarkDrawing } from '../../core/marks';
import { NEW_PREFERENCES } from '../../ipc';
import type { ConditionFacts, Failure, JobEvent, OpenedEdition, Preferences, UiLanguage } from '../../ipc';
import type { OutputOrder } from '../../outputs/order';
import type { ComposedPage, MadePage, PageReview, UserFaces } from '../compose';
import type { CommandId } from './commands';
import type { CopyReport } from './copy-report';
import type { Copyfitting, CopyfitNotice } from './copyfitting';
import type { DockPanel } from './dock-layout';
import type { ChosenHit } from './page-reviews';
import type { Proposing } from './proposals';
import type { Moved, MovedNotice } from './moved';
import type { PointedWords } from './pointed-words';
import type { RemakeNotice, Remaking } from './remake';
import type { StoryGalley, StoryPages } from '../../core/text-edit';
import type { Comparing } from './comparing';
import type { Converting } from './converter';
import type { ConvertingScript } from './script-converter';
import { NO_FIND } from './find/find-state';
import type { FindState } from './find/find-state';
import type { ChangedSources } from './source-watch';
import type { Note } from './note';
import type { Selection } from './selection';
import { NOT_PROOFING } from './proofing';
import type { Proofing, ReadStories } from './proofing';
import type { ScreenMode } from './screen';
import type { DeskMode } from './sheets';
import type { Surface } from './surfaces';
import type { Thing } from './thing';
import type { PastedNotice } from './text/pasting';
import type { Typing } from './text/typing';
import { IDLE } from './tools/types';
import type { Hand, ToolName } from './tools/types';
import type { Size, View } from './view';

/** What the window is at. `start` is the welcome: no edition is open. */
export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'start' }
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How safe the work is, as shown. `saved` is said of what is on the disk and of nothing else. */
export type Safety =
  /** In the journal on the disk; in the edition file too when `inFile`. */
  | { readonly kind: 'saved'; readonly inFile: boolean }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsafe'; readonly failure: Failure };

/** An import that goes on: files done, of how many, and the name of the one that is read; empty for pasted text. */
export interface Importing {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** A make-up that goes on: pages done, of how many, and these as they are now; `total` is 0 until the first is. */
export interface MakingUp {
  readonly done: number;
  readonly total: number;
  readonly pages: readonly MadePage[];
}

/** The sheets of the edition panel: 期次, 报头, 版式, 印刷. */
export const EDITION_SHEETS = ['issue', 'masthead', 'page', 'press', 'lists'] as const;

/** A sheet of the edition panel. */
export type EditionSheet = (typeof EDITION_SHEETS)[number];

/** What was asked of the dock; how its panels stand is `preferences.dock`. */
export interface Dock {
  readonly sheet: EditionSheet;
  /** The last walk from part to part of the window: onward or back. Counts up as `ask` does. */
  readonly walk: { readonly by: 1 | -1; readonly count: number };
  /**
   * What takes the keyboard: a panel's field by its name, or its first one. Counts up, so that asking again is another
   * ask.
   */
  readonly ask: { readonly panel: DockPanel; readonly field: string | undefined; readonly count: number };
}

/** What is known of the printing condition of this `conditionName`. */
export type ConditionState =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'known'; readonly name: string; readonly facts: ConditionFacts }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure };

/**
 * Something told once at the foot of the desk, until the next thing happens; what is good news goes with the next press
 * on it.
 */
export type Notice =
  | {
      readonly kind: 'imported';
      readonly stories: number;
      readonly pictures: number;
      readonly refused: readonly Failure[];
      /** What of the files is not used. */
      readonly notes: readonly { readonly code: string; readonly values: Failure['values'] }[];
      /** Changes that cleaning made, and doubts it has: the copy report has them one by one. */
      readonly changes: number;
      readonly warnings: number;
    }
  /**
   * Remarks of other programs were taken as marks: new ones, known ones with something new, those that stand on
   * nothing, and what of them stayed in their files.
   */
  | {
      readonly kind: 'remarks';
      readonly added: number;
      readonly changed: number;
      readonly unmatched: number;
      readonly leftOut: readonly LeftOut[];
      readonly refused: readonly Failure[];
    }
  /** The marks were written as an XFDF file. */
  | { readonly kind: 'remarksWritten'; readonly file: string }
  /** An import was stopped: nothing of it came in. */
  | { readonly kind: 'importStopped' }
  /** What opening brought back from the journal after a crash, and what it found doubtful. */
  | { readonly kind: 'opened'; readonly recoveredEdits: number; readonly notices: OpenedEdition['notices'] }
  /** A make-up was done: stories on pages, stories that still wait, and pages without any. */
  | { readonly kind: 'madeUp'; readonly placed: number; readonly waiting: number; readonly empty: number }
  /** A make-up was not taken: the edition was changed while it ran. */
  | { readonly kind: 'makeUpOutdated' }
  /** Text was not changed: it stands locked on its page. */
  | { readonly kind: 'locked' }
  | PastedNotice
  | CopyfitNotice
  | RemakeNotice
  | MovedNotice
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'composerFailed'; readonly message: string };

/** The export dialog: `undefined` in the state when closed. */
export type Exporting =
  | { readonly kind: 'choosing'; readonly order: OutputOrder }
  | {
      readonly kind: 'running';
      readonly order: OutputOrder;
      /** Absent until the main process has given the job a name. */
      readonly job?: string;
      readonly stage: Extract<JobEvent, { kind: 'progress' }>['stage'];
      /** 0 to 1. */
      readonly done: number;
    }
  | ({ readonly order: OutputOrder } & (Omit<Extract<JobEvent, { kind: 'finished' }>, 'kind'> & {
      readonly kind: 'done';
    }))
  | { readonly kind: 'cancelled'; readonly order: OutputOrder }
  | { readonly kind: 'failed'; readonly order: OutputOrder; readonly failure: Failure };

/** A thing of a page (from 1) under the pointer. */
export interface Hovered {
  readonly page: number;
  readonly thing: Thing;
}

/** Everything the window shows. Plain, readonly; a change makes a new one. */
export interface EditorState {
  readonly phase: Phase;
  readonly language: UiLanguage;
  /** The open edition's name, as its file has it. */
  readonly name: string;
  readonly edition: Edition | undefined;
  /** The edition as it is shown while something is dragged, typed or tried; nothing of it is in the document. */
  readonly preview: Edition | undefined;
  /** The handle of the open edition: its pictures are fetched by it. */
  readonly session: string | undefined;
  /** What the composer made of each page, by page id. */
  readonly composed: ReadonlyMap<string, ComposedPage>;
  /** What is to be told of the edition, as it was checked last; absent until it was. */
  readonly findings: readonly Diagnostic[] | undefined;
  /** Which words of stories that go over several pages stand on which, as they were composed when checked last. */
  readonly standing: StoryPages;
  /** Slips in the stories' texts, as they were read last. */
  readonly slips: readonly Diagnostic[];
  /** What they were read as; absent until they were. */
  readonly read: ReadStories | undefined;
  /** Pictures of the edition whose files are lost, by the SHA-256 of their bytes. */
  readonly lostPictures: ReadonlySet<string>;
  /** Whether `findings` are those of the edition as it is now. */
  readonly checked: boolean;
  /** How well each page is made up, by page id, once it was reviewed. */
  readonly reviews: ReadonlyMap<string, PageReview>;
  /** How the proof marks of each page are drawn, by page id. */
  readonly marks: ReadonlyMap<string, readonly MarkDrawing[]>;
  readonly proofing: Proofing;
  /** The fault or taboo that was looked at last. */
  readonly hit: ChosenHit | undefined;
  /** The finding that was looked at last. */
  readonly finding: Diagnostic | undefined;
  /** The words that it points at. */
  readonly pointed: PointedWords | undefined;
  /** Files of stories that are not as they were read. */
  readonly sources: ChangedSources;
  /** The user's own faces, once they are known. */
  readonly userFonts: UserFaces;
  /** How pages lie on the desk, and the one that is worked on, from 1. */
  readonly mode: DeskMode;
  readonly page: number;
  /** Pages taken together in the list of pages, by their ids; read them with `chosenPages`. */
  readonly taken: readonly string[];
  readonly selection: Selection | undefined;
  /** What is under the pointer, and its page (from 1). */
  readonly hover: Hovered | undefined;
  readonly dock: Dock;
  readonly preferences: Preferences;
  /** What lies over the desk. */
  readonly surface: Surface | undefined;
  /** Commands run from the palette, the last one first. */
  readonly recent: readonly CommandId[];
  /** The dialog that begins a new issue from this one is open. */
  readonly beginning: boolean;
  /** The guide that is chosen, and its page (from 1). */
  readonly guide: { readonly id: string; readonly page: number } | undefined;
  readonly screen: ScreenMode;
  /** The pointer carries a loupe over the pages. */
  readonly loupe: boolean;
  readonly tool: ToolName;
  /** The text that is typed in, with the caret. */
  readonly typing: Typing | undefined;
  /** What the hand is doing with it. */
  readonly hand: Hand;
  /** Things were copied in this window: a menu can paste them. */
  readonly copied: boolean;
  readonly view: View;
  /** Size of the desk in CSS pixels. */
  readonly desk: Size;
  readonly safety: Safety;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notice: Notice | undefined;
  /** What is told at the pointer, until the next press. */
  readonly note: Note | undefined;
  /** What imports changed and doubted, until it is put away. */
  readonly copyReport: CopyReport | undefined;
  /** The make-up that runs. */
  readonly importing: Importing | undefined;
  readonly makingUp: MakingUp | undefined;
  /** Copyfitting that goes on. */
  readonly copyfit: Copyfitting | undefined;
  /** Proposals for a page, while they are looked at. */
  readonly proposing: Proposing | undefined;
  /** A change of a page by make-up that is looked for or shown. */
  readonly remaking: Remaking | undefined;
  /** What the last change by make-up moved. */
  readonly moved: Moved | undefined;
  readonly exporting: Exporting | undefined;
  readonly find: FindState;
  readonly converting: Converting | undefined;
  /** Two states of the edition that are compared. */
  readonly comparing: Comparing | undefined;
  /** A conversion between Simplified and Traditional that is looked at. */
  readonly convertingScript: ConvertingScript | undefined;
  /** The galley that the story editor shows, as it was set last. */
  readonly galley: StoryGalley | undefined;
  /** The paper's printing condition, once it was asked for. */
  readonly condition: ConditionState | undefined;
  /** Why the profile chosen last was not taken, until another is. */
  readonly profileRefused: Failure | undefined;
}

/** The window before anything has happened. */
export function initialState(language: UiLanguage, preferences: Preferences = NEW_PREFERENCES): EditorState {
  return {
    phase: { kind: 'opening' },
    language,
    name: '',
    edition: undefined,
    preview: undefined,
    sources: new Map(),
    session: undefined,
    composed: new Map(),
    findings: undefined,
    standing: {},
    slips: [],
    read: undefined,
    lostPictures: new Set(),
    checked: false,
    reviews: new Map(),
    marks: new Map(),
    proofing: NOT_PROOFING,
    hit: undefined,
    finding: undefined,
    pointed: undefined,
    userFonts: { faces: [], broken: [] },
    mode: 'page',
    page: 1,
    taken: [],
    selection: undefined,
    hover: undefined,
    dock: { sheet: 'issue', walk: { by: 1, count: 0 }, ask: { panel: 'stories', field: undefined, count: 0 } },
    preferences,
    surface: undefined,
    recent: [],
    beginning: false,
    guide: undefined,
    screen: 'desk',
    loupe: false,
    tool: 'select',
    typing: undefined,
    hand: IDLE,
    copied: false,
    view: { scale: 1, x: 0, y: 0, fitted: true },
    desk: { width: 0, height: 0 },
    safety: { kind: 'saved', inFile: true },
    canUndo: false,
    canRedo: false,
    notice: undefined,
    note: undefined,
    copyReport: undefined,
    importing: undefined,
    makingUp: undefined,
    copyfit: undefined,
    proposing: undefined,
    remaking: undefined,
    moved: undefined,
    exporting: undefined,
    find: NO_FIND,
    converting: undefined,
    comparing: undefined,
    convertingScript: undefined,
    galley: undefined,
    condition: undefined,
    profileRefused: undefined,
  };
}

/** The edition as it is shown: with what is being dragged, typed or tried. */
export function shownEdition({ preview, edition }: Pick<EditorState, 'preview' | 'edition'>): Edition | undefined {
  return preview ?? edition;
}

/** What is known of the condition that the paper has now. */
export function paperCondition({ edition, condition }: EditorState): ConditionState | undefined {
  if (edition === undefined || condition?.name !== conditionName(pressSpecOf(edition.profile))) return undefined;
  return condition;
}

/** The condition in whose colours the page is shown, while that is switched on and known. */
export function printedLook(state: EditorState): ConditionFacts | undefined {
  if (!state.preferences.layers.includes('press')) return undefined;
  const condition = paperCondition(state);
  return condition?.kind === 'known' ? condition.facts : undefined;
}
