import { PROOF_ROUNDS, parseConditionName, parseDate } from '../core/document';
import type { Edition, ProofRound } from '../core/document';
import type { OutputOrder } from '../outputs/order';
import type { Check } from './check';
import { MOST_PAGES, isOutputOrder } from './output-order';
import { isBytes, isList, isNothing, isOneOf, isShape, isText, isWhole, maybe } from './check';
import type {
  Bootstrap,
  BroughtRemarks,
  CheckedSource,
  ChosenFile,
  ChosenNameplate,
  ChosenPressProfile,
  ConditionFacts,
  DroppedFile,
  FileSource,
  ImportedCopy,
  ImportedPicture,
  OpenedEdition,
  RecentEdition,
  StartedJob,
  UiLanguage,
} from './types';
import { PREFERENCE_CHECKS } from './preferences';
import type { Preferences } from './preferences';
import { UI_LANGUAGES } from './types';

/** A request about an open edition. */
export interface SessionArgument {
  readonly session: string;
}

/** A request about pictures, by the SHA-256 of their bytes. */
export interface PicturesArgument extends SessionArgument {
  readonly pictures: readonly string[];
}

/** A request about a running or finished job. */
export interface JobArgument {
  readonly job: string;
}

/**
 * Everything the window can ask of the main process: one entry a channel, its argument and what a success holds.
 * No argument holds a path: files are chosen in dialogs of the main process, or come as dropped bytes.
 */
