export type { FurnitureBlock } from './block';
export { furnitureFrames, pageFurniture } from './frames';
export type { PageFurniture } from './frames';
export { composeFurniture, teaserPage } from './furniture';
export { printedFurniture } from './printed-texts';
export type { PrintedText } from './printed-texts';
