import type { Artwork, ArtworkShape } from '../artwork';
import { EDITION_FORMAT, PICTURE_TYPES } from '../edition';
import type {
  Article,
  ArticleLabel,
  ArticlePicture,
  Credit,
  Edition,
  Guide,
  HeadSpec,
  Issue,
  Masthead,
  OwnColumns,
  OwnFurniture,
  Page,
  Picture,
  PictureInset,
  Teaser,
  Waiver,
} from '../edition';
import type { BegunRound, KeptVersion, PaperFields } from '../kept-version';
import { MASTHEAD_FIELDS } from '../masthead-fields';
import { FURNITURE_NAMES } from '../profile';
import { PROOF_ROUNDS } from '../proof-mark';
import type { Schedule } from '../schedule';
import type { ReceivedCopy, Story, StoryPackage, StoryPicture, StorySource } from '../story';
import {
  fail,
  flag,
  list,
  listById,
  number,
  object,
  oneOf,
  optional,
  partialRecord,
  text,
  union,
  whole,
  yes,
} from './check';
import type { Fields, Schema } from './check';
import { blocks } from './block-schema';
import { ownBox } from './box-schema';
import { identifier, ink, instant, longText, sha256, share, shortText } from './common';
import { captionPlace, gridExtent, gridRect, pictureFit, picturePoint, subjects } from './grid-schema';
import { paragraphSchema } from './paragraph-schema';
import { pageStyle, profileSchema, wordList } from './profile-schema';
import { proofMarks, unplacedRemarks } from './proof-mark-schema';
import { readings, signOffs } from './sign-off-schema';

/** Ten times the 500-page, 20,000-article edition that must work. */
const MOST_PAGES = 5_000;
const MOST_ARTICLES_ON_A_PAGE = 2_000;
const MOST_STORIES = 200_000;
const MOST_PICTURES = 2_000;
const MOST_PARAGRAPHS = 100_000;

const issueNumber = whole(0, 10_000_000);

const headSpec = object<HeadSpec>({
  size: number({ min: 0.5, max: 2_000 }),
  style: optional(shortText),
  place: optional(oneOf(['beside', 'within'])),
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
  fit: optional(pictureFit),
  caption: optional(captionPlace),
});

/** More than two hundredths of an em shows as another measure of type. */
const MOST_TRACKING = 2;
const anyTracking = number({ min: -MOST_TRACKING, max: MOST_TRACKING });

/** None is said by leaving it out, so that one document has one form. */
const tracking: Schema<number> = (value, path, report) =>
  value === 0 ? fail(report, path, 'wrong-form', { found: 0 }) : anyTracking(value, path, report);

/** The fields of an article; a plan's articles have most of them too. */
export const articleFields = {
  id: identifier,
  story: identifier,
  frame: gridRect,
  head: optional(headSpec),
  pictures: list(articlePicture, { max: 200 }),
  vertical: optional(yes),
  columns: optional(object<OwnColumns>({ count: whole(1, 100), gutter: optional(number({ min: 0, max: 100 })) })),
  bands: optional(whole(1, 100)),
  box: optional(ownBox),
  label: optional(object<ArticleLabel>({ text: shortText, place: oneOf(['bar', 'tab']) })),
  tracking: optional(tracking),
  locked: optional(yes),
  columnsLocked: optional(yes),
  makeUpLocked: optional(yes),
  hidden: optional(yes),
} satisfies Fields<Article>;

const article = object<Article>(articleFields);

const credits = list(object<Credit>({ role: shortText, names: shortText }), { max: 500 });

/** Ten times what anyone draws on one page. */
const MOST_GUIDES = 500;

/** A guide may lie beside the page, on the pasteboard. */
const guidePlace = number({ min: -100_000, max: 100_000 });

const guide = object<Guide>({ id: identifier, axis: oneOf(['across', 'down']), at: guidePlace });

const ownFurniture = object<OwnFurniture>({
  frame: optional(gridRect),
  locked: optional(yes),
  hidden: optional(yes),
});

const page = object<Page>({
  id: identifier,
  name: shortText,
  credits: optional(credits),
  style: optional(pageStyle),
  furniture: optional(partialRecord(FURNITURE_NAMES, ownFurniture)),
  blocks: optional(blocks),
  articles: listById(article, { max: MOST_ARTICLES_ON_A_PAGE }),
  guides: optional(listById(guide, { max: MOST_GUIDES })),
});

/** A package has a name, or it is none. */
const packageName = text({ max: 1_000, pattern: /\S/u });

/** The fields of a story's package; a plan's packages have them too. */
export const packageFields = { name: packageName, framed: optional(yes) } satisfies Fields<StoryPackage>;

const story = object<Story>({
  id: identifier,
  source: optional(object<StorySource>({ file: shortText, sha256, path: optional(text({ max: 10_000 })) })),
  received: optional(
    object<ReceivedCopy>({ headline: longText, paragraphs: list(longText, { max: MOST_PARAGRAPHS }) }),
  ),
  priority: number({ min: -1_000_000, max: 1_000_000 }),
  section: shortText,
  killed: flag,
  filler: optional(yes),
  package: optional(object<StoryPackage>(packageFields)),
  subjects: optional(subjects),
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
  type: oneOf(PICTURE_TYPES),
  width: whole(1, 1_000_000),
  height: whole(1, 1_000_000),
  colour: optional(oneOf(['bilevel', 'grey', 'cmyk'])),
  alpha: optional(yes),
  focus: optional(picturePoint),
  faces: optional(
    list(object<NonNullable<Picture['faces']>[number]>({ x: share, y: share, width: share, height: share }), {
      max: 100,
    }),
  ),
  subjects: optional(subjects),
});

