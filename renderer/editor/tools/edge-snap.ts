import type { EdgeFit } from '../../compose';

/**
 * An edge this near to where copy comes out even goes there, in lines and in columns: a column is wider than the hand
 * is unsure.
 */
const REACH = { across: 1.75, down: 0.75 } as const;

/** Lines over and short, on both sides of an edge together. */
function misfit({ articles }: EdgeFit): number {
  return articles.reduce((sum, { over, under }) => sum + over + under, 0);
}

/**
 * How far an edge moved by so many lines or columns goes: to the nearest place where copy on both sides comes out even,
 * if one is near.
 */
export function snappedEdge(moved: number, fits: readonly EdgeFit[], axis: keyof typeof REACH): number {
  const wanted = Math.round(moved);
  const near = fits
    .filter((fit) => fit.articles.length > 0 && misfit(fit) === 0 && Math.abs(fit.by - moved) <= REACH[axis])
    .toSorted((a, b) => Math.abs(a.by - moved) - Math.abs(b.by - moved) || a.by - b.by);
  return near[0]?.by ?? wanted;
}