export interface Requests {
  readonly bootstrap: { argument: undefined; value: Bootstrap };
  /** Keeps the language for later starts and puts the menu into it. */
  readonly setLanguage: { argument: { readonly language: UiLanguage }; value: undefined };
  /** Keeps how the window is liked for later starts. */
  readonly setPreferences: { argument: Preferences; value: undefined };
  /** What to show at start: the session the window had, a file asked for, the last edition, or the sample. */
  readonly openFirst: { argument: undefined; value: OpenedEdition };
  readonly openSample: { argument: undefined; value: OpenedEdition };
  /** Asks for an edition file in a dialog. */
  readonly openEdition: { argument: undefined; value: OpenedEdition };
  readonly openRecent: { argument: { readonly id: string }; value: OpenedEdition };
  /**
   * Opens an edition file that was dropped: of the files opened before the one that holds these bytes, otherwise an
   * edition that has no file until it is saved.
   */
  readonly openDropped: { argument: { readonly file: DroppedFile }; value: OpenedEdition };
  readonly listRecent: { argument: undefined; value: readonly RecentEdition[] };
  /** Takes an edition off that list; one that has no file is given up at the end of the run. */
  readonly forgetRecent: { argument: { readonly id: string }; value: undefined };
  /** Puts one back that was taken off in this run. */
  readonly restoreRecent: { argument: { readonly id: string }; value: undefined };
  /** Keeps the small picture of the first page of an open edition for that list. */
  readonly keepCover: { argument: SessionArgument & { readonly png: Uint8Array }; value: undefined };
  /** A new edition from a template, kept in the journal until it is first saved. */
  readonly newEdition: {
    argument: {
      readonly template: string;
      /** The paper's name; empty when left out. */
      readonly name?: string;
      /** Its code in the names of files, as `PAPER_CODE_PATTERN` takes it; the template's when left out. */
      readonly code?: string;
      /** `YYYY-MM-DD`; today when left out. */
      readonly date?: string;
      /** One sheet when left out. */
      readonly pages?: number;
      /** Number of the issue in its year, and in all; none when left out. */
      readonly number?: number;
      readonly total?: number;
      /** Weekdays it appears on, 0 for Sunday, from this issue on; no schedule without them or without a number. */
      readonly weekdays?: readonly number[];
    };
    value: OpenedEdition;
  };
  /**
   * A new issue of the same paper: its furniture, empty pages, as many as before when left out. The session it comes
   * from stays as it is.
   */
  readonly nextIssue: {
    argument: SessionArgument & {
      readonly date: string;
      readonly pages?: number;
      readonly number?: number;
      readonly total?: number;
    };
    value: OpenedEdition;
  };
  /** The edition in the file of a session as it stands there now, to be looked at beside the one that is open. */
  readonly savedEdition: { argument: SessionArgument; value: { readonly edition: Edition } };
  /** Asks for another edition file to be looked at beside the one that is open; it is not opened. */
  readonly chooseDraft: { argument: undefined; value: { readonly name: string; readonly edition: Edition } };
  /** Writes the edition file; the first time asks where. */
  readonly saveEdition: { argument: SessionArgument; value: { readonly name: string } };
  readonly saveEditionAs: { argument: SessionArgument; value: { readonly name: string } };
  /** Lets go of a session. Nothing is lost and nothing is asked: unsaved edits stay in the journal. */
  readonly closeEdition: { argument: SessionArgument; value: undefined };
  /** Keeps one update of the model; answered after it is on the disk. Numbers follow each other without a gap. */
  readonly appendUpdate: {
    argument: SessionArgument & { readonly sequence: number; readonly update: Uint8Array };
    value: { readonly sequence: number };
  };
  /** Asks in a dialog for files of copy, for pictures, or for proofs with remarks. */
  readonly chooseFiles: { argument: { readonly kind: 'copy' | 'picture' | 'remarks' }; value: readonly ChosenFile[] };
  /** Reads copy from one file. */
  readonly importCopy: { argument: { readonly file: FileSource }; value: ImportedCopy };
  /** Reads pasted copy. */
  readonly importText: { argument: { readonly text: string }; value: ImportedCopy };
  /** Takes a picture into the session. */
  readonly addPicture: { argument: SessionArgument & { readonly file: FileSource }; value: ImportedPicture };
  /**
   * Takes the remarks of PDF and XFDF files as marks of the session's edition, which stays as it is; `round` is of
   * those that say none.
   */
  readonly importRemarks: {
    argument: SessionArgument & { readonly files: readonly FileSource[]; readonly round: ProofRound };
    value: BroughtRemarks;
  };
  /** Writes the session's marks as an XFDF file; asks where to. */
  readonly exportRemarks: { argument: SessionArgument; value: { readonly name: string } };
  /** Ends the reading of copy, pictures and remarks that goes on: what was asked for is answered by a failure. */
  readonly stopReading: { argument: undefined; value: undefined };
  /**
   * Keeps the bytes of pictures of a session, by SHA-256, until others are kept: they were copied and may be pasted.
   */
  readonly keepPictures: { argument: PicturesArgument; value: undefined };
  /** Takes kept pictures into a session; tells which of them were there. */
  readonly bringPictures: { argument: PicturesArgument; value: readonly string[] };
  /** Tells which of these pictures of a session have lost their bytes. */
  readonly lostPictures: { argument: PicturesArgument; value: readonly string[] };
  /**
   * Reads a nameplate, a drawing or a picture, from a dropped file, or from one chosen in a dialog when there is none.
   */
  readonly chooseNameplate: {
    argument: SessionArgument & { readonly file?: DroppedFile };
    value: ChosenNameplate;
  };
  /** Reads the output profile of the paper's plant, dropped or chosen in a dialog, and keeps it in the session. */
  readonly choosePressProfile: {
    argument: SessionArgument & { readonly file?: DroppedFile };
    value: ChosenPressProfile;
  };
  /** What a printing condition is, by its `conditionName`; the session holds the profile of an imported one. */
  readonly readCondition: { argument: SessionArgument & { readonly condition: string }; value: ConditionFacts };
  /**
   * Looks at the files that the session's stories came from; to be asked when an edition is opened and when the window
   * gets the keyboard back. Stories without a file of this machine are left out.
   */
  readonly checkSources: { argument: SessionArgument; value: readonly CheckedSource[] };
  /** Asks where to, a file or a folder as there are one or several, and begins. */
  readonly exportEdition: { argument: SessionArgument & { readonly order: OutputOrder }; value: StartedJob };
  /** Writes what the window shows for print, one sheet, as a PDF; asks where to. `name` is offered, without ending. */
  readonly printSheet: { argument: { readonly name: string }; value: undefined };
  readonly cancelJob: { argument: JobArgument; value: undefined };
  /** Shows a finished export in the system's file manager. */
  readonly revealExport: { argument: JobArgument; value: undefined };
}

/** The name of a request: a channel, and a method of `window.forme`. */
export type RequestName = keyof Requests;

/** Ids are made by the main process: short, without anything a path could use. */
const isId: Check<string> = (value): value is string => typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value);

const isCondition: Check<string> = (value): value is string =>
  typeof value === 'string' && parseConditionName(value) !== undefined;

/** One model update. A whole edition of 500 pages is about 20 MB (measured); a paste of one stays under this. */
const isUpdate = isBytes({ most: 64 * 2 ** 20 });

/** Dropped bytes: larger files are refused by the window before they are read. */
export const MOST_DROPPED_BYTES = 256 * 2 ** 20;

/** The picture of a page a few hundred pixels wide. */
const MOST_COVER_BYTES = 2 ** 20;

/** Files with remarks of one request: readers of one proof. */
const MOST_REMARK_FILES = 50;

/** Pictures of one request: more than an edition holds. */
const MOST_PICTURES = 5000;

/** Pasted copy in UTF-16 units: ten times the longest edition seen. */
const MOST_PASTED_TEXT = 4_000_000;

/** The document takes no longer name and no higher number. */
const LONGEST_NAME = 1_000;
const MOST_ISSUES = 10_000_000;

