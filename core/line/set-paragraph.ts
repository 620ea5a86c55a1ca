import type { FontBook } from '../font';
import { WIDEST_GAP, breakLines } from './break-lines';
import { breakLineByLine } from './break-line-by-line';
import { setLineOf } from './justify';
import { prepare } from './prepare';
import { BREAK } from './prepared';
import type { Measure, Prepared } from './prepared';
import { preparedText } from './prepared-texts';
import { roomAt, roomsOf } from './rooms';
import type { Rooms } from './rooms';
import { setTabbedLine } from './tabs';
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
  return setPrepared(preparedText(spans, { style, fonts, display: false }), measure, style);
}

/** Sets a paragraph as `setParagraph` does, and keeps nothing of it: for copy that is set once and to one measure. */
export function setPassingParagraph(
  spans: readonly Span[],
  measure: Measure,
  style: ParagraphStyle,
  fonts: FontBook,
): SetParagraph {
  return setPrepared(prepare(spans, { style, fonts, display: false, passes: true }), measure, style);
}

/** Sets a prepared paragraph to a measure. */
export function setPrepared(cells: Prepared, measure: Measure, style: ParagraphStyle): SetParagraph {
  const rooms = roomsOf(cells, measure, style);
  if (cells.length === 0) return { lines: [emptyLine(rooms)], notes: cells.notes };
  const breaker = style.composition.composer === 'line' ? breakLineByLine : breakLines;
  const lines: SetLine[] = [];
  const notes: SettingNote[] = [...cells.notes];
  const { words } = cells.sums;
  let first = 0;
  const ends = breaker(cells, rooms, style);
  for (let number = 0; number < ends.length; number++) {
    const end = ends[number]!;
    const at = roomAt(rooms, number);
    const room = rooms.room[at]!;
    const last = end === cells.length || cells.breaks[end] === BREAK.forced;
    const line = setLineOf(cells, {
      first,
      end,
      measure: rooms.measure[at]!,
      left: rooms.left[at]!,
      room,
      pitch: rooms.pitch[at]!,
      align: style.align,
      last,
    });
    lines.push(style.tabs === undefined ? line : setTabbedLine(line, style.tabs));
    const short = !last && style.align.startsWith('justify') && style.grid !== true && line.width < room - SHORT_LINE;
    if (line.gap > LOOSE_GAP || short) {
      notes.push({ kind: 'loose-line', line: number, gap: short ? WIDEST_GAP : line.gap });
    }
    if (last && number > 0 && words[end]! - words[first]! === 1) notes.push({ kind: 'orphan-character', line: number });
    first = end;
  }
  return { lines, notes };
}

function emptyLine({ measure, left }: Rooms): SetLine {
  return {
    runs: [],
    start: 0,
    end: 0,
    measure: measure[0]!,
    left: left[0]!,
    natural: 0,
    width: 0,
    gap: 0,
    squeezed: 0,
    last: true,
  };
}
