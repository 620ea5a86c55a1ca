export { openEdition, readEditionFile, writeEditionFile } from './edition-file';
export type { OpenedEditionFile } from './edition-file';
export type { EditionParts } from './pack';
