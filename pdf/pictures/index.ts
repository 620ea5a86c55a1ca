export { createPictureCache } from './picture-cache';
export type { PictureCache } from './picture-cache';
export { placePictures } from './place-pictures';
export type { PlacedImage, PlacedPictures } from './place-pictures';
