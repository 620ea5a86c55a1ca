export { composeBlocks, isEar, mastheadFrame } from './compose-blocks';
export type { BlockComposition } from './compose-blocks';
export { PACKAGE_BOX, barOver, edgesWithin, isPackage, packageAround, packageBar, takenByBlock } from './package';
export { pageBlocks, takenFrames } from './page-blocks';
export { printedBlock } from './printed-texts';
