import type { FontBook } from '../font';
import type { Points } from '../units';
import { EPSILON } from './break-lines';
import { prepareHeadline } from './prepare-headline';
import { breakHeadline, headlineWidth, setHeadlineLines } from './set-headline';
import type { HeadlineOptions } from './set-headline';
import type { ParagraphStyle, SetParagraph, Span } from './types';

/** A vertical headline 竖题: its lines from right to left; `width` of each is its height. */
export interface SetVerticalHeadline extends SetParagraph {
  /** Whether every line fits the height with no word cut. */
  readonly fits: boolean;
  /** How badly its lines say what they say: 0 not at all, 1 poorly (`HeadlineBreaks`). */
  readonly ill: number;
}

/**
 * Sets a headline in as few vertical lines of near-equal height as fit `height`, broken as a level one is
 * (`setHeadline`): between phrases and words, never inside a name or a number, no particle on top (newspaper rule L18).
 * Marks, figures and Latin stand as in `setVerticalLine`. The runs of all lines joined are the text. What no rule lets
 * fit is cut anywhere, so that no character is lost.
 */
export function setVerticalHeadline(
  spans: readonly Span[],
  height: Points,
  style: ParagraphStyle,
  fonts: FontBook,
  options: HeadlineOptions = {},
): SetVerticalHeadline {
  const head = prepareHeadline(spans, style, fonts, 'vertical');
  const { ends, wrong, ill } = breakHeadline(head, height, options);
  const set = setHeadlineLines(head, ends, { measure: height, align: style.align });
  const starts = [0, ...ends.slice(0, -1)];
  const within = ends.every((end, line) => headlineWidth(head, starts[line]!, end).least <= height + EPSILON);
  return { ...set, fits: !wrong && within, ill };
}
