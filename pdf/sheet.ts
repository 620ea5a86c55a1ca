import type { Annotation } from '../core/annotation';
import type { DisplayList } from '../core/display-list';
import type { Points } from '../core/units';

/** A composed page laid on a sheet. */
export interface PlacedList {
  readonly list: DisplayList;
  /** Where its top left corner lies, from the trim's top left, y downwards. */
  readonly x: Points;
  readonly y: Points;
  /** Its size on the sheet over its own. */
  readonly scale: number;
}

/** A page of the file: one page of the paper, two of a spread (通版), or several of an imposed proof. */
export interface PdfSheet {
  /** The trim. */
  readonly width: Points;
  readonly height: Points;
  /** Drawn in this order. */
  readonly placed: readonly PlacedList[];
  /** What its slug line says; title, pages and date when left out. */
  readonly slug?: string;
  /** Remarks on it, in its own points: only in files that are read. */
  readonly annotations?: readonly Annotation[];
}

/** The sheet that is one page as it is. */
export function sheetOf(list: DisplayList): PdfSheet {
  return { width: list.width, height: list.height, placed: [{ list, x: 0, y: 0, scale: 1 }] };
}