const isDate: Check<string> = (value): value is string =>
  typeof value === 'string' && value.length === 10 && parseDate(value) !== undefined;

const isFile = isShape<DroppedFile>({
  name: isText({ least: 1, most: 255 }),
  bytes: isBytes({ most: MOST_DROPPED_BYTES }),
});
const isHash: Check<string> = (value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isPictures = isShape<PicturesArgument>({
  session: isId,
  pictures: isList(isHash, { most: MOST_PICTURES }),
});
const isChosen = isShape<ChosenFile>({ chosen: isId, name: isText({ least: 1, most: 255 }) });
const isSource: Check<FileSource> = (value): value is FileSource => isFile(value) || isChosen(value);
const isSession = isShape<SessionArgument>({ session: isId });
const isJob = isShape<JobArgument>({ job: isId });

/** The guard of every channel's argument. The main process lets nothing through that its guard refuses. */
export const REQUEST_CHECKS: { readonly [Name in RequestName]: Check<Requests[Name]['argument']> } = {
  bootstrap: isNothing,
  setLanguage: isShape<Requests['setLanguage']['argument']>({ language: isOneOf(UI_LANGUAGES) }),
  setPreferences: isShape<Preferences>(PREFERENCE_CHECKS),
  openFirst: isNothing,
  openSample: isNothing,
  openEdition: isNothing,
  openRecent: isShape<Requests['openRecent']['argument']>({ id: isId }),
  openDropped: isShape<Requests['openDropped']['argument']>({ file: isFile }),
  listRecent: isNothing,
  forgetRecent: isShape<Requests['forgetRecent']['argument']>({ id: isId }),
  restoreRecent: isShape<Requests['restoreRecent']['argument']>({ id: isId }),
  keepCover: isShape<Requests['keepCover']['argument']>({ session: isId, png: isBytes({ most: MOST_COVER_BYTES }) }),
  newEdition: isShape<Requests['newEdition']['argument']>({
    template: isId,
    name: maybe(isText({ most: LONGEST_NAME })),
    code: maybe(isText({ most: LONGEST_NAME })),
    date: maybe(isDate),
    pages: maybe(isWhole({ least: 1, most: MOST_PAGES })),
    number: maybe(isWhole({ least: 0, most: MOST_ISSUES })),
    total: maybe(isWhole({ least: 0, most: MOST_ISSUES })),
    weekdays: maybe(isList(isWhole({ least: 0, most: 6 }), { most: 7 })),
  }),
  nextIssue: isShape<Requests['nextIssue']['argument']>({
    session: isId,
    date: isDate,
    pages: maybe(isWhole({ least: 1, most: MOST_PAGES })),
    number: maybe(isWhole({ least: 0, most: MOST_ISSUES })),
    total: maybe(isWhole({ least: 0, most: MOST_ISSUES })),
  }),
  savedEdition: isSession,
  chooseDraft: isNothing,
  saveEdition: isSession,
  saveEditionAs: isSession,
  closeEdition: isSession,
  appendUpdate: isShape<Requests['appendUpdate']['argument']>({
    session: isId,
    sequence: isWhole({ least: 1, most: Number.MAX_SAFE_INTEGER }),
    update: isUpdate,
  }),
  chooseFiles: isShape<Requests['chooseFiles']['argument']>({ kind: isOneOf(['copy', 'picture', 'remarks']) }),
  importCopy: isShape<Requests['importCopy']['argument']>({ file: isSource }),
  importText: isShape<Requests['importText']['argument']>({ text: isText({ most: MOST_PASTED_TEXT }) }),
  addPicture: isShape<Requests['addPicture']['argument']>({ session: isId, file: isSource }),
  importRemarks: isShape<Requests['importRemarks']['argument']>({
    session: isId,
    files: isList(isSource, { most: MOST_REMARK_FILES }),
    round: isOneOf(PROOF_ROUNDS),
  }),
  exportRemarks: isSession,
  stopReading: isNothing,
  keepPictures: isPictures,
  bringPictures: isPictures,
  lostPictures: isPictures,
  chooseNameplate: isShape<Requests['chooseNameplate']['argument']>({ session: isId, file: maybe(isFile) }),
  choosePressProfile: isShape<Requests['choosePressProfile']['argument']>({ session: isId, file: maybe(isFile) }),
  readCondition: isShape<Requests['readCondition']['argument']>({ session: isId, condition: isCondition }),
  checkSources: isSession,
  exportEdition: isShape<Requests['exportEdition']['argument']>({ session: isId, order: isOutputOrder }),
  printSheet: isShape<Requests['printSheet']['argument']>({ name: isText({ least: 1, most: 100 }) }),
  cancelJob: isJob,
  revealExport: isJob,
};

/** Every request there is. */
export const REQUEST_NAMES = Object.keys(REQUEST_CHECKS) as readonly RequestName[];
