import type { Edition } from '../core/document';
import type { DroppedFile, Failure, ImportedCopy, PdfProfile, Result } from '../ipc';

/** A PDF to be made. */
export interface ExportOrder {
  readonly kind: 'export';
  readonly edition: Edition;
  readonly profile: PdfProfile;
  /** Page numbers from 1, ascending; all pages when left out. */
  readonly pages?: readonly number[];
  /** Bytes of the edition's pictures by SHA-256. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly fontFolders: readonly string[];
  readonly userFonts: string;
  /** Folder of the output profiles. */
  readonly press: string;
}

/** What the export process tells: its progress, then how it ended. */
export type ExportReport =
  | {
      readonly kind: 'progress';
      readonly stage: 'open' | 'compose' | 'write';
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'written'; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Files of copy to be read. */
export interface ImportOrder {
  readonly kind: 'import';
  readonly files: readonly DroppedFile[];
}

/** What became of each file, in their order. */
export interface ImportReport {
  readonly results: readonly Result<ImportedCopy>[];
}
