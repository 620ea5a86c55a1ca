export { editionTexts, homeKey } from './edition-texts';
export type { TextHome } from './edition-texts';
export { FIND_SCOPES, findHits, replacementFor } from './find-state';
export type { FindHit } from './find-state';
export { createFinder } from './finder';
export type { FindDeeds } from './finder';
export { replaceTexts } from './replace-texts';
