export { bindingOf } from './binding';
export type { Binding } from './binding';
export { dateOfDay, dayNumber, lunarDate, lunarDay, parseDate, weekdayOf, weekdayText } from './calendar';
export type { Artwork, ArtworkShape } from './artwork';
export type { Block, BlockContent, TemplateBlock } from './block';
export { EDITION_FORMAT, SUBJECTS } from './edition';
export { sharesColumns, sharesGrid, sharesLines } from './grid-rect';
export type {
  Article,
  ArticlePicture,
  CaptionPlace,
  Credit,
  Edition,
  GridRect,
  Guide,
  HeadSpec,
  Issue,
  Masthead,
  OwnColumns,
  OwnFurniture,
  Page,
  Picture,
  PictureFit,
  PictureInset,
  PicturePoint,
  Subject,
  Teaser,
  Waiver,
} from './edition';
export type { EditionPlan, PlannedArticle, PlannedPage } from './edition-plan';
export { editionWords, protectedWords } from './edition-words';
export { GRID_PRESETS, gridFacts } from './grid-presets';
export type { GridPreset, GridProblem } from './grid-presets';
export { furnished } from './furnished';
export { inherit, styleNamed } from './inherit';
export type { Inherited, Sheet } from './inherit';
export { LENGTH_UNITS, formatLength, parseLength } from './length-text';
export type { LengthUnit } from './length-text';
export { MASTHEAD_FIELDS, fieldText, isWrittenField } from './masthead-fields';
export type { FieldFacts, MastheadField } from './masthead-fields';
export { PLAIN_MARKS, fitMarks, marksWithin, orderMarks, shiftMarks } from './marks';
export type { InlineMark, PlainMarkKind, RubyMark, Stretch } from './marks';
export { formatPageNumbers, parsePageNumbers } from './page-numbers';
export type { PageStyle } from './page-style';
export { fieldFacts, pageCredits, pageFieldText, pageName, pageStyleOf } from './page-style-of';
export {
  FILE_DIVISIONS,
  FILE_NAME_FIELDS,
  FILE_NAME_PATTERN,
  INK_LIMITS,
  NEWSPRINT,
  PAPER_CODE_PATTERN,
  SCREEN_RANGE,
  conditionName,
  importedCondition,
  parseConditionName,
  pressSpecOf,
} from './press-spec';
export type { FileDivision, ImportedCondition, InkLimit, PressSpec, PressStandard } from './press-spec';
export { FURNITURE_NAMES, MARK_FACES, STYLE_NAMES } from './profile';
export type {
  CharacterStyle,
  CompositeFace,
  CompositeFont,
  CompositionSpec,
  FurnitureName,
  GridSpec,
  HeadlineStyle,
  MarkFace,
  Paper,
  PaperLanguage,
  ParagraphStyle,
  Profile,
  SeparationSpec,
  StyleName,
  TypeStyle,
  TypeStyles,
  Typeface,
} from './profile';
export { BORDER_PATTERNS, BOX_SIDES } from './rule-style';
export type { BorderPattern, BoxSide, BoxStyle, OwnBox, RuleStyle } from './rule-style';
export { issueOn, nextIssueDate, weeklyFrom } from './schedule';
export type { Schedule } from './schedule';
export {
  DRAWN_SHAPES,
  MOST_REPLIES,
  MOST_STROKES,
  MOST_STROKE_POINTS,
  PROOF_ROUNDS,
  PROOF_SIGNS,
  PROOF_STATES,
} from './proof-mark';
export type {
  AnchorPlace,
  DrawnShape,
  MarkedOwner,
  MarkedThing,
  PlaceAnchor,
  ProofAnchor,
  ProofMark,
  ProofReply,
  ProofRound,
  ProofSign,
  ProofState,
  TextAnchor,
} from './proof-mark';
export type { BegunRound, KeptVersion, PaperFields } from './kept-version';
export { MOST_REMARK_RECTS } from './unplaced-remark';
export type { UnplacedRemark } from './unplaced-remark';
export { SIGN_OFF_GATES, SIGN_OFF_STAGES, readingId, signOffId } from './sign-off';
export type { KeptReading, ReadThing, SignOff, SignOffRules, SignOffStage, SignedThing } from './sign-off';
export { readProfile, readsAlike } from './read-profile';
export type { Readings } from './read-profile';
export { instantOf } from './instant';
export { replacePages } from './replace-pages';
export { keepSame, sameData } from './same-data';
export { firstPageOf, firstPages, isShown, shownArticles } from './shown';
export { resolveStyles } from './set-profile';
export type { SetProfile } from './set-profile';
export { partOf, receivedCopy, withText } from './story';
export type {
  DropInitial,
  Indents,
  Paragraph,
  ParagraphKind,
  ReceivedCopy,
  Story,
  StoryPackage,
  StoryPicture,
  StorySource,
} from './story';
export { textEdit } from './text-edit';
export type { TextEdit } from './text-edit';
export { LONGEST_IGNORED, LONGEST_LISTED, LONGEST_LIST_ROW, MOST_LISTED } from './title-lists';
export type { ListChange, ListedPerson, ListedWording, TitleLists } from './title-lists';
export type { TextPart } from './text-part';
export { TYPE_SIZE_RANGE, formatTypeSize, parseTypeSize } from './type-size-text';
export { TYPE_SIZES, nextTypeSize, typeSizeName, typeSizeOf } from './type-sizes';
export type { SizeLadder } from './type-sizes';
export {
  MIGRATIONS,
  canonicalJson,
  migrate,
  profileOfTemplate,
  validateEdition,
  validatePlan,
  validateProfile,
} from './schema';
export type { Problem } from './schema';
