import { pressSpecOf } from '../../core/document';
import type { Edition, FileDivision, PressStandard } from '../../core/document';

/** The pages that an order is about. */
interface OfPages {
  /** Page numbers from 1, ascending; all pages when left out. */
  readonly pages?: readonly number[];
}

/** Files for the plant, as its paper's profile asks for them. */
export interface PressOrder extends OfPages {
  readonly kind: 'press';
  readonly standard: PressStandard;
  readonly division: FileDivision;
  /** Crop marks, registration crosses and ink patches outside the trim. */
  readonly marks: boolean;
  /** A line that names paper, date, page and inks outside the trim. */
  readonly slug: boolean;
  /** How often these pages have been sent, this time included: 1 for the first. */
  readonly version: number;
  /** Writes a report of the job 传版单 beside the files. */
  readonly report: boolean;
}

/** Paper that offices print on. */
export const PROOF_SHEETS = ['A3', 'A4'] as const;

/** Paper that offices print on. */
export type ProofSheet = (typeof PROOF_SHEETS)[number];

/** The pages as the press lays them out, side by side and made smaller to fit office paper: a dummy to fold. */
export interface ImposedOrder extends OfPages {
  readonly kind: 'imposed';
  readonly sheet: ProofSheet;
}

/** A proof to read 校样: on a screen, or to print and mark. */
export interface ProofOrder extends OfPages {
  readonly kind: 'proof';
  /** The round, such as `二校`, printed as a light watermark; none when left out. */
  readonly round?: string;
  /** Notes at the places of what the checks found. */
  readonly findings?: boolean;
  /** Readers' marks as remarks that other programs list and answer, in place of drawn signs. */
  readonly remarks?: boolean;
  /** A list of the marks 校对单 beside the proof, to print and tick off, and as a table. */
  readonly list?: boolean;
  /** Keeps the file small enough for a letter (`EMAIL_BYTES`), at the cost of its pictures. */
  readonly email?: boolean;
}

/** The digital edition: a tagged PDF for screens and screen readers, and the articles as JSON. */
export interface DigitalOrder extends OfPages {
  readonly kind: 'digital';
}

/** Kinds of page pictures. */
export const PICTURE_FORMATS = ['png', 'jpeg'] as const;

/** A kind of page picture. */
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A picture of each page. */
export interface PicturesOrder extends OfPages {
  readonly kind: 'pictures';
  readonly format: PictureFormat;
  /** Pixels to the inch, at most `MOST_DPI`. */
  readonly dpi: number;
}

/** What is to be made of an edition. */
export type OutputOrder = PressOrder | ImposedOrder | ProofOrder | DigitalOrder | PicturesOrder;

/** The kinds of orders, in the order in which they are offered. */
export const OUTPUT_KINDS = [
  'press',
  'imposed',
  'proof',
  'digital',
  'pictures',
] as const satisfies readonly OutputOrder['kind'][];

/** What letters may carry with most of today's servers. */
export const EMAIL_BYTES = 10_000_000;

/** Page pictures finer than this are larger than any page needs: a broadsheet has 110 megapixels then. */
export const MOST_DPI = 600;

/** Pixels to the inch of page pictures when nobody says: body type is readable at 9 points. */
export const PICTURE_DPI = 150;

/** The order that the plant of this paper expects, sent for the first time. */
export function pressOrderOf({ profile }: Pick<Edition, 'profile'>): PressOrder {
  const { standard, files, marks, slug } = pressSpecOf(profile);
  return { kind: 'press', standard, division: files, marks, slug, version: 1, report: true };
}
