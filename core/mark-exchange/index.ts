export { annotationsOfMarks } from './annotations-of-marks';
export type { AnnotationOptions } from './annotations-of-marks';
export type { MarkNames } from './mark-names';
export { marksOfAnnotations } from './marks-of-annotations';
export type { BroughtMarks, MarkOptions, UnmatchedRemark, UnplacedMark } from './marks-of-annotations';
export { takeMarks } from './take-marks';
export type { MarksTaken } from './take-marks';
export { thingUnder, withinThing } from './thing-under';
export type { ThingUnder } from './thing-under';
