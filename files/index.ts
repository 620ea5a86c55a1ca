export { readXfdf } from './annotations';
export { readArtwork } from './artwork';
export { readChecked } from './checked-reader';
export { writeChecked } from './checked-writer';
export { FILE_CODES, fileFailure, megabytes } from './codes';
export type { FileCode, FileFailure, FileNote } from './codes';
export { LARGEST_COPY, readCopy } from './copy';
export type { ReadCopyResult } from './copy';
export { openEdition, readEditionFile, writeEditionFile } from './edition-file';
export type { EditionParts, OpenedEditionFile } from './edition-file';
export { diskFileSystem } from './file-system';
export type { FileSystem, OpenFile } from './file-system';
export { createJournal, resumeJournal } from './journal';
export type { Journal, JournalRecord, ResumedJournal } from './journal';
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
export type { ShownPicture } from './pictures';
export { sha256 } from './sha256';
export { sourceChanged } from './sources';
export { writeAllChecked } from './write-all-checked';
export type { NamedBytes } from './write-all-checked';
