import type { Points } from '../units';
import { spanOf } from './placement';
import type { Placed } from './placement';

/** Heads that begin within so many lines of one another are level: neither is above the other. */
const LEVEL = 6;
/** A story stands under another that so much of the narrower one's columns is. */
const SHARED = 0.3;
/** A head so many times as strong as one above it, and no more, is not seen to turn the page upside down. */
export const OUTWEIGHS = 1.2;
/** What it costs that a head outweighs one above it, by how far. */
const COST = 1;

/**
 * How strong a head looks to readers of whole pages: by its size, and somewhat by its lines, however wide it stands.
 * Of 80 level pages that were read, those on which a head was too strong for its place had twice as many heads that are
 * a quarter stronger than one over them, so told, as the others; by sizes alone, or by widths, they differed less.
 */
export function headWeight(size: Points, rows: number): number {
  return size * Math.cbrt(rows);
}

/** How strong the head of a placed story looks; `undefined` of vertical heads, of packages, and where there is none. */
export function weightOf({ shape: { head, parts } }: Pick<Placed, 'shape'>): number | undefined {
  if (parts !== undefined || head.lines === 0 || head.vertical === true) return undefined;
  return headWeight(head.size, head.rows ?? 1);
}

/** Whether one story's head stands above another's, in columns that both have. */
export function isOver(upper: Placed, lower: Placed): boolean {
  if (upper.line + upper.shape.head.line + LEVEL > lower.line + lower.shape.head.line) return false;
  const [a, b] = [spanOf(upper.shape), spanOf(lower.shape)];
  const shared = Math.min(upper.column + a, lower.column + b) - Math.max(upper.column, lower.column);
  return shared >= SHARED * Math.min(a, b);
}

/** What it costs a page of level text that heads outweigh those above them, the lead's left out. */
export function outweighingCost(placed: readonly Placed[]): number {
  let cost = 0;
  for (const lower of placed) {
    const weight = lower.item.rank === 0 ? undefined : weightOf(lower);
    if (weight === undefined) continue;
    for (const upper of placed) {
      if (upper.item.rank === 0 || upper === lower) continue;
      const over = weightOf(upper);
      if (over === undefined || weight <= OUTWEIGHS * over || !isOver(upper, lower)) continue;
      cost += COST * Math.log(weight / (OUTWEIGHS * over));
    }
  }
  return cost;
}
