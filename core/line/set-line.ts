import type { FontBook } from '../font';
import { setLineOf } from './justify';
import { naturalWidth } from './prepared';
import type { Prepared } from './prepared';
import { preparedText } from './prepared-texts';
import type { ParagraphStyle, SetLine, SettingNote, Span } from './types';

/** One line set at its natural width, and what was found in setting it. */
export interface SetSingleLine extends SetLine {
  readonly notes: readonly SettingNote[];
}

/**
 * Sets spans on one line of their natural width, whatever it is: furniture, captions of a word, folios. `measure` of
 * the line is its width; the style's indent and alignment do not count.
 */
export function setLine(spans: readonly Span[], style: ParagraphStyle, fonts: FontBook): SetSingleLine {
  return naturalLine(preparedText(spans, { style, fonts, display: false }));
}

/** All prepared cells on one line of their natural width. */
export function naturalLine(cells: Prepared): SetSingleLine {
  const room = cells.length === 0 ? 0 : naturalWidth(cells, 0, cells.length);
  const place = { measure: room, left: 0, room, pitch: 0, align: 'start', last: true } as const;
  return { ...setLineOf(cells, { first: 0, end: cells.length, ...place }), notes: cells.notes };
}
