export { compareEditions } from './compare-editions';
export type { ChangeCause, EditionComparison, JudgedChange, OwnerComparison } from './compare-editions';
export { traceChanges } from './trace-changes';
export type { ChangeRun } from './trace-changes';
export { compareTexts } from './compare-texts';
export type { ComparedStretch, TextChange } from './compare-texts';
