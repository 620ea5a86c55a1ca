import type { Diagnostic, DiagnosticCode } from '../../core/diagnostic';
import type { PressStandard } from '../../core/document';
import type { OutputOrder } from './order';

/** How much of a sheet a plate prints, in per cent. */
export interface PlateCoverage {
  readonly ink: string;
  readonly percent: number;
}

/** A sheet of a file as the report has it. */
export interface ReportedSheet {
  /** The pages on it from left to right. */
  readonly pages: readonly number[];
  /** The trim. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** `Cyan`, `Magenta`, `Yellow`, `Black`, then spot inks by name. */
  readonly inks: readonly string[];
  /** How much of the sheet each plate prints, where it was measured. */
  readonly coverage?: readonly PlateCoverage[];
}

/** A picture as it is printed. */
export interface ReportedPicture {
  readonly page: number;
  /** The file it came as. */
  readonly name: string;
  /** Pixels of the file to the inch at its printed size. */
  readonly ppi: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** How a check of a press file ended. */
export interface ReportedCheck {
  readonly id: string;
  readonly result: 'passed' | 'failed' | 'warned' | 'none';
  readonly findings: number;
}

/** A file of the job. */
export interface ReportedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sheets: readonly ReportedSheet[];
  /** Names of the embedded fonts. */
  readonly fonts: readonly string[];
  readonly checks: readonly ReportedCheck[];
}

/** A finding of the document's checks that an editor let stand. */
export interface ReportedWaiver {
  readonly page?: number;
  readonly code: DiagnosticCode;
  readonly values: Diagnostic['values'];
  readonly reason: string;
}

/** What was made, for the plant and for the archive. A function of document and order: no clock is read. */
export interface OutputReport {
  readonly kind: OutputOrder['kind'];
  readonly title: string;
  /** Of the issue, `YYYY-MM-DD`. */
  readonly date: string;
  readonly code: string;
  readonly version: number;
  readonly standard?: PressStandard;
  /** The printing condition of press files. */
  readonly condition?: { readonly identifier: string; readonly description: string; readonly inkLimit: number };
  readonly files: readonly ReportedFile[];
  readonly pictures: readonly ReportedPicture[];
  /** Findings of the document's checks by severity, less those waived, and of reading the files again. */
  readonly found: { readonly errors: number; readonly warnings: number };
  readonly waived: readonly ReportedWaiver[];
}
