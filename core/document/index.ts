export { lunarDate, lunarDay, parseDate, weekdayOf, weekdayText } from './calendar';
export type { CalendarDay, LunarDay } from './calendar';
export { EDITION_FORMAT } from './edition';
export type {
  Article,
  ArticlePicture,
  Credit,
  Edition,
  GridRect,
  HeadSpec,
  Issue,
  Masthead,
  Page,
  Picture,
  PictureInset,
  Teaser,
} from './edition';
export { editionWords, protectedWords } from './edition-words';
export { MASTHEAD_FIELDS, fieldText, isWrittenField } from './masthead-fields';
export type { FieldFacts, MastheadField } from './masthead-fields';
export { PLAIN_MARKS, fitMarks, marksWithin, orderMarks, shiftMarks } from './marks';
export type { InlineMark, PlainMark, PlainMarkKind, RubyMark, Stretch } from './marks';
export { MARK_FACES, STYLE_NAMES } from './profile';
export type {
  CompositeFace,
  CompositeFont,
  CompositionSpec,
  FolioSpec,
  FootSpec,
  GridSpec,
  ImprintSpec,
  MarkFace,
  MastheadSpec,
  Paper,
  PaperLanguage,
  Profile,
  SeparationSpec,
  StyleName,
  TeaserSpec,
  TypeStyle,
  Typeface,
} from './profile';
export { partOf, withText } from './story';
export type {
  DropInitial,
  Indents,
  Paragraph,
  ParagraphKind,
  Story,
  StoryPicture,
  StorySource,
  TabMark,
} from './story';
export { textEdit } from './text-edit';
export type { TextEdit } from './text-edit';
export { TYPE_SIZES, ladderSizes, typeSizeName, typeSizeOf } from './type-sizes';
export type { SizeLadder, TypeSize } from './type-sizes';
export { MIGRATIONS, PROBLEM_CODES, canonicalJson, migrate, validateEdition, validateProfile } from './schema';
export type { Migrated, Migration, Problem, ProblemCode, ValidatedEdition, ValidatedProfile } from './schema';
