import { LONGEST_IGNORED, LONGEST_LISTED, LONGEST_LIST_ROW, MOST_LISTED } from '../title-lists';
import type { IgnoredSlip, ListChange, ListedEvent, ListedPerson, ListedWording, TitleLists } from '../title-lists';
import { inherit } from '../inherit';
import type { Inherited } from '../inherit';
import { MASTHEAD_FIELDS } from '../masthead-fields';
import { FURNITURE_NAMES, MARK_FACES, STYLE_NAMES } from '../profile';
import type { PageStyle } from '../page-style';
import type {
  CharacterStyle,
  CompositeFace,
  CompositeFont,
  CompositionSpec,
  FolioSpec,
  FootSpec,
  GridSpec,
  HeadlineStyle,
  ImprintSpec,
  MastheadSpec,
  Paper,
  ParagraphStyle,
  Profile,
  SeparationSpec,
  StyleName,
  TeaserSpec,
  TypeStyle,
  TypeStyles,
  Typeface,
} from '../profile';
import { templateBlocks } from './block-schema';
import { boxStyle, ownBox, ruleStyle } from './box-schema';
import { fail, flag, list, number, object, oneOf, optional, partialRecord, record, text, whole, yes } from './check';
import type { Schema } from './check';
import { identifier, ink, shortText } from './common';
import { indents } from './paragraph-schema';
import { pressSpec } from './press-schema';
import { signOffRules } from './sign-off-schema';
import { allOptional, chainsEnd, inheritedObject, sheet } from './sheet-schema';

/** Type sizes and leadings in points: from a hair to a poster's head. */
const points = number({ min: 0.5, max: 2_000 });
/** Sheets that a web press can print, with room. */
const millimetres = number({ min: 10, max: 5_000 });
/** Grid counts: far over the largest broadsheet, far under what costs memory. */
const lineCount = whole(0, 2_000);
const columnCount = whole(1, 100);

/** 长体 and 扁体: beyond these strokes thin or fatten visibly, and no head needs it. */
const stretch = number({ min: 0.5, max: 2 });

const typeface = {
  family: text({ max: 200, pattern: /^.+$/su }),
  weight: whole(1, 1_000),
};

const compositeFace = object<CompositeFace>({
  ...typeface,
  scale: optional(stretch),
  rise: optional(number({ min: -1, max: 1 })),
});

const typeFields = {
  ...typeface,
  size: points,
  leading: points,
  ink,
  align: oneOf(['justify', 'start', 'centre', 'end']),
  composite: optional(
    object<CompositeFont>({
      marks: optional(compositeFace),
      digits: optional(compositeFace),
      latin: optional(compositeFace),
    }),
  ),
  stretch: optional(stretch),
};

const typeStyle = object<TypeStyle>(typeFields);

const inheritedType = record<StyleName, Inherited<TypeStyle>>(STYLE_NAMES, inheritedObject<TypeStyle>(typeFields));

/** What a type style has to have when all that it inherits is counted. */
const COMPLETE = [
  'family',
  'weight',
  'size',
  'leading',
  'ink',
  'align',
] as const satisfies readonly (keyof TypeStyle)[];

/** The type styles as written: body whole by itself, every other one with what it inherits. */
const typeStyles: Schema<TypeStyles> = (value, path, report) => {
  const styles = inheritedType(value, path, report);
  if (styles === undefined || !chainsEnd(styles, path, report)) return undefined;
  const body = typeStyle(styles.body, `${path}.body`, report);
  const open = STYLE_NAMES.flatMap((name) => {
    const said = inherit(styles, styles[name]);
    return COMPLETE.filter((field) => said[field] === undefined).map((field) => `${path}.${name}.${field}`);
  });
  for (const field of open) if (!field.startsWith(`${path}.body.`)) fail(report, field, 'missing-field');
  return body === undefined || open.length > 0 ? undefined : { ...styles, body };
};

const someType = object<Partial<TypeStyle>>(allOptional<TypeStyle>(typeFields));

const headlineStyle = inheritedObject<HeadlineStyle>({ headline: someType, kicker: someType, deck: someType });

/** A page has a hundred lines. */
const fewLines = whole(0, 100);

const paragraphStyle = inheritedObject<ParagraphStyle>({
  ...typeFields,
  indents,
  before: fewLines,
  after: fewLines,
});

const { family, weight, composite, stretch: stretched } = typeFields;

const characterStyle = inheritedObject<CharacterStyle>({
  ...{ family, weight, ink, composite, stretch: stretched },
  scale: number({ min: 0.1, max: 10 }),
});

const paper = object<Paper>({ name: shortText, widthMm: millimetres, heightMm: millimetres });

const grid = object<GridSpec>({
  columns: columnCount,
  cells: whole(1, 500),
  gutter: number({ min: 0, max: 100 }),
  lines: whole(1, 2_000),
  size: points,
  leading: points,
  bandLines: optional(whole(3, 500)),
});

