export { changePage } from './change-page';
export { compareEditions } from './compare-editions';
export type { ChangeCause, EditionComparison, JudgedChange, OwnerComparison } from './compare-editions';
export { traceChanges } from './trace-changes';
export { compareTexts } from './compare-texts';
export type { ComparedStretch } from './compare-texts';
