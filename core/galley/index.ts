export { composeGalley, createGalleyCache } from './compose-galley';
export type { CachedParagraph, GalleyCache, GalleyOptions, SettingOptions } from './compose-galley';
export { flowGalley } from './flow-galley';
export type { Flow, LegLine, Slot, SlottedLeg } from './flow-galley';
export type { BodySetting, SetBody } from './set-body';
export { charactersOver, charactersUnder } from './copyfit';
export { applyCut, cutsToGain, fillsOf } from './cuts';
export type { Cut, CutWish, Fill } from './cuts';
export type { Galley, GalleyLine, GalleyNote } from './types';
