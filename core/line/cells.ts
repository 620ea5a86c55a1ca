import { KIND, markSpace } from '../cjk';
import type { PunctuationRules } from '../cjk';
import type { Face, GlyphId } from '../font';
import type { Characters } from './characters';
import type { Prepared } from './prepared';

/** A glyph to be placed in a cell. */
export interface CellGlyph {
  readonly face: Face;
  readonly glyph: GlyphId;
  /** Cell width in points. */
  readonly em: number;
  readonly rules: PunctuationRules;
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

/** Sets body, shift and scale of a mark: a stop or bracket half wide, a dash or leader one em, the rest as the face has it. */
export function placeInCell(cells: Prepared, characters: Characters, i: number, cell: CellGlyph): void {
  const kind = characters.kinds[i]!;
  const advance = cell.face.advanceOf(cell.glyph);
  switch (kind) {
    case KIND.opening:
    case KIND.closing:
    case KIND.innerStop:
    case KIND.finalStop:
      return placeMark(cells, i, kind, characters.codePoints[i]!, cell);
    case KIND.interpunct:
      return centreInk(cells, i, HALF, cell);
    case KIND.solidus:
    case KIND.connector:
      return advance < HALF ? centreInk(cells, i, HALF, cell) : setCell(cells, i, advance, 0, cell);
    case KIND.dash:
      return placeDash(cells, characters, i, cell);
    case KIND.ellipsis:
      return setCell(cells, i, Math.max(1, advance), Math.max(0, 1 - advance) / 2, cell);
    default:
      if (advance >= WHOLE_CELL && characters.codePoints[i]! < 0x2100) return narrowQuote(cells, i, cell);
      return setCell(cells, i, advance, 0, cell);
  }
}

function setCell(cells: Prepared, i: number, body: number, shift: number, cell: CellGlyph): void {
  cells.body[i] = body * cell.em;
  cells.shift[i] = shift * cell.em;
}

function centreInk(cells: Prepared, i: number, body: number, cell: CellGlyph): void {
  const ink = cell.face.inkOf(cell.glyph);
  const width = ink.right - ink.left;
  const shift = width > 0 ? (body - width) / 2 - ink.left : (body - cell.face.advanceOf(cell.glyph)) / 2;
  setCell(cells, i, body, shift, cell);
}

function placeMark(cells: Prepared, i: number, kind: number, codePoint: number, cell: CellGlyph): void {
  const advance = cell.face.advanceOf(cell.glyph);
  const { language } = cell.rules;
  if (markSpace(kind, codePoint, cell.rules).body === 1) return setCell(cells, i, 1, (1 - advance) / 2, cell);
  const half = advance >= WHOLE_CELL ? cell.face.halfWidthOf(cell.glyph) : undefined;
  if (half !== undefined) return setCell(cells, i, half.advance, half.shift, cell);
  if (advance <= HALF) return setCell(cells, i, HALF, (HALF - advance) / 2, cell);
  if (advance < WHOLE_CELL) return setCell(cells, i, advance, 0, cell);
  const white = advance - HALF;
  if (kind === KIND.opening) return setCell(cells, i, HALF, -white, cell);
  const centred = language === 'zh-Hant' && kind !== KIND.closing;
  setCell(cells, i, HALF, centred ? -white / 2 : 0, cell);
}

/** Faces for Chinese have only full-width quotes: inside a Latin run one takes its ink and a little white. */
function narrowQuote(cells: Prepared, i: number, cell: CellGlyph): void {
  const ink = cell.face.inkOf(cell.glyph);
  const width = ink.right - ink.left;
  if (width <= 0 || width > HALF) return setCell(cells, i, cell.face.advanceOf(cell.glyph), 0, cell);
  setCell(cells, i, width + 2 * LATIN_QUOTE_BEARING, LATIN_QUOTE_BEARING - ink.left, cell);
}

/** A lone dash stands in the middle of its cell; a run of them is drawn as one stroke (CLREQ 3.1.5.1, GB/T 15834 5.1.4). */
function placeDash(cells: Prepared, characters: Characters, i: number, cell: CellGlyph): void {
  const { codePoints } = characters;
  const mark = codePoints[i];
  const advance = cell.face.advanceOf(cell.glyph);
  const joinsBefore = i > 0 && codePoints[i - 1] === mark;
  const joinsAfter = codePoints[i + 1] === mark;
  const ink = cell.face.inkOf(cell.glyph);
  const width = ink.right - ink.left;
  if (width <= 0 || (!joinsBefore && !joinsAfter)) {
    return setCell(cells, i, Math.max(1, advance), Math.max(0, 1 - advance) / 2, cell);
  }
  const left = joinsBefore ? -DASH_OVERLAP : DASH_BEARING;
  const right = joinsAfter ? 1 + DASH_OVERLAP : 1 - DASH_BEARING;
  const scale = (right - left) / width;
  cells.scale[i] = scale;
  setCell(cells, i, 1, left - ink.left * scale, cell);
}
