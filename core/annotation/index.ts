export { ANNOTATION_KINDS, freshId } from './annotation';
export type { Annotation, AnnotationColour, AnnotationKind, AnnotationState, MarkedType } from './annotation';
export { annotationOfParts } from './annotation-of-parts';
export { drawnBoxes, sharedAcross } from './drawn-boxes';
export { boxOfRect, fromUserSpace, pageSpace, quadPoints, rectOfBox, rectsOfQuads, toUserSpace } from './page-space';
export type { PageSpace } from './page-space';
export { isoOfPdfDate, pdfDateOfIso } from './pdf-date';
export { pointing } from './pointing';
export { XFDF_NAMESPACE, plainText, writeXfdf } from './write-xfdf';
