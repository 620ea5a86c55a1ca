import { KIND, isStop } from '../cjk';
import { BREAK } from './prepared';
import type { Work } from './prepared';
import { isLatin } from './white';
import type { WhiteTable } from './white';

/** Tolerance for sums of widths that come out as whole cells, in cells. */
const WHOLE = 1e-6;

/**
 * Fits cells to a strict grid 对位 (CLREQ 3.2.5): every Latin word or number, the spaces after it counted, is padded
 * alike on both sides to whole cells, and a closing mark or stop at a line's end hangs beyond the measure.
 */
export function alignToGrid(cells: Work, table: WhiteTable): void {
  const { kinds, body, glue, startSpace, endSpace, em, span, length } = cells;
  for (let i = 0; i < length; i++) {
    const kind = kinds[i]!;
    const unit = em[span[i]!]!;
    if (kind === KIND.closing || isStop(kind)) endSpace[i] = -body[i]! - table.before[kind]! * unit;
    if (!isLatin(kind)) continue;
    const first = i;
    let width = body[i]!;
    for (; i + 1 < length && runsOn(cells, i + 1); i++) width += glue[i]! + body[i + 1]!;
    if (kinds[i] === KIND.space) width += glue[i]!;
    const padding = (Math.ceil(width / unit - WHOLE) * unit - width) / 2;
    startSpace[first] = padding;
    if (first > 0) glue[first - 1]! += padding;
    endSpace[i] = padding;
    glue[i]! += padding;
  }
}

/** Whether cell `i` belongs to the Latin word or number of the cell before it. */
function runsOn({ kinds, breaks }: Work, i: number): boolean {
  if (breaks[i] === BREAK.forced) return false;
  return kinds[i] === KIND.space || (isLatin(kinds[i]!) && kinds[i - 1] !== KIND.space);
}
