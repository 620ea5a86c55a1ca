import type { FileDivision, PressStandard } from './press-spec';

/** Sheets of office printers that proofs are imposed on. */
export const PROOF_SHEETS = ['A3', 'A4'] as const;

/** A sheet of an office printer. */
export type ProofSheet = (typeof PROOF_SHEETS)[number];

/** Formats of page pictures. */
export const PICTURE_FORMATS = ['png', 'jpeg'] as const;

/** A format of page pictures. */
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Kinds of output: for the plant, proofs to scale on office sheets, proofs to read, for screens, pictures of pages. */
export const OUTPUT_KINDS = ['press', 'imposed', 'proof', 'digital', 'pictures'] as const;

/** A kind of output. */
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** What an order of any kind can say. */
interface AnyOrder {
  /** Page numbers from 1, ascending; all pages when left out. */
  readonly pages?: readonly number[];
}

/** PDFs for the plant, by what the paper's `PressSpec` says and this order says otherwise. */
export interface PressOrder extends AnyOrder {
  readonly kind: 'press';
  readonly standard: PressStandard;
  readonly files: FileDivision;
  readonly marks: boolean;
  readonly slug: boolean;
  /** How often these pages have been sent, this time included: from 2 on it stands in the files' names. */
  readonly sending: number;
}

/** The pages to scale on sheets of an office printer, two beside each other as the plant imposes them. */
export interface ImposedOrder extends AnyOrder {
  readonly kind: 'imposed';
  readonly sheet: ProofSheet;
}

/** A small RGB PDF for reading. */
export interface ProofOrder extends AnyOrder {
  readonly kind: 'proof';
  /** The round it is for, such as `二校`: printed across each page. No watermark when left out. */
  readonly round?: string;
  /** Whether what the checks found stands on the pages as annotations. */
  readonly findings: boolean;
  /** Whether it is made small enough for a letter. */
  readonly email: boolean;
}

/** A tagged RGB PDF, and the articles as data: their places and texts. */
export interface DigitalOrder extends AnyOrder {
  readonly kind: 'digital';
}

/** A picture of each page. */
export interface PicturesOrder extends AnyOrder {
  readonly kind: 'pictures';
  readonly format: PictureFormat;
  /** Dots to the inch. */
  readonly dpi: number;
}

/** What is to be made of an edition. */
export type OutputOrder = PressOrder | ImposedOrder | ProofOrder | DigitalOrder | PicturesOrder;
