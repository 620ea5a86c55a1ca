export { annotationsOfMarks } from './annotations-of-marks';
export type { AnnotationOptions } from './annotations-of-marks';
export type { MarkNames } from './mark-names';
export { marksOfAnnotations } from './marks-of-annotations';
export type { BroughtMarks, MarkOptions, UnmatchedRemark } from './marks-of-annotations';
