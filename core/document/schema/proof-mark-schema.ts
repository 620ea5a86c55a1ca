import { MOST_REPLIES, PROOF_ROUNDS, PROOF_SIGNS, PROOF_STATES } from '../proof-mark';
import type { MarkedThing, PlaceAnchor, ProofAnchor, ProofMark, ProofReply, TextAnchor } from '../proof-mark';
import type { TextPart } from '../text-part';
import { list, listById, number, object, oneOf, optional, text, union, whole, yes } from './check';
import type { Schema } from './check';
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

/** The marks of an edition. */
export const proofMarks = listById(
  object<ProofMark>({
    id: identifier,
    sign: oneOf(PROOF_SIGNS),
    anchor: union<ProofAnchor>({ text: textAnchor, place: placeAnchor }),
    target: optional(textAnchor),
    text: optional(longText),
    comment: optional(longText),
    replies: optional(
      list(object<ProofReply>({ reader: shortText, at: instant, text: longText }), { max: MOST_REPLIES }),
    ),
    reader: shortText,
    round: oneOf(PROOF_ROUNDS),
    at: instant,
    state: oneOf(PROOF_STATES),
  }),
  { max: MOST_MARKS },
);
