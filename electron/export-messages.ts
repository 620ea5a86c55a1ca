import type { Edition } from '../core/document';
import type { Failure, PdfProfile } from '../ipc';

/** What the main process asks of the export process, once in its life. */
export interface ExportOrder {
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
