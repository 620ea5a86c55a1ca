import type { EditionPlan, PlannedArticle, PlannedFrame, PlannedPackage, PlannedPage } from '../edition-plan';
import { MASTHEAD_FIELDS } from '../masthead-fields';
import { blocks } from './block-schema';
import { list, object, optional, partialRecord, whole } from './check';
import type { Fields, Schema } from './check';
import { shortText } from './common';
import { articleFields, packageFields, schedule } from './edition-schema';
import { gridExtent, gridRectFields } from './grid-schema';
import { pageStyle } from './profile-schema';

/** A plan is drawn by hand: more than this is something else. */
const MOST_PAGES = 500;
const MOST_ARTICLES = 200;

const rank = whole(1, MOST_ARTICLES);

const story: Schema<string | number> = (value, path, report) =>
  typeof value === 'number' ? rank(value, path, report) : shortText(value, path, report);

const { line, ...across } = gridRectFields;
const lines = optional(gridExtent);
const hanging = object<Extract<PlannedFrame, { line: number }>>({ ...across, line, lines });
const standing = object<Extract<PlannedFrame, { foot: number }>>({ ...across, foot: line, lines });

const frame: Schema<PlannedFrame> = (value, path, report) =>
  typeof value === 'object' && value !== null && 'foot' in value
    ? standing(value, path, report)
    : hanging(value, path, report);

const {
  id: _id,
  story: _story,
  frame: _frame,
  pictures,
  tracking: _tracking,
  locked: _locked,
  hidden: _hidden,
  ...placed
} = articleFields;

const fields: Fields<PlannedArticle> = { ...placed, story, frame, pictures: optional(pictures) };

const planned = object<PlannedPackage>({ ...packageFields, stories: list(story, { max: MOST_ARTICLES }) });

const page = object<PlannedPage>({
  name: shortText,
  style: optional(pageStyle),
  blocks: optional(blocks),
  articles: optional(list(object<PlannedArticle>(fields), { max: MOST_ARTICLES })),
  packages: optional(list(planned, { max: MOST_ARTICLES })),
});

/** The form of a plan. */
export const planSchema: Schema<EditionPlan> = object<EditionPlan>({
  masthead: optional(
    object<NonNullable<EditionPlan['masthead']>>({
      fields: optional(partialRecord(MASTHEAD_FIELDS, shortText)),
      schedule: optional(schedule),
    }),
  ),
  pages: list(page, { max: MOST_PAGES }),
});
