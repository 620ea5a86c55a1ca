export {
  HEAD_PLACES,
  PLAIN_BOXES,
  boxName,
  boxNamed,
  changed,
  headAt,
  headPlaceOf,
  placePicture,
  withArticle,
  withPicture,
  withStory,
} from './article-edits';
export type { Part } from './article-edits';
export { blocksOn, putBlock, removeBlock, restoreBlock } from './blocks';
export { CLIP_TYPE, readClip } from './clip';
export { areLocked } from './commands/stand';
export { COMMANDS, COMMAND_GROUPS, commandOf, runCommand, whyNot } from './commands';
export type { Command, CommandId, CommandScope } from './commands';
export { carriedId, carriedStory } from './carried';
export { CHANGE_LABELS } from './change-labels';
export type { ChangeLabel } from './change-labels';
export { movesBetween } from './moves';
export type { Move, Standpoint } from './moves';
export type { MovedNotice } from './moved';
export { isChosenHit, pageReview } from './page-reviews';
export type { RemakeNotice, Remaking } from './remake';
export { placeId } from './script-converter';
export type { ConvertingScript } from './script-converter';
export { waitingStories } from './proposals';
export type { Proposing } from './proposals';
export type { CopyfitNotice, Copyfitting } from './copyfitting';
export { codeOfName } from './paper-code';
export { changesIn } from './copy-report';
export type { CopyReport } from './copy-report';
export { DOCK_SIZE_LIMITS, dockContents } from './dock-layout';
export type { DockPanel, DockSize, ZoneContents } from './dock-layout';
export {
  articlesOf,
  findArticle,
  findBlock,
  findStory,
  gridOf,
  isEmptyPage,
  pageAt,
  paperSize,
  thingsOn,
} from './edition-queries';
export type { PlacedThing } from './edition-queries';
export {
  aimed,
  movedUp,
  withCredit,
  withField,
  withIssue,
  withMasthead,
  withProfile,
  withSchedule,
  withTeaser,
  withoutItem,
} from './edition-edits';
export type { TeaserTarget } from './edition-edits';
export { FINDING_LEVELS, findingLevel } from './finding-level';
export type { FindingLevel } from './finding-level';
export { pointedWords } from './pointed-words';
export { findingPage, findingThing, isSameFinding, weighFindings } from './findings';
export { createEditor } from './editor';
export type { Editor } from './editor';
export { FIND_SCOPES, findHits, homeKey, replacementFor } from './find';
export type { FindHit, TextHome } from './find';
export { keepPreferences } from './keep-preferences';
export { keepMakeUpWarm } from './keep-warm';
export { fuzzyFind, fuzzyScore } from './fuzzy';
export type { Score } from './fuzzy';
export { loadPinyin, loadPinyinBegins } from './load-pinyin';
export { keyLabel } from './keys';
export type { Listed } from './listed';
export { chosenPages } from './chosen-pages';
export { moveChosenPages } from './commands/pages';
export type { Choosing } from './chosen-pages';
export { BLOCK_KINDS } from './new-block';
export { firstIssue, nextIssueOf } from './beginning';
export type { Entered, Proposal, Reason } from './beginning';
export {
  addPages,
  creditPage,
  deletePages,
  duplicatePages,
  isPageLocked,
  lockPage,
  movePages,
  pageSpreads,
  renamePage,
  sheetCount,
  stylePage,
} from './page-edits';
export { addPictures } from './edits';
export { linkPicture, relinkPicture, removePictures, setSubjects } from './picture-edits';
export { missingFamilies } from './missing-families';
export { isCoarse, isUnused, missingPictures, pictureEntries } from './picture-entries';
export type { MissingPicture, PictureEntry, PictureUse } from './picture-entries';
export { articlePictureFrame, blockFrame, ppiIn } from './picture-facts';
export { typeStyleOf, typeStyleUnder, withGrid, withPaper, withTypeStyle } from './profile-edits';
export { dateStepped, readDate } from './date-entry';
export { monthDaysText, readMonthDays, scheduleFrom } from './schedule-entry';
export { STYLE_SHEETS, freeStyleName, putStyle, removeStyle, renameStyle, styleUses, stylesOf } from './style-edits';
export type { NamedStyle, StyleOf, StyleSheet } from './style-edits';
export { sizeScale, steppedSize, withUnit } from './size-scale';
export { withPress } from './press';
export { EDITION_SHEETS, paperCondition, printedLook, shownEdition } from './state';
export type { IncomingFile } from './import-queue';
export type { EditionSheet, EditorState, Exporting, Importing, Notice } from './state';
export { commandsFor, conflictsOf, keysOf, recordedKey, withKeys, withoutKeys } from './shortcuts';
export type { Shortcuts } from './shortcuts';
export { createStore } from './store';
export type { Store } from './store';
export type { Surface } from './surfaces';
export {
  addStory,
  canSplitAt,
  deleteKilled,
  duplicateStory,
  killStories,
  mergeStories,
  rankStory,
  reviveStories,
  splitStory,
  splitStoryAt,
} from './story-edits';
export { byPriority, linesAt, storyEntries, storyFit } from './story-status';
export type { StoryEntry } from './story-status';
export { boundaryAt, boundaryOfThing, boundaryRoom, moveBoundary, movedBy } from './boundary';
export { shownPicture, shownPpi, trimmedShare, wholeRect } from './crop';
export type { ShownPicture } from './crop';
export { chosenGuide, guidesOn, putGuide, removeGuides, snapGuide } from './guides';
export { gripPoint, hitAt, hitsAt } from './hit';
export {
  isStoryLocked,
  caretOnDesk,
  fieldText,
  hasSelectedText,
  isVerticalAt,
  moveCaret,
  selectedText,
  textOf,
  subjectStory,
  promptOf,
  textKey,
  typingCaret,
  typingRange,
} from './text';
export type { PastedNotice, FieldText, KnownLines, TextKey, Typing } from './text';
export type { Hit } from './hit';
export {
  selectedArticle,
  selectedBlock,
  selectedPage,
  selectedStory,
  selectedThing,
  selectedThings,
  selectionOf,
} from './selection';
export { PAGES_OF_A_SHEET, sheetsOf } from './sheets-of';
export { DESK_MODES, deskPlan, sheetOfPage, sheetUnder, sheetsInSight, spreadOf, viewOf } from './sheets';
export type { DeskMode, Sheet } from './sheets';
export { SPACES, SYMBOLS, withRecent } from './symbols';
export type { SpaceName, SymbolGroup } from './symbols';
export { sameThing, thingKey } from './thing';
export { shownNote, unlocking } from './note';
export { noticeLevel } from './notice-level';
export { pictureMeasures } from './picture-measures';
export type { Note } from './note';
export { inReadingOrder, isLocked, placedOn, thingRect } from './thing-place';
export { isOverride, standingOf, withStanding } from './thing-edits';
export type { StandingPart } from './thing-edits';
export type { Thing } from './thing';
export {
  RESIZE_GRIPS,
  RULER_SIZE,
  TOOLS,
  toolInHand,
  TOOL_NAMES,
  chosenPicture,
  guideAt,
  guideCursor,
  rectBetween,
  smartGuides,
  snapScene,
} from './tools';
export type {
  FilesKind,
  FilesTarget,
  GapMeasure,
  Hand,
  Modifiers,
  SmartGuides,
  ToolEffect,
  ToolEvent,
  ToolName,
} from './tools';
export { actualScale, panAtEdge, panBy, toDesk, toPage, zoomAbout, zoomOf } from './view';
export type { Size, View } from './view';
export {
  TITLE_LISTS,
  isRow,
  longestOf,
  newRows,
  rowsOf,
  tableText,
  withIgnored,
  withRows,
  withNewRows,
} from './title-lists-edits';
export type { ListRow, TitleListName } from './title-lists-edits';
export {
  ROWS_ELSEWHERE,
  changedLists,
  changeOf,
  listText,
  standingRows,
  withListAsShipped,
  withOwnRows,
  withRowTurned,
  withShipped,
} from './list-changes';
export type { StandingRow } from './list-changes';
export { readManyRows, readRows } from './read-rows';
export { LIST_SUBJECTS } from './list-subjects';
export type { ListSubject } from './list-subjects';
export {
  DESK_SHEETS,
  WORDED,
  errorMeter,
  heldPages,
  listedMarks,
  readerOf,
  sentencesOf,
  slipOf,
  walkPlace,
} from './proofing';
export type { DeskSheet, HeldPage, WalkPlace } from './proofing';
export { boardPlaces, listedChanges } from './comparing';
export type { CompareBoard, ComparedState, EarlierState } from './comparing';
