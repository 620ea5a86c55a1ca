export { patchEdition, textsToConvert } from './convert-edition';
export type { EditionPatches } from './convert-edition';
export { SCRIPT_TARGETS, languageOfTarget, scriptConverter } from './convert-script';
export type { ScriptTarget } from './convert-script';
export { patchedText } from './map-texts';
export type { ScriptTables } from './tables';
export { proposeConversion, proposedChanges } from './propose';
export type { ProposedChange, ProposedPlace, ScriptProposal, ScriptScope } from './propose';
