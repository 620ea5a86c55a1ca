import type { Artwork, Edition, InkLimit, Picture, ProofRound } from '../core/document';
import type { ShownPicture } from '../files';
import type { FontVerdict } from '../fonts';
import type { CheckedFont } from '../fonts/node';
import type {
  BroughtRemarks,
  CheckedSource,
  ConditionFacts,
  DroppedFile,
  Failure,
  ImportedCopy,
  JobEvent,
  Notice,
  Result,
} from '../ipc';
import type { OutputFile, OutputFinding, OutputOrder, ReportedCheck } from '../outputs/order';

/** Where the fonts are that an edition is set with. */
export interface FontPlaces {
  readonly fontFolders: readonly string[];
  readonly userFonts: readonly OrderedFont[];
}

/** Files to be made of an edition. */
export interface ExportOrder extends FontPlaces {
  readonly kind: 'export';
  readonly edition: Edition;
  readonly order: OutputOrder;
  /** What a single file is called, without its ending; the plant's pattern names files otherwise. */
  readonly name?: string;
  /** Bytes of the edition's pictures by SHA-256. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Folder of the output profiles. */
  readonly press: string;
}

/** A font file of the user's, with what is known of it. */
export type OrderedFont = Omit<CheckedFont, 'read'>;

/** What the export process tells: its progress, which of the user's fonts it is reading, then how it ended. */
export type ExportReport =
  | Omit<Extract<JobEvent, { kind: 'progress' }>, 'job'>
  | { readonly kind: 'font'; readonly font: OrderedFont }
  | {
      readonly kind: 'made';
      readonly files: readonly OutputFile[];
      readonly checks: readonly ReportedCheck[];
      readonly findings: readonly OutputFinding[];
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A file of copy, and where it stands when the main process read it itself. */
export interface CopyFile extends DroppedFile {
  readonly path?: string;
}

/** A file of copy to be read. */
export interface ImportOrder {
  readonly kind: 'import';
  readonly file: CopyFile;
}

/** What became of a file of copy. */
export interface ImportReport {
  readonly result: Result<ImportedCopy>;
}

/** A picture file to be told and decoded once. */
export interface PictureOrder {
  readonly kind: 'picture';
  readonly file: DroppedFile;
}

/** A picture that can be decoded: its record but for the id, and what of its file is not used. */
export interface CheckedPicture {
  readonly picture: Omit<Picture, 'id'>;
  readonly notes: readonly Notice[];
}

/** What became of a picture file. */
export interface PictureReport {
  readonly result: Result<CheckedPicture>;
}

/** A picture of which the window wants a copy to show. */
export interface ShowOrder {
  readonly kind: 'show';
  readonly bytes: Uint8Array;
  /** Its longest side in pixels. */
  readonly longest: number;
  /** The condition in whose colours it is to be shown; in its own when left out. */
  readonly printed?: { readonly profile: Uint8Array; readonly inkLimit: InkLimit };
}

/** An output profile to be checked and measured. */
export interface ConditionOrder {
  readonly kind: 'condition';
  /** `conditionName` of it. */
  readonly name: string;
  /** What its file is called. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What an output profile is, or why it cannot be used. */
export interface ConditionReport {
  readonly result: Result<ConditionFacts>;
}

/** The copy of a picture, if one could be made. */
export interface ShowReport {
  readonly shown?: ShownPicture;
}

/** A file that is to stand for the paper's name. */
export interface NameplateOrder {
  readonly kind: 'nameplate';
  readonly file: DroppedFile;
}

/** A nameplate that was read: a drawing's shapes, or a picture that can be decoded. */
export type Nameplate =
  { readonly kind: 'artwork'; readonly artwork: Omit<Artwork, 'id'> } | ({ readonly kind: 'picture' } & CheckedPicture);

/** What became of a file that is to stand for the paper's name. */
export interface NameplateReport {
  readonly result: Result<Nameplate>;
}

/** Files that stories came from, to be looked at again. */
export interface SourceOrder {
  readonly kind: 'sources';
  readonly sources: readonly { readonly story: string; readonly path: string; readonly sha256: string }[];
}

/** What became of each file that stories came from. */
export interface SourcesReport {
  readonly checked: readonly CheckedSource[];
}

/** A font file of the user's to be looked all through. */
export interface FontOrder {
  readonly kind: 'font';
  readonly path: string;
}

/** What was found. */
export interface FontReport {
  readonly verdict: FontVerdict;
}

/** Files whose remarks are to be taken as marks of an edition. */
export interface RemarkOrder extends FontPlaces {
  readonly kind: 'remarks';
  readonly edition: Edition;
  readonly files: readonly DroppedFile[];
  /** The round of remarks that say none. */
  readonly round: ProofRound;
}

/** What they brought. */
export interface RemarkReport {
  readonly brought: BroughtRemarks;
}

/** An edition whose marks are to be told as remarks. */
export interface XfdfOrder extends FontPlaces {
  readonly kind: 'xfdf';
  readonly edition: Edition;
}

/** The file. */
export interface XfdfReport {
  readonly bytes: Uint8Array;
}

/** Everything that the process for long and dangerous work can be asked. */
export type HostOrder =
  | ExportOrder
  | ImportOrder
  | PictureOrder
  | ShowOrder
  | ConditionOrder
  | NameplateOrder
  | SourceOrder
  | FontOrder
  | RemarkOrder
  | XfdfOrder;
