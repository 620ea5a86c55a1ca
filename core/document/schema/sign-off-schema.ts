import { PROOF_ROUNDS } from '../proof-mark';
import { SIGN_OFF_GATES, SIGN_OFF_STAGES } from '../sign-off';
import type { KeptReading, PageReading, SignOff, SignOffRules, SignedThing, StoryReading } from '../sign-off';
import { list, listById, object, oneOf, optional, text } from './check';
import type { Schema } from './check';
import { identifier, instant, shortText } from './common';

/** Eight stages of ten times the most pages that must work. */
const MOST_SIGN_OFFS = 40_000;
/** Twice what a page may hold. */
const MOST_THINGS = 4_000;
/** Every story, block and piece of furniture of the largest edition, read by three readers. */
const MOST_READINGS = 100_000;

/** Made of the ids and names of what it is about. */
const madeId = text({ max: 2_000, pattern: /^.+$/su });
const fingerprint = text({ max: 20, pattern: /^[0-9a-z]+$/u });
const readerName = shortText;

const seen = list(
  object<SignedThing>({
    kind: oneOf(['story', 'block', 'page']),
    id: identifier,
    name: shortText,
    text: fingerprint,
    place: fingerprint,
  }),
  { max: MOST_THINGS },
);

/** Who signed pages. */
export const signOffs = listById(
  object<SignOff>({
    id: madeId,
    page: identifier,
    stage: oneOf(SIGN_OFF_STAGES),
    reader: readerName,
    at: instant,
    seen,
  }),
  { max: MOST_SIGN_OFFS },
);

const readingFields = { id: madeId, round: oneOf(PROOF_ROUNDS), reader: readerName, at: instant, text: fingerprint };
const storyReading = object<StoryReading>({ ...readingFields, story: identifier });
const pageReading = object<PageReading>({
  ...readingFields,
  kind: oneOf(['block', 'furniture']),
  of: identifier,
  page: identifier,
});

/** What names a story is its reading, as before blocks and furniture were read. */
const reading: Schema<KeptReading> = (value, path, report) => {
  const onPage = typeof value === 'object' && value !== null && 'kind' in value;
  return (onPage ? pageReading : storyReading)(value, path, report);
};

/** Who read what. */
export const readings = listById(reading, { max: MOST_READINGS });

/** How a title has its pages signed. */
export const signOffRules = object<SignOffRules>({
  stages: optional(list(oneOf(SIGN_OFF_STAGES), { max: SIGN_OFF_STAGES.length })),
  gates: optional(list(oneOf(SIGN_OFF_GATES), { max: SIGN_OFF_GATES.length })),
  unsigned: optional(oneOf(['warn', 'refuse'])),
});
