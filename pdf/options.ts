import type { InkLimit } from '../core/document';
import type { FontLibrary } from '../fonts';
import { OUTPUT_PROFILE_CODES } from '../icc';
import type { PdfSheet } from './sheet';
import type { PdfStructure } from './structure';

/**
 * What a PDF is for. `x4` is PDF/X-4 (ISO 15930-7), `x1a` PDF/X-1a:2003 (ISO 15930-4) for older plants, `proof` a
 * small RGB file for reading on screens.
 */
export type PdfProfile = 'x4' | 'x1a' | 'proof';

/** The printing condition a press PDF is made for. */
export interface OutputIntent {
  /** A registered name (`CGATS TR 002`) only beside a profile made from its data; else any name. */
  readonly identifier: string;
  /** What it is, in words. */
  readonly condition: string;
  /** The registry of the identifier, such as `http://www.color.org`; left out for unregistered ones. */
  readonly registry?: string;
  /** Path of the ICC output profile on disk: it is embedded, and pictures are converted by it. */
  readonly file: string;
}

/** Where pictures come from. */
export interface PictureSource {
  /**
   * The picture as JPEG, PNG, TIFF or WebP in the colours it was imported in, or `undefined` when the edition does not
   * hold it. (`decodablePicture` of `files/` gives a Photoshop file as a TIFF.)
   */
  read(picture: string): Promise<Uint8Array | undefined>;
  /** SHA-256 of the picture's file where it is known: what a writer has kept of it need not be read again then. */
  sha256?(picture: string): string | undefined;
}

/** How far an export is. */
export interface PdfProgress {
  readonly stage: 'pictures' | 'pages' | 'fonts' | 'file';
  readonly done: number;
  readonly total: number;
}

/**
 * One PDF to write. Nothing else goes in: the same options give the same bytes, on every machine with the same sharp.
 */
export interface PdfOptions {
  /** The pages of the file; those of an edition are `lists.map(sheetOf)`. */
  readonly sheets: readonly PdfSheet[];
  readonly profile: PdfProfile;
  readonly title: string;
  /** When the document was made, ISO 8601: from the edition, never from the clock. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  readonly fonts: FontLibrary;
  readonly pictures: PictureSource;
  /** Required by `x4` and `x1a`, unused by `proof`. */
  readonly outputIntent?: OutputIntent;
  /** Crop marks, registration crosses and ink patches outside the trim. */
  readonly marks?: boolean;
  /** Each sheet's slug line outside the trim. */
  readonly slug?: boolean;
  /** The most ink of a pixel of a press file, in per cent; 240 when left out. */
  readonly inkLimit?: InkLimit;
  /** Lines of the press's screen to the inch; 100 when left out. Pictures get two pixels for each. */
  readonly screen?: number;
  /** Pixels to the inch of a proof's pictures; 150 when left out. Never more are made than a picture has. */
  readonly picturePpi?: number;
  /** Quality of a proof's photographs, 1 to 100; 80 when left out. A press file's is measured. */
  readonly jpegQuality?: number;
  /** Tags a file that is read; each page is then a sheet of its own. */
  readonly structure?: PdfStructure;
  readonly onProgress?: (progress: PdfProgress) => void;
  readonly signal?: AbortSignal;
}

/** Why an export cannot be made; the words are the host's. A picture is named by its id in the edition. */
export const PDF_PROBLEM_CODES = [
  /** values: picture. */
  'picture-missing',
  /** values: picture, megapixels, maximum. */
  'picture-over-limit',
  /** Not a picture, damaged, or of a kind that is not read. values: picture. */
  'picture-unreadable',
  /** The picture library does not load on this machine. values: reason. */
  'picture-library',
  /** The ICC profile cannot be read or is no CMYK output profile. values: file. */
  'bad-output-profile',
  /** The edition does not hold the profile of its plant. values: file. */
  'press-profile-missing',
  /** Pages are not signed for press, and their title refuses press files of such. values: pages. */
  'pages-unsigned',
  /** `signal` was aborted. */
  'cancelled',
  ...OUTPUT_PROFILE_CODES,
] as const;

/** The name of a reason for which an export cannot be made. */
export type PdfProblemCode = (typeof PDF_PROBLEM_CODES)[number];

/** An export that could not be made. Nothing has been written anywhere. */
export class PdfError extends Error {
  constructor(
    readonly code: PdfProblemCode,
    readonly values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.name = 'PdfError';
  }
}
