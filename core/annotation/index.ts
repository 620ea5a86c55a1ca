export { ANNOTATION_KINDS, freshId } from './annotation';
export type { Annotation, AnnotationColour, AnnotationKind, AnnotationState, MarkedType } from './annotation';
export { annotationOfParts } from './annotation-of-parts';
export { drawnBoxes, sharedAcross } from './drawn-boxes';
export {
  boxOfRect,
  fromUserSpace,
  pageSpace,
  pointsOfNumbers,
  quadPoints,
  rectOfBox,
  rectOfCaret,
  rectsOfQuads,
  toUserSpace,
} from './page-space';
export type { PageSpace } from './page-space';
export { isoOfPdfDate, pdfDateOfIso } from './pdf-date';
export { ATTACHING_KINDS, MOST_LEFT_OUT, attachedWords, leftOutOf } from './left-out';
export type { LeftOut } from './left-out';
export { callout, pointing } from './pointing';
export { wordsOfPieces } from './rich-words';
export { XFDF_NAMESPACE, plainText, writeXfdf } from './write-xfdf';
