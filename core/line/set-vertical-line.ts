import type { FontBook } from '../font';
import { preparedText } from './prepared-texts';
import type { Measure } from './prepared';
import { setPrepared } from './set-paragraph';
import { naturalLine } from './set-line';
import type { SetSingleLine } from './set-line';
import type { ParagraphStyle, SetParagraph, Span } from './types';

/**
 * Sets spans on one vertical line of their natural height. Positions run down from the line's top; `cross` is how far a
 * pen stands right of the line's middle axis. Marks take their vertical forms, quotes become corner brackets, short
 * numbers stand side by side in a cell, other Latin lies on its side (CLREQ 3.2.3; GB/T 15834 5.2).
 */
export function setVerticalLine(spans: readonly Span[], style: ParagraphStyle, fonts: FontBook): SetSingleLine {
  return naturalLine(preparedText(spans, { style, fonts, display: false, direction: 'vertical' }));
}

/**
 * Breaks the spans of a paragraph into vertical lines as high as `measure` and justifies them, by the rules of
 * horizontal lines (GB/T 15834 5.2.6). The first line is the one that stands furthest right.
 */
export function setVerticalParagraph(
  spans: readonly Span[],
  measure: Measure,
  style: ParagraphStyle,
  fonts: FontBook,
): SetParagraph {
  return setPrepared(preparedText(spans, { style, fonts, display: false, direction: 'vertical' }), measure, style);
}
