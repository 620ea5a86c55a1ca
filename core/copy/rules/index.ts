import { blankLines } from './blank-lines';
import { cutSentences } from './cut-sentences';
import { dashes, ellipses } from './dashes-and-dots';
import { fullWidthLetters } from './full-width-letters';
import { halfWidthMarks } from './half-width-marks';
import { hanSpaces } from './han-spaces';
import { invisible, lineEdges } from './invisible';
import { lineEnds } from './line-ends';
import { readings } from './readings';
import type { CopyRule } from './rule';
import { straightQuotes } from './straight-quotes';
import { urlBrackets } from './url-brackets';

/** The rules that make marks Chinese ones, in the order they run. */
export const MARK_RULES: readonly CopyRule[] = [
  /** “ ” for " ". */
  straightQuotes,
  /** …… for ... */
  ellipses,
  /** —— for -- */
  dashes,
  /** ， for , (N1). */
  halfWidthMarks,
];

/**
 * The rules of copy cleaning in the order they run. First the text is made plain (lines, blanks, letters), then the
 * noise of converters goes, then marks become Chinese ones, and last, with the marks to go by, sentences are mended.
 */
export const COPY_RULES: readonly CopyRule[] = [
  /** One kind of line end. */
  lineEnds,
  /** One kind of space; no unseen characters. */
  invisible,
  /** No typed indents, no trailing blanks. */
  lineEdges,
  /** Digits and Latin letters in half width. */
  fullWidthLetters,
  /** Pinyin readings that a script converter left. */
  readings,
  /** Angle brackets around addresses. */
  urlBrackets,
  ...MARK_RULES,
  /** Spaces that say nothing. */
  hanSpaces,
  /** Halves of sentences, and captions between them. */
  cutSentences,
  /** At most one blank line. */
  blankLines,
];
