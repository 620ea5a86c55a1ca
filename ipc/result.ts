/**
 * The ways a request can fail that are not about a file; those come through from `files/` with its codes. Each code has
 * words in `locales/` and never changes once released.
 */
export const FAILURE_CODES = [
  /** The person closed the dialog: nothing is said. */
  'cancelled',
  /** The argument did not fit the channel: a bug in the window. values: channel. */
  'bad-request',
  /** Something nobody foresaw; the log of the main process has it. */
  'internal',
  /** The session is not open (any more). */
  'no-session',
  'no-edition-file',
  /** Updates did not arrive in order; the window must open its session again. values: expected, sequence. */
  'out-of-order',
  /** The sample edition is not in this copy of Forme. */
  'sample-missing',
  /** values: template. */
  'template-missing',
  /** A session's own files are damaged or gone. values: file. */
  'damaged-session',
  /** No copy in the file. values: file. */
  'copy-empty',
  /** The file holds no text. values: file. */
  'copy-binary',
  /** Text in no encoding of Chinese. values: file. */
  'copy-unknown-encoding',
  /** A document with a password. values: file. */
  'copy-locked',
  /** A kind of file that copy is not read from. values: file, kind. */
  'copy-unsupported-type',
  /** values: file, size, limit, both in bytes. */
  'copy-too-large',
  /** A line longer than any copy has. values: file, size, limit, both in characters. */
  'copy-line-too-long',
  /** More files were dropped at once than are read. values: count, maximum. */
  'too-many-files',
  /** The process that reads copy died or ran over its time. values: file. */
  'copy-failed',
  /** The process that reads pictures died or ran over its time. values: file. */
  'picture-failed',
  /** The process that reads and writes remarks died or ran over its time. values: file. */
  'remarks-failed',
  /** The process that reads output profiles died or ran over its time. values: file. */
  'profile-failed',
  /** A page number that the edition does not have. values: page, pages. */
  'page-missing',
  /** The export process died. values: file. */
  'export-died',
  /** The export process died or ran over its time while it read one of the user's fonts. values: file, font. */
  'export-font',
  /** The export ran over its time limit. values: file, seconds. */
  'export-too-slow',
] as const;

/** The name of a failure that is not about a file. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A request that could not be met: a code for the catalogues in `locales/`, and what fills its sentence. */
export interface Failure {
  readonly ok: false;
  /** One of `FAILURE_CODES`, or of the codes of `files/`. */
  readonly code: string;
  /** `file` is a name without its folder. */
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
