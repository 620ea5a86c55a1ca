import type { LeftOut } from '../core/annotation';
import type { CopyPicture, ImportedCopy as CopyParts } from '../core/copy';
import type {
  Artwork,
  Credit,
  ImportedCondition,
  Issue,
  Picture,
  PressStandard,
  Story,
  Teaser,
} from '../core/document';
import type { FaceId } from '../core/font';
import type { BroughtMarks } from '../core/mark-exchange';
import type { OutputFinding, OutputProgress, ReportedCheck } from '../outputs/order';
import type { Preferences } from './preferences';
import type { Failure } from './result';

/** The languages of the window and its menus. */
export const UI_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** A language of the window. */
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** A face that comes with Forme; `url` gives the bytes of its font file (`fontUrl` of its file in the catalogue). */
export interface FontResource {
  readonly face: FaceId;
  readonly family: string;
  readonly weight: number;
  readonly url: string;
}

/** A font file in the user's fonts folder; it may hold several faces, or be no font at all. */
export interface UserFontResource {
  readonly name: string;
  readonly bytes: number;
  /**
   * `good` when the main process had it looked through; else one of the problems that fonts have. Such a file is not
   * read.
   */
  readonly verdict: string;
  readonly url: string;
}

/** A template that a new edition can start from. */
export interface TemplateEntry {
  readonly id: string;
  readonly name: string;
  readonly language: 'zh-Hans' | 'zh-Hant';
  readonly paper: { readonly name: string; readonly widthMm: number; readonly heightMm: number };
  readonly columns: number;
  /** Body characters in one base column, and lines of the grid. */
  readonly cells: number;
  readonly lines: number;
  /**
   * Of a paper set vertically its bands 段: how many, their lines of the grid with the white under each, and body
   * characters down each.
   */
  readonly bands?: { readonly count: number; readonly lines: number; readonly cells: number };
  /**
   * Where the masthead of page one stands, in base columns and lines from the top, and the screen colour of its name.
   */
  readonly masthead: {
    readonly column: number;
    readonly columns: number;
    readonly lines: number;
    readonly colour: readonly [number, number, number];
  };
}

/** An edition opened before. There is no path: `id` is the handle to open it again. */
export interface RecentEdition {
  readonly id: string;
  readonly name: string;
  /** Whether it holds edits that are in no edition file yet, only in the journal. */
  readonly unsaved: boolean;
  /** Whether those edits come from a run of Forme that did not end well. */
  readonly recovered: boolean;
  /** Whether its file is not where it was. */
  readonly gone: boolean;
  /** The last folders of its file, for people; absent without a file. */
  readonly folder?: string;
  /** What was seen of it last; absent for one opened by an older Forme. `seen` is in milliseconds since 1970. */
  readonly title?: string;
  readonly date?: string;
  readonly pages?: number;
  readonly seen?: number;
  /** Where its small picture is; absent until one was painted. */
  readonly cover?: string;
}

/** What the window needs before it can draw. */
export interface Bootstrap {
  readonly language: UiLanguage;
  readonly preferences: Preferences;
  readonly version: string;
  readonly platform: 'linux' | 'mac' | 'windows';
  readonly fonts: readonly FontResource[];
  readonly userFonts: readonly UserFontResource[];
  readonly templates: readonly TemplateEntry[];
  readonly recent: readonly RecentEdition[];
}

/** An edition open in the main process, and the state from which the window builds its own model. */
export interface OpenedEdition {
  /** The handle of every later request about this edition. */
  readonly session: string;
  /** The file's name without folder and ending, or what an unsaved edition is called. */
  readonly name: string;
  /** State of the model, with every acknowledged update in it. */
  readonly state: Uint8Array;
  /** Number of the last acknowledged update; the window's next one is `sequence + 1`. */
  readonly sequence: number;
  /** Whether the edition file holds all of it. */
  readonly saved: boolean;
  /** Edits that came back from the journal after a crash; 0 for none. */
  readonly recoveredEdits: number;
  /** What opening found doubtful and mended. */
  readonly notices: readonly Notice[];
}

