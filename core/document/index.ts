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
export { MASTHEAD_FIELDS, STYLE_NAMES } from './profile';
export type {
  CompositionSpec,
  FolioSpec,
  GridSpec,
  MastheadField,
  MastheadSpec,
  Paper,
  PaperLanguage,
  Profile,
  StyleName,
  TeaserSpec,
  TypeStyle,
} from './profile';
export type { Paragraph, ParagraphKind, Story, StoryPicture, StorySource } from './story';
