export { createCompareDeeds } from './compare-deeds';
export type { CompareDeeds } from './compare-deeds';
export { boardPlaces, listedChanges } from './comparing';
export type { CompareBoard, ComparedState, Comparing } from './comparing';
export type { EarlierState } from './earlier-states';
export { hearCompared, keepCompared } from './keep-compared';
