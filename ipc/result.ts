/** Every way a request of the window can fail. Each has words in `locales/`; a code never changes once released. */
export const FAILURE_CODES = [
  /** The person closed the dialog: nothing is said. */
  'cancelled',
  /** The argument did not fit the channel: a bug in the window. values: channel. */
  'bad-request',
  /** Something nobody foresaw; the log of the main process has it. */
  'internal',
  /** The session is not open (any more). */
  'no-session',
  /** Updates did not arrive in order; the window must open its session again. values: expected, sequence. */
  'out-of-order',
  /** The sample edition is not in this copy of Forme. */
  'sample-missing',
  /** values: template. */
  'template-missing',
  /** values: file. */
  'file-missing',
  /** values: file. */
  'file-unreadable',
  /** Not an edition at all. values: file. */
  'not-an-edition',
  /** A part of the edition does not agree with its checksum, or holds what no edition can. values: file. */
  'damaged-edition',
  /** Written by a newer Forme. values: file, found, known. */
  'newer-edition',
  /** Somebody else replaced the file since it was opened. values: file. */
  'file-changed',
  /** values: file. */
  'disk-full',
  /** The file or its folder may not be written. values: file. */
  'not-writable',
  /** Any other refusal of the file system. values: file, cause (such as `EIO`). */
  'write-failed',
  /** No copy in the file. values: file. */
  'copy-empty',
  /** The file holds no text: a picture, a program. values: file. */
  'copy-not-text',
  /** values: file, megabytes. */
  'copy-too-large',
  /** The reading of copy ran over its time or died. values: file. */
  'copy-failed',
  /** Not a picture that can be printed: JPEG and PNG can. values: file. */
  'picture-unsupported',
  /** More pixels than a page can use. values: file, megapixels. */
  'picture-too-large',
  /** A page number that the edition does not have. values: page. */
  'page-missing',
  /** The export process died. values: file. */
  'export-died',
  /** The export ran over its time limit. values: file, seconds. */
  'export-too-slow',
] as const;

/** The name of a failure. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A request that could not be met: a code for the catalogues in `locales/`, and what fills its sentence. */
export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What every request answers: a value or a failure, never an exception. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** A result that holds a value. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that says why there is none. */
export function failure(code: FailureCode, values: Failure['values'] = {}): Failure {
  return { ok: false, code, values };
}
