import type { FontBook } from '../font';
import { WIDEST_GAP, breakLines, sumUp } from './break-lines';
import { setLineOf } from './justify';
import { prepare } from './prepare';
import { BREAK, measureOf } from './prepared';
import type { Measure, Prepared } from './prepared';
import type { ParagraphStyle, SetLine, SetParagraph, SettingNote, Span } from './types';

/** A gap between characters wider than this, in em, is told as loose (composition §6). */
const LOOSE_GAP = 0.15;
/** A justified line shorter than its measure by more than rounding, in points, was left short. */
const SHORT_LINE = 0.01;

/**
 * Breaks the spans of a paragraph into the best lines of `measure` (one measure, or one for each line from 0) and
 * justifies them. The text of the runs joined is the text of the spans; `end` of a line is `start` of the next; a `\n`
 * ends a line. Every visible glyph lies within the measure, as long as a single cell does.
 */
export function setParagraph(
  spans: readonly Span[],
  measure: Measure,
  style: ParagraphStyle,
  fonts: FontBook,
): SetParagraph {
  return setPrepared(prepare(spans, { style, fonts, display: false }), measure, style);
}

/** Sets a prepared paragraph to a measure. */
export function setPrepared(cells: Prepared, measure: Measure, style: ParagraphStyle): SetParagraph {
  const sums = sumUp(cells);
  if (cells.length === 0) return { lines: [emptyLine(measureOf(measure, 0), style.indent)], notes: cells.notes };
  const lines: SetLine[] = [];
  const notes: SettingNote[] = [...cells.notes];
  let first = 0;
  for (const end of breakLines(cells, sums, measure, style)) {
    const number = lines.length;
    const last = end === cells.length || cells.breaks[end] === BREAK.forced;
    const indent = number === 0 ? style.indent : 0;
    const place = { first, end, measure: measureOf(measure, number), indent, align: style.align, last };
    const line = setLineOf(cells, sums, place);
    lines.push(line);
    const short = !last && style.align === 'justify' && line.width < place.measure - indent - SHORT_LINE;
    if (line.gap > LOOSE_GAP || short) {
      notes.push({ kind: 'loose-line', line: number, gap: short ? WIDEST_GAP : line.gap });
    }
    if (last && number > 0 && sums.words[end]! - sums.words[first]! === 1) {
      notes.push({ kind: 'orphan-character', line: number });
    }
    first = end;
  }
  return { lines, notes };
}

function emptyLine(measure: number, left: number): SetLine {
  return { runs: [], start: 0, end: 0, measure, left, natural: 0, width: 0, gap: 0, last: true };
}