/** Something a person should be told once; the words are in `locales/` under the code. */
export interface Notice {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How safe the work is: shown in one place, always. */
export type SaveState =
  | {
      /** On disk: in the journal, and in the edition file too when `inFile`. */
      readonly kind: 'saved';
      readonly session: string;
      readonly inFile: boolean;
    }
  | { readonly kind: 'saving'; readonly session: string }
  | {
      /** Updates cannot be kept. The window goes on; the reason is told until one succeeds. */
      readonly kind: 'unsafe';
      readonly session: string;
      readonly failure: Failure;
    };

/** A file dropped on the window: its bytes, and its name without a folder. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was chosen in a dialog of the main process: the handle by which it is read. */
export interface ChosenFile {
  readonly chosen: string;
  readonly name: string;
}

/** A file that the main process is to read: one that was dropped, or one that was chosen. */
export type FileSource = DroppedFile | ChosenFile;

/** What the remarks of files bring to an edition's marks, and why some files brought none. */
export interface BroughtRemarks extends BroughtMarks {
  /** What stays in the files. */
  readonly leftOut: readonly LeftOut[];
  readonly refused: readonly Failure[];
}

/** What one file of copy became, ready to be put into the edition by one transaction. Story ids are new everywhere. */
export interface ImportedCopy {
  readonly file: string;
  readonly encoding: string;
  readonly stories: readonly Story[];
  /** The masthead block the copy carried; absent when it had none. */
  readonly masthead?: CopyParts['masthead'];
  /** What the copy says of the issue; often nothing. */
  readonly issue: Partial<Issue>;
  readonly teasers: readonly Teaser[];
  readonly credits: readonly Credit[];
  /** Captions, and the picture files they name. */
  readonly pictures: readonly CopyPicture[];
  /** How many changes each rule of cleaning made, by the rule's name. */
  readonly changes: Readonly<Record<string, number>>;
  readonly warnings: readonly CopyNotice[];
}

/** Something in copy that an editor should look at, and the story it is in where that could be told. */
export interface CopyNotice extends Notice {
  readonly story?: string;
}

/** A picture whose bytes the session now keeps; the window adds the record to the document. */
export interface ImportedPicture {
  readonly picture: Picture;
  /** What of the file is not used, such as the second page of a TIFF. */
  readonly notes: readonly Notice[];
}

/** A nameplate that was read: the window puts it into the edition and lets the masthead name it. */
export type ChosenNameplate =
  | { readonly artwork: Artwork }
  /** Its bytes are kept by the session already. */
  | { readonly picture: Picture; readonly notes: readonly Notice[] };

/** What a printing condition is, as its profile says and its tables lay it. */
export interface ConditionFacts {
  /** `conditionName` of the condition. */
  readonly name: string;
  readonly description: string;
  /** The registered name of the condition whose data the profile was made from; none for a plant's own. */
  readonly registered?: string;
  /** Version of the profile, such as `2.2`. */
  readonly version: string;
  /** Standards that take such a profile. */
  readonly standards: readonly PressStandard[];
  /** The most ink that its tables lay, and the inks of its deepest black, in per cent. */
  readonly totalInk: number;
  readonly black: readonly [number, number, number, number];
  /**
   * Screen colours of its inks on its own paper (`InkTable` of `icc/`): how many points along each ink, and their RGB.
   */
  readonly inks: { readonly points: number; readonly colours: Uint8Array };
}

/** A plant's profile that was read; its bytes are kept by the session. */
export interface ChosenPressProfile {
  readonly condition: ImportedCondition;
}

/** What became of the file that a story came from, as far as it can be asked after. */
export interface CheckedSource {
  readonly story: string;
  readonly state: 'same' | 'changed' | 'gone';
}

/** An export that has begun. Its course is told by the `job` event. */
export interface StartedJob {
  readonly job: string;
}

/** A file that an export has written. */
export interface ExportedFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
}

/** The course of a long job, in order: `progress` any number of times, then one of the others once. */
export type JobEvent =
  | {
      readonly kind: 'progress';
      readonly job: string;
      /** `open` before anything else: the fonts are read; `save` last: the files go to the disk. */
      readonly stage: 'open' | OutputProgress['stage'] | 'save';
      /** 0 to 1, over all stages. */
      readonly done: number;
    }
  | {
      readonly kind: 'finished';
      readonly job: string;
      readonly files: readonly ExportedFile[];
      /** How each check of the written press files ended; none for other files. */
      readonly checks: readonly ReportedCheck[];
      readonly findings: readonly OutputFinding[];
    }
  | { readonly kind: 'cancelled'; readonly job: string }
  | { readonly kind: 'failed'; readonly job: string; readonly failure: Failure };
