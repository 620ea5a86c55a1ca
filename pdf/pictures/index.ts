export { createPictureCache } from './picture-cache';
export type { PictureCache } from './picture-cache';
export { printedPicture } from './printed-picture';
export type { PrintedPictureOptions } from './printed-picture';
export { placePictures } from './place-pictures';
export type { PlacedImage, PlacedPictures } from './place-pictures';
