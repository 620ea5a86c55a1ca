export { composeBlocks, isEar } from './compose-blocks';
export type { BlockComposition } from './compose-blocks';
export { pageBlocks, takenFrames } from './page-blocks';
export type { TakenFrame } from './page-blocks';
