import type { Points } from '../units';

/** How strong a headline looks: its size, and a little the base columns that it spans. */
export function headStrength(size: Points, columns: number): number {
  return size * Math.pow(columns, 0.25);
}
