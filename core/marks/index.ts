export { carryMarks } from './carry-marks';
export { PEN_WIDTH, drawMarks } from './draw/draw-marks';
export type { MarkDrawing } from './draw/draw-marks';
export { mapAnchor } from './map-anchor';
export { lineFinder, markedPoints, markedStretches, thingBox } from './mark-place';
export type { LineFinder, MarkedStretch } from './mark-place';
export { holderOf, ownerTexts } from './owner-texts';
export { ownerChange } from './text-change';
export type { KeptText, OwnerChange } from './text-change';
