import { KIND, isSqueezable, isStop, markSpace } from '../cjk';
import type { PunctuationRules } from '../cjk';
import type { Face, GlyphId } from '../font';

/** A glyph as it stands in its cell, in em. */
export interface Cell {
  readonly glyph: GlyphId;
  readonly body: number;
  /** Pen position from the body's left end. */
  readonly shift: number;
  /** Horizontal scale of the outline. */
  readonly scale: number;
  /** In vertical lines: how far right of the middle axis the pen stands, and whether the glyph lies on its side. */
  readonly cross?: number;
  readonly turned?: boolean;
}

/** A mark, and whether the same dash stands before and after it. */
export interface MarkInContext {
  readonly codePoint: number;
  /** `KIND` in its context. */
  readonly kind: number;
  readonly joinsBefore: boolean;
  readonly joinsAfter: boolean;
}

/** Marks at least this wide come drawn in a whole cell, in em. */
const WHOLE_CELL = 0.9;
/** White at each side of a full-width quote set as a Latin one, in em. */
const LATIN_QUOTE_BEARING = 0.05;
/** White kept at each end of a two-em dash, in em: enough to keep it off its neighbours. */
const DASH_BEARING = 0.04;
/** How far the strokes of a dash overlap where they join, in em, against hairline gaps. */
const DASH_OVERLAP = 0.01;
const HALF = 0.5;
/** Full-width marks begin above Latin and its quotes. */
const FIRST_WIDE = 0x2100;

/**
 * The cell of a mark that `face` has: a stop or bracket half wide, a dash or leader one em, the rest as the face has
 * it.
 */
export function markCell(face: Face, mark: MarkInContext, rules: PunctuationRules): Cell {
  const glyph = face.glyphOf(mark.codePoint);
  const advance = face.advanceOf(glyph);
  if (isSqueezable(mark.kind)) return bracketCell(face, glyph, mark.kind, rules);
  switch (mark.kind) {
    case KIND.interpunct:
      return centredInk(face, glyph, HALF);
    case KIND.solidus:
    case KIND.connector:
      return advance < HALF ? centredInk(face, glyph, HALF) : cellOf(glyph, advance, 0);
    case KIND.dash:
      return dashCell(face, glyph, mark);
    case KIND.ellipsis:
      return cellOf(glyph, Math.max(1, advance), Math.max(0, 1 - advance) / 2);
    default:
      if (advance >= WHOLE_CELL && mark.codePoint < FIRST_WIDE) return narrowQuote(face, glyph);
      return cellOf(glyph, advance, 0);
  }
}

function cellOf(glyph: GlyphId, body: number, shift: number): Cell {
  return { glyph, body, shift, scale: 1 };
}

function centredInk(face: Face, glyph: GlyphId, body: number): Cell {
  const { left, right } = face.inkOf(glyph);
  const width = right - left;
  return cellOf(glyph, body, width > 0 ? (body - width) / 2 - left : (body - face.advanceOf(glyph)) / 2);
}

/**
 * A bracket or stop in the half cell that its white leaves; a face without half-width forms has it cut from a whole
 * one.
 */
function bracketCell(face: Face, glyph: GlyphId, kind: number, rules: PunctuationRules): Cell {
  const advance = face.advanceOf(glyph);
  if (markSpace(kind, rules).body === 1) return cellOf(glyph, 1, (1 - advance) / 2);
  const half = advance >= WHOLE_CELL ? face.halfWidthOf(glyph) : undefined;
  if (half !== undefined) return cellOf(glyph, half.advance, half.shift);
  if (advance <= HALF) return cellOf(glyph, HALF, (HALF - advance) / 2);
  if (advance < WHOLE_CELL) return cellOf(glyph, advance, 0);
  const white = advance - HALF;
  if (kind === KIND.opening) return cellOf(glyph, HALF, -white);
  const centred = rules.language === 'zh-Hant' && kind !== KIND.closing;
  return cellOf(glyph, HALF, centred ? -white / 2 : 0);
}

/** Faces for Chinese have only full-width quotes: inside a Latin run one takes its ink and a little white. */
function narrowQuote(face: Face, glyph: GlyphId): Cell {
  const { left, right } = face.inkOf(glyph);
  const width = right - left;
  if (width <= 0 || width > HALF) return cellOf(glyph, face.advanceOf(glyph), 0);
  return cellOf(glyph, width + 2 * LATIN_QUOTE_BEARING, LATIN_QUOTE_BEARING - left);
}

/**
 * A lone dash stands in the middle of its cell; a run of them is drawn as one stroke (CLREQ 3.1.5.1, GB/T 15834 5.1.4).
 */
function dashCell(face: Face, glyph: GlyphId, { joinsBefore, joinsAfter }: MarkInContext): Cell {
  const advance = face.advanceOf(glyph);
  const ink = face.inkOf(glyph);
  const width = ink.right - ink.left;
  if (width <= 0 || (!joinsBefore && !joinsAfter)) {
    return cellOf(glyph, Math.max(1, advance), Math.max(0, 1 - advance) / 2);
  }
  const left = joinsBefore ? -DASH_OVERLAP : DASH_BEARING;
  const right = joinsAfter ? 1 + DASH_OVERLAP : 1 - DASH_BEARING;
  const scale = (right - left) / width;
  return { glyph, body: 1, shift: left - ink.left * scale, scale };
}

/** The em box's middle above the baseline: what a glyph lying on its side is centred by. */
const MIDDLE = 0.38;
/** Height of the em box above the baseline of a Chinese face, in em. */
const BASELINE = 0.88;

/**
 * The cell of a glyph that stands upright in a vertical line: `body` high, `above` of its own cell cut away over it.
 */
export function uprightCell(face: Face, glyph: GlyphId, body: number, above: number): Cell {
  return { glyph, body, shift: BASELINE - above, scale: 1, cross: -face.advanceOf(glyph) / 2 };
}

/** The cell of a glyph lying on its side in a vertical line, from its cell in a horizontal one. */
export function turnedCell(cell: Cell): Cell {
  return { ...cell, cross: -MIDDLE, turned: true };
}

/** The cell of a mark in a vertical line (CLREQ 3.1.6.1, figure; GB/T 15834 5.2). */
export function verticalMarkCell(face: Face, mark: MarkInContext, rules: PunctuationRules): Cell {
  const glyph = face.glyphOf(mark.codePoint);
  const vertical = face.verticalOf(glyph);
  if (isSqueezable(mark.kind)) {
    const { body } = markSpace(mark.kind, rules);
    const centred = rules.language === 'zh-Hant' && isStop(mark.kind);
    const above = body === 1 ? 0 : mark.kind === KIND.opening ? HALF : centred ? HALF / 2 : 0;
    return uprightCell(face, vertical, body, above);
  }
  switch (mark.kind) {
    case KIND.interpunct: {
      const { left, right, bottom, top } = face.inkOf(glyph);
      return { glyph, body: HALF, shift: HALF / 2 + (bottom + top) / 2, scale: 1, cross: -(left + right) / 2 };
    }
    case KIND.ellipsis:
      return vertical === glyph ? turnedCell(markCell(face, mark, rules)) : uprightCell(face, vertical, 1, 0);
    case KIND.dash:
    case KIND.connector:
    case KIND.solidus:
      return turnedCell(markCell(face, mark, rules));
    default:
      return uprightCell(face, vertical, 1, 0);
  }
}
