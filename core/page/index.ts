export { boxedSides } from './article-box';
export { articleRoom } from './article-room';
export { createCompositionCache } from './cache';
export type { CompositionCache } from './cache';
export type { CodeMaker } from './code';
export type { ComposedLine } from './article-input';
export { copyfitOf } from './copyfit-of';
export type { ArticleCopyfit } from './copyfit-of';
export {
  PACKAGE_BOX,
  barOver,
  isEar,
  isPackage,
  mastheadFrame,
  packageAround,
  packageBar,
  pageBlocks,
  printedBlock,
  takenFrames,
} from './blocks';
export { furnitureFrames, pageFurniture, printedFurniture } from './furniture';
export type { PageFurniture, PrintedText } from './furniture';
export { EM_ASCENT, pageGrid } from './grid';
export type { PageGrid } from './grid';
export { fitHead, measureHead, measureJumpHead } from './head';
export { boxPlace, layoutPage } from './layout';
export type { HeadFit, HeadMeasure } from './head';
export type { ArticleFit, ArticleLayout, LayoutBox, PageLayout, PicturePlace } from './layout';
export {
  articleDepth,
  bandDepths,
  captionRows,
  countRows,
  depthBeside,
  legsBeside,
  ownBandMeasure,
  ownMeasure,
  textDepth,
} from './measure';
export { pageBands } from './page-bands';
export type { PageBands } from './page-bands';
export { composeEdition, composePage } from './page';
export type { ComposedPage, CompositionResources } from './page';
export type { PlacedText, TextOwner } from './placed-text';
export { partPlace } from './notes';
export { effectivePpi, fitPicture } from './picture-fit';
export { restOfStory } from './rest-of-story';
export { settingOf } from './setting';
export type { Setting } from './setting';
export { copyCounts, pageCounts } from './copy-counts';
export type { CopyCounts } from './copy-counts';
export { storyCharacters, storyState } from './story-state';
export type { StoryState } from './story-state';
export { threadsOf } from './thread';
export type { Threads } from './thread';
export { tryPage } from './try-page';
export type { TriedPage } from './try-page';
export { fitVerticalHead, measureVerticalHead, measureVerticalJumpHead } from './vertical-head';
export { composeFrames } from './text-frames';
export type { FrameSetting } from './text-frames';
