import type { Rect } from '../../geometry';
import {
  DRAWN_SHAPES,
  MOST_REPLIES,
  MOST_STROKES,
  MOST_STROKE_POINTS,
  PROOF_ROUNDS,
  PROOF_SIGNS,
  PROOF_STATES,
} from '../proof-mark';
import type {
  DrawnShape,
  MarkedThing,
  PlaceAnchor,
  ProofAnchor,
  ProofMark,
  ProofReply,
  TextAnchor,
} from '../proof-mark';
import type { TextPart } from '../text-part';
import { MOST_REMARK_RECTS, UNPLACED_REASONS } from '../unplaced-remark';
import type { UnplacedRemark } from '../unplaced-remark';
import { list, listById, number, object, oneOf, optional, text, union, whole, yes } from './check';
import type { Fields, Schema } from './check';
import { identifier, instant, longText, shortText } from './common';

/** Ten times the 10,000 marks that must work. */
const MOST_MARKS = 100_000;
const MOST_TEXT = 10_000_000;

const PART =
  /^(?:kicker|headline|dateline|byline|label|banner|head|text|caption|credit|(?:deck|body|caption|credit):\d{1,6})$/u;

const part = text({ max: 20, pattern: PART }) as Schema<TextPart>;
const place = object<TextAnchor['from']>({ part, offset: whole(0, MOST_TEXT) });

const textAnchor = object<TextAnchor>({
  kind: oneOf(['text']),
  owner: object<TextAnchor['owner']>({ kind: oneOf(['story', 'block', 'label']), id: identifier }),
  from: place,
  to: place,
  words: longText,
  gone: optional(yes),
});

/** A page and its pasteboard, in points; fractions of a thing's box are far smaller. */
const coordinate = number({ min: -100_000, max: 100_000 });
const point = object<PlaceAnchor['at']>({ x: coordinate, y: coordinate });

const anywhere = number({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE });

const thing = union<MarkedThing>({
  picture: object<Extract<MarkedThing, { kind: 'picture' }>>({
    kind: oneOf(['picture']),
    article: identifier,
    picture: identifier,
  }),
  block: object<Extract<MarkedThing, { kind: 'block' }>>({ kind: oneOf(['block']), id: identifier }),
});

const placeAnchor = object<PlaceAnchor>({
  kind: oneOf(['place']),
  page: identifier,
  shape: oneOf(['point', 'rectangle', 'arrow']),
  thing: optional(thing),
  at: point,
  to: optional(point),
});

const drawn = object<DrawnShape>({
  shape: oneOf(DRAWN_SHAPES),
  strokes: list(list(point, { max: MOST_STROKE_POINTS }), { max: MOST_STROKES }),
});

/** A mark wherever it stands. */
const markFields = {
  id: identifier,
  sign: oneOf(PROOF_SIGNS),
  target: optional(textAnchor),
  drawn: optional(drawn),
  text: optional(longText),
  comment: optional(longText),
  replies: optional(
    list(object<ProofReply>({ reader: shortText, at: instant, text: longText }), { max: MOST_REPLIES }),
  ),
  reader: shortText,
  round: oneOf(PROOF_ROUNDS),
  at: instant,
  state: oneOf(PROOF_STATES),
} satisfies Fields<Omit<ProofMark, 'anchor'>>;

/** The marks of an edition. */
export const proofMarks = listById(
  object<ProofMark>({ ...markFields, anchor: union<ProofAnchor>({ text: textAnchor, place: placeAnchor }) }),
  { max: MOST_MARKS },
);

/** Remarks that stand on nothing of it. A file of another program may speak of any page and any place. */
export const unplacedRemarks = listById(
  object<UnplacedRemark>({
    ...markFields,
    page: whole(1, Number.MAX_SAFE_INTEGER),
    rects: list(object<Rect>({ x: anywhere, y: anywhere, width: anywhere, height: anywhere }), {
      max: MOST_REMARK_RECTS,
    }),
    words: optional(longText),
    why: oneOf(UNPLACED_REASONS),
  }),
  { max: MOST_MARKS },
);
