export { PDF_PROBLEM_CODES, PdfError } from './options';
export type { OutputIntent, PdfOptions, PdfProblemCode, PdfProfile, PdfProgress, PictureSource } from './options';
export { newsprintIntent } from './press-profiles';
export type { NewsprintInk } from './press-profiles';
export { sheetOf } from './sheet';
export type { PdfSheet, PlacedList } from './sheet';
export { writePdf } from './write-pdf';
export { createPictureCache } from './pictures';
export type { PictureCache } from './pictures';
