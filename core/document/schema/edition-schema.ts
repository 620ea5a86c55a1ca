import { EDITION_FORMAT } from '../edition';
import type {
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
} from '../edition';
import { MASTHEAD_FIELDS } from '../masthead-fields';
import type { Story, StoryPicture, StorySource } from '../story';
import { flag, list, listById, number, object, oneOf, optional, partialRecord, text, whole, yes } from './check';
import type { Schema } from './check';
import { LONGEST_TEXT, paragraphSchema } from './paragraph-schema';
import { identifier, profileSchema, shortText, wordList } from './profile-schema';

/** Ten times the 500-page, 20,000-article edition that must work. */
const MOST_PAGES = 5_000;
const MOST_ARTICLES_ON_A_PAGE = 2_000;
const MOST_STORIES = 200_000;
const MOST_PICTURES = 2_000;
const MOST_PARAGRAPHS = 100_000;

const longText = text({ max: LONGEST_TEXT });
const sha256 = text({ max: 64, pattern: /^[0-9a-f]{64}$/ });
/** Grid places may lie outside the type area (a diagnostic tells), but not where sums lose their meaning. */
const gridPlace = whole(-1_000, 10_000);
const gridExtent = whole(0, 10_000);
const issueNumber = whole(0, 10_000_000);

const gridRect = object<GridRect>({
  column: gridPlace,
  columns: gridExtent,
  line: gridPlace,
  lines: gridExtent,
});

const headSpec = object<HeadSpec>({
  size: number({ min: 0.5, max: 2_000 }),
  air: optional(number({ min: 0, max: 100 })),
  lines: optional(gridExtent),
  line: optional(gridExtent),
  span: optional(object<NonNullable<HeadSpec['span']>>({ column: gridExtent, columns: gridExtent })),
  vertical: optional(yes),
});

/** A broadsheet is about 110 cells wide. */
const MOST_CELLS = 1_000;

const pictureInset = object<PictureInset>({
  x: number({ min: -MOST_CELLS, max: MOST_CELLS }),
  width: number({ min: 1, max: MOST_CELLS }),
  standoff: optional(
    object<NonNullable<PictureInset['standoff']>>({
      cells: number({ min: 0, max: MOST_CELLS }),
      lines: whole(0, MOST_CELLS),
    }),
  ),
});

const articlePicture = object<ArticlePicture>({
  index: whole(0, MOST_PICTURES),
  frame: gridRect,
  over: optional(flag),
  inset: optional(pictureInset),
});

const article = object<Article>({
  id: identifier,
  story: identifier,
  frame: gridRect,
  head: optional(headSpec),
  pictures: list(articlePicture, { max: 200 }),
  vertical: optional(yes),
});

const credits = list(object<Credit>({ role: shortText, names: shortText }), { max: 500 });

const page = object<Page>({
  id: identifier,
  name: shortText,
  credits: optional(credits),
  articles: listById(article, { max: MOST_ARTICLES_ON_A_PAGE }),
});

const story = object<Story>({
  id: identifier,
  source: optional(object<StorySource>({ file: shortText, sha256 })),
  priority: number({ min: -1_000_000, max: 1_000_000 }),
  section: shortText,
  killed: flag,
  kicker: longText,
  headline: longText,
  decks: list(longText, { max: 200 }),
  dateline: longText,
  byline: longText,
  paragraphs: list(paragraphSchema, { max: MOST_PARAGRAPHS }),
  pictures: list(object<StoryPicture>({ picture: identifier, caption: longText, credit: shortText }), { max: 500 }),
});

const picture = object<Picture>({
  id: identifier,
  name: shortText,
  sha256,
  type: oneOf(['image/jpeg', 'image/png']),
  width: whole(1, 1_000_000),
  height: whole(1, 1_000_000),
});

const date: Schema<string> = text({ max: 10, pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ });

/** The edition's form. A field added to `Edition` fails to compile here until it has its limits. */
export const editionSchema: Schema<Edition> = object<Edition>({
  format: oneOf([EDITION_FORMAT]),
  id: identifier,
  profile: profileSchema,
  issue: object<Issue>({ date, number: optional(issueNumber), total: optional(issueNumber) }),
  masthead: object<Masthead>({ name: shortText, fields: partialRecord(MASTHEAD_FIELDS, shortText) }),
  teasers: list(object<Teaser>({ text: longText, story: optional(identifier), page: optional(whole(0, MOST_PAGES)) }), {
    max: 500,
  }),
  credits,
  words: optional(wordList),
  pictures: listById(picture, { max: MOST_PICTURES }),
  stories: listById(story, { max: MOST_STORIES }),
  pages: listById(page, { max: MOST_PAGES }),
});
