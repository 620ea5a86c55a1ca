import { headStrength, throughSeverity } from '../layout-rules';
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
  leadBelow: 6,
  leadLow: 16,
  twin: 18,
  lowPicture: 2,
  left: 40,
};
/** A head this strong against the lead's makes two leads 双头条 (rule L22). */
const TWIN_SHARE = 0.82;
/** The largest picture begins in this upper share of the page. */
const UPPER_SHARE = 0.5;

/** How strong the headline of a placed story looks. */
export function placedStrength({ shape }: Placed): number {
  return shape.head.lines === 0 ? 0 : headStrength(shape.head.size, shape.head.columns);
}

/** What a head nearly as strong as the lead's costs; both strengths as `placedStrength` gives them. */
export function twinCost(lead: number, other: number): number {
  return lead > 0 && other > TWIN_SHARE * lead ? FAULT.twin * (other / lead - TWIN_SHARE) : 0;
}

/** What it costs that the lead stands aside of the first column or below the top. */
export function leadCost(lead: Placed, hole: Hole): number {
  const aside = lead.column > 0 ? FAULT.leadAside + FAULT.leadAsideColumn * lead.column : 0;
  const below = lead.line - hole.next(lead.column, 0);
  return aside + (below > 0 ? FAULT.leadBelow + (FAULT.leadLow * below) / hole.foot : 0);
}

/**
 * What a made-up page lacks in looks: the lower the better. Shapes' own costs, clashing heads, touching pictures, white
 * lines through the page, stories standing before more important ones.
 */
export function pageCost(placed: readonly Placed[], hole: Hole): number {
  let cost = 0;
  let lead = 0;
  for (const one of placed) {
    cost += one.shape.cost + whiteCost(one.lines - one.air - one.shape.lines, one.shape.columns) + one.air / 2;
    if (one.item.rank === 0) [cost, lead] = [cost + leadCost(one, hole), placedStrength(one)];
  }
  for (let i = 0; i < placed.length; i++) {
    const a = placed[i];
    if (a === undefined) continue;
    if (a.item.rank > 0) cost += twinCost(lead, placedStrength(a));
    for (const b of placed.slice(i + 1)) cost += pairCost(a, b);
  }
  return cost + throughCost(placed, hole) + orderCost(placed, hole) + pictureCost(placed, hole);
}

/** What two stories do to each other: clashing heads and touching pictures. */
export function pairCost(a: Placed, b: Placed): number {
  const [headA, headB, imageA, imageB] = [placedHead(a), placedHead(b), placedImage(a), placedImage(b)];
  const clash = headA && headB ? FAULT.clash * headClash(headA, headB) : 0;
  return clash + (imageA && imageB && picturesTouch(imageA, imageB) ? FAULT.touch : 0);
}

/** The lines at which a straight white line runs across the whole page 断版 (rule L03). */
export function throughLines(placed: readonly Placed[]): readonly number[] {
  const top = Math.min(...placed.map((one) => one.line));
  const crossed = (line: number): boolean => placed.some((one) => one.line < line && one.line + one.lines > line);
  return [...new Set(placed.map((one) => one.line))].filter((line) => line > top && !crossed(line));
}

function throughCost(placed: readonly Placed[], hole: Hole): number {
  const rects = placed.map(placedRect);
  const top = Math.min(...rects.map((rect) => rect.line));
  let cost = 0;
  for (const line of throughLines(placed)) {
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

/** Order of importance against order of place 区序 (rule L23): upper left, upper right, lower left, lower right. */
function orderCost(placed: readonly Placed[], hole: Hole): number {
  let cost = 0;
  const value = ({ column, line }: Placed): number => line / hole.foot + 0.2 * (column / hole.columns);
  for (const a of placed) {
    for (const b of placed) {
      if (a.item.rank >= b.item.rank) continue;
      const behind = value(a) - value(b);
      if (behind > 0.05) cost += (FAULT.order * behind) / (1 + a.item.rank) / Math.max(1, placed.length - 1);
    }
  }
  return cost;
}

/** One picture leads the page (rule L26): clearly the largest, in the upper part. */
function pictureCost(placed: readonly Placed[], hole: Hole): number {
  const images = placed.flatMap((one) => placedImage(one) ?? []);
  images.sort((a, b) => b.columns * b.lines - a.columns * a.lines);
  const [first, second] = images;
  if (first === undefined) return 0;
  const low = first.line > UPPER_SHARE * hole.foot ? FAULT.lowPicture : 0;
  if (second === undefined) return low;
  const ratio = (first.columns * first.lines) / (second.columns * second.lines);
  return low + FAULT.lowPicture * Math.max(0, 1.5 - ratio);
}
