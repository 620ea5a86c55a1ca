import { BREAK } from './prepared';
import type { Prepared } from './prepared';
import { EPSILON, breakLines } from './break-lines';
import { roomAt } from './rooms';
import type { Rooms } from './rooms';
import type { ParagraphStyle } from './types';

/** How much dearer white squeezed out of a line is than white put into it, for the same change. */
const SQUEEZE = 0.5;

/**
 * The single-line composer: each line by itself takes as many characters as its room holds, pulled in 推入 by squeezing
 * marks or pushed out 推出 to the next line, whichever changes its white less (CLREQ 3.1.4, 3.6.2). Gives the cell
 * after each line's last. A line that can be broken nowhere leaves the paragraph to the total-fit search and its
 * emergencies.
 */
export function breakLineByLine(cells: Prepared, rooms: Rooms, style: ParagraphStyle): number[] {
  const { breaks, length, body, startSpace, endSpace } = cells;
  const { width, soft, visible } = cells.sums;
  const ends: number[] = [];
  for (let a = 0; a < length;) {
    const room = rooms.room[roomAt(rooms, ends.length)]!;
    const left = width[a]! - startSpace[a]!;
    let fits = 0;
    let pulled = 0;
    let pulledBy = 0;
    let fitsBy = 0;
    for (let p = nearEnd(width, a, length, room); ; p++) {
      if (p === length || breaks[p] !== BREAK.none) {
        const v = visible[p]!;
        const need = v < a ? room : room - (width[v]! + body[v]! + endSpace[v]! - left);
        if (need >= -EPSILON) {
          fits = p;
          fitsBy = need;
        } else {
          if (-need > soft[v]! - soft[a]!) break;
          pulled = p;
          pulledBy = -need;
        }
        if (p === length || breaks[p] === BREAK.forced || pulled > 0) break;
      }
      if (visible[p]! >= a && width[visible[p]!]! - left > 2 * room) break;
    }
    const p = pulled > 0 && (fits === 0 || pulledBy * SQUEEZE < fitsBy) ? pulled : fits;
    if (p === 0) return breakLines(cells, rooms, style);
    ends.push(p);
    a = p;
  }
  return ends;
}

/** A place that surely fits a line from `a`, as far on as can be told from widths alone. */
function nearEnd(width: Float64Array, a: number, length: number, room: number): number {
  const reach = width[a]! + room * 0.8;
  let low = a;
  let high = length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (width[middle]! < reach) low = middle;
    else high = middle;
  }
  return Math.max(a + 1, low);
}
