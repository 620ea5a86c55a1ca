import type { EdgeFit } from '../../compose';

/** An edge this near to where copy comes out even goes there, in lines. */
const REACH = 1.75;

/** Lines over and short, on both sides of an edge together. */
function misfit({ articles }: EdgeFit): number {
  return articles.reduce((sum, { over, under }) => sum + over + under, 0);
}

/** How far an edge moved by so many lines goes: to the nearest place where copy on both sides comes out even, if one is near. */
export function snappedEdge(moved: number, fits: readonly EdgeFit[]): number {
  const wanted = Math.round(moved);
  const near = fits
    .filter((fit) => fit.articles.length > 0 && misfit(fit) === 0 && Math.abs(fit.by - moved) <= REACH)
    .toSorted((a, b) => Math.abs(a.by - moved) - Math.abs(b.by - moved) || a.by - b.by);
  return near[0]?.by ?? wanted;
}
