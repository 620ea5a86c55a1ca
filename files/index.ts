export { readXfdf } from './annotations';
export type { ReadXfdf } from './annotations';
export { readArtwork } from './artwork';
export type { ReadArtwork } from './artwork';
export { readChecked } from './checked-reader';
export type { ReadOptions, ReadResult } from './checked-reader';
export { writeChecked } from './checked-writer';
export type { WriteOptions, WriteResult } from './checked-writer';
export { FILE_CODES, fileFailure, megabytes } from './codes';
export type { FileCode, FileFailure, FileNote } from './codes';
export { LARGEST_COPY, LONGEST_LINE, readCopy } from './copy';
export type { CopyEncoding, Damage, FileKind, ReadCopyOptions, ReadCopyResult, ReadCopyWarning } from './copy';
export { openEdition, readEditionFile, writeEditionFile } from './edition-file';
export type { EditionParts, EditionWriteOptions, OpenedEditionFile } from './edition-file';
export { diskFileSystem } from './file-system';
export type { FileFacts, FileSystem, OpenFile } from './file-system';
export { createJournal, resumeJournal } from './journal';
export type { AppendResult, Journal, JournalRecord, ResumedJournal } from './journal';
export {
  checkPicture,
  checkPictureFiles,
  copyToShow,
  decodablePicture,
  describePicture,
  readPicture,
  readPictureHeader,
  shownAsIs,
} from './pictures';
export type {
  PictureHeader,
  PictureHeaderResult,
  PictureRefusal,
  ReadPicture,
  ReadPictureFile,
  ShownPicture,
} from './pictures';
export { sha256 } from './sha256';
export { sourceChanged } from './sources';
export type { KnownSource, SourceState } from './sources';
export { writeAllChecked } from './write-all-checked';
export type { NamedBytes, WriteAllResult } from './write-all-checked';
