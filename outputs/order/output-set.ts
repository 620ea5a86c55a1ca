import type { Diagnostic, Severity } from '../../core/diagnostic';
import type { Rect } from '../../core/geometry';
import type { WaivedFinding } from '../../core/preflight';
import type { OutputReport } from './report';

/** A file that was made, still in memory. */
export interface OutputFile {
  /** With its ending, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is found in files besides the checks of the press. A test fails on a code without words in each language. */
export const OUTPUT_CODES = [
  /** A proof for a letter that no smaller pictures make small enough. values: megabytes, maximum. */
  'email-too-large',
] as const;

/** What re-reading a written file found; the words are made from `id` and `values` by the catalogues in `locales/`. */
export interface OutputFinding {
  readonly file: string;
  readonly id: string;
  readonly severity: Exclude<Severity, 'info'>;
  /** Which page of the file, from 1. */
  readonly page?: number;
  /** Points from the trim's top left. */
  readonly rect?: Rect;
  readonly values: Readonly<Record<string, string | number>>;
}

/** All that an order brought. Nothing has been written to a disk. */
export interface OutputSet {
  readonly files: readonly OutputFile[];
  readonly report: OutputReport;
  /** What the checks of the document have to say of the pages ordered, and what of it an editor lets stand. */
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  /** What was found in the files when they were read again: an error must not leave the house unseen. */
  readonly findings: readonly OutputFinding[];
}

/** The stages of making an order, in order. */
export const OUTPUT_STAGES = ['compose', 'write', 'check', 'report'] as const;

/** How far an order is. */
export interface OutputProgress {
  readonly stage: (typeof OUTPUT_STAGES)[number];
  /** 0 to 1 over all stages, never falling. */
  readonly done: number;
}
