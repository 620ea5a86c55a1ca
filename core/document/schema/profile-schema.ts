import type { Ink } from '../../display-list';
import { MASTHEAD_FIELDS } from '../masthead-fields';
import { MARK_FACES, STYLE_NAMES } from '../profile';
import type {
  CompositeFace,
  CompositeFont,
  CompositionSpec,
  FolioSpec,
  FootSpec,
  GridSpec,
  ImprintSpec,
  MastheadSpec,
  Paper,
  Profile,
  SeparationSpec,
  TeaserSpec,
  TypeStyle,
  Typeface,
} from '../profile';
import { list, number, object, oneOf, optional, partialRecord, record, text, union, whole, yes } from './check';
import type { Schema } from './check';

/** Ids of every kind: short, and never a path or a command, whatever they hold. */
export const identifier: Schema<string> = text({ max: 200, pattern: /^.+$/su });

/** Names, roles, section words: one short line. */
export const shortText: Schema<string> = text({ max: 1_000 });

/** Type sizes and leadings in points: from a hair to a poster's head. */
const points = number({ min: 0.5, max: 2_000 });
/** Sheets that a web press can print, with room. */
const millimetres = number({ min: 10, max: 5_000 });
const share = number({ min: 0, max: 1 });
/** Grid counts: far over the largest broadsheet, far under what costs memory. */
const lineCount = whole(0, 2_000);
const columnCount = whole(1, 100);

const fourShares: Schema<readonly [number, number, number, number]> = (value, path, report) => {
  const shares = list(share, { min: 4, max: 4 })(value, path, report);
  if (shares === undefined) return undefined;
  const [c = 0, m = 0, y = 0, k = 0] = shares;
  return [c, m, y, k];
};

const ink: Schema<Ink> = union<Ink>({
  process: object<Extract<Ink, { kind: 'process' }>>({ kind: oneOf(['process']), cmyk: fourShares }),
  spot: object<Extract<Ink, { kind: 'spot' }>>({
    kind: oneOf(['spot']),
    name: text({ max: 100, pattern: /^[\x20-\x7e]+$/ }),
    tint: share,
    alternate: fourShares,
  }),
});

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

const typeStyle = object<TypeStyle>({
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
});

const paper = object<Paper>({ name: shortText, widthMm: millimetres, heightMm: millimetres });

const grid = object<GridSpec>({
  columns: columnCount,
  cells: whole(1, 500),
  gutter: number({ min: 0, max: 100 }),
  lines: whole(1, 2_000),
  size: points,
  leading: points,
});

const composition = object<CompositionSpec>({
  prohibition: oneOf(['none', 'basic', 'gb', 'strict']),
  punctuation: oneOf(['quanjiao', 'kaiming', 'banjiao', 'none']),
  latinGap: share,
  digitGap: share,
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
  required: optional(fieldRow),
});

const teaser = object<TeaserSpec>({ place: oneOf(['ear', 'foot']), columns: columnCount, lines: lineCount });

const imprint = object<ImprintSpec>({ lines: lineCount, page: oneOf(['first', 'last']), rows: fieldRows });

const ruleWidth = number({ min: 0, max: 100 });

const separation = object<SeparationSpec>({ storyRule: ruleWidth, legRule: ruleWidth, ink });

/** Names and terms kept whole: each shorter than a line, the list as long as a gazetteer of a province. */
export const wordList = list(text({ max: 40, pattern: /^\S.*$/su }), { max: 50_000 });

/** The profile's form. A field added to `Profile` fails to compile here until it has its limits. */
export const profileSchema: Schema<Profile> = object<Profile>({
  id: identifier,
  name: shortText,
  language: oneOf(['zh-Hans', 'zh-Hant']),
  paper,
  grid,
  composition,
  styles: record(STYLE_NAMES, typeStyle),
  markFaces: optional(partialRecord(MARK_FACES, object<Typeface>(typeface))),
  headlineSizes: list(points, { min: 1, max: 50 }),
  masthead,
  folio: object<FolioSpec>({ lines: lineCount, fields: fieldRow }),
  teaser,
  credits: object<FootSpec>({ lines: lineCount }),
  imprint,
  separation,
  accent: ink,
  words: optional(wordList),
  pageNames: list(shortText, { max: 500 }),
});
