export { carryMarks } from './carry-marks';
export { mapAnchor } from './map-anchor';
export { holderOf, ownerTexts } from './owner-texts';
export { ownerChange } from './text-change';
export type { KeptText, OwnerChange } from './text-change';
