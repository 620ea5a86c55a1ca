/**
 * Every failure and warning of reading and writing files. The words are made from code and values by the catalogues in
 * `locales/`; every entry carries the value `file` besides those named. A test fails on a code without words.
 */
export const FILE_CODES = [
  /** There is no such file. */
  'missing-file',
  /** The folder to write to is not there. */
  'missing-folder',
  /** The system does not let this user read or write here. */
  'no-permission',
  /** A folder stands where a file was expected. */
  'is-a-folder',
  /** A device, pipe or socket, never read or written. */
  'not-a-file',
  /** A file of no bytes. */
  'empty-file',
  /** values: megabytes, maximum. */
  'file-too-large',
  /** The file to be replaced is marked read-only. */
  'read-only-file',
  /** The disk or share is mounted read-only. */
  'read-only-disk',
  /** The disk or the user's share of it is full. values: megabytes, what the file needs. */
  'disk-full',
  /** The disk failed to read or write, or gave back other bytes than were written. */
  'disk-error',
  'too-many-open-files',
  'name-too-long',
  /** Another program holds the file open and lets nobody replace it. */
  'file-in-use',
  /** Any other refusal of the system. values: reason, its short name such as `EXDEV`. */
  'file-system-error',
  /** The file is not what it was when it was opened: someone else wrote it. */
  'changed-outside',
  /** The file is no edition at all. */
  'not-an-edition',
  /** The edition's parts do not agree with their sums. values: part. */
  'damaged-edition',
  /** Made by a newer Forme. values: format, supported. */
  'newer-edition',
  /** The edition's content breaks the rules of its format. values: place, problem, count. */
  'invalid-edition',
  /** The packed edition is over a limit. values: limit, one of `parts`, `size`, `ratio`. */
  'edition-over-limit',
  /**
   * Warning: the edition's file was damaged, so the version before it was opened, which is in no file of its own yet.
   */
  'opened-backup',
  /** Warning: the undo-able state did not agree with the edition and was made again from it. */
  'state-rebuilt',
  /** Warning: an article that names nothing was taken off its page. values: place. */
  'dropped-reference',
  /** Warning: the edition does not hold the file of one of its pictures. values: picture. */
  'missing-picture-file',
  /** Warning: the edition does not hold the output profile of its plant. values: profile. */
  'missing-press-profile',
  /** A template that breaks the rules of its format. values: place, problem, count. */
  'invalid-profile',
  /** Text that should be JSON and is not. */
  'not-json',
  /** None of the kinds of pictures that are read. */
  'unknown-picture-type',
  /** A picture whose header is cut or contradicts itself, or that cannot be decoded to its end. */
  'damaged-picture',
  /** values: megapixels, maximum. */
  'picture-too-large',
  /** A side of more pixels than any page has. values: side, maximum. */
  'picture-too-long',
  /** A sound picture in colours or a coding that is not printed. values: what, the trade's name of it. */
  'unsupported-picture',
  /** A Photoshop file that was saved without its flattened picture. */
  'psd-without-composite',
  /** Warning: a TIFF of several pages, of which the first is used. values: count. */
  'picture-pages',
  /** Warning: an animation, of which the first frame is used. values: count. */
  'picture-frames',
  /** Warning: more bits a channel than are printed. values: bits, printed. */
  'picture-bits',
  /** Warning: channels besides colour and transparency, which are not printed. values: count. */
  'picture-channels',
  /** A drawing that is not well-formed, or whose paths cannot be read. */
  'drawing-damaged',
  /** Something in a drawing that no nameplate may have. values: what, the format's own name of it. */
  'drawing-unsupported',
  /** A drawing with lines that are stroked instead of filled. */
  'drawing-strokes',
  /** Outlines that cross, filled by the even-odd rule. */
  'drawing-even-odd',
  /** values: maximum, of coordinates, shapes or elements. */
  'drawing-too-large',
  /** Nothing of a drawing is seen. */
  'drawing-empty',
  /** A PDF of several colours: which inks they are cannot be told. */
  'drawing-colours',
  /** The journal of unsaved work failed before and takes nothing more; a new one must be begun. */
  'journal-stopped',
] as const;

/** The name of a failure or warning about a file; it never changes once released. */
export type FileCode = (typeof FILE_CODES)[number];

/** A failure or warning about a file, as a value. `values.file` is the path or name that the caller gave. */
export interface FileNote {
  readonly code: FileCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** An expected failure at the edge of the system. */
export interface FileFailure extends FileNote {
  readonly ok: false;
}

/** Makes a failure about a file. */
export function fileFailure(code: FileCode, file: string, values: FileNote['values'] = {}): FileFailure {
  return { ok: false, code, values: { file, ...values } };
}

/** Codes by the system's own short names. What a path lacks is a folder when writing and a file when reading. */
const SYSTEM_CODES: Readonly<Partial<Record<string, FileCode>>> = {
  ENOENT: 'missing-file',
  ENOTDIR: 'missing-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'is-a-folder',
  EROFS: 'read-only-disk',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EIO: 'disk-error',
  EMFILE: 'too-many-open-files',
  ENFILE: 'too-many-open-files',
  ENAMETOOLONG: 'name-too-long',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
};

/** The failure for an error thrown by the system; an error of any other kind is a bug and is thrown on. */
export function systemFailure(error: unknown, file: string, values: FileNote['values'] = {}): FileFailure {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const code = SYSTEM_CODES[error.code];
  return code === undefined
    ? fileFailure('file-system-error', file, { reason: error.code, ...values })
    : fileFailure(code, file, values);
}

const BYTES_IN_A_MEGABYTE = 1_000_000;

/** Bytes as megabytes with one place, never 0: how sizes are told to people. */
export function megabytes(bytes: number): number {
  return Math.max(0.1, Math.round((bytes / BYTES_IN_A_MEGABYTE) * 10) / 10);
}
