export { checkPictureFiles } from './check-picture-files';
export type { ReadPictureFile } from './check-picture-files';
export { decodablePicture } from './decode-picture';
export type { PictureHeader, PictureHeaderResult, PictureRefusal } from './picture-header';
export { readPictureHeader } from './picture-kinds';
export { checkPicture, describePicture, readPicture } from './read-picture';
export type { ReadPicture } from './read-picture';
export { copyToShow, shownAsIs } from './show-picture';
export type { ShownPicture } from './show-picture';
