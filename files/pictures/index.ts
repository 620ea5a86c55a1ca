export type { PictureHeader, PictureHeaderResult } from './picture-header';
export { describePicture, readPicture, readPictureHeader } from './read-picture';
export type { ReadPicture } from './read-picture';
