export { openEdition, readEditionFile, writeEditionFile } from './edition-file';
export type { EditionWriteOptions, OpenedEditionFile } from './edition-file';
export type { EditionParts } from './pack';
