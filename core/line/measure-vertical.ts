import { KIND } from '../cjk';
import { markCell, turnedCell, uprightCell, verticalMarkCell } from './cells';
import { putCell, standInFor } from './cell-types';
import type { MeasureOptions, SpanFace } from './cell-types';
import { blankGlyph } from './glyphs';
import type { Work } from './prepared';
import { STANCE } from './vertical-cells';

/** Corner brackets for curly quotes: double outside single on the mainland, single outside in Taiwan (GB/T 15834 5.2.3). */
const CORNERS = {
  'zh-Hans': { '“': '『', '”': '』', '‘': '「', '’': '」' },
  'zh-Hant': { '“': '「', '”': '」', '‘': '『', '’': '』' },
} as const;

/** A cell of a vertical line: upright in its vertical form, lying on its side, or side by side with other digits. */
export function measureVertical(
  cells: Work,
  i: number,
  set: SpanFace,
  options: MeasureOptions & { readonly stances: Uint8Array },
): void {
  const { codePoints, rules, stances } = options;
  const kind = cells.kinds[i]!;
  const stance = stances[i]!;
  const corners: Readonly<Record<string, string>> = CORNERS[rules.language];
  const corner = stance === STANCE.turned ? undefined : corners[cells.characters[i]!];
  const codePoint = corner?.codePointAt(0) ?? codePoints[i]!;
  let own = set;
  if (set.face.glyphOf(codePoint) === 0 || kind === KIND.space || kind === KIND.ideographicSpace) {
    const standIn = standInFor(cells, i, codePoint, set, options);
    if (standIn === undefined) {
      cells.glyphs[i] = blankGlyph(set.face);
      if (kind !== KIND.space && kind !== KIND.control && kind !== KIND.attached) cells.body[i] = set.unit;
      return;
    }
    own = standIn;
    cells.type[i] = own.type;
  }
  const { face } = own;
  const joinsBefore = i > 0 && codePoints[i - 1] === codePoint;
  const joinsAfter = i + 1 < cells.length && codePoints[i + 1] === codePoint;
  const mark = { codePoint, kind, joinsBefore, joinsAfter };
  if (stance === STANCE.combined) return combine(cells, i, own, options);
  if (stance === STANCE.beside) return;
  if (stance === STANCE.turned) return putCell(cells, i, turnedCell(markCell(face, mark, rules)), own);
  putCell(cells, i, verticalMarkCell(face, mark, rules), own);
}

/** Digits side by side in one cell 纵中横, condensed to its width when they need it (CLREQ 3.2.3). */
function combine(
  cells: Work,
  first: number,
  set: SpanFace,
  { codePoints, stances }: MeasureOptions & { readonly stances: Uint8Array },
): void {
  let end = first + 1;
  while (end < cells.length && stances[end] === STANCE.beside) end += 1;
  const advances = Array.from(codePoints.subarray(first, end), (digit) => set.face.advanceOf(set.face.glyphOf(digit)));
  const natural = advances.reduce((sum, advance) => sum + advance, 0);
  const scale = Math.min(1, 1 / natural);
  let cross = (-natural * scale) / 2;
  for (let i = first; i < end; i++) {
    const glyph = set.face.glyphOf(codePoints[i]!);
    // The first digit holds the cell; the others stand in it.
    putCell(cells, i, { ...uprightCell(set.face, glyph, i === first ? 1 : 0, i === first ? 0 : 1), scale, cross }, set);
    cross += advances[i - first]! * scale;
  }
}
