/**
 * How bad a straight white line across the page 断版 (rule L03) or down it 通线 (L04) is at a share of the way: worst
 * in the middle, hardly a fault near an edge.
 */
export function throughSeverity(share: number): number {
  const fromEdge = Math.min(share, 1 - share);
  if (fromEdge < 0.12) return 0.15;
  return fromEdge < 0.3 ? 0.15 + (0.85 * (fromEdge - 0.12)) / 0.18 : 1;
}
