export { ANNOTATION_KINDS, freshId } from './annotation';
export type { Annotation, AnnotationColour, AnnotationKind, AnnotationState, MarkedType } from './annotation';
export { annotationOfParts } from './annotation-of-parts';
export type { AnnotationParts } from './annotation-of-parts';
export { boxOfRect, fromUserSpace, pageSpace, quadPoints, rectOfBox, rectsOfQuads, toUserSpace } from './page-space';
export type { PageSpace } from './page-space';
export { isoOfPdfDate, pdfDateOfIso } from './pdf-date';
export { XFDF_NAMESPACE, plainText, writeXfdf } from './write-xfdf';
