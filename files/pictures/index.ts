export { checkPictureFiles } from './check-picture-files';
export { decodablePicture } from './decode-picture';
export { readPictureHeader } from './picture-kinds';
export { checkPicture, describePicture, readPicture } from './read-picture';
export { copyToShow, shownAsIs } from './show-picture';
export type { ShownPicture } from './show-picture';
