export { caretAt, cellAt, lineAt, lineEnds, placeAt, placeOnLine, rangeRects, stepLine } from './caret';
export { characterStyleOf, setCharacterStyle } from './character-style';
export { isClusterEdge, nextCluster, previousCluster } from './clusters';
export { conversionOf } from './convert-text';
export type { TextConversion, TextPatch } from './convert-text';
export { copyChanges, createCopyComparison, revertChange } from './copy-changes';
export type { CopyChange } from './copy-changes';
export { diffLists } from './diff-lists';
export { diffText } from './diff-text';
export type { TextDifference } from './diff-text';
export {
  breakLineInStory,
  deletedRange,
  fragmentOf,
  replaceInBlock,
  replaceInStory,
  replaceInText,
  splitInStory,
} from './edit-story';
export type { DeleteWish, Edited, Insertion } from './edit-story';
export { finderOf, narrow, replacementOf, widen } from './find-text';
export type { FindWish, FoundText } from './find-text';
export { clearMarks, hasMark, markRange, toggleMark, unmarkRange } from './mark-range';
export type { MarkWish } from './mark-range';
export { isEmptyRange, keptPlace, movePlace, partRange, wholeFlow, wordRange } from './move';
export {
  bodyPart,
  comparePlaces,
  compareParts,
  isOneFlow,
  paragraphIndex,
  partName,
  rangeOf,
  samePlace,
} from './places';
export type { TextPart, TextPlace, TextRange, TextSelection } from './places';
export { keptGalley } from './kept-galley';
export { firstLineFrom, linesOfPart } from './part-lines';
export { paragraphsIn, setParagraphs } from './set-paragraphs';
export type { ParagraphWish } from './set-paragraphs';
export { storiesOverPages, storyPages, wordsPage } from './story-pages';
export type { StoryPages } from './story-pages';
export { storyGalley } from './story-galley';
export type { StoryGalley, StoryLine } from './story-galley';
export { orderLines, textLinesOf } from './text-lines';
export type { TextLine } from './text-lines';
export { blockTexts, holdsLineEnds, labelTexts, storyText, storyTexts, withBlockText, withStoryText } from './texts';
export type { EditableText } from './texts';
export { editWords, nextWord, previousWord, wordAt } from './words';
