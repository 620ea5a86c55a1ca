import type { Rect } from '../core/geometry';
import type { PageContent } from './content/page-content';
import type { PdfFinding, PressExpectations, PressStandard } from './findings';
import type { PageInk } from './raster/page-ink';
import type { FoundDict } from './reader/sweep';
import type { PdfFile } from './reader/objects';

/** What a check is given. What takes work is made when it is first asked for, and once. */
export interface CheckContext {
  readonly file: PdfFile;
  readonly expectations: PressExpectations;
  /** Every dictionary of the file. */
  readonly dicts: readonly FoundDict[];
  /** What each page paints. */
  readonly contents: readonly PageContent[];
  /** How much ink lies on each page. */
  readonly inks: readonly PageInk[];
}

/** One check of the list. */
export interface PressCheck {
  /** Its name in the list, such as `X-HEADER`. */
  readonly id: string;
  /** The standards that ask for it. */
  readonly standards: readonly PressStandard[];
  /** What is wrong; nothing when all is right, `undefined` when the file has nothing that the check is about. */
  check(context: CheckContext): readonly PdfFinding[] | undefined;
}

/** Asked for by both standards, or by the house under both. */
export const BOTH: readonly PressStandard[] = ['x4', 'x1a'];

/** Where and how much something is wrong. */
export interface FindingPlace {
  readonly page?: number;
  readonly rect?: Rect;
  /** An error unless it is only advised against. */
  readonly severity?: PdfFinding['severity'];
}

/**
 * A finding of a check. `values` fill its sentence; where a check can be broken in several ways, `reason` among them
 * names the sentence.
 */
export function finding(
  id: string,
  values: PdfFinding['values'] = {},
  { severity = 'error', ...place }: FindingPlace = {},
): PdfFinding {
  return { id, severity, ...place, values };
}
