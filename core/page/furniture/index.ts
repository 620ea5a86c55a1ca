export type { FurnitureBlock } from './block';
export { furnitureFrames } from './frames';
export type { FurnitureFrame } from './frames';
export { composeFurniture, teaserPage } from './furniture';