const composition = object<CompositionSpec>({
  prohibition: oneOf(['none', 'basic', 'gb', 'strict']),
  punctuation: oneOf(['quanjiao', 'kaiming', 'banjiao', 'none']),
  latinGap: number({ min: 0, max: 1 }),
  digitGap: number({ min: 0, max: 1 }),
  indent: number({ min: 0, max: 20 }),
  lineBreak: optional(oneOf(['loose', 'normal', 'strict'])),
  composer: optional(oneOf(['paragraph', 'line'])),
  firstMark: optional(oneOf(['trim', 'keep'])),
  interpunct: optional(oneOf(['half', 'whole'])),
  grid: optional(yes),
});

const fieldRow = list(oneOf(MASTHEAD_FIELDS), { max: 50 });
const fieldRows = list(fieldRow, { max: 50 });

const masthead = object<MastheadSpec>({
  columns: columnCount,
  lines: lineCount,
  nameplate: typeStyle,
  above: fieldRow,
  side: fieldRow,
  rows: fieldRows,
  column: optional(whole(0, 100)),
  code: optional(oneOf(MASTHEAD_FIELDS)),
  box: optional(ownBox),
  required: optional(fieldRow),
});

const teaser = object<TeaserSpec>({
  place: oneOf(['ear', 'foot']),
  columns: columnCount,
  lines: lineCount,
  box: optional(ownBox),
});

const imprint = object<ImprintSpec>({ lines: lineCount, page: oneOf(['first', 'last']), rows: fieldRows });

const ruleWidth = number({ min: 0, max: 100 });

const separation = object<SeparationSpec>({
  storyRule: ruleWidth,
  legRule: ruleWidth,
  ink,
  style: optional(ruleStyle),
});

const folio = object<FolioSpec>({ lines: lineCount, fields: fieldRow });

/** How one page differs from the others. */
export const pageStyle = inheritedObject<PageStyle>({
  furniture: partialRecord(FURNITURE_NAMES, flag),
  fields: partialRecord(MASTHEAD_FIELDS, shortText),
  folio,
  separation,
  accent: ink,
  without: list(identifier, { max: 200 }),
});

/** Names and terms kept whole: each shorter than a line, the list as long as a gazetteer of a province. */
export const wordList = list(text({ max: 40, pattern: /^\S.*$/su }), { max: 50_000 });

const entry = text({ max: LONGEST_LISTED, pattern: /^\S.*$/su });
const day = text({ max: 10, pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ });
const persons = list(object<ListedPerson>({ name: entry, office: optional(entry) }), { max: MOST_LISTED });
const wordings = list(object<ListedWording>({ wrong: entry, right: optional(entry) }), { max: MOST_LISTED });

const listRows = list(text({ max: LONGEST_LIST_ROW, pattern: /^\S.*$/su }), { max: MOST_LISTED });
const listChange = object<ListChange>({
  list: entry,
  instead: optional(yes),
  added: optional(listRows),
  struck: optional(listRows),
});

const titleLists = object<TitleLists>({
  leaders: optional(persons),
  people: optional(persons),
  wordings: optional(wordings),
  confusables: optional(wordings),
  events: optional(list(object<ListedEvent>({ name: entry, from: day, to: optional(day) }), { max: MOST_LISTED })),
  ignored: optional(
    list(object<IgnoredSlip>({ code: entry, text: text({ max: LONGEST_IGNORED }) }), { max: MOST_LISTED }),
  ),
  changes: optional(list(listChange, { max: 500 })),
});

/** The profile's form. A field added to `Profile` fails to compile here until it has its limits. */
export const profileSchema: Schema<Profile> = object<Profile>({
  id: identifier,
  name: shortText,
  language: oneOf(['zh-Hans', 'zh-Hant']),
  paper,
  grid,
  composition,
  styles: typeStyles,
  headlineStyles: optional(sheet(headlineStyle)),
  paragraphStyles: optional(sheet(paragraphStyle)),
  characterStyles: optional(sheet(characterStyle)),
  boxStyles: optional(sheet(boxStyle)),
  pageStyles: optional(sheet(pageStyle)),
  blocks: optional(templateBlocks),
  legal: optional(oneOf(['newspaper', 'internal'])),
  press: optional(pressSpec),
  signOff: optional(signOffRules),
  sizeLadder: optional(oneOf(['founder', 'office'])),
  markFaces: optional(partialRecord(MARK_FACES, object<Typeface>(typeface))),
  headlineSizes: list(points, { min: 1, max: 50 }),
  storyShapes: optional(oneOf(['rectangles', 'steps'])),
  masthead,
  folio,
  teaser,
  credits: object<FootSpec>({ lines: lineCount }),
  imprint,
  separation,
  accent: ink,
  words: optional(wordList),
  lists: optional(titleLists),
  pageNames: list(shortText, { max: 500 }),
});
