import type { FontBook } from '../font';
import { breakStretch } from './break-lines';
import { WRONG_BREAK } from './headline-breaks';
import { POOR_BREAKS, breakPart } from './headline-lines';
import { setLineOf } from './justify';
import { prepareHeadline } from './prepare-headline';
import type { PreparedHeadline } from './prepare-headline';
import { BREAK, naturalWidth } from './prepared';
import { roomsOf } from './rooms';
import type { ParagraphStyle, SetLine, SetParagraph, Span } from './types';
import type { Points } from '../units';

/** How a headline is broken. */
export interface HeadlineOptions {
  /** Lines wanted for each part between `\n`; as few as fit when left out. More are made when it does not fit. */
  readonly lines?: number;
}

/** Where a headline's lines end. */
export interface HeadlineBreaks {
  /** The cell after each line's last. */
  readonly ends: readonly number[];
  /** Parts between the editor's own breaks. */
  readonly parts: number;
  /** Whether a word, name or number was cut, or a particle opens a line (newspaper rule L18). */
  readonly wrong: boolean;
  /** Whether the lines are wrong, or say what they say badly: over a separator, after a leaning word, very uneven. */
  readonly poor: boolean;
  /** How badly the worst part is broken: 0 is not, 1 poorly. */
  readonly ill: number;
}

/**
 * Sets a headline in as few lines of near-equal length as fit `measure`, broken where phrases end: at a space (a
 * separator of one cell, hung at a line's end), beside brackets, between words. A line more is taken rather than to
 * break inside a word, a name, a short title or a number with its measure, or to begin a line with a particle
 * (newspaper rule L18); these give way only where no line of two words fits. `\n` always breaks. Pairs of marks are set
 * solid, and tightened at display sizes. Lines stand as `style.align` says and are not justified; those of parallel
 * phrases are centred as one block, so that phrase stands under phrase.
 */
export function setHeadline(
  spans: readonly Span[],
  measure: Points,
  style: ParagraphStyle,
  fonts: FontBook,
  options: HeadlineOptions = {},
): SetParagraph {
  const head = prepareHeadline(spans, style, fonts);
  return setHeadlineLines(head, breakHeadline(head, measure, options).ends, { measure, align: style.align });
}

/** Breaks a prepared headline; `measure` is in its own points, `tracking` in em on top of what its spans have. */
export function breakHeadline(
  head: PreparedHeadline,
  measure: Points,
  options: HeadlineOptions & { readonly tracking?: number } = {},
): HeadlineBreaks {
  const { cells, breaks, em, parallel } = head;
  const tracking = (options.tracking ?? 0) * em;
  const lengths = {
    natural: (a: number, p: number) => headlineWidth(head, a, p, tracking).natural,
    least: (a: number, p: number) => headlineWidth(head, a, p, tracking).least,
  };
  const ends: number[] = [];
  let [parts, wrong, ill, start] = [0, false, 0, 0];
  for (let p = 1; p <= cells.length; p++) {
    if (p < cells.length && cells.breaks[p] !== BREAK.forced) continue;
    const broken = breakPart({ start, end: p, breaks, parallel, lengths, measure, em }, options.lines ?? 1);
    wrong ||= broken === undefined || broken.cost >= WRONG_BREAK;
    ill = Math.max(ill, Math.min(1, (broken?.cost ?? Infinity) / POOR_BREAKS));
    for (const end of broken?.ends ?? emergencyBreaks(head, { measure, start, end: p })) ends.push(end);
    parts += 1;
    start = p;
  }
  return { ends, parts, wrong, poor: ill >= 1, ill };
}

/** A word wider than the measure is cut: no character is lost. */
function emergencyBreaks(
  { cells, style }: PreparedHeadline,
  place: { readonly measure: Points; readonly start: number; readonly end: number },
): number[] {
  const ragged = { ...style, align: 'start', indent: 0 } as const;
  return breakStretch(cells, roomsOf(cells, place.measure, ragged), ragged, place);
}

/**
 * Widths of the line of cells `a` to before `p`: as it is, and with separators at their least. `tracking` in points.
 */
export function headlineWidth(
  { cells }: PreparedHeadline,
  a: number,
  p: number,
  tracking = 0,
): { readonly natural: Points; readonly least: Points; readonly gaps: number } {
  const { soft, visible } = cells.sums;
  const v = Math.max(a, visible[p]!);
  const gaps = v - a;
  const natural = naturalWidth(cells, a, p) + gaps * tracking;
  return { natural, least: natural - (soft[v]! - soft[a]!), gaps };
}

/** Sets the lines of a prepared headline that end at these cells. */
export function setHeadlineLines(
  head: PreparedHeadline,
  ends: readonly number[],
  place: { readonly measure: Points; readonly align: ParagraphStyle['align'] },
): SetParagraph {
  const { cells } = head;
  const { measure } = place;
  const align = place.align.startsWith('justify') ? 'start' : place.align;
  const asBlock = head.parallel && align === 'centre' && ends.length > 1;
  const starts = [0, ...ends.slice(0, -1)];
  const widest = Math.max(0, ...ends.map((end, line) => headlineWidth(head, starts[line]!, end).natural));
  const indent = asBlock ? Math.max(0, (measure - widest) / 2) : 0;
  const lines: SetLine[] = ends.map((end, line) =>
    setLineOf(cells, {
      first: starts[line]!,
      end,
      measure,
      left: indent,
      room: measure - indent,
      pitch: 0,
      align: asBlock ? 'start' : align,
      last: true,
    }),
  );
  return { lines, notes: cells.notes };
}
