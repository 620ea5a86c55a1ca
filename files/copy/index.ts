export type { FileKind } from './file-kind';
export { LARGEST_COPY, LONGEST_LINE, readCopy } from './read-copy';
export type { CopyEncoding, ReadCopyOptions, ReadCopyResult, ReadCopyWarning } from './read-copy';
export type { Damage } from './utf8';
