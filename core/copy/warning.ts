/** What a reader of copy can be unsure of. The catalogues hold the words for each code. */
export const COPY_WARNING_CODES = [
  /** Pinyin readings of a converter were taken out. values: count. */
  'readings-removed',
  /** A reading in brackets was left, for it may be meant. values: text. */
  'reading-kept',
  /** Characters of the other script stand in the copy. values: count, characters. */
  'mixed-scripts',
  /** Text looks garbled by a wrong conversion; see the original. values: text. */
  'garbled-text',
  /** A replacement mark stands for bytes that could not be read. values: count. */
  'unreadable-bytes',
  /** A bracket or quote without its partner. values: mark. */
  'unpaired-mark',
  /** Two halves of a sentence were joined on weak evidence. values: before, after. */
  'doubtful-join',
  /** A paragraph ends in mid-sentence and nothing carries it on. values: text. */
  'unfinished-sentence',
  /** A caption was taken out of the sentence it stood in. values: text. */
  'caption-moved',
  /** A story without a headline. values: text. */
  'no-headline',
  /** The parts of a head were told apart by guess. values: kicker, headline. */
  'doubtful-head',
  /** A headline found behind its story. values: headline. */
  'headline-after-story',
  /** A short line taken as a subhead, or as a new story's headline, by guess. values: text. */
  'doubtful-subhead',
  /** A line taken as a caption by guess. values: text. */
  'doubtful-caption',
  /** A line nobody understood, kept with the nearest story. values: text. */
  'not-understood',
] as const;

/** The name of a copy warning; it never changes once released. */
export type CopyWarningCode = (typeof COPY_WARNING_CODES)[number];

/** Something in copy that an editor should look at. Offsets are UTF-16, into the decoded source. */
export interface CopyWarning {
  readonly code: CopyWarningCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly start: number;
  readonly end: number;
}
