import { headClash, picturesTouch } from './clash';
import { whiteCost } from './depths';
import type { Hole } from './hole';
import { placedHead, placedImage, placedRect } from './placement';
import type { Placed } from './placement';

/** What faults of a page weigh, in points of its score. */
export const FAULT = {
  clash: 15,
  touch: 5,
  through: 11,
  gap: 0.12,
  order: 9,
  leadAside: 2,
  leadAsideColumn: 1,
  left: 40,
};

/**
 * How bad a straight white line across the page 断版 (rule L03) or down it 通线 (L04) is at a share of the way: worst
 * in the middle, hardly a fault near an edge.
 */
export function throughSeverity(share: number): number {
  const fromEdge = Math.min(share, 1 - share);
  if (fromEdge < 0.12) return 0.15;
  return fromEdge < 0.3 ? 0.15 + (0.85 * (fromEdge - 0.12)) / 0.18 : 1;
}

/**
 * What a made-up page lacks in looks: the lower the better. Shapes' own costs, clashing heads, touching pictures, white
 * lines through the page, gaps, stories standing before more important ones.
 */
export function pageCost(placed: readonly Placed[], hole: Hole): number {
  let cost = 0;
  for (const one of placed) cost += one.shape.cost + whiteCost(one.lines - one.shape.lines, one.shape.columns);
  for (let i = 0; i < placed.length; i++) {
    for (let j = i + 1; j < placed.length; j++) {
      const [a, b] = [placed[i], placed[j]];
      if (a !== undefined && b !== undefined) cost += pairCost(a, b);
    }
  }
  return cost + throughCost(placed, hole) + gapCost(placed, hole) + placeCost(placed, hole);
}

/** What two stories do to each other: clashing heads and touching pictures. */
export function pairCost(a: Placed, b: Placed): number {
  const [headA, headB, imageA, imageB] = [placedHead(a), placedHead(b), placedImage(a), placedImage(b)];
  const clash = headA && headB ? FAULT.clash * headClash(headA, headB) : 0;
  return clash + (imageA && imageB && picturesTouch(imageA, imageB) ? FAULT.touch : 0);
}

function throughCost(placed: readonly Placed[], hole: Hole): number {
  const rects = placed.map(placedRect);
  const top = Math.min(...rects.map((rect) => rect.line));
  let cost = 0;
  for (const line of new Set(rects.map((rect) => rect.line))) {
    if (line <= top || rects.some((rect) => rect.line < line && rect.line + rect.lines > line)) continue;
    const above = rects.filter((rect) => rect.line < line).length;
    const alone = above === 1 || rects.length - above === 1;
    cost += FAULT.through * throughSeverity((line - top) / (hole.foot - top)) * (alone ? 0.45 : 1);
  }
  for (let gutter = 1; gutter < hole.columns; gutter++) {
    if (rects.some((rect) => rect.column < gutter && rect.column + rect.columns > gutter)) continue;
    cost += 0.5 * FAULT.through * throughSeverity(gutter / hole.columns);
  }
  return cost;
}

function gapCost(placed: readonly Placed[], hole: Hole): number {
  const filled = placed.reduce((sum, one) => sum + one.shape.columns * one.lines, 0);
  return FAULT.gap * Math.max(0, hole.cells - filled);
}

/** Order of importance against order of place 区序 (rule L23): upper left, upper right, lower left, lower right. */
function placeCost(placed: readonly Placed[], hole: Hole): number {
  let cost = 0;
  const value = ({ column, line }: Placed): number => line / hole.foot + 0.2 * (column / hole.columns);
  for (const a of placed) {
    if (a.item.rank === 0) cost += leadCost(a, hole);
    for (const b of placed) {
      if (a.item.rank >= b.item.rank) continue;
      const behind = value(a) - value(b);
      if (behind > 0.05) cost += (FAULT.order * behind) / (1 + a.item.rank) / Math.max(1, placed.length - 1);
    }
  }
  return cost;
}

function leadCost(lead: Placed, hole: Hole): number {
  const top = hole.next(lead.column, 0);
  const aside = lead.column > 0 ? FAULT.leadAside + FAULT.leadAsideColumn * lead.column : 0;
  return aside + 16 * ((lead.line - top) / hole.foot);
}
