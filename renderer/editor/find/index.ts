export { editionTexts, homeKey } from './edition-texts';
export type { EditionText, FindScope, TextHome } from './edition-texts';
export { FIND_SCOPES, NO_FIND, findHits, replacementFor } from './find-state';
export type { FindHit, FindOutcome, FindScopeName, FindState } from './find-state';
export { createFinder } from './finder';
export type { FindDeeds } from './finder';
export { replaceTexts } from './replace-texts';
export type { TextReplacement } from './replace-texts';
