import { KIND, KINDS, PLAIN_HAN } from '../cjk';
import type { Face, GlyphId } from '../font';
import { markCell } from './cells';
import { putCell, spanFaceOf, standInFor } from './cell-types';
import type { MeasureOptions, SpanFace } from './cell-types';
import { blankGlyph } from './glyphs';
import { measureVertical } from './measure-vertical';
import { BREAK } from './prepared';
import type { Work } from './prepared';
import type { Span } from './types';

const FALLBACK_ADVANCE = 0.5;

/**
 * Finds glyph, body width and pen shift of every cell. Spans kept whole lose the breaks inside them. Gives the cells,
 * in order, that are more than plain Han of one em in the only type of the paragraph.
 */
export function measureCells(cells: Work, options: MeasureOptions): readonly number[] {
  const { spans, kinds, offsets, glyphs, body, span: spanOf, type: typeOf, length } = cells;
  const { codePoints } = options;
  const { first: firstHan, last: lastHan } = PLAIN_HAN;
  const others: number[] = [];
  let i = 0;
  let end = 0;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]!;
    const own = spanFaceOf(cells, index, undefined, options);
    const faces = facesByKind(cells, index, own, options);
    const unbroken = span.whole === true || span.ruby !== undefined;
    const han = spans.length === 1 && isUnmarked(span) && options.stances === undefined ? hanOf(own.face) : undefined;
    if (han !== undefined) body.fill(own.unit, 0, length);
    end += span.text.length;
    if (span.joined === true && i > 0 && cells.breaks[i] === BREAK.allowed) cells.breaks[i] = BREAK.none;
    for (const first = i; i < length && offsets[i]! < end; i++) {
      const codePoint = codePoints[i]!;
      if (han !== undefined && codePoint >= firstHan && codePoint <= lastHan) {
        const glyph = han[codePoint - firstHan]! || findHan(own.face, codePoint, han);
        if (glyph !== 0) {
          glyphs[i] = glyph;
          continue;
        }
      }
      others.push(i);
      const kind = kinds[i]!;
      const set = faces === undefined ? own : faces[kind]!;
      const glyph = set.face.glyphOf(codePoint);
      spanOf[i] = index;
      typeOf[i] = set.type;
      body[i] = 0;
      if (unbroken && i > first && cells.breaks[i] === BREAK.allowed) cells.breaks[i] = BREAK.none;
      if (options.stances !== undefined) {
        measureVertical(cells, i, set, { ...options, stances: options.stances });
        continue;
      }
      if (glyph === 0 || kind === KIND.space || kind === KIND.ideographicSpace) measureOdd(cells, i, set, options);
      else if (PLAIN[kind] === 1) {
        glyphs[i] = glyph;
        body[i] = set.face.advanceOf(glyph) * set.unit;
      } else measureMark(cells, i, set, options);
    }
  }
  return others;
}

function isUnmarked({ tracking, whole, ruby }: Span): boolean {
  return tracking === undefined && whole === undefined && ruby === undefined;
}

/**
 * Glyphs of plain Han that stand in a cell of just their own, by face and from the first of them; 0 for what is not
 * known to.
 */
const solidHan = new WeakMap<Face, Uint16Array>();

function hanOf(face: Face): Uint16Array {
  let han = solidHan.get(face);
  if (han === undefined) solidHan.set(face, (han = new Uint16Array(PLAIN_HAN.last - PLAIN_HAN.first + 1)));
  return han;
}

/** The glyph of a plain Han that the face has, one em wide, and remembers it; else 0. */
function findHan(face: Face, codePoint: number, han: Uint16Array): GlyphId {
  const glyph = face.glyphOf(codePoint);
  return glyph !== 0 && face.advanceOf(glyph) === 1 ? (han[codePoint - PLAIN_HAN.first] = glyph) : 0;
}

/** Kinds that stand as their face has them: 1 for each. */
const PLAIN = new Uint8Array(KINDS);
for (const kind of [KIND.han, KIND.letter, KIND.digit, KIND.control, KIND.attached]) PLAIN[kind] = 1;

/** Blanks, and characters that the face lacks. */
function measureOdd(cells: Work, i: number, set: SpanFace, options: MeasureOptions): void {
  const kind = cells.kinds[i]!;
  const codePoint = options.codePoints[i]!;
  const standIn = standInFor(cells, i, codePoint, set, options);
  if (standIn === undefined) {
    cells.glyphs[i] = blankGlyph(set.face);
    if (kind === KIND.han || kind === KIND.ideographicSpace) cells.body[i] = set.unit;
    else if (kind !== KIND.space && kind !== KIND.control && kind !== KIND.attached)
      cells.body[i] = FALLBACK_ADVANCE * set.unit;
    return;
  }
  cells.type[i] = standIn.type;
  if (PLAIN[kind] === 1) {
    cells.glyphs[i] = standIn.face.glyphOf(codePoint);
    cells.body[i] = standIn.face.advanceOf(cells.glyphs[i]!) * set.unit;
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
  putCell(cells, i, cell, set);
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
