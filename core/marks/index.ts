export { carryMarks } from './carry-marks';
export { PEN_WIDTH, drawMarks } from './draw/draw-marks';
export type { MarkDrawing } from './draw/draw-marks';
export { mapAnchor } from './map-anchor';
export { lineFinder, markedLines, markedPlace, thingUnder } from './marked-places';
export type { MarkedLine, MarkedPages, MarkedPlace } from './marked-places';
export { holderOf, ownerTexts } from './owner-texts';
export { ownerChange } from './text-change';
export type { KeptText, OwnerChange } from './text-change';