/** Coordinates of a drawing: far over any nameplate, far under what costs memory. */
const MOST_COORDINATES = 200_000;
const coordinate = number({ min: -1_000_000, max: 1_000_000 });
const drawingSide = number({ min: 0.001, max: 1_000_000 });

const artwork = object<Artwork>({
  id: identifier,
  name: shortText,
  width: drawingSide,
  height: drawingSide,
  shapes: list(
    object<ArtworkShape>({
      contours: list(list(coordinate, { min: 2, max: MOST_COORDINATES }), { max: 20_000 }),
      ink: optional(ink),
    }),
    { max: 5_000 },
  ),
});

const date: Schema<string> = text({ max: 10, pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ });

/** A century of days out of order. */
const dates = list(date, { max: 40_000 });

type Days<Kind extends Schedule['days']['kind']> = Extract<Schedule['days'], { readonly kind: Kind }>;

/** When a paper appears. */
export const schedule = object<Schedule>({
  from: object<Schedule['from']>({ date, number: issueNumber, total: issueNumber }),
  days: union<Schedule['days']>({
    week: object<Days<'week'>>({ kind: oneOf(['week']), weekdays: list(whole(0, 6), { max: 7 }) }),
    month: object<Days<'month'>>({ kind: oneOf(['month']), days: list(whole(1, 31), { max: 31 }) }),
  }),
  numbering: oneOf(['year', 'run']),
  skipped: dates,
  extra: dates,
});

type Nameplate<Kind extends string> = Extract<Masthead['nameplate'], { readonly kind: Kind }>;

const nameplate = union<NonNullable<Masthead['nameplate']>>({
  artwork: object<Nameplate<'artwork'>>({ kind: oneOf(['artwork']), artwork: identifier }),
  picture: object<Nameplate<'picture'>>({ kind: oneOf(['picture']), picture: identifier }),
});

/** A key holds up to a handful of ids. */
const findingKey = text({ max: 2_000, pattern: /\S/u });
const MOST_WAIVERS = 20_000;

const waiver = object<Waiver>({ finding: findingKey, reason: text({ max: 1_000, pattern: /\S/u }) });

const issue = object<Issue>({ date, number: optional(issueNumber), total: optional(issueNumber) });

const masthead = object<Masthead>({
  name: shortText,
  fields: partialRecord(MASTHEAD_FIELDS, shortText),
  nameplate: optional(nameplate),
  schedule: optional(schedule),
});

const teasers = list(
  object<Teaser>({ text: longText, story: optional(identifier), page: optional(whole(0, MOST_PAGES)) }),
  { max: 500 },
);

/** Ten sittings of ten readers at every story of a large edition. */
const MOST_VERSIONS = 200_000;

type Version<Kind extends KeptVersion['kind']> = Extract<KeptVersion, { readonly kind: Kind }>;

const versionFields = {
  id: text({ max: 400, pattern: /^.+$/su }),
  round: oneOf(PROOF_ROUNDS),
  reader: shortText,
  at: instant,
};

const versions = list(
  union<KeptVersion>({
    story: object<Version<'story'>>({
      ...versionFields,
      kind: oneOf(['story']),
      of: identifier,
      index: whole(0, MOST_STORIES),
      value: optional(story),
    }),
    page: object<Version<'page'>>({
      ...versionFields,
      kind: oneOf(['page']),
      of: identifier,
      index: whole(0, MOST_PAGES),
      value: optional(page),
    }),
    paper: object<Version<'paper'>>({
      ...versionFields,
      kind: oneOf(['paper']),
      value: object<PaperFields>({ profile: profileSchema, issue, masthead, teasers, credits }),
    }),
  }),
  { max: MOST_VERSIONS },
);

const rounds = listById(object<BegunRound>({ id: oneOf(PROOF_ROUNDS), reader: shortText, at: instant }), {
  max: PROOF_ROUNDS.length,
});

/** The edition's form. A field added to `Edition` fails to compile here until it has its limits. */
export const editionSchema: Schema<Edition> = object<Edition>({
  format: oneOf([EDITION_FORMAT]),
  id: identifier,
  profile: profileSchema,
  issue,
  masthead,
  teasers,
  credits,
  words: optional(wordList),
  artworks: optional(listById(artwork, { max: 50 })),
  pictures: listById(picture, { max: MOST_PICTURES }),
  stories: listById(story, { max: MOST_STORIES }),
  pages: listById(page, { max: MOST_PAGES }),
  waivers: optional(list(waiver, { max: MOST_WAIVERS })),
  proofMarks: optional(proofMarks),
  unplaced: optional(unplacedRemarks),
  rounds: optional(rounds),
  versions: optional(versions),
  signOffs: optional(signOffs),
  readings: optional(readings),
});
