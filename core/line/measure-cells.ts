import { KIND, KINDS } from '../cjk';
import type { CompositeFace } from '../document';
import type { Face, FontBook } from '../font';
import { markCell } from './cells';
import type { Cell } from './cells';
import { blankGlyph, findElsewhere, isBlank, missingGlyph, spanFace } from './glyphs';
import { BREAK } from './prepared';
import type { CellType, Work } from './prepared';
import type { WhiteOptions, WhiteTable } from './white';

/** What cells are measured by. */
export interface MeasureOptions {
  readonly codePoints: Uint32Array;
  readonly rules: WhiteOptions;
  readonly table: WhiteTable;
  readonly fonts: FontBook;
}

/** A face of a span: what its glyphs are measured and drawn by. */
interface SpanFace {
  readonly face: Face;
  /** Width of an em of it. */
  readonly unit: number;
  /** Index of the cell type. */
  readonly type: number;
  readonly marks: Map<number, Cell>;
}

const FALLBACK_ADVANCE = 0.5;

/** Finds glyph, body width and pen shift of every cell. Spans kept whole lose the breaks inside them. */
export function measureCells(cells: Work, options: MeasureOptions): void {
  const { spans, kinds, offsets, glyphs, body, span: spanOf, type: typeOf, length } = cells;
  const { codePoints } = options;
  let i = 0;
  let end = 0;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]!;
    const own = spanFaceOf(cells, index, undefined, options);
    const faces = facesByKind(cells, index, own, options);
    const unbroken = span.whole === true || span.ruby !== undefined;
    end += span.text.length;
    for (const first = i; i < length && offsets[i]! < end; i++) {
      const kind = kinds[i]!;
      const set = faces === undefined ? own : faces[kind]!;
      const glyph = set.face.glyphOf(codePoints[i]!);
      spanOf[i] = index;
      typeOf[i] = set.type;
      if (unbroken && i > first && cells.breaks[i] === BREAK.allowed) cells.breaks[i] = BREAK.none;
      if (glyph === 0 || kind === KIND.space || kind === KIND.ideographicSpace) measureOdd(cells, i, set, options);
      else if (isPlain(kind)) {
        glyphs[i] = glyph;
        body[i] = set.face.advanceOf(glyph) * set.unit;
      } else measureMark(cells, i, set, options);
    }
  }
}

/** Kinds that stand as their face has them. */
function isPlain(kind: number): boolean {
  return kind === KIND.han || kind === KIND.letter || kind === KIND.digit || kind === KIND.control;
}

/** Blanks, and characters that the face lacks. */
function measureOdd(cells: Work, i: number, set: SpanFace, options: MeasureOptions): void {
  const kind = cells.kinds[i]!;
  const codePoint = options.codePoints[i]!;
  const found = isBlank(kind, codePoint)
    ? { face: set.face, glyph: 0 }
    : findElsewhere(codePoint, set.face, options.fonts);
  if (!isBlank(kind, codePoint) && kind !== KIND.control) {
    cells.notes.push(...missingGlyph(codePoint, cells.offsets[i]!, set.face, found));
  }
  if (found.glyph === 0) {
    cells.glyphs[i] = blankGlyph(set.face);
    if (kind === KIND.han || kind === KIND.ideographicSpace) cells.body[i] = set.unit;
    else if (kind !== KIND.space && kind !== KIND.control) cells.body[i] = FALLBACK_ADVANCE * set.unit;
    return;
  }
  const type = typeIndex(cells, { ...cells.types[set.type]!, face: found.face });
  const standIn = { ...set, face: found.face, type, marks: marksOf(options.table, found.face) };
  cells.type[i] = type;
  if (isPlain(kind)) {
    cells.glyphs[i] = found.glyph;
    cells.body[i] = found.face.advanceOf(found.glyph) * set.unit;
  } else measureMark(cells, i, standIn, options);
}

function measureMark(cells: Work, i: number, set: SpanFace, { codePoints, rules }: MeasureOptions): void {
  const codePoint = codePoints[i]!;
  const kind = cells.kinds[i]!;
  const joinsBefore = i > 0 && codePoints[i - 1] === codePoint;
  const joinsAfter = i + 1 < cells.length && codePoints[i + 1] === codePoint;
  const key = ((codePoint * KINDS + kind) * 2 + (joinsBefore ? 1 : 0)) * 2 + (joinsAfter ? 1 : 0);
  let cell = set.marks.get(key);
  if (cell === undefined) {
    cell = markCell(set.face, { codePoint, kind, joinsBefore, joinsAfter }, rules);
    set.marks.set(key, cell);
  }
  cells.glyphs[i] = cell.glyph;
  cells.body[i] = cell.body * set.unit;
  cells.shift[i] = cell.shift * set.unit;
  if (cell.scale !== 1) {
    const type = cells.types[set.type]!;
    cells.type[i] = typeIndex(cells, { ...type, stretch: type.stretch * cell.scale });
  }
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
    ({ face, span, size, rise, stretch }) =>
      face === type.face && span === type.span && size === type.size && rise === type.rise && stretch === type.stretch,
  );
  return known >= 0 ? known : cells.types.push(type) - 1;
}

function spanFaceOf(
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
  const type = { face, span: index, size: scaled, rise: rise + (part?.rise ?? 0) * size, stretch };
  return { face, unit: scaled * stretch, type: typeIndex(cells, type), marks: marksOf(table, face) };
}

/** Kinds that a composite font sets in its marks' face, in its digits', and in its Latin one. */
const MARK_KINDS: readonly number[] = [
  KIND.opening,
  KIND.closing,
  KIND.innerStop,
  KIND.finalStop,
  KIND.colon,
  KIND.exclamation,
  KIND.interpunct,
  KIND.connector,
  KIND.solidus,
  KIND.dash,
  KIND.ellipsis,
];
const DIGIT_KINDS: readonly number[] = [KIND.digit, KIND.prefix, KIND.suffix];
const LATIN_KINDS: readonly number[] = [KIND.letter, KIND.other, KIND.space];

/** The faces of a composite font by kind; `undefined` for a span all in one face. */
function facesByKind(
  cells: Work,
  index: number,
  own: SpanFace,
  options: MeasureOptions,
): readonly SpanFace[] | undefined {
  const { composite } = cells.spans[index]!;
  if (composite === undefined) return undefined;
  const faces = new Array<SpanFace>(KINDS).fill(own);
  const groups = [
    [composite.marks, MARK_KINDS],
    [composite.digits, DIGIT_KINDS],
    [composite.latin, LATIN_KINDS],
  ] as const;
  for (const [part, kinds] of groups) {
    if (part === undefined) continue;
    const face = spanFaceOf(cells, index, part, options);
    for (const kind of kinds) faces[kind] = face;
  }
  return faces;
}
