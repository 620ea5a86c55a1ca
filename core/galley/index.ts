export { composeGalley, createGalleyCache } from './compose-galley';
export type { CachedParagraph, GalleyCache, GalleyOptions } from './compose-galley';
export { flowGalley } from './flow-galley';
export type { Flow, LegLine, Slot, SlottedLeg } from './flow-galley';
export type { BodySetting, SetBody } from './set-body';
export { copyfit } from './copyfit';
export type { Copyfit } from './copyfit';
export type { Galley, GalleyLine, GalleyNote } from './types';
