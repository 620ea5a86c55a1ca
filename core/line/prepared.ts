import type { Face } from '../font';
import type { Points } from '../units';
import type { SettingNote, Span } from './types';

/** How the white between two cells may shrink, in the order of CLREQ 3.6.3; the line end (its first step) is an edge. */
export const SHRINK = {
  none: 0,
  wordSpace: 1,
  interpunct: 2,
  bracket: 3,
  innerStop: 4,
  scriptGap: 5,
  finalStop: 6,
} as const;

/** Number of shrink classes. */
export const SHRINK_CLASSES = 7;

/** How the white between two cells may stretch, in the order of CLREQ 3.6.4. */
export const STRETCH = { none: 0, wordSpace: 1, scriptGap: 2, any: 3 } as const;

/** Whether a line may start with a cell. */
export const BREAK = { none: 0, allowed: 1, forced: 2 } as const;

/**
 * A paragraph measured and ready to be broken to any measure: one cell a code point, struct of arrays. Lengths are
 * points. White is held between cells: `glue[i]` stands between cell `i` and `i + 1`.
 */
export interface Prepared {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly faces: readonly Face[];
  /** Number of cells. */
  readonly length: number;
  /** UTF-16 offset of each cell, and the text's length. */
  readonly offsets: Uint32Array;
  /** Character kind (`KIND` of core/cjk) in its context. */
  readonly kinds: Uint8Array;
  readonly glyphs: Int32Array;
  /** Index in `faces` and in `spans`. */
  readonly face: Uint8Array;
  readonly span: Uint16Array;
  /** Width of a character cell of the span: size times stretch. */
  readonly em: Float64Array;
  readonly body: Float64Array;
  /** Pen position from the body's left end. */
  readonly shift: Float64Array;
  /** Extra horizontal scale of the outline: joins the strokes of a two-em dash. */
  readonly scale: Float32Array;
  readonly glue: Float64Array;
  /** How much of the glue may go, and in which step. */
  readonly shrink: Float64Array;
  readonly shrinkClass: Uint8Array;
  /** How much may be added to word spaces and script gaps; `em` for the rest. */
  readonly stretch: Float64Array;
  readonly stretchClass: Uint8Array;
  /** White the cell keeps before it at a line start and after it at a line end. */
  readonly startSpace: Float64Array;
  readonly endSpace: Float64Array;
  readonly breaks: Uint8Array;
  /** Cost of starting a line with the cell, 0 for a good place. */
  readonly breakCost: Float32Array;
  readonly notes: readonly SettingNote[];
}

/** A measure for every line of a paragraph, from line 0. */
export type Measure = Points | ((line: number) => Points);

/** The measure of one line. */
export function measureOf(measure: Measure, line: number): Points {
  return typeof measure === 'number' ? measure : measure(line);
}
