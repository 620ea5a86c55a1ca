import type { FontBook } from '../font';
import { setLineOf } from './justify';
import { naturalWidth } from './prepared';
import { preparedText } from './prepared-texts';
import type { Measure } from './prepared';
import { setPrepared } from './set-paragraph';
import type { SetSingleLine } from './set-line';
import type { ParagraphStyle, SetParagraph, Span } from './types';

/** How a vertical line is set. */
export interface VerticalLineOptions {
  /** Headlines: marks with white of their own and interpuncts stand solid, as in level heads. */
  readonly display?: true;
}

/**
 * Sets spans on one vertical line of their natural height. Positions run down from the line's top; `cross` is how far a pen
 * stands right of the line's middle axis. Marks take their vertical forms, quotes become corner brackets, short numbers
 * stand side by side in a cell, other Latin lies on its side (CLREQ 3.2.3; GB/T 15834 5.2).
 */
export function setVerticalLine(spans: readonly Span[], style: ParagraphStyle, fonts: FontBook): SetSingleLine {
  const cells = preparedText(spans, { style, fonts, display: false, direction: 'vertical' });
  const room = naturalWidth(cells, 0, cells.length);
  const place = {
    first: 0,
    end: cells.length,
    measure: room,
    left: 0,
    room,
    pitch: 0,
    align: 'start',
    last: true,
  } as const;
  return { ...setLineOf(cells, place), notes: cells.notes };
}

/**
 * Breaks the spans of a paragraph into vertical lines as high as `measure` and justifies them, by the rules of horizontal
 * lines (GB/T 15834 5.2.6). The first line is the one that stands furthest right.
 */
export function setVerticalParagraph(
  spans: readonly Span[],
  measure: Measure,
  style: ParagraphStyle,
  fonts: FontBook,
): SetParagraph {
  return setPrepared(preparedText(spans, { style, fonts, display: false, direction: 'vertical' }), measure, style);
}
