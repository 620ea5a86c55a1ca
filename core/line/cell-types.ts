import { KIND, kindOf } from '../cjk';
import type { CompositeFace } from '../document';
import type { Face, FontBook } from '../font';
import type { Cell } from './cells';
import { findElsewhere, isBlank, missingGlyph, spanFace } from './glyphs';
import type { CellType, Work } from './prepared';
import type { WhiteOptions, WhiteTable } from './white';

/** What cells are measured by. */
export interface MeasureOptions {
  readonly codePoints: Uint32Array;
  readonly rules: WhiteOptions;
  readonly table: WhiteTable;
  readonly fonts: FontBook;
  /** How each cell stands in a vertical line, `undefined` in a horizontal one. */
  readonly stances: Uint8Array | undefined;
}

/** A face of a span: what its glyphs are measured and drawn by. */
export interface SpanFace {
  readonly face: Face;
  /** Width of an em of it. */
  readonly unit: number;
  /** Index of the cell type. */
  readonly type: number;
  readonly marks: Map<number, Cell>;
}

/** The face of a span, or of a part of its composite font. */
export function spanFaceOf(
  cells: Work,
  index: number,
  part: CompositeFace | undefined,
  { fonts, table }: MeasureOptions,
): SpanFace {
  const span = cells.spans[index]!;
  const { size, stretch = 1, rise = 0 } = span;
  const named = part === undefined ? span : { ...span, family: part.family, weight: part.weight };
  const face = spanFace(named, fonts, cells.notes);
  const scaled = size * (part?.scale ?? 1);
  const type = { face, span: index, size: scaled, rise: rise + (part?.rise ?? 0) * size, stretch, turn: 0 } as const;
  return { face, unit: scaled * stretch, type: typeIndex(cells, type), marks: marksOf(table, face) };
}

/** The face that sets a character which its own face lacks, noted; `undefined` for blanks and where no face has it. */
export function standInFor(
  cells: Work,
  i: number,
  codePoint: number,
  set: SpanFace,
  { fonts, table }: MeasureOptions,
): SpanFace | undefined {
  const kind = cells.kinds[i]!;
  if (isBlank(kind, codePoint)) return undefined;
  const found = findElsewhere(codePoint, set.face, fonts);
  if (kindOf(codePoint) !== KIND.control)
    cells.notes.push(...missingGlyph(codePoint, cells.offsets[i]!, set.face, found));
  if (found.glyph === 0) return undefined;
  const type = typeIndex(cells, { ...cells.types[set.type]!, face: found.face });
  return { ...set, face: found.face, type, marks: marksOf(table, found.face) };
}

/** Puts a cell at its place, in points. */
export function putCell(cells: Work, i: number, cell: Cell, set: SpanFace): void {
  cells.glyphs[i] = cell.glyph;
  cells.body[i] = cell.body * set.unit;
  cells.shift[i] = cell.shift * set.unit;
  if (cell.cross !== undefined && cells.cross !== undefined) cells.cross[i] = cell.cross * set.unit;
  if (cell.scale === 1 && cell.turned !== true) return;
  const type = cells.types[set.type]!;
  const turn = cell.turned === true ? 90 : 0;
  cells.type[i] = typeIndex(cells, { ...type, stretch: type.stretch * cell.scale, turn });
}

/** The marks of a face that were measured before, in one way of composing. */
function marksOf(table: WhiteTable, face: Face): Map<number, Cell> {
  let marks = table.marks.get(face);
  if (marks === undefined) table.marks.set(face, (marks = new Map()));
  return marks;
}

/** The index of a cell type, added when it is new. */
function typeIndex(cells: Work, type: CellType): number {
  const known = cells.types.findIndex(
    ({ face, span, size, rise, stretch, turn }) =>
      face === type.face &&
      span === type.span &&
      size === type.size &&
      rise === type.rise &&
      stretch === type.stretch &&
      turn === type.turn,
  );
  return known >= 0 ? known : cells.types.push(type) - 1;
}
