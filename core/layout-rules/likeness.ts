import type { Points } from '../units';

/** How alike two heads look by their sizes, 0.55 to 1: the nearer, the worse they clash. */
export function likeness(a: Points, b: Points): number {
  const ratio = a > b ? a / b : b / a;
  return ratio < 1.3 ? 1 : ratio < 1.6 ? 0.75 : 0.55;
}
