import type { Rect } from '../core/geometry';
import type { ExpectedSheet } from './compare-with-lists';
import type { PlateCoverage } from './raster/plates';

/**
 * What a file is held against: PDF/X-4 (ISO 15930-7) or PDF/X-1a:2003 (ISO 15930-4), with the newspaper's house rules.
 */
export type PressStandard = 'x4' | 'x1a';

/** What the plant and the title ask for beyond the standard; each has a default of newsprint. */
export interface PressExpectations {
  readonly standard: PressStandard;
  /** Most ink in per cent: 240, or 220 where the plant is strict (ISO 12647-3). */
  readonly totalInk: number;
  /** Trim of every page in millimetres; all equal to the first page's when left out. */
  readonly trim?: { readonly widthMm: number; readonly heightMm: number };
  readonly pages?: number;
  /** Spot inks by name that the job may have; at most one of any name when left out. */
  readonly spots?: readonly string[];
  /** What the file was written from, where that is known: every glyph is compared with it. */
  readonly sheets?: readonly ExpectedSheet[];
}

/**
 * Something a check found. `X-*` are of the standard or of PDF itself, `N-*` house rules of newspapers. The words are
 * made from `id` and `values` by the catalogues in `locales/`.
 */
export interface PdfFinding {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** From 1; none for what concerns the whole file. */
  readonly page?: number;
  /** Where, in points from the trim's top left, y downwards, as in display lists. */
  readonly rect?: Rect;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How one check of the list ended; `none` where the file has nothing that it is about. */
export interface PdfCheckResult {
  readonly id: string;
  readonly result: 'passed' | 'failed' | 'warned' | 'none';
  readonly findings: readonly PdfFinding[];
}

/** What a file is worth: every check of the standard asked for, in the order of the list. */
export interface PdfCheckReport {
  readonly standard: PressStandard;
  readonly pages: number;
  readonly checks: readonly PdfCheckResult[];
  /** For each page, how much of its trim each plate covers. */
  readonly coverage: readonly (readonly PlateCoverage[])[];
}
