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
  Teaser,
} from './edition';
export { editionWords } from './edition-words';
export { MASTHEAD_FIELDS, fieldText, isWrittenField } from './masthead-fields';
export type { FieldFacts, MastheadField } from './masthead-fields';
export { STYLE_NAMES } from './profile';
export type {
  CompositeFace,
  CompositeFont,
  CompositionSpec,
  FolioSpec,
  FootSpec,
  GridSpec,
  ImprintSpec,
  MastheadSpec,
  Paper,
  PaperLanguage,
  Profile,
  SeparationSpec,
  StyleName,
  TeaserSpec,
  TypeStyle,
} from './profile';
export type { Paragraph, ParagraphKind, Story, StoryPicture, StorySource } from './story';
export { TYPE_SIZES, ladderSizes, typeSizeName, typeSizeOf } from './type-sizes';
export type { SizeLadder, TypeSize } from './type-sizes';
export { MIGRATIONS, PROBLEM_CODES, canonicalJson, migrate, validateEdition, validateProfile } from './schema';
export type { Migrated, Migration, Problem, ProblemCode, ValidatedEdition, ValidatedProfile } from './schema';
