import type { FontBook } from '../font';
import { setLineOf } from './justify';
import { naturalWidth } from './prepared';
import { preparedText } from './prepared-texts';
import type { ParagraphStyle, SetLine, SettingNote, Span } from './types';

/** One line set at its natural width, and what was found in setting it. */
export interface SetSingleLine extends SetLine {
  readonly notes: readonly SettingNote[];
}

/**
 * Sets spans on one line of their natural width, whatever it is: furniture, captions of a word, folios. `measure` of the
 * line is its width; the style's indent and alignment do not count.
 */
export function setLine(spans: readonly Span[], style: ParagraphStyle, fonts: FontBook): SetSingleLine {
  const cells = preparedText(spans, { style, fonts, display: false });
  if (cells.length === 0) {
    const nothing = {
      runs: [],
      start: 0,
      end: 0,
      measure: 0,
      left: 0,
      natural: 0,
      width: 0,
      gap: 0,
      squeezed: 0,
      last: true,
    };
    return { ...nothing, notes: cells.notes };
  }
  const room = naturalWidth(cells, 0, cells.length);
  const line = {
    first: 0,
    end: cells.length,
    measure: room,
    left: 0,
    room,
    pitch: 0,
    align: 'start',
    last: true,
  } as const;
  return { ...setLineOf(cells, line), notes: cells.notes };
}
