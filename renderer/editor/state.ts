import type { Edition } from '../../core/document';
import type { Failure, OpenedEdition, PdfProfile, UiLanguage } from '../../ipc';
import type { ComposedPage, UserFaces } from '../compose';
import type { CopyReport } from './copy-report';
import type { ToolState } from './tools';
import { IDLE } from './tools';
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

/** A make-up that goes on: pages done, of how many; `total` is 0 until the first is. */
export interface MakingUp {
  readonly done: number;
  readonly total: number;
}

/** What is selected: a story, and the article of it that was taken on a page. */
export interface Selection {
  readonly story: string;
  readonly article: string | undefined;
}

/** Something told once at the foot of the desk, until the next thing happens. */
export type Notice =
  | { readonly kind: 'importing' }
  | {
      readonly kind: 'imported';
      readonly what: 'stories' | 'pictures';
      readonly count: number;
      readonly refused: readonly Failure[];
      /** What of the files is not used. */
      readonly notes: readonly { readonly code: string; readonly values: Failure['values'] }[];
      /** Changes that cleaning made, and doubts it has: the copy report has them one by one. */
      readonly changes: number;
      readonly warnings: number;
    }
  /** What opening brought back from the journal after a crash, and what it found doubtful. */
  | { readonly kind: 'opened'; readonly recoveredEdits: number; readonly notices: OpenedEdition['notices'] }
  /** A make-up was not taken: the edition was changed while it ran. */
  | { readonly kind: 'makeUpOutdated' }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'composerFailed'; readonly message: string };

/** The export dialog: `undefined` in the state when closed. */
export type Exporting =
  | { readonly kind: 'choosing'; readonly profile: PdfProfile }
  | {
      readonly kind: 'running';
      readonly profile: PdfProfile;
      /** Absent until the main process has given the job a name. */
      readonly job?: string;
      readonly stage: 'open' | 'compose' | 'write';
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'done'; readonly job: string; readonly name: string; readonly bytes: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Everything the window shows. Plain, readonly; a change makes a new one. */
export interface EditorState {
  readonly phase: Phase;
  readonly language: UiLanguage;
  /** The open edition's name, as its file has it. */
  readonly name: string;
  readonly edition: Edition | undefined;
  /** What the composer made of each page, by page id. */
  readonly composed: ReadonlyMap<string, ComposedPage>;
  /** Whether `composed` is all of the edition as it is now. */
  readonly settled: boolean;
  /** The user's own faces, once they are known. */
  readonly userFonts: UserFaces;
  /** The page on the desk, from 1. */
  readonly page: number;
  readonly selection: Selection | undefined;
  /** The article under the pointer. */
  readonly hover: string | undefined;
  readonly tool: ToolState;
  readonly view: View;
  /** Size of the desk in CSS pixels. */
  readonly desk: Size;
  readonly safety: Safety;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notice: Notice | undefined;
  /** What imports changed and doubted, until it is put away. */
  readonly copyReport: CopyReport | undefined;
  /** The make-up that runs. */
  readonly makingUp: MakingUp | undefined;
  readonly exporting: Exporting | undefined;
}

/** The window before anything has happened. */
export function initialState(language: UiLanguage): EditorState {
  return {
    phase: { kind: 'opening' },
    language,
    name: '',
    edition: undefined,
    composed: new Map(),
    settled: false,
    userFonts: { faces: [], broken: [] },
    page: 1,
    selection: undefined,
    hover: undefined,
    tool: IDLE,
    view: { scale: 1, x: 0, y: 0, fitted: true },
    desk: { width: 0, height: 0 },
    safety: { kind: 'saved', inFile: true },
    canUndo: false,
    canRedo: false,
    notice: undefined,
    copyReport: undefined,
    makingUp: undefined,
    exporting: undefined,
  };
}
