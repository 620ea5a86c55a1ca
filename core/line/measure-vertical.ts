import { KIND } from '../cjk';
import { markCell, turnedCell, uprightCell, verticalMarkCell } from './cells';
import { putCell, standInFor } from './cell-types';
import type { MeasureOptions, SpanFace } from './cell-types';
import { blankGlyph } from './glyphs';
import { characterOf } from './prepared';
import type { Work } from './prepared';
import { STANCE } from './vertical-cells';

/**
 * Corner brackets for curly quotes: double outside single on the mainland, single outside in Taiwan (GB/T 15834 5.2.3).
 */
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
  const corner = stance === STANCE.turned ? undefined : corners[characterOf(cells, i)];
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
  if (stance === STANCE.combined || stance === STANCE.beside) return combine(cells, i, own, options);
  if (stance === STANCE.turned) return putCell(cells, i, turnedCell(markCell(face, mark, rules)), own);
  putCell(cells, i, verticalMarkCell(face, mark, rules), own);
}

/**
 * One of the digits that stand side by side in one cell 纵中横, condensed to its width when they need it (CLREQ 3.2.3).
 */
function combine(
  cells: Work,
  i: number,
  { face, ...set }: SpanFace,
  { codePoints, stances }: MeasureOptions & { readonly stances: Uint8Array },
): void {
  let first = i;
  while (stances[first] === STANCE.beside) first -= 1;
  let end = i + 1;
  while (end < cells.length && stances[end] === STANCE.beside) end += 1;
  let [natural, before] = [0, 0];
  for (let digit = first; digit < end; digit++) {
    if (digit === i) before = natural;
    natural += face.advanceOf(face.glyphOf(codePoints[digit]!));
  }
  const scale = Math.min(1, 1 / natural);
  const cross = (before - natural / 2) * scale;
  // The first digit holds the cell; the others stand in it.
  const [body, above] = i === first ? [1, 0] : [0, 1];
  const cell = uprightCell(face, face.glyphOf(codePoints[i]!), body, above);
  putCell(cells, i, { ...cell, scale, cross }, { ...set, face });
}
