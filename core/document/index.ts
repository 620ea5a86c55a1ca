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
export { MIGRATIONS, PROBLEM_CODES, canonicalJson, migrate, validateEdition, validateProfile } from './schema';
export type { Migrated, Migration, Problem, ProblemCode, ValidatedEdition, ValidatedProfile } from './schema';
